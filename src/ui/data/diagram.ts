import type { Language } from '../../schema/view';
import type { Diagram } from '../../schema/study';

/** A box with its lines of text, in pixels of the drawing. */
export interface DrawnBox {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
}

export interface DrawnArrow {
  from: string;
  to: string;
  reading: Diagram['arrows'][number]['reading'];
  /** SVG path that ends where the head's tip is. */
  path: string;
}

export interface Drawing {
  width: number;
  height: number;
  lineHeight: number;
  boxes: DrawnBox[];
  arrows: DrawnArrow[];
}

/** Mean width of a letter of the interface's type as a share of its size, on the wide side. */
const LETTER = 0.56;
const PADDING = 12;
const GUTTER = 20;
/** Height between rows of boxes, for the arrows. */
const LANE = 46;

/** Breaks a text into lines of at most so many letters, at spaces; a longer word stands alone. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * Lays a diagram out on a grid of equal columns: boxes of one row are as tall as the tallest of them, and arrows leave
 * and enter boxes at places of their own so that no two share a head.
 *
 * @param width width of the drawing in pixels
 * @param size size of the type in pixels
 */
export function drawDiagram(diagram: Diagram, language: Language, width: number, size: number): Drawing {
  const lineHeight = Math.round(size * 1.36);
  const columns = Math.max(1, diagram.columns);
  const column = (width - GUTTER * (columns - 1)) / columns;
  const rows = [...new Set(diagram.boxes.map((box) => box.row))].sort((a, b) => a - b);
  const wrapped = diagram.boxes.map((box) => {
    const boxWidth = column * box.span + GUTTER * (box.span - 1);
    const letters = Math.max(6, Math.floor((boxWidth - 2 * PADDING) / (size * LETTER)));
    return { box, boxWidth, lines: wrap(box.text[language], letters) };
  });
  const boxes: DrawnBox[] = [];
  let y = 1;
  for (const row of rows) {
    const inRow = wrapped.filter(({ box }) => box.row === row);
    const height = Math.max(...inRow.map(({ lines }) => lines.length)) * lineHeight + 2 * PADDING;
    for (const { box, boxWidth, lines } of inRow) {
      boxes.push({ id: box.id, x: box.column * (column + GUTTER), y, width: boxWidth, height, lines });
    }
    y += height + LANE;
  }
  return { width, height: y - LANE + 1, lineHeight, boxes, arrows: drawArrows(diagram, boxes) };
}

function drawArrows(diagram: Diagram, boxes: readonly DrawnBox[]): DrawnArrow[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const centre = ({ x, width }: DrawnBox): number => x + width / 2;
  /** Where the arrow to or from `other` meets `box`: spread along its edge in the order of the other ends. */
  const port = (box: DrawnBox, other: DrawnBox, others: readonly DrawnBox[]): number => {
    const order = [...others].sort((a, b) => centre(a) - centre(b));
    return box.x + (box.width * (order.indexOf(other) + 1)) / (order.length + 1);
  };
  return diagram.arrows.flatMap(({ from, to, reading }) => {
    const start = byId.get(from);
    const end = byId.get(to);
    if (!start || !end) return [];
    const ends = (key: 'from' | 'to', id: string): DrawnBox[] =>
      diagram.arrows
        .filter((arrow) => arrow[key] === id)
        .flatMap((arrow) => byId.get(key === 'from' ? arrow.to : arrow.from) ?? []);
    const x1 = port(start, end, ends('from', from));
    const x2 = port(end, start, ends('to', to));
    const y1 = start.y + start.height;
    const middle = (y1 + end.y) / 2;
    const path = Math.abs(x1 - x2) < 1 ? `M${x1} ${y1}V${end.y}` : `M${x1} ${y1}V${middle}H${x2}V${end.y}`;
    return [{ from, to, reading, path }];
  });
}
