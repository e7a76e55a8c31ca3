import type { Box } from '../frame/boxes';
import { BESIDE } from './forms';
import type { TextForm } from './forms';
import Pill from './Pill.svelte';
import { lineSize } from './text';
import type { Pills } from './types';

/** Height of a pill as a share of its letters, and what lies between it and the rows. */
const [HEIGHT, GAP] = [1.6, 3];
/** Room at the ends of the letters, as a share of them. */
const ENDS = 1;

/** Where a pill stands, the usual way first. */
const SIDES = ['below', 'after', 'before'] as const;
type Side = (typeof SIDES)[number];

/** A form with a pill below its rows or beside them, each in the middle of the other. */
function withPill(
  form: TextForm,
  pill: { text: string; width: number; height: number },
  side: Side,
): TextForm {
  const { width, height } = form;
  const gap = height > 0 ? GAP : 0;
  const below = side === 'below';
  const all = {
    width: below ? Math.max(width, pill.width) : width + gap + pill.width,
    height: below ? height + gap + pill.height : Math.max(height, pill.height),
  };
  const across = { below: 0.5, before: 1, after: 0 }[side];
  const inner: Box = {
    x: (all.width - width) * across,
    y: below ? 0 : (all.height - height) / 2,
    width,
    height,
  };
  const at = {
    x: (all.width - pill.width) * (1 - across),
    y: below ? all.height - pill.height : (all.height - pill.height) / 2,
  };
  return { ...form, ...all, cost: form.cost + (below ? 0 : BESIDE), inner, pill: { ...pill, ...at } };
}

/**
 * Letters in a frame on areas, as of their class: no way to write a label leaves them out, and the least is the letters alone.
 *
 * @param text the letters of an area; null for none
 */
export function pillsOf(text: (code: string) => string | null): Pills {
  return {
    Mark: Pill,
    forms: (code, forms, measure, lettering) => {
      const letters = text(code);
      const { smallest } = lettering;
      if (letters === null) return forms;
      const height = smallest * HEIGHT;
      const { width } = lineSize(measure, letters, 700, smallest, smallest * ENDS);
      const pill = { text: letters, width: Math.max(height, width), height };
      const bare: TextForm = {
        says: 'mark',
        cost: 0,
        width: 0,
        height: 0,
        rows: [],
        letters: smallest,
        mark: 0,
      };
      const ways = forms.some(({ says }) => says === 'mark') ? forms : [...forms, bare];
      return ways.flatMap((form) => SIDES.map((side) => withPill(form, pill, side)));
    },
  };
}
