/** A stretch of a caption: words, or a figure by its id; `strong` where it is marked. */
export type CaptionPart = { text: string; strong: boolean } | { figure: string; strong: boolean };

const MARK = /\*\*|\{([a-z0-9][a-z0-9-]*)\}/g;

/**
 * Takes a caption apart: `{id}` stands for a figure, what stands between two `**` is marked. A mark without its fellow, and
 * braces around anything else, are words.
 */
export function captionParts(caption: string): CaptionPart[] {
  const parts: CaptionPart[] = [];
  const marks = caption.split('**').length - 1;
  let [at, strong, seen] = [0, false, 0];
  const words = (end: number): void => {
    const text = caption.slice(at, end);
    const last = parts.at(-1);
    if (text === '') return;
    if (last && 'text' in last && last.strong === strong) last.text += text;
    else parts.push({ text, strong });
  };
  for (const match of caption.matchAll(MARK)) {
    const [found, figure] = match;
    if (figure === undefined) {
      seen += 1;
      // The last of an odd number of marks has no fellow.
      if (marks % 2 === 1 && seen === marks) continue;
    }
    words(match.index);
    at = match.index + found.length;
    if (figure === undefined) strong = !strong;
    else parts.push({ figure, strong });
  }
  words(caption.length);
  return parts;
}

/** The ids of the figures that a caption holds, each once, in their order. */
export function captionFigures(caption: string): string[] {
  return [...new Set(captionParts(caption).flatMap((part) => ('figure' in part ? [part.figure] : [])))];
}
