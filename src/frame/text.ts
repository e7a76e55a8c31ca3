/** A function that gives the width in pixels of a line of text in a CSS font. */
export type Measure = (text: string, font: string) => number;

/** The family of all writing in a picture; without quotes, which the network's drawing library does not take. */
export const fontFamily = 'Atkinson Hyperlegible Next, system-ui, sans-serif';

/** Digits are drawn with equal widths, which measuring does not know; letters get this much room more. */
export const SLACK = 1.03;

/** The CSS font of a line in a picture. */
export function fontOf(weight: number, size: number, italic = false): string {
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${fontFamily}`;
}

/** Measures by a canvas, remembering every answer; `forget` empties the memory once web fonts have arrived. */
export function createMeasure(): { measure: Measure; forget: () => void } {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  const measure: Measure = (text, font) => {
    const key = `${font}|${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (!context) return text.length * 8;
    context.font = font;
    const { width } = context.measureText(text);
    known.set(key, width);
    return width;
  };
  return { measure, forget: () => known.clear() };
}

/** Calls back once a web font has come late; nothing where it is here, or never comes. */
export function whenFontComes(font: string, then: () => void): void {
  if (!document.fonts.check(font)) void document.fonts.load(font).then(then, () => {});
}
