import { levels } from '../../schema/constants';
import type { Level } from '../../schema/constants';
import { lineWidth } from '../text';
import type { GraphNode } from '../types';
import { itemOf, lineX, lowered, rank, rowOf, unitOf } from './rows';
import type { Column, Row } from './rows';
import type { LayoutInput } from './types';

/** Width that names above the columns may take from the place of the two lines. */
const LONGEST = 190;

/** Room that a mark above the columns and the gap beside it take from its name. */
const BESIDE_TOP = 16;

/** Where the two lines stand above the columns, and the room for names to the left of the first and right of the second. */
interface Tops {
  at: [number, number];
  room: [number, number];
}

/** Nodes of no single area above the columns, the two lines side by side; a name that finds no room there is a short one. */
export function topRows(input: LayoutInput, level: Level, nodes: GraphNode[], { at, room }: Tops): Row[] {
  const unit = unitOf(input);
  const { measure, lettering } = input;
  const apart = 76 * unit;
  const sorted = [...nodes].sort((a, b) => rank(a) - rank(b));
  const rows: Row[] = [];
  const most = 6;
  for (let start = 0; start < sorted.length; start += most) {
    const row = rowOf(level, lowered(20, input) * unit);
    const own = sorted.slice(start, start + most);
    own.forEach((node, index) => {
      const isLast = index === own.length - 1;
      const longest = index === 0 ? room[0] : !isLast ? apart - 24 : index === 1 ? room[1] : LONGEST * unit;
      const fits = lineWidth(measure, node.label, lettering.weight, lettering.name) <= longest;
      row.items.push(
        itemOf(node, at[index as 0 | 1] ?? at[1] + (index - 1) * apart, 8, {
          name: {
            text: fits ? node.label : node.short,
            sides: index === 0 ? ['left'] : ['right', 'below'],
            longest,
          },
        }),
      );
    });
    rows.push(row);
  }
  return rows;
}

/** Least distance of the two lines above the columns, where the frame is narrow. */
const LEAST_APART = 26;

/**
 * Where the two lines stand above the columns: straight over the open one, as far as their names find room beside them. What is
 * too long for that is named in short, and so is all of it in a frame that shows a part of the picture.
 */
export function topsOf(input: LayoutInput, nodes: GraphNode[], columns: Column[], gutter: number): Tops {
  const { measure, lettering, size, readable = 0 } = input;
  const unit = unitOf(input);
  const open = columns.find((column) => column.open);
  const end = columns[columns.length - 1];
  const right = end ? end.x + end.width : size.width;
  const seen = open || readable === 0 ? right : Math.min(right, size.width);
  const middle = (gutter + right) / 2;
  const [first, second] = open
    ? [lineX(open, false), lineX(open, true)]
    : [middle - 38 * unit, middle + 38 * unit];
  const above = levels.slice(0, -1).map((level) => {
    const own = nodes.filter((node) => node.level === level && node.area === null);
    return own.sort((a, b) => rank(a) - rank(b));
  });
  const widthOf = (text: string): number => lineWidth(measure, text, lettering.weight, lettering.name);
  const reach = (place: 0 | 1, longest: number): number => {
    const widths = above.map((own) => {
      const node = own[place];
      const whole = node ? widthOf(node.label) : 0;
      return whole <= longest ? whole : widthOf(node?.short ?? '');
    });
    return Math.max(0, ...widths) + BESIDE_TOP;
  };
  const needed = (longest: number): number => gutter + reach(0, longest) + second - first + reach(1, longest);
  const longest = needed(LONGEST * unit) <= seen ? LONGEST * unit : 0;
  const least = gutter + reach(0, longest) - first;
  const most = seen - reach(1, longest) - second;
  const shift = least > 0 ? least : Math.min(0, Math.max(least, most));
  const apart = Math.max(LEAST_APART * unit, second - first + Math.min(0, most - shift));
  const at: Tops['at'] = [first + shift, first + shift + Math.min(second - first, apart)];
  return { at, room: [at[0] - gutter - BESIDE_TOP, seen - at[1] - BESIDE_TOP] };
}
