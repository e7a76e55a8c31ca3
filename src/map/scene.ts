import type { Area, Pack, Position } from '../schema/pack';
import type { Camera } from '../schema/view';
import { grown, overlaps, within } from '../frame/boxes';
import type { Box } from '../frame/boxes';
import type { LabelRequest } from './candidates';
import { circlesOf } from './circles';
import type { Circle } from './circles';
import { createGround } from './ground';
import type { Ground } from './ground';
import { MANY, placeLabels } from './labels';
import type { PlacedLabel } from './labels';
import { projector } from './projection';
import type { Point, Size } from './projection';
import { fontOf } from '../frame/text';
import type { Measure } from '../frame/text';
import { lineSize, wrapped } from './text';
import type { Lettering } from './text';
import { textForms } from './forms';
import type { TextForm } from './forms';
import type { FormatValue, MapEncoding, Pills } from './types';

/** A circle with what is written in it, if that fits. */
export interface CircleMark extends Circle {
  text: string | null;
}

/** The name of what lies around the areas, on one or two lines centred at a point. */
export interface ContextName {
  lines: string[];
  x: number;
  y: number;
}

/** All marks over the fills for one camera, in pixels of the frame. */
export interface Scene {
  points: Point[];
  circles: CircleMark[];
  /** Radius in pixels of the largest circle, for a key at the same scale; null without circles. */
  largest: number | null;
  labels: PlacedLabel<TextForm>[];
  names: ContextName[];
}

/** Where the areas lie in the frame for one camera, whatever is shown of them. */
export interface Lie {
  camera: Camera;
  size: Size;
  /** Where each is labelled, and the box around it. */
  points: Point[];
  bounds: Box[];
  ground: Ground;
}

export interface SceneInput {
  areas: Area[];
  context: Pack['context'];
  encoding: MapEncoding;
  overlay: MapEncoding | null;
  selection: string[];
  lie: Lie;
  /** Boxes of what stands over the map. */
  furniture: Box[];
  lettering: Lettering;
  measure: Measure;
  formatValue: FormatValue;
  formatOverlay: FormatValue;
  pills?: Pick<Pills, 'forms' | 'place'> | undefined;
}

const CONTEXT_MARGIN = 6;
/** Pixels between the places that are tried for a name of the surroundings, and how many. */
const CONTEXT_STEP = 12;
const CONTEXT_TRIES = 14;
/** Turns about the middle of the areas, in radians: a name stays on its side of the map. */
const CONTEXT_TURNS = [0, -0.2, 0.2, -0.4, 0.4, -0.6, 0.6, -0.8, 0.8];

/** The bounding box of a ring in pixels. */
function boxOf(ring: Point[]): Box {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  return { x: west, y: north, width: east - west, height: south - north };
}

/** SVG path data of the rings of an area. */
export function pathOf(rings: Position[][], project: (position: Position) => Point): string {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return rings
    .map((ring) => {
      const points = ring.slice(0, -1).map((position) => project(position).map(round).join(' '));
      return `M${points.join('L')}Z`;
    })
    .join('');
}

/** Writes values into circles, large ones first, where they fit and no two texts collide. */
function withTexts(circles: Circle[], text: (code: string) => string, input: SceneInput): CircleMark[] {
  const { measure, lettering } = input;
  const taken: Box[] = [];
  return [...circles]
    .sort((a, b) => b.high - a.high)
    .map((circle) => {
      const value = text(circle.code);
      const { width, height } = lineSize(measure, value, 700, lettering.value, 0);
      const box = { x: circle.x - width / 2, y: circle.y - height / 2, width, height };
      const fits =
        Math.hypot(width, height * 0.7) <= 2 * circle.low - 2 && !taken.some((other) => overlaps(other, box));
      if (fits) taken.push(box);
      return { ...circle, text: fits ? value : null };
    });
}

