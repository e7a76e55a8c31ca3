import { levels } from '../../schema/constants';
import { sampled } from '../routes';
import type { Route } from '../routes';
import { bandLines, LINE, lineWidth } from '../text';
import type { Box, GraphNode } from '../types';
import { columnsOf, kindRows, lowered, rowOf, tierRows, unitOf } from './rows';
import type { Row } from './rows';
import { topRows, topsOf } from './tops';
import type { AreaBox, Layout, LayoutInput, PlacedNode, Placement } from './types';
import { noGuides } from './types';
import { LANE, lanesOf, plansOf, routeOf } from './ways';
import type { Plan } from './ways';

/** Pixels between rows where no tie runs, and around the rows of a band. */
const GAP = 3;
const PADDING = 4;
/** Height that ties fanning out from above the columns need. */
const FAN = 26;

function railRow(input: LayoutInput, node: GraphNode, left: number): Row {
  const unit = unitOf(input);
  const height = Math.max(lowered(22, input), input.lettering.name * LINE + 3);
  const row = rowOf('unrecorded', height, height / 2, true);
  const half = lineWidth(input.measure, node.label, 600, input.lettering.name) / 2 + 11;
  row.items.push({
    id: node.id,
    node,
    x: left + 10 + half,
    radius: half,
    halfHeight: height / 2 - 0.5 * unit,
    name: { text: node.label, sides: ['inside'], longest: half * 2 },
    counted: false,
  });
  return row;
}

/** Bands are as high as the lines of their names. */
function fitBandNames(input: LayoutInput, rows: Row[], gutter: number): void {
  const { guide } = input.lettering;
  for (const level of levels) {
    const own = rows.filter((row) => row.level === level);
    const [first] = own;
    if (!first) continue;
    const needed = bandLines(input.levels[level], gutter, guide).length * guide * LINE - PADDING;
    const lacking = needed - own.reduce((sum, row) => sum + row.height, 0);
    if (lacking <= 0) continue;
    first.height += lacking;
    first.middle += lacking / 2;
  }
}

/** All rows from the top down, and where it is said what narrow columns leave out. */
function rowsOf(input: LayoutInput, gutter: number) {
  const columns = columnsOf(input, gutter, unitOf(input));
  const known = new Set(columns.map((column) => column.code));
  const nodes = input.nodes.map((node) =>
    node.area !== null && !known.has(node.area) ? { ...node, area: null } : node,
  );
  const tops = topsOf(input, nodes, columns, gutter);
  const degree = new Map<string, number>();
  for (const { from, to } of input.ties) {
    for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  }
  const rows: Row[] = [];
  for (const level of levels.slice(0, -1)) {
    const own = nodes.filter((node) => node.level === level);
    rows.push(
      ...topRows(
        input,
        level,
        own.filter((node) => node.area === null),
        tops,
      ),
    );
    const inAreas = own.filter((node) => node.area !== null);
    if (inAreas.length > 0) rows.push(...tierRows(input, level, columns, inAreas));
  }
  const own = nodes.filter((node) => node.level === 'unrecorded');
  const certain = new Set(own.filter((node) => node.doubt === 'none').map((node) => node.id));
  // Each rail runs beside the rows that its members stand in: certain counts above, ranges below.
  const share = (network: GraphNode): number => {
    const members = input.ties.flatMap(({ from, to }) =>
      from === network.id ? [to] : to === network.id ? [from] : [],
    );
    return members.length === 0 ? 2 : members.filter((id) => certain.has(id)).length / members.length;
  };
  const networks = own
    .filter((node) => node.role === 'network')
    .map((node) => ({ node, share: share(node) }))
    .sort((a, b) => b.share - a.share)
    .map(({ node }) => node);
  const half = Math.ceil(networks.length / 2);
  const left = columns[0]?.x ?? gutter;
  rows.push(...networks.slice(0, half).map((node) => railRow(input, node, left)));
  const others = own.filter((node) => node.role !== 'network' && node.area === null);
  rows.push(...topRows(input, 'unrecorded', others, tops));
  const inAreas = own.filter((node) => node.area !== null);
  const kinds = kindRows(input, columns, inAreas, degree);
  rows.push(...kinds.rows);
  rows.push(...networks.slice(half).map((node) => railRow(input, node, left)));
  fitBandNames(input, rows, gutter);
  return { columns, rows, leftOut: kinds.leftOut };
}

