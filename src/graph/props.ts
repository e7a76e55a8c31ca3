import type { Position } from '../schema/pack';
import type { Theme } from '../schema/view';
import type { Target } from './drawn';
import type { LayoutId } from './layouts/types';
import type { GraphArea, GraphMessages, GraphNode, GraphSelection, GraphTie, Point } from './types';

/** What the graph is given and what it gives back. */
export interface GraphProps {
  nodes: GraphNode[];
  ties: GraphTie[];
  areas: GraphArea[];
  layout: LayoutId;
  selection: GraphSelection;
  /** Whether narrow columns of the levels leave out what does not fit. */
  fold?: boolean;
  /** Places given by hand in the free layout. */
  moved?: ReadonlyMap<string, Point>;
  seed?: number;
  /** From degrees to pixels of the frame, as the map beside it; areas are fitted to the frame without one. */
  project?: ((position: Position) => Point) | null;
  theme: Theme;
  reducedMotion?: boolean;
  messages: GraphMessages;
  /** A whole sentence about a group, and about a tie with why it is known. */
  nodeLabel: (id: string) => string;
  tieLabel: (id: string) => string;
  onselect: (target: Target, compare: boolean) => void;
  onarea: (code: string) => void;
  onmove?: (id: string, to: Point) => void;
  onhover?: (target: Target) => void;
  onready?: () => void;
  /**
   * A picture on the map's projection has come to rest where a person moved it: from degrees to pixels of the frame, null for
   * all of it. Who asks for it gives `project` in turn, and the picture stands as that says.
   */
  onlook?: (at: ((position: Position) => Point) | null) => void;
  /** For a picture that is told about: without tools. */
  told?: boolean;
}
