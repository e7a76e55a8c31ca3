import type { ElementDefinition } from 'cytoscape';
import { alongLine, turnsOf } from './routes';
import type { DrawnNode, DrawnTie, GraphScene } from './scene';
import { CRITICAL, drawnSize, HALO, shareClass } from './style';
import type { Lettering } from './text';
import type { LayoutId } from './layouts/types';
import type { GraphPalette } from './palette';
import type { GraphNode } from './types';

const round = (value: number): number => Math.round(value * 1000) / 1000;
/** Width of a figure as a share of its height. */
const FIGURE = 0.6;

const joined = (values: number[]): string => values.map(round).join(' ');

function nodeElements(
  node: DrawnNode,
  lettering: Lettering,
  scale: number,
  ground: string,
): ElementDefinition[] {
  const [x, y] = node.at.map(round) as [number, number];
  const [width, height] = drawnSize(node.shape, node.radius, node.halfHeight).map(round) as [number, number];
  const position = { x, y };
  const classes = [node.shape as string];
  if (node.doubt !== 'none' && node.shape !== 'pill') classes.push('open', node.doubt);
  if (node.share !== undefined) classes.push(shareClass(node.share));
  if (node.halo && node.doubt === 'none') classes.push('haloed');
  if (node.dimmed) classes.push('faint');
  // In a picture that is shown small, numbers that must be read are written where they find room.
  const letter = round(
    scale > 1
      ? lettering.leastCount * scale
      : Math.max(lettering.leastCount, Math.min(lettering.count * 1.3, node.radius * 1.08)),
  );
  const fits = (count: string): boolean => scale <= 1 || letter * FIGURE * count.length < 2.2 * node.radius;
  if (node.count !== null && fits(node.count)) classes.push('counted');
  const elements: ElementDefinition[] = [
    {
      group: 'nodes',
      data: { id: node.id, width, height, count: node.count ?? '', letter },
      position,
      classes: classes.join(' '),
    },
  ];
  const behind = (prefix: string, reach: number, names: string): void => {
    const size = round(2 * (Math.max(node.radius, node.halfHeight) + reach));
    elements.push({
      group: 'nodes',
      data: { id: `${prefix} ${node.id}`, of: node.id, width: size, height: size },
      position: { ...position },
      classes: names,
    });
  };
  if (node.halo && node.shape !== 'pill') behind('halo', HALO, `halo ${node.halo}`);
  if (node.critical) behind('ring', CRITICAL + (node.halo ? 3 : 0), 'ring');
  if (node.name) {
    const { box, text } = node.name;
    elements.push({
      group: 'nodes',
      data: {
        id: `name ${node.id}`,
        of: node.id,
        width: 1,
        height: 1,
        text,
        letter: round(lettering.name * scale),
        ground,
      },
      position: { x: round(box.x + box.width / 2), y: round(box.y + box.height / 2) },
      classes: 'name',
    });
  }
  return elements;
}

function tieClasses(tie: DrawnTie): string {
  const classes: string[] = [tie.member ? 'member' : tie.kind];
  if (tie.route.inner.length > 0) classes.push(tie.route.form);
  if (tie.dimmed && !tie.member) classes.push('dimmed');
  if (tie.strong) classes.push('strong');
  if (tie.selected) classes.push('chosen');
  return classes.join(' ');
}

function tieElement(tie: DrawnTie, classes: string): ElementDefinition {
  const { route } = tie;
  const { weights, distances } = alongLine(route);
  return {
    group: 'edges',
    data: {
      id: `tie ${tie.id}`,
      tie: tie.id,
      source: tie.from,
      target: tie.to,
      weights: joined(weights),
      distances: joined(distances),
      turns: joined(turnsOf(route)),
    },
    classes,
  };
}

/** Whether two objects have the same fields, those that are objects themselves compared in turn. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [before, after] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const keys = Object.keys(before);
  return keys.length === Object.keys(after).length && keys.every((key) => isSame(before[key], after[key]));
}

interface KnownNode {
  node: DrawnNode;
  lettering: Lettering;
  scale: number;
  ground: string;
  elements: ElementDefinition[];
}

interface KnownTie {
  tie: DrawnTie;
  classes: string;
  element: ElementDefinition;
}

/**
 * Makes elements of the drawing library for one scene after another, each with its place. What looks as before is the same
 * object as before, so that telling what differs costs next to nothing.
 */
export class ElementMaker {
  #nodes = new Map<string, KnownNode>();
  #ties = new Map<string, KnownTie>();

  /**
   * Elements of a scene.
   *
   * @param scale pixels of the picture that a pixel of the screen takes, for the letters of names
   * @param ground colour of the halo around names
   */
  make(
    scene: GraphScene,
    lettering: Lettering,
    scale: number,
    ground: (node: DrawnNode) => string,
  ): ElementDefinition[] {
    const nodes = scene.nodes.map((node) => this.#node(node, lettering, scale, ground(node)));
    const ties = scene.ties.map((tie) => this.#tie(tie));
    this.#nodes = new Map(nodes.map((known) => [known.node.id, known]));
    this.#ties = new Map(ties.map((known) => [known.tie.id, known]));
    return [...nodes.flatMap(({ elements }) => elements), ...ties.map(({ element }) => element)];
  }

  #node(node: DrawnNode, lettering: Lettering, scale: number, ground: string): KnownNode {
    const known = this.#nodes.get(node.id);
    const stays =
      known?.lettering === lettering &&
      known.scale === scale &&
      known.ground === ground &&
      isSame(known.node, node);
    if (stays) return known;
    // Where only the place differs, the rest is told to be the same by being the same object.
    const elements = nodeElements(node, lettering, scale, ground).map((element) => {
      const data = known?.elements.find((one) => one.data.id === element.data.id)?.data;
      return data && isSame(data, element.data) ? { ...element, data } : element;
    });
    return { node, lettering, scale, ground, elements };
  }

  #tie(tie: DrawnTie): KnownTie {
    const known = this.#ties.get(tie.id);
    const classes = tieClasses(tie);
    const { from, to, route } = known?.tie ?? {};
    if (known && route === tie.route && known.classes === classes && from === tie.from && to === tie.to)
      return known;
    const element = tieElement(tie, classes);
    // A way that has moved as a whole is told the same.
    return { tie, classes, element: known && isSame(known.element, element) ? known.element : element };
  }
}

/** The colour of what lies behind each node: the open column, the band of groups without a level, or the page. */
export function groundOf(
  nodes: GraphNode[],
  palette: GraphPalette,
  layout: LayoutId,
  open: string | null,
): (node: Pick<DrawnNode, 'id' | 'shape'>) => string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return ({ id, shape }) => {
    const node = byId.get(id);
    if (shape === 'pill') return palette.surface;
    if (node && node.area !== null && node.area === open) return palette.selectSoft;
    return node?.level === 'unrecorded' && layout === 'levels' ? palette.quiet : palette.surface;
  };
}
