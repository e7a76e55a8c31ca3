import { grown } from '../frame/boxes';
import type { Box } from '../frame/boxes';
import { escaped } from '../frame/svg';
import { fontOf } from '../frame/text';
import type { Measure } from '../frame/text';
import type { Pack } from '../schema/pack';
import type { Camera, Theme } from '../schema/view';
import { extentOf, fittedCamera } from './fit';
import { areaPaints } from './paint';
import type { AreaPaint } from './paint';
import { fillOf, labelMark, northMark, paperOf, patternMarks, scaleMark, textMark } from './picture-parts';
import type { Paper } from './picture-parts';
import { kilometresPerPixel, mercatorToPixels, projector, scaleLength, zoomedAround } from './projection';
import type { Size } from './projection';
import { lieOf, pathOf, sceneOf } from './scene';
import type { Scene } from './scene';
import { letteringOf } from './text';
import type { Lettering } from './text';
import { textureFill, textureMarks } from './textures';
import type { Textures } from './textures';
import type { FormatValue, MapEncoding, Pills } from './types';

/** A map for a picture: what it shows, in what frame, and what stands over it. */
export interface MapPicture {
  pack: Pick<Pack, 'areas' | 'context'>;
  encoding: MapEncoding;
  /** Circles of a second layer over the fills. */
  overlay?: MapEncoding | null;
  size: Size;
  theme: Theme;
  /** Room that is taken by what the caller draws over the map. */
  taken?: Box[];
  formatValue: FormatValue;
  formatOverlay?: FormatValue;
  pills?: Pick<Pills, 'forms' | 'place'>;
  attribution: string;
  /** The letter of the north. */
  north: string;
  /** Must not give less than the letters take where the picture is looked at. */
  measure: Measure;
  /** On paper: millimetres that a pixel takes, and how a scale is written. */
  printed?: { millimetres: number; text: (scale: number) => string };
  /** Textures over the colours, for printers without colours. */
  textures?: Textures;
  /** Begins the names of patterns, where a document may have others. */
  names?: string;
}

/** A drawn map with its scale, 1 to so many on paper; null where it is not for paper. */
export interface DrawnMap {
  svg: string;
  scale: number | null;
  /** Radius in pixels of the largest circle; null without circles. */
  largest: number | null;
}

/** Pixels that the areas keep from what stands over the map. */
const CLEAR = 6;
const INSET = 12;
/** Longest scale bar. */
const SCALE = 110;
/** Mantissas of scales that can be reckoned with, rising. */
const ROUND = [
  1, 1.1, 1.2, 1.25, 1.3, 1.4, 1.5, 1.6, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7,
  7.5, 8, 9, 10,
];

/** The smallest round number that is no smaller than a scale's: a map at 1 to that is no larger. */
export function roundScale(scale: number): number {
  const power = 10 ** Math.floor(Math.log10(scale));
  const mantissa = ROUND.find((one) => one * power >= scale * (1 - 1e-9)) ?? 10;
  return Math.round(mantissa * power);
}

/** The scale of a map on paper: 1 to so many, at the latitude of the camera. */
export function scaleOf({ latitude, zoom }: Camera, millimetres: number): number {
  return (kilometresPerPixel(latitude, zoom) * 1e6) / millimetres;
}

/** A camera that shows somewhat less large, so that its scale is round; what it showed stays around the same middle. */
function rounded(camera: Camera, picture: MapPicture, millimetres: number): Camera {
  const { size, pack } = picture;
  const { left, top, width, height } = extentOf(pack.areas);
  const at = mercatorToPixels(camera, size)([left + width / 2, top + height / 2]);
  const wanted = roundScale(scaleOf(camera, millimetres));
  let found = camera;
  // The middle of the frame moves with the zoom, and the scale a little with its latitude.
  for (let round = 0; round < 3; round += 1) {
    const zoom = found.zoom + Math.log2(scaleOf(found, millimetres) / wanted);
    found = zoomedAround(camera, size, at, zoom);
  }
  return found;
}

function circleMarks(
  { circles }: Scene,
  fill: string,
  { value }: Lettering,
  ink: string,
  halo: string,
): string {
  const rings = circles.map(({ code, x, y, low, high }) => {
    const inner =
      low > 0
        ? `<circle cx="${x}" cy="${y}" r="${low}" fill="${fill}" fill-opacity="0.85" stroke="${ink}" stroke-width="1.2"/>`
        : '';
    const outer =
      high > low
        ? `<circle cx="${x}" cy="${y}" r="${high}" fill="none" stroke="${ink}" stroke-width="1.2" stroke-dasharray="3.2 2.8"/>`
        : '';
    return `<g data-circle="${escaped(code)}">${inner}${outer}</g>`;
  });
  const texts = circles.map(({ x, y, text }) =>
    text
      ? `<text x="${x}" y="${y + value * 0.34}" font-size="${value}" font-weight="700" text-anchor="middle" fill="${ink}" stroke="${halo}" stroke-opacity="0.75" stroke-width="2.5" stroke-linejoin="round" paint-order="stroke">${escaped(text)}</text>`
      : '',
  );
  return [...rings, ...texts].join('');
}