/** Whether a smooth way stays clear of all nodes but its ends. */
function clearance(rows: Row[], tops: number[]): (route: Route, plan: Plan) => boolean {
  const heights = rows.map((row, index) => (tops[index] ?? 0) + row.middle);
  return (route, { a, b, rowA, rowB }) => {
    const [first, last] = [Math.min(rowA, rowB), Math.max(rowA, rowB)];
    const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
    // It runs within the width between its ends, so nothing else can be met.
    const near = rows.slice(first, last + 1).flatMap(({ items }, index) =>
      items.flatMap((item) => {
        const reach = item.radius + 3;
        const isMet = item !== a && item !== b && item.x > left - reach && item.x < right + reach;
        return isMet ? [{ x: item.x, y: heights[first + index] ?? 0, reach }] : [];
      }),
    );
    return (
      near.length === 0 ||
      sampled(route).every(([x, y]) =>
        near.every((other) => Math.abs(other.x - x) >= other.reach || Math.abs(other.y - y) >= other.reach),
      )
    );
  };
}

/** A picture whose size is known, and how its places, ways and guides are worked out. */
interface Planned {
  width: number;
  height: number;
  finish: () => Placement;
}

function planned(input: LayoutInput): Planned {
  const unit = unitOf(input);
  const { measure, lettering } = input;
  const names = levels.map((level) => input.levels[level]);
  const words = names.flatMap((name) => name.split(' '));
  const gutter = Math.max(70, ...words.map((word) => lineWidth(measure, word, 600, lettering.guide) + 16));
  const { columns, rows, leftOut } = rowsOf(input, Math.ceil(gutter));
  const plans = plansOf(input.ties, rows, columns);
  const lanes = lanesOf(plans, rows.length + 1);
  const axisHeight = Math.ceil(2 * lettering.guide * LINE + 8);
  const firstOfAreas = rows.findIndex((row) => row.items.some((item) => item.node.area !== null));
  const fans = plans.some((plan) => plan.rowB === firstOfAreas && plan.rowA < firstOfAreas);
  const channels = Array.from({ length: rows.length + 1 }, (_, index) => {
    const starts = rows[index]?.level !== rows[index - 1]?.level;
    const lane = lanes[index] ?? 0;
    const run = lane > 0 && !(fans && index === firstOfAreas) ? lane * LANE + 3 : 0;
    const fan = fans && index === firstOfAreas ? Math.max(lowered(FAN, input), lane * LANE + 3) : 0;
    return (starts ? lowered(2 * PADDING, input) : GAP) + Math.max(run, fan);
  });
  const natural =
    channels.reduce((sum, height) => sum + height, 0) + rows.reduce((sum, row) => sum + row.height, 0);
  const spare = Math.max(0, input.size.height - axisHeight - natural);
  // What is left over is shared out: beside the band of what has no level, which takes the rest, others breathe a little.
  const ends = rows[rows.length - 1]?.level === 'unrecorded' ? 12 * unit : Infinity;
  const breathing = Math.min(spare / (rows.length + 1), ends);
  const tops: number[] = [];
  const floors: number[] = [];
  let y = 0;
  rows.forEach((row, index) => {
    y += (channels[index] ?? 0) + breathing;
    floors.push(y);
    tops.push(y);
    y += row.height;
  });
  y += (channels[rows.length] ?? 0) + breathing;
  floors.push(y);
  const bottom = Math.max(y, input.size.height - axisHeight);
  const end = columns[columns.length - 1];
  const right = end ? end.x + end.width : input.size.width;
  const width = Math.max(right + 4, input.size.width);
  const finish = (): Placement =>
    finished({
      input,
      columns,
      rows,
      leftOut,
      plans,
      tops,
      floors,
      breathing,
      bottom,
      right,
      gutter: Math.ceil(gutter),
      axisHeight,
      firstOfAreas,
      bounds: { x: 0, y: 0, width, height: bottom + axisHeight },
    });
  return { width, height: bottom + axisHeight, finish };
}

/** All that is known of a picture before its ways are. */
interface Plans extends ReturnType<typeof rowsOf> {
  input: LayoutInput;
  plans: Plan[];
  /** Where each row and each channel ends above it. */
  tops: number[];
  floors: number[];
  breathing: number;
  bottom: number;
  right: number;
  gutter: number;
  axisHeight: number;
  firstOfAreas: number;
  bounds: Box;
}

