import type { Measure } from '../frame/text';
import type { Level } from '../schema/constants';
import { placeNames, titleBoxes } from './labels';
import { layouts } from './layouts/registry';
import type { LayoutId, Placement } from './layouts/types';
import { figureOf } from './picture';
import type { DrawnFigure } from './picture';
import { hasBands, sceneOf } from './scene';
import { letteringOf } from './text';
import { startOf, steps } from './turns';
import type { Box, GraphArea, GraphNode, GraphTie, Point, Size } from './types';

/** A network to be drawn once, as for paper. */
export interface StillInput {
  nodes: GraphNode[];
  ties: GraphTie[];
  areas: GraphArea[];
  layout: LayoutId;
  /** Places given by hand in the free layout. */
  moved: ReadonlyMap<string, Point>;
  /** The area whose column is open. */
  open: string | null;
  size: Size;
  levels: Record<Level, string>;
  measure: Measure;
}

/** A network drawn once, with what its key has to explain. */
export interface StillGraph extends DrawnFigure {
  /** Smallest letters in pixels of the drawing. */
  letters: number;
  /** Whether columns leave out groups that have no room, and whether nodes have numbers, or such as are not certain. */
  folded: boolean;
  counted: boolean;
  unsure: boolean;
  /** Whether bands lead to networks whose members are not known. */
  rails: boolean;
}

function finished(run: Generator<Placement, Placement>): Promise<Placement> {
  const started = startOf(run);
  // A placement that takes long goes on in short turns, so that input is heard in between.
  if (started.done) return Promise.resolve(started.placement);
  return new Promise((done) => steps(started, false, done));
}

/** The box around some boxes; names may stand outside of what a layout reckoned with. */
function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

/** Places and draws a network on white paper: nothing is selected, every tie is at its full strength. */
export async function stillGraph(input: StillInput): Promise<StillGraph> {
  const { nodes, ties, layout, measure } = input;
  const lettering = letteringOf('light');
  const placement = await finished(
    layouts[layout].run({ ...input, lettering, fold: true, project: null, seed: 1 }),
  );
  const taken = titleBoxes(placement.guides, measure, lettering.guide);
  const names = placeNames(placement.nodes.values(), measure, lettering, { taken });
  const scene = sceneOf(nodes, ties, placement, names, { area: null, nodes: [], tie: null });
  return {
    ...figureOf(
      scene,
      { ...placement, bounds: around([placement.bounds, ...names.map(({ box }) => box)]) },
      'light',
    ),
    letters: Math.min(lettering.name, 11.5),
    folded: placement.guides.areas.some(({ more }) => more !== null),
    counted: scene.nodes.some(({ count }) => count !== null),
    unsure: scene.nodes.some(({ doubt }) => doubt !== 'none'),
    rails: hasBands(scene, placement),
  };
}
