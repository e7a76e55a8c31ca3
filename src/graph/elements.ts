import type { ElementDefinition } from 'cytoscape';
import { alongLine, turnsOf } from './routes';
import type { DrawnNode, DrawnTie, GraphScene } from './scene';
import { CRITICAL, drawnSize, HALO, shareClass } from './style';
import type { Lettering } from './text';
import type { LayoutId } from './layouts/types';
import type { GraphPalette } from './palette';
import type { GraphNode } from './types';

const round = (value: number): number => Math.round(value * 1000) / 1000;
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
  if (node.count !== null) classes.push('counted');
  if (node.halo && node.doubt === 'none') classes.push('haloed');
  const letter = round(Math.min(lettering.count * 1.3, Math.max(11.5, node.radius * 1.08)));
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

function tieElement(tie: DrawnTie): ElementDefinition {
  const { route } = tie;
  const classes: string[] = [tie.member ? 'member' : tie.kind];
  if (route.inner.length > 0) classes.push(route.form);
  if (tie.dimmed && !tie.member) classes.push('dimmed');
  if (tie.strong) classes.push('strong');
  if (tie.selected) classes.push('chosen');
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
    classes: classes.join(' '),
  };
}

/**
 * Elements of the drawing library for a scene, each with its place.
 *
 * @param scale pixels of the picture that a pixel of the screen takes, for the letters of names
 * @param ground colour of the halo around names
 */
export function elementsOf(
  scene: GraphScene,
  lettering: Lettering,
  scale: number,
  ground: (node: DrawnNode) => string,
): ElementDefinition[] {
  return [
    ...scene.nodes.flatMap((node) => nodeElements(node, lettering, scale, ground(node))),
    ...scene.ties.map(tieElement),
  ];
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
