import { encodeGaps, lettersOf } from '../domain/gaps/encode';
import type { GapAnswer } from '../domain/gaps/types';
import { grown } from '../frame/boxes';
import type { Box } from '../frame/boxes';
import { escaped } from '../frame/svg';
import { fontFamily, fontOf } from '../frame/text';
import type { Measure } from '../frame/text';
import type { Pack } from '../schema/pack';
import type { Theme } from '../schema/view';
import { extentOf, fittedCamera } from './fit';
import { areaPaints } from './paint';
import {
  fillOf,
  labelMark,
  linesOf,
  northMark,
  paperOf,
  patternMarks,
  scaleMark,
  textMark,
} from './picture-parts';
import { keyMark } from './picture-key';
import type { GapKeyTexts } from './picture-key';
import { pillsOf } from './pills';
import { projector, scaleLength } from './projection';
import { lieOf, pathOf, sceneOf } from './scene';
import { letteringOf } from './text';

/** What is said on a picture beside the map. */
export interface GapPictureTexts {
  /** The question. */
  title: string;
  /** The finding with its doubt. */
  sentence: string;
  /** Rule, reading, what is supposed, sources, boundaries, day. */
  lines: string[];
  /** Said first where the data are made up. */
  simulated: string | null;
  attribution: string;
  /** The letter of the north. */
  north: string;
  key: GapKeyTexts;
}

/** What a picture of an answer is made of. */
export interface GapPicture {
  pack: Pick<Pack, 'areas' | 'context'>;
  answer: Pick<GapAnswer, 'areas'>;
  theme: Theme;
  texts: GapPictureTexts;
  /** The line under the name of an area. */
  valueText: (code: string) => string;
  /** Must not give less than the letters take where the picture is looked at. */
  measure: Measure;
}

const [WIDTH, MARGIN, MAP_HEIGHT] = [960, 24, 720];
/** Letters and distance of the lines of title, finding and notes. */
const TITLE = { size: 20, weight: 700, step: 26 };
const FINDING = { size: 14.5, weight: 400, step: 20 };
const NOTE = { size: 12, weight: 400, step: 16.5 };
/** Pixels that the areas keep from what stands over the map. */
const CLEAR = 6;
/** Longest scale bar. */
const SCALE = 110;

/** The map itself, in a frame of its own. */
function mapMark(picture: GapPicture, size: { width: number; height: number }): string {
  const { pack, answer, theme, texts, valueText, measure } = picture;
  const { areas, context } = pack;
  const encoding = encodeGaps(answer, theme);
  const { palette } = encoding;
  const paper = paperOf(theme);
  const lettering = letteringOf(theme, size.width);
  const key = keyMark(texts.key, theme, palette, measure);
  const inset = 12;
  const place: Box = {
    x: size.width - key.width - inset,
    y: size.height - key.height - 34,
    width: key.width,
    height: key.height,
  };
  const sourceWidth = measure(texts.attribution, fontOf(400, 11.5)) + 16;
  const furniture = [
    place,
    { x: inset, y: inset, width: 22, height: 44 },
    { x: inset, y: size.height - 42, width: SCALE + 40, height: 34 },
    { x: size.width - sourceWidth, y: size.height - 24, width: sourceWidth, height: 24 },
  ].map((box) => grown(box, CLEAR));
  const camera = fittedCamera(extentOf(areas), size, furniture);
  const project = projector(camera, size);
  const paths = areas.map((area) => pathOf(area.rings, project));
  const paints = areaPaints(encoding);
  const rows = new Map(answer.areas.map((row) => [row.area, row]));
  const scene = sceneOf({
    areas,
    context,
    encoding,
    overlay: null,
    selection: [],
    lie: lieOf(areas, camera, size),
    furniture,
    lettering,
    measure,
    formatValue: (_, code) => valueText(code),
    formatOverlay: () => '',
    pills: pillsOf((code) => {
      const row = rows.get(code);
      return row ? lettersOf(row) : null;
    }),
  });
  const fills = paths.map((path, index) => {
    const paint = paints[index];
    return paint ? `<path data-area-shape="" d="${path}" fill="${fillOf(paint)}"/>` : '';
  });
  const names = scene.names.flatMap(({ lines, x, y }) =>
    lines.map((line, index) =>
      textMark(
        [x, y + (index - (lines.length - 1) / 2) * lettering.context * 1.2 + lettering.context * 0.34],
        line,
        {
          size: lettering.context,
          fill: paper.ink2,
          anchor: 'middle',
          italic: true,
        },
      ),
    ),
  );
  const scale = scaleLength(camera.latitude, camera.zoom, SCALE);
  return [
    patternMarks(paints, palette),
    `<rect width="${size.width}" height="${size.height}" fill="${paper.ground}"/>`,
    `<g stroke="${palette.boundary}" stroke-width="${palette.boundaryWidth}" stroke-linejoin="round">${fills.join('')}</g>`,
    ...names,
    ...scene.labels.map((label) => labelMark(label, lettering, palette)),
    `<g transform="translate(${inset} ${inset})">${northMark(texts.north, paper)}</g>`,
    `<g transform="translate(${inset} ${size.height - 40})">${scaleMark(scale.kilometres, scale.pixels, paper)}</g>`,
    `<g transform="translate(${place.x} ${place.y})">${key.svg}</g>`,
    textMark([size.width - 8, size.height - 9], texts.attribution, {
      size: 11.5,
      fill: paper.ink2,
      anchor: 'end',
    }),
  ].join('\n');
}

/**
 * The map of an answer as an SVG document for paper and slides: the question and the finding above it, its key, arrow and scale
 * on it, and below it by what rule and reading of which sources it was made, and when. All words are escaped.
 */
export function gapPicture(picture: GapPicture): string {
  const { theme, texts, measure } = picture;
  const paper = paperOf(theme);
  const width = WIDTH - 2 * MARGIN;
  const parts: string[] = [];
  let y = MARGIN;
  const write = (text: string, { size, weight, step }: typeof TITLE, fill: string): void => {
    for (const line of linesOf(text, width, measure, size, weight)) {
      parts.push(textMark([MARGIN, y + size], line, { size, weight, fill }));
      y += step;
    }
  };
  if (texts.simulated) {
    parts.push(
      `<g data-simulated=""><rect width="${WIDTH}" height="34" fill="${paper.ink}"/>${textMark([MARGIN, 22], texts.simulated, { size: 14, weight: 700, fill: paper.surface })}</g>`,
    );
    y += 28;
  }
  write(texts.title, TITLE, paper.ink);
  y += 2;
  write(texts.sentence, FINDING, paper.ink);
  y += 10;
  parts.push(
    `<svg x="${MARGIN}" y="${y}" width="${width}" height="${MAP_HEIGHT}" data-map="">\n${mapMark(picture, { width, height: MAP_HEIGHT })}\n</svg>`,
  );
  y += MAP_HEIGHT + 12;
  for (const line of texts.lines) {
    write(line, NOTE, paper.ink2);
    y += 3;
  }
  const height = Math.ceil(y + MARGIN - 8);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${escaped(fontFamily)}">`,
    `<title>${escaped(texts.title)}</title>`,
    `<desc>${escaped(texts.sentence)}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="${paper.surface}"/>`,
    ...parts,
    '</svg>',
  ].join('\n');
}
