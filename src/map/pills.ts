import type { Box } from '../frame/boxes';
import { burden } from './candidates';
import type { LabelRequest } from './candidates';
import { BESIDE } from './forms';
import type { TextForm } from './forms';
import Pill from './Pill.svelte';
import { placePills } from './pill-places';
import { lineSize } from './text';
import type { Pills } from './types';

/** Height of a pill as a share of its letters, and what lies between it and the rows. */
const [HEIGHT, GAP] = [1.6, 3];
/** Room at the ends of the letters, as a share of them. */
const ENDS = 1;

/** Share of a pill that lies on its area where there is room to say all. */
const MOSTLY = 0.6;
/** Share of rows on other areas, where less stands on their own, from which a value would be read as theirs. */
const ELSEWHERE = 0.3;
/** How much more than the rest of a label a pill belongs on its area. */
const OWN_GROUND = 4;
/** Where a pill stands, the usual way first. */
const SIDES = ['below', 'after', 'before'] as const;
type Side = (typeof SIDES)[number];

/** Whether so much of the rows stands on other areas that a value would be read as that of another. */
function isElsewhere({ shares }: LabelRequest, rows: Box): boolean {
  if (!shares) return false;
  const { own, other } = shares(rows);
  return other > own && other > ELSEWHERE;
}

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
  return {
    ...form,
    ...all,
    cost: form.cost + (below ? 0 : BESIDE),
    inner,
    pill: { ...pill, ...at },
    extra: (request, box) => {
      const { width, height } = pill;
      const place = { x: box.x + at.x, y: box.y + at.y, width, height };
      const { own, other } = request.shares?.(place) ?? { own: 1, other: 0 };
      // Rather less is said than that its letters stand beside their area, and least of all on another.
      const astray = { value: own < MOSTLY, name: other > 1 - MOSTLY, mark: false }[form.says];
      const rows = { ...inner, x: box.x + inner.x, y: box.y + inner.y };
      const misread = form.says === 'value' && isElsewhere(request, rows);
      return astray || misread ? Infinity : OWN_GROUND * burden(request, place);
    },
  };
}

/**
 * Letters in a frame on areas, as of their class: no way to write a label leaves them out, and the least is the letters alone.
 *
 * @param text the letters of an area; null for none
 */
export function pillsOf(text: (code: string) => string | null): Pills {
  return {
    Mark: Pill,
    place: placePills,
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