/** Places the names of the surroundings: from their point outwards, where neither area nor text is covered. */
function contextNames(
  input: SceneInput,
  taken: Box[],
  areaBoxes: Box[],
  isOverArea: (box: Box) => boolean,
): ContextName[] {
  const { context, lettering, measure } = input;
  const { camera, size } = input.lie;
  const project = projector(camera, size);
  const whole = areaBoxes.reduce(
    (sum, box) => [sum[0] + box.x + box.width / 2, sum[1] + box.y + box.height / 2] as Point,
    [0, 0] as Point,
  );
  const middle: Point = [whole[0] / areaBoxes.length, whole[1] / areaBoxes.length];
  const frame = grown({ x: 0, y: 0, ...size }, -CONTEXT_MARGIN);
  const clamp = (value: number, half: number, limit: number): number =>
    Math.max(half + CONTEXT_MARGIN, Math.min(limit - half - CONTEXT_MARGIN, value));
  const place = (lines: string[], wished: Point): ContextName | null => {
    const width = Math.max(...lines.map((line) => measure(line, fontOf(400, lettering.context, true)))) + 4;
    const height = lines.length * lettering.context * 1.25;
    const x = clamp(wished[0], width / 2, size.width);
    const y = clamp(wished[1], height / 2, size.height);
    const box = { x: x - width / 2, y: y - height / 2, width, height };
    if (isOverArea(grown(box, 2)) || taken.some((other) => overlaps(other, box))) return null;
    taken.push(box);
    return { lines, x, y };
  };
  return context.neighbours.flatMap(({ name, label }) => {
    const start = project(label);
    const away = Math.hypot(start[0] - middle[0], start[1] - middle[1]);
    const bearing = Math.atan2(start[1] - middle[1], start[0] - middle[0]);
    const shapes = [
      ...new Map([wrapped(name), name.split(' ')].map((lines) => [lines.length, lines])).values(),
    ];
    for (const turn of CONTEXT_TURNS) {
      for (const lines of shapes) {
        for (let count = 0; count < CONTEXT_TRIES; count += 1) {
          const distance = away + count * CONTEXT_STEP;
          const wished: Point = [
            middle[0] + distance * Math.cos(bearing + turn),
            middle[1] + distance * Math.sin(bearing + turn),
          ];
          if (!within({ x: wished[0], y: wished[1], width: 0, height: 0 }, grown(frame, 60))) break;
          const placed = place(lines, wished);
          if (placed) return [placed];
        }
      }
    }
    return [];
  });
}

/** Finds where the areas lie for a camera; a change of what is shown leaves it as it is. */
export function lieOf(areas: Area[], camera: Camera, size: Size): Lie {
  const project = projector(camera, size);
  const points = areas.map((area): Point => {
    const [x, y] = project(area.label);
    return [x + (area.nudge?.[0] ?? 0), y + (area.nudge?.[1] ?? 0)];
  });
  const shapes = areas.map((area) => area.rings.map((ring) => ring.map(project)));
  const bounds = shapes.map((rings) => boxOf(rings[0] ?? []));
  return { camera, size, points, bounds, ground: createGround(shapes, size) };
}

/** Lays out circles, labels and names for a camera. */
export function sceneOf(input: SceneInput): Scene {
  const { areas, encoding, overlay, furniture, lettering, measure } = input;
  const { size, points, bounds, ground } = input.lie;
  const counted = encoding.mark === 'circle';
  const source = counted ? encoding : overlay;
  const valueAt = new Map(source?.areas.map((area) => [area.code, area.value]) ?? []);
  const format = counted ? input.formatValue : input.formatOverlay;
  const circles = source
    ? withTexts(
        circlesOf(source, points, counted ? lettering.circle : lettering.overlayCircle),
        (code) => format(valueAt.get(code) ?? null, code),
        input,
      )
    : [];
  const circleOf = new Map(circles.map((circle) => [circle.code, circle]));
  const few = areas.length <= MANY;
  const requests = areas.flatMap((area, index): LabelRequest<TextForm>[] => {
    const anchor = points[index] as Point;
    if (!within({ x: anchor[0], y: anchor[1], width: 0, height: 0 }, { x: 0, y: 0, ...size })) return [];
    const circle = circleOf.get(area.code);
    const printed = input.formatValue(encoding.areas[index]?.value ?? null, area.code);
    const forms = textForms(area.name, counted && circle?.text ? null : printed, measure, lettering, {
      marked: area.code === input.selection[1],
      all: few,
    });
    return [
      {
        code: area.code,
        anchor,
        bounds: bounds[index] as Box,
        forms: input.pills?.forms(area.code, forms, measure, lettering) ?? forms,
        circle: circle?.high ?? 0,
        selected: input.selection.includes(area.code),
        shares: few ? (box) => ground.shares(index, box) : null,
      },
    ];
  });
  const texts = circles.flatMap((circle): Box[] => {
    if (!circle.text) return [];
    const half = lineSize(measure, circle.text, 700, lettering.value, 0);
    // Digits stand a little off the middle of their line, so names keep somewhat more away.
    return [grown({ x: circle.x - half.width / 2, y: circle.y - half.height / 2, ...half }, 2)];
  });
  const { isOverArea } = ground;
  const labels = (input.pills?.place ?? placeLabels)(requests, {
    size,
    obstacles: [...furniture, ...texts],
    circles,
    isOverArea,
  });
  const taken = [
    ...furniture,
    ...labels.map((label) => label.box),
    ...circles.map(({ x, y, high }) => ({ x: x - high, y: y - high, width: 2 * high, height: 2 * high })),
  ];
  const largest = circles.length > 0 ? Math.max(...circles.map((circle) => circle.high)) : null;
  return { points, circles, largest, labels, names: contextNames(input, taken, bounds, isOverArea) };
}
