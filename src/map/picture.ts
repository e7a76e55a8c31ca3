import { encodeGaps, lettersOf } from '../domain/gaps/encode';
import type { GapAnswer } from '../domain/gaps/types';
import type { Box } from '../frame/boxes';
import { escaped } from '../frame/svg';
import { fontFamily } from '../frame/text';
import type { Measure } from '../frame/text';
import type { Pack } from '../schema/pack';
import type { Theme } from '../schema/view';
import { linesOf, paperOf, textMark } from './picture-parts';
import { keyMark } from './picture-key';
import type { GapKeyTexts } from './picture-key';
import { mapMark } from './picture-map';
import { pillsOf } from './pills';

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
/** Between the key and the frame of the map. */
const INSET = 12;

/** The map itself with its key, in a frame of its own. */
function mapWithKey(picture: GapPicture, size: { width: number; height: number }): string {
  const { pack, answer, theme, texts, valueText, measure } = picture;
  const encoding = encodeGaps(answer, theme);
  const key = keyMark(texts.key, theme, encoding.palette, measure);
  const place: Box = {
    x: size.width - key.width - INSET,
    y: size.height - key.height - 34,
    width: key.width,
    height: key.height,
  };
  const rows = new Map(answer.areas.map((row) => [row.area, row]));
  const map = mapMark({
    pack,
    encoding,
    size,
    theme,
    taken: [place],
    formatValue: (_, code) => valueText(code),
    pills: pillsOf((code) => {
      const row = rows.get(code);
      return row ? lettersOf(row) : null;
    }),
    attribution: texts.attribution,
    north: texts.north,
    measure,
  });
  return `${map.svg}\n<g transform="translate(${place.x} ${place.y})">${key.svg}</g>`;
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
    `<svg x="${MARGIN}" y="${y}" width="${width}" height="${MAP_HEIGHT}" data-map="">\n${mapWithKey(picture, { width, height: MAP_HEIGHT })}\n</svg>`,
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
