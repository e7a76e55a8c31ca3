import type { Route } from './routes';
import type { PlacedName } from './labels';
import type { Placement } from './layouts/types';
import { bearsHalo } from './style';
import type { Doubt, GraphNode, GraphSelection, GraphTie, Point, Shape } from './types';

/** A node as it is drawn for one state of the page. */
export interface DrawnNode {
  id: string;
  shape: Shape | 'pill';
  at: Point;
  radius: number;
  halfHeight: number;
  doubt: Doubt;
  /** Written in it. */
  count: string | null;
  name: PlacedName | null;
  /** Behind it: selected, or the one compared. */
  halo: 'selected' | 'compared' | null;
  critical: boolean;
  simulated: boolean;
  /** Drawn faintly, beside a way that is shown. */
  dimmed: boolean;
  /** Share from 0 to 1 of the measure that it is coloured by; null where undefined, absent where not asked for. */
  share?: number | null;
}

/** A tie as it is drawn for one state of the page. */
export interface DrawnTie {
  id: string;
  from: string;
  to: string;
  kind: GraphTie['kind'];
  member: boolean;
  route: Route;
  dimmed: boolean;
  strong: boolean;
  selected: boolean;
}

/** Nodes and ties in the order in which they are drawn. */
export interface GraphScene {
  nodes: DrawnNode[];
  ties: DrawnTie[];
}

/** Whether grey bands are drawn, which lead to networks that a source names without their members. */
export function hasBands({ ties }: GraphScene, { guides }: Placement): boolean {
  return guides.rails.length > 0 || ties.some(({ member }) => member);
}

/** Ids of the nodes that the selection is about: the selected ones, the ends of the tie, or all of the area. */
export function selectedNodes(nodes: GraphNode[], ties: GraphTie[], selection: GraphSelection): Set<string> {
  const tie = ties.find((one) => one.id === selection.tie);
  if (tie) return new Set([tie.from, tie.to]);
  if (selection.nodes.length > 0) return new Set(selection.nodes);
  return new Set(
    selection.area === null
      ? []
      : nodes.filter((node) => node.area === selection.area).map((node) => node.id),
  );
}

/** Code of the area that the selection is about: the selected one, else that of the first selected group. */
export function selectedArea(nodes: GraphNode[], { area, nodes: selected }: GraphSelection): string | null {
  return area ?? nodes.find((node) => node.id === selected[0])?.area ?? null;
}

/**
 * What is drawn: ties of the selection last and at full strength, others dimmed; haloes behind what is selected. A way
 * between two groups stands out from all else in the same manner.
 */
export function sceneOf(
  nodes: GraphNode[],
  ties: GraphTie[],
  placement: Placement,
  names: PlacedName[],
  selection: GraphSelection,
): GraphScene {
  const chosen = selectedNodes(nodes, ties, selection);
  const { path } = selection;
  const onPath = new Set(path);
  const steps = new Set(path?.flatMap((id, at) => [`${id} ${path[at + 1]}`, `${path[at + 1]} ${id}`]));
  const byNode = new Map(names.map((name) => [name.id, name]));
  const byArea = selection.nodes.length === 0 && selection.tie === null;
  const values = nodes.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const most = Math.max(...values, 0);
  const drawnNodes = nodes.flatMap((node): DrawnNode[] => {
    const place = placement.nodes.get(node.id);
    if (!place) return [];
    const second = selection.nodes[1] === node.id;
    const isChosen = chosen.has(node.id) && (!byArea || bearsHalo(place, placement));
    return [
      {
        id: node.id,
        shape: node.role === 'network' ? 'pill' : node.shape,
        at: [place.x, place.y],
        radius: place.radius,
        halfHeight: place.halfHeight ?? place.radius,
        doubt: node.role === 'tier' && node.doubt === 'unknown' ? 'none' : node.doubt,
        count: place.counted ? node.count : null,
        name: byNode.get(node.id) ?? null,
        halo: isChosen ? (second ? 'compared' : 'selected') : null,
        critical: node.critical ?? false,
        simulated: node.simulated,
        dimmed: path !== undefined && !onPath.has(node.id),
        ...(node.value === undefined
          ? {}
          : { share: node.value === null ? null : most > 0 ? node.value / most : 0 }),
      },
    ];
  });
  const drawnTies = ties.flatMap((tie): DrawnTie[] => {
    const route = placement.routes.get(tie.id);
    if (!route) return [];
    const isStep = tie.role !== 'member' && steps.has(`${tie.from} ${tie.to}`);
    const selected = tie.id === selection.tie || isStep;
    const isNear = selection.tie === null && (chosen.has(tie.from) || chosen.has(tie.to));
    const strong = selected || (path === undefined && isNear);
    return [
      {
        id: tie.id,
        from: tie.from,
        to: tie.to,
        kind: tie.kind,
        member: tie.role === 'member',
        route,
        strong,
        selected,
        dimmed: chosen.size > 0 && !strong,
      },
    ];
  });
  const layer = (tie: DrawnTie): number => (tie.member ? 0 : tie.selected ? 3 : tie.strong ? 2 : 1);
  return { nodes: drawnNodes, ties: drawnTies.sort((a, b) => layer(a) - layer(b)) };
}
