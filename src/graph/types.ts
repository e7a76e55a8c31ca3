import type { Level, Line, GroupRole, TieDirection, TieKind, TieRole } from '../schema/constants';
import type { Position } from '../schema/pack';

export type { Box } from '../frame/boxes';
export type { Measure } from '../frame/text';
export type { Point, Size } from '../frame/types';

export const shapes = ['hexagon', 'square', 'circle', 'plus', 'diamond', 'triangle', 'star'] as const;
export type Shape = (typeof shapes)[number];

/** How well the number of groups of a node is known: certain (or one group), a range, or not recorded at all. */
export type Doubt = 'none' | 'range' | 'unknown';

/** A group as it is drawn; its texts stand in the language of the page. */
export interface GraphNode {
  id: string;
  kind: string;
  shape: Shape;
  level: Level;
  line: Line | null;
  /** Code of its area; null for what belongs to no single area. */
  area: string | null;
  label: string;
  /** A shorter name for narrow places, where the area is plain from the place. */
  short: string;
  /** The number of groups it stands for, as printed ("8", "0–7", "?"); null for one group or a tier. */
  count: string | null;
  doubt: Doubt;
  role: GroupRole;
  /** What it is coloured or sized by, where that is asked for; null where the measure is not defined. */
  value?: number | null;
  /** A measure says that the network falls apart without it. */
  critical?: boolean;
  simulated: boolean;
}

/** A tie as it is drawn. */
export interface GraphTie {
  id: string;
  from: string;
  to: string;
  kind: TieKind;
  direction: TieDirection;
  role: TieRole;
  /** Pull of the tie in free placement; 1 for an ordinary one. */
  weight: number;
}

/** An area in source order. */
export interface GraphArea {
  code: string;
  name: string;
  rings: Position[][];
  /** Its pole of inaccessibility in degrees. */
  label: Position;
}

/** What is selected: an area with all its groups, or groups (the second is compared), or a tie. */
export interface GraphSelection {
  area: string | null;
  /** Ids of the selected node, then of the one compared with it. */
  nodes: string[];
  tie: string | null;
  /** Ids along the way between the two selected nodes, both ends with them; absent where no way is shown. */
  path?: readonly string[];
}

/** Texts of the graph; the interface passes them in the current language. */
export interface GraphMessages {
  /** Name of the graph for a screen reader, and how the keys work. */
  graph: string;
  keys: string;
  tools: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  overview: string;
  /** Names of the bands. */
  levels: Record<Level, string>;
  /** Stands on the rail of a named network. */
  membersUnrecorded: string;
  /** Names the button that stands for groups left out of a narrow column. */
  more: (count: number, area: string) => string;
  /** Names the button of an area under its column. */
  area: (name: string) => string;
  loading: string;
  failure: string;
  empty: string;
}
