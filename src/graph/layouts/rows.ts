import type { Level } from '../../schema/constants';
import type { GraphNode } from '../types';
import type { LayoutInput, PlacedNode } from './types';
import { LINE, lineWidth } from '../text';

/** The column of an area. */
export interface Column {
  code: string;
  name: string;
  x: number;
  width: number;
  open: boolean;
}

/** A node in a row: all of its place but its height. */
export interface Item extends Omit<PlacedNode, 'y'> {
  node: GraphNode;
}

/** A row of nodes that stand at one height across all columns, so that the way between two rows is free of nodes. */
export interface Row {
  level: Level;
  height: number;
  /** Where the middle of its nodes is, from its top. */
  middle: number;
  items: Item[];
  rail: boolean;
}

/** Pixels that nodes keep from the edges of their column, where ties run down. */
const EDGE = 7;
const SMALL = 7;
const DENSE = 5.5;
const LARGE = 13;

/** Share of their height that rows keep where the frame is low, so that letters need not be made as small. */
const TIGHT = 0.84;

/** The height of something between rows, or of marks in them, where the frame may be low. */
export const lowered = (height: number, { tight }: LayoutInput): number => (tight ? height * TIGHT : height);

/** Sizes that grow with the letters. */
export function unitOf({ lettering }: LayoutInput): number {
  return lettering.name / 12.5;
}

/** An empty row. */
export function rowOf(level: Level, height: number, middle = height / 2, rail = false): Row {
  return { level, height, middle, items: [], rail };
}

/** Least width of the open column, and of a narrow one; in a low frame most names find room side by side. */
const WIDE = { high: 214, low: 252 };
const NARROW = 47;

/** Room that a mark and the gaps beside it take from the name of a doubtful kind. */
const BESIDE = 22;

/** What stands beside the marks of kinds whose number is not certain. */
const doubtfulText = ({ short, count }: GraphNode): string => [short, count].filter(Boolean).join(' ');

/**
 * Width of a column in which two doubtful kinds of its area stand side by side, which a low frame has no rows for; 0 where
 * the frame has no room for it.
 */
function widthForTwo(
  { nodes, open, measure, lettering, readable = 0 }: LayoutInput,
  room: number,
  others: number,
): number {
  const unit = lettering.name / 12.5;
  const own = nodes.filter((node) => node.area === open && node.level === 'unrecorded' && !isCertain(node));
  const widths = own.map((node) => lineWidth(measure, doubtfulText(node), 500, lettering.name));
  const needed = Math.min(300 * unit, 2 * (Math.max(0, ...widths) + BESIDE * unit) + 2 * EDGE + 1);
  // A picture that is moved about shows the column alone; in one that is shown smaller a tenth more finds room.
  return needed <= (readable > 0 ? room : (room - others * NARROW) * 1.1) ? needed : 0;
}

/** Columns of all areas in source order: the open one wide, the others sharing the rest. */
export function columnsOf(input: LayoutInput, gutter: number, unit: number): Column[] {
  const { areas, size, open, tight } = input;
  const room = size.width - gutter - 4;
  const isOpen = areas.some((area) => area.code === open);
  const others = areas.length - (isOpen ? 1 : 0);
  const least = tight ? Math.max(WIDE.low * unit, widthForTwo(input, room, others)) : WIDE.high * unit;
  const wide = isOpen ? Math.max(least, Math.min(room * 0.385, 360 * unit)) : 0;
  const narrow = Math.max(NARROW, others > 0 ? (room - wide) / others : 0);
  let x = gutter;
  return areas.map(({ code, name }) => {
    const width = code === open ? wide : narrow;
    const column = { code, name, x, width, open: code === open };
    x += width;
    return column;
  });
}

/** A node in a row at a place across. */
export function itemOf(node: GraphNode, x: number, radius: number, more: Partial<Item> = {}): Item {
  return { id: node.id, node, x, radius, name: null, counted: false, ...more };
}

/** Which line a node is of: government, family welfare, neither. */
export const rank = (node: GraphNode): number =>
  node.line === 'government' ? 0 : node.line === 'family-welfare' ? 1 : 2;

/** Where the two lines stand in a column. */
export function lineX(column: Column, second: boolean): number {
  if (column.open) return column.x + column.width * (second ? 0.56 : 0.34);
  return column.x + column.width / 2 + (second ? 1 : -1) * Math.min(column.width * 0.25, 30);
}

/** Rows of a band of tiers: the lines side by side in each column, others below them. */
export function tierRows(input: LayoutInput, level: Level, columns: Column[], nodes: GraphNode[]): Row[] {
  const unit = unitOf(input);
  const isOpen = columns.some((column) => column.open);
  const rows: Row[] = [];
  const rowAt = (index: number): Row => {
    while (rows.length <= index)
      rows.push(rowOf(level, lowered(isOpen && rows.length === 0 ? 34 : 17, input) * Math.sqrt(unit)));
    return rows[index] as Row;
  };
  const byArea = groupsByArea(nodes);
  for (const column of columns) {
    const own = byArea.get(column.code) ?? [];
    const lines = [own.filter((node) => rank(node) === 0), own.filter((node) => rank(node) === 1)];
    let next = 0;
    lines.forEach((group, second) => {
      const half = column.width / 2 - EDGE - DENSE;
      const perRow = Math.max(1, Math.floor(half / (2 * DENSE + 3)));
      const left = column.x + (second ? column.width / 2 : EDGE);
      const single = group.length === 1;
      group.forEach((node, index) => {
        const at = Math.floor(index / (single ? 1 : perRow));
        const inRow = Math.min(perRow, group.length - at * perRow);
        const share = ((index % perRow) + 0.5) / inRow;
        const x = single ? lineX(column, second === 1) : left + share * (column.width / 2 - EDGE);
        const text = [node.short, node.doubt === 'range' ? node.count : null].filter(Boolean).join(' ');
        rowAt(at).items.push(
          itemOf(node, x, single ? (column.open ? lowered(LARGE, input) : SMALL) : DENSE, {
            name: column.open
              ? { text, sides: second ? ['right', 'below'] : ['left', 'above'], longest: column.width * 0.4 }
              : null,
          }),
        );
        next = Math.max(next, at + 1);
      });
    });
    grid(
      column,
      own.filter((node) => rank(node) === 2),
      (index) => rowAt(next + index),
    );
  }
  return rows;
}