function finished(plan: Plans): Placement {
  const {
    input,
    columns,
    rows,
    leftOut,
    plans,
    tops,
    floors,
    breathing,
    bottom,
    right,
    gutter,
    axisHeight,
    firstOfAreas,
    bounds,
  } = plan;
  const unit = unitOf(input);
  const { measure, lettering } = input;
  const yOf = (row: number): number => (tops[row] ?? 0) + (rows[row]?.middle ?? 0);

  const nodes = new Map<string, PlacedNode>();
  rows.forEach((row, index) => {
    for (const { node: _, ...item } of row.items) nodes.set(item.id, { ...item, y: yOf(index) });
  });
  const isClear = clearance(rows, tops);
  const routes = new Map<string, Route>();
  for (const plan of plans) {
    const route = routeOf(plan, yOf, floors, isClear);
    const swapped = plan.a.id !== plan.tie.from;
    routes.set(
      plan.tie.id,
      swapped ? { ...route, from: route.to, to: route.from, inner: [...route.inner].reverse() } : route,
    );
  }

  const guides = noGuides();
  guides.gutter = gutter;
  guides.axis = { y: bottom, height: axisHeight };
  levels.forEach((level) => {
    const indexes = rows.flatMap((row, index) => (row.level === level ? [index] : []));
    const first = indexes[0];
    const last = indexes[indexes.length - 1];
    if (first === undefined || last === undefined) return;
    const before = guides.bands[guides.bands.length - 1];
    const top = before ? before.y + before.height : 0;
    const next = rows[last + 1];
    const pad = PADDING + breathing / 2;
    const floor = next ? (tops[last] ?? 0) + (rows[last]?.height ?? 0) + pad : bottom;
    guides.bands.push({
      level,
      y: top,
      height: floor - top,
      label: input.levels[level],
      unrecorded: level === 'unrecorded',
    });
  });
  const firstTop = Math.max(0, guides.bands.find((band) => band.level === rows[firstOfAreas]?.level)?.y ?? 0);
  let narrow = 0;
  guides.areas = columns.map((column, index) => {
    const letters = lineWidth(measure, column.name, 600, lettering.guide) / 2;
    const lowest = columns[index - 1]?.open ? column.x + letters + 2 : letters;
    const highest = (columns[index + 1]?.open ? column.x + column.width : right) - letters - 2;
    const centre = column.x + column.width / 2;
    const out = leftOut.find((one) => one.column === column);
    const rowTop = out ? (tops[rows.indexOf(out.row)] ?? 0) : 0;
    const moreWidth = Math.min(column.width - 8, 44 * unit);
    return {
      code: column.code,
      name: column.name,
      x: column.x,
      y: firstTop,
      width: column.width,
      height: bottom - firstTop,
      nameX: column.open ? centre : Math.max(lowest, Math.min(highest, centre)),
      line: column.open ? 0 : ((narrow++ % 2) as 0 | 1),
      more: out
        ? {
            count: out.count,
            box: {
              x: column.x + (column.width - moreWidth) / 2,
              y: rowTop - 2,
              width: moreWidth,
              height: out.row.height + 4,
            },
          }
        : null,
    };
  });
  partNames(guides.areas, (name) => lineWidth(measure, name, 600, lettering.guide));
  guides.rails = rows.flatMap((row, index) =>
    row.rail
      ? row.items.map((item) => ({ id: item.id, y: yOf(index), x: item.x, width: right - 8 - item.x }))
      : [],
  );
  return { nodes, routes, guides, bounds };
}

/** Moves names of areas to the left where the next one on the same line was kept from the edge or the open column. */
function partNames(areas: AreaBox[], widthOf: (name: string) => number): void {
  const starts = [Infinity, Infinity];
  for (const area of areas.toReversed()) {
    const half = widthOf(area.name) / 2;
    const most = starts[area.line] ?? Infinity;
    // The open column has its name for itself.
    if (area.nameX + half > most) area.nameX = most - half;
    starts[area.line] = area.nameX - half - 3;
  }
}

/** Rounds in which the columns are widened to the shape of the frame. */
const ROUNDS = 3;

/**
 * A placement of the frame's shape: where it is too high for the frame it will be shown smaller, so its rows are lowered and its
 * columns widened, as far as letters stay largest.
 */
function filling(input: LayoutInput): Placement {
  const { size } = input;
  const whole = planned(input);
  if (whole.height <= size.height) return whole.finish();
  const zoom = ({ width, height }: Planned): number => Math.min(size.width / width, size.height / height);
  let found = planned({ ...input, tight: true });
  // Not shown as a whole, it has no shape to fill.
  if (zoom(found) < (input.readable ?? 0)) return found.finish();
  let best = found;
  for (let round = 0; round < ROUNDS; round += 1) {
    const width = (size.width * found.height) / size.height;
    if (Math.abs(width - found.width) < 2) break;
    found = planned({ ...input, tight: true, size: { width, height: size.height } });
    if (zoom(found) > zoom(best)) best = found;
  }
  const frame = { width: size.width / zoom(best), height: size.height / zoom(best) };
  return planned({ ...input, tight: true, size: frame }).finish();
}

/**
 * Jenjang: level bands down, a column for each area across. Nodes stand in rows that run through all columns and keep
 * clear of the columns' edges, so ties run in the channels between rows and along the edges and never through a node.
 */
export const levelsLayout: Layout = {
  id: 'levels',
  parameters: ['size', 'lettering', 'levels', 'open', 'fold', 'readable'],
  // It takes a few milliseconds for thousands of nodes, so there is no turn to wait for.
  // eslint-disable-next-line require-yield
  *run(input) {
    return filling(input);
  },
};