function contextMarks({ names }: Scene, { context }: Lettering, { ink2 }: Paper): string[] {
  return names.flatMap(({ lines, x, y }) =>
    lines.map((line, index) =>
      textMark([x, y + (index - (lines.length - 1) / 2) * context * 1.2 + context * 0.34], line, {
        size: context,
        fill: ink2,
        anchor: 'middle',
        italic: true,
      }),
    ),
  );
}

function areaMarks(paths: string[], paints: AreaPaint[], textures: Textures, names: string): string {
  return paths
    .map((path, index) => {
      const paint = paints[index];
      if (!paint) return '';
      const texture = paint.stripe || paint.stipple ? undefined : textures.get(paint.fill);
      const over = texture ? `<path d="${path}" fill="${textureFill(texture, names)}"/>` : '';
      return `<path data-area-shape="" d="${path}" fill="${fillOf(paint, names)}"/>${over}`;
    })
    .join('');
}

/** The boxes of arrow, scale and source. */
function furnitureOf({ size, attribution, measure, printed }: MapPicture): Box[] {
  const source = measure(attribution, fontOf(400, 11.5)) + 16;
  const bar = printed ? 52 : 34;
  return [
    { x: INSET, y: INSET, width: 22, height: 44 },
    { x: INSET, y: size.height - bar - 8, width: SCALE + 40, height: bar },
    { x: size.width - source, y: size.height - 24, width: source, height: 24 },
  ];
}

/** The arrow to the north, the scale and where the boundaries come from. */
function furnitureMarks(picture: MapPicture, camera: Camera, paper: Paper): string[] {
  const { size, attribution, north, printed } = picture;
  const { kilometres, pixels } = scaleLength(camera.latitude, camera.zoom, SCALE);
  const scale = printed && scaleOf(camera, printed.millimetres);
  return [
    `<g transform="translate(${INSET} ${INSET})">${northMark(north, paper)}</g>`,
    `<g transform="translate(${INSET} ${size.height - (scale ? 58 : 40)})">${scaleMark(kilometres, pixels, paper)}</g>`,
    scale && printed
      ? textMark([INSET + 6, size.height - 12], printed.text(Math.round(scale)), {
          size: 12,
          weight: 600,
          fill: paper.ink,
        })
      : '',
    textMark([size.width - 8, size.height - 9], attribution, { size: 11.5, fill: paper.ink2, anchor: 'end' }),
  ];
}

/** The map itself from the upper left corner of its frame: all areas with names and values, arrow, scale and source. */
export function mapMark(picture: MapPicture): DrawnMap {
  const { pack, encoding, overlay = null, size, theme, measure, printed, names = '' } = picture;
  const { areas, context } = pack;
  const { palette } = encoding;
  const { textures = new Map() } = picture;
  const paper = paperOf(theme);
  const lettering = letteringOf(theme, size.width);
  const furniture = [...(picture.taken ?? []), ...furnitureOf(picture)].map((box) => grown(box, CLEAR));
  const fitted = fittedCamera(extentOf(areas), size, furniture, size.width < 500 ? 24 : 0);
  const camera = printed ? rounded(fitted, picture, printed.millimetres) : fitted;
  const project = projector(camera, size);
  const paints = areaPaints(encoding);
  const scene = sceneOf({
    areas,
    context,
    encoding,
    overlay,
    selection: [],
    lie: lieOf(areas, camera, size),
    furniture,
    lettering,
    measure,
    formatValue: picture.formatValue,
    formatOverlay: picture.formatOverlay ?? (() => ''),
    pills: picture.pills,
  });
  const paths = areas.map((area) => pathOf(area.rings, project));
  const circleFill = encoding.mark === 'circle' ? encoding.circleFill : (overlay?.circleFill ?? '');
  const svg = [
    patternMarks(paints, palette, names),
    textures.size > 0 ? textureMarks(names) : '',
    `<rect width="${size.width}" height="${size.height}" fill="${paper.ground}"/>`,
    `<g stroke="${palette.boundary}" stroke-width="${palette.boundaryWidth}" stroke-linejoin="round">${areaMarks(paths, paints, textures, names)}</g>`,
    circleMarks(scene, circleFill, lettering, palette.ink, palette.halo),
    ...contextMarks(scene, lettering, paper),
    ...scene.labels.map((label) => labelMark(label, lettering, palette)),
    ...furnitureMarks(picture, camera, paper),
  ].join('\n');
  return { svg, scale: printed ? scaleOf(camera, printed.millimetres) : null, largest: scene.largest };
}