/** Small marks without names, row after row from the left. */
function grid(column: Column, nodes: GraphNode[], rowAt: (index: number) => Row): void {
  const room = column.width - 2 * EDGE;
  const perRow = Math.max(1, Math.floor(room / (2 * DENSE + 3)));
  nodes.forEach((node, index) => {
    const at = Math.floor(index / perRow);
    const inRow = Math.min(perRow, nodes.length);
    const x = column.x + EDGE + (((index % perRow) + 0.5) * room) / inRow;
    rowAt(at).items.push(itemOf(node, x, Math.min(DENSE, room / inRow / 2 - 1)));
  });
}

/** Nodes by the code of their area. */
function groupsByArea(nodes: GraphNode[]): Map<string, GraphNode[]> {
  const groups = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    const list = groups.get(node.area ?? '');
    if (list) list.push(node);
    else groups.set(node.area ?? '', [node]);
  }
  return groups;
}

const isCertain = (node: GraphNode): boolean => node.count !== null && node.doubt === 'none';

/** How many groups a narrow column leaves out, and in which row that is said. */
export interface LeftOut {
  column: Column;
  count: number;
  row: Row;
}

/** Rows of the groups whose level is not recorded. */
export function kindRows(
  input: LayoutInput,
  columns: Column[],
  nodes: GraphNode[],
  degree: ReadonlyMap<string, number>,
): { rows: Row[]; leftOut: LeftOut[] } {
  const unit = unitOf(input);
  const { measure, lettering, fold } = input;
  const level: Level = 'unrecorded';
  const line = lettering.name * LINE;
  // Numbers of two figures find room in their marks, and haloes around these.
  const numbered = Math.max(LARGE, lettering.leastCount * 0.8);
  const around = numbered + 6;
  const large: Row[] = [];
  const small: Row[] = [];
  const leftOut: LeftOut[] = [];
  const largeAt = (index: number): Row => {
    while (large.length <= index) large.push(rowOf(level, 2 * around + line + 1, around));
    return large[index] as Row;
  };
  const smallAt = (index: number): Row => {
    while (small.length <= index) small.push(rowOf(level, line + 1.2));
    return small[index] as Row;
  };
  const byArea = groupsByArea(nodes);
  for (const column of columns) {
    const own = byArea.get(column.code) ?? [];
    if (column.open) {
      const certain = own.filter(isCertain);
      const perRow = Math.max(1, Math.floor((column.width - 2 * EDGE) / (50 * unit)));
      certain.forEach((node, index) => {
        const at = Math.floor(index / perRow);
        const inRow = Math.min(perRow, certain.length - at * perRow);
        const cell = (column.width - 2 * EDGE) / inRow;
        largeAt(at).items.push(
          itemOf(node, column.x + EDGE + ((index % perRow) + 0.5) * cell, numbered, {
            name: { text: node.short, sides: ['below'], longest: cell + 8 },
            counted: true,
          }),
        );
      });
      const rest = own.filter((node) => !isCertain(node));
      const texts = rest.map(doubtfulText);
      const widest = Math.max(0, ...texts.map((text) => lineWidth(measure, text, 500, lettering.name)));
      const room = column.width - 2 * EDGE;
      const inRow = Math.max(1, Math.min(4, Math.floor(room / (widest + BESIDE * unit))));
      rest.forEach((node, index) => {
        const x = column.x + EDGE + 8 + ((index % inRow) * room) / inRow;
        smallAt(Math.floor(index / inRow)).items.push(
          itemOf(node, x, SMALL, {
            name: { text: texts[index] ?? '', sides: ['right'], longest: room / inRow - 18 },
          }),
        );
      });
    } else if (fold) {
      const tied = [...own].sort((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0));
      const perRow = Math.max(1, Math.floor((column.width - 2 * EDGE) / (24 * unit)));
      const certain = tied.filter(isCertain).slice(0, perRow);
      const others = tied.filter((node) => !isCertain(node));
      const doubtful = others.slice(0, others.length === 3 && certain.length === own.length - 3 ? 3 : 2);
      certain.forEach((node, index) => {
        const cell = (column.width - 2 * EDGE) / certain.length;
        largeAt(0).items.push(
          itemOf(node, column.x + EDGE + (index + 0.5) * cell, 9 * unit, { counted: true }),
        );
      });
      doubtful.forEach((node, index) => {
        smallAt(3 + 2 * index);
        const name =
          node.count === null
            ? null
            : { text: node.count, sides: ['below' as const], longest: column.width - 6 };
        smallAt(2 + 2 * index).items.push(
          itemOf(
            node,
            column.x + column.width * (doubtful.length === 1 ? 0.5 : index % 2 === 0 ? 0.3 : 0.7),
            SMALL,
            { name },
          ),
        );
      });
      const count = own.length - certain.length - doubtful.length;
      if (count > 0) leftOut.push({ column, count, row: smallAt(0) });
    } else {
      grid(column, own, smallAt);
    }
  }
  return { rows: [...large, ...small], leftOut };
}
