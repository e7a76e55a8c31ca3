import type { Level } from '../../schema/constants';
import type { Position } from '../../schema/pack';
import type { Route } from '../routes';
import type { Lettering } from '../text';
import type { Box, GraphArea, GraphNode, GraphTie, Measure, Point, Size } from '../types';

/** Which side of its node a name stands on. */
export type Side = 'right' | 'left' | 'below' | 'above' | 'inside';

/** Where and how large a node is drawn, and where its name may stand. */
export interface PlacedNode {
  id: string;
  x: number;
  y: number;
  /** Half its width; a named network is a pill of this half width. */
  radius: number;
  /** Half its height where that is not `radius`. */
  halfHeight?: number;
  /** What is written beside it, and on which sides it may stand, the best first; null where nothing is. */
  name: { text: string; sides: Side[]; longest: number } | null;
  /** Whether its number is written in it. */
  counted: boolean;
}

/** A band of the levels. */
export interface Band {
  level: Level;
  y: number;
  height: number;
  label: string;
  /** The band of groups whose level is not recorded, which no line leads down to. */
  unrecorded: boolean;
}

/** The column or box of an area. */
export interface AreaBox extends Box {
  code: string;
  name: string;
  /** Middle of its name under the column. */
  nameX: number;
  /** Left and top of its name where that is not in the corner of its box. */
  nameAt?: Point;
  /** Where the name's line starts from the top, in lines; names of narrow columns are staggered. */
  line: 0 | 1;
  /** How many groups it leaves out, and where that is said. */
  more: { count: number; box: Box } | null;
}

/** What stands behind nodes and ties. */
export interface Guides {
  bands: Band[];
  areas: AreaBox[];
  /** Where the bands' names end and columns begin. */
  gutter: number;
  /** The strip of area names under the columns; null where names stand in the boxes. */
  axis: { y: number; height: number } | null;
  /** Rails of named networks, whose members are not known. */
  rails: { id: string; y: number; x: number; width: number }[];
  /** Outlines of areas, as SVG path data. */
  outlines: { code: string; path: string }[];
  /** Circles around the middle, with what they stand for. */
  rings: { radius: number; label: string }[];
}

/** A finished picture: places, ways of ties and guides, in pixels at zoom 1. */
export interface Placement {
  nodes: Map<string, PlacedNode>;
  routes: Map<string, Route>;
  guides: Guides;
  bounds: Box;
}

/** What a layout may use; each one reads what it needs. */
export interface LayoutInput {
  nodes: GraphNode[];
  ties: GraphTie[];
  areas: GraphArea[];
  size: Size;
  lettering: Lettering;
  measure: Measure;
  levels: Record<Level, string>;
  /** The area whose column is open. */
  open: string | null;
  /** Whether narrow columns leave out what does not fit. */
  fold: boolean;
  /** The picture is not shown smaller than at this zoom. */
  readable?: number;
  /** Whether rows are low, so that more of them find room in the frame. */
  tight?: boolean;
  /** Places given by hand. */
  moved: ReadonlyMap<string, Point>;
  /** From degrees to pixels of the frame, as the map beside it; null fits the areas to the frame. */
  project: ((position: Position) => Point) | null;
  seed: number;
}

/** A way to place a network. `run` gives what it has so far after each short turn, and at last the whole. */
export interface Layout {
  id: LayoutId;
  /** Names of the input that its result depends on beside the network. */
  parameters: (keyof LayoutInput)[];
  run: (input: LayoutInput) => Generator<Placement, Placement>;
}

export const layoutIds = ['levels', 'free', 'map', 'concentric'] as const;
export type LayoutId = (typeof layoutIds)[number];

/** Guides without any. */
export function noGuides(): Guides {
  return { bands: [], areas: [], gutter: 0, axis: null, rails: [], outlines: [], rings: [] };
}

/** Boxes of placed nodes. */
export function nodeBox({ x, y, radius, halfHeight = radius }: PlacedNode): Box {
  return { x: x - radius, y: y - halfHeight, width: 2 * radius, height: 2 * halfHeight };
}
