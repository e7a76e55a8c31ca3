import { candidatesOf } from './candidates';
import type { LabelForm, LabelRequest } from './candidates';
import type { TextForm } from './forms';
import { Board, fitsInside, inOrder, MANY, placeAll, placeLabels } from './labels';
import type { LabelScene, PlacedLabel } from './labels';

/** What a label can say beside its letters, the most first. */
const AMOUNTS: LabelForm['says'][] = ['value', 'name'];

/** Puts the letters alone on areas that have no label, among many where they fit in their area. */
function addLetters(
  requests: LabelRequest<TextForm>[],
  scene: LabelScene,
  placed: PlacedLabel<TextForm>[],
): PlacedLabel<TextForm>[] {
  const board = new Board<TextForm>(scene);
  for (const label of placed) board.put(label);
  for (const request of requests) {
    const form = request.forms.find(({ says }) => says === 'mark');
    if (board.placed.has(request.code) || !form || !fitsInside(request, form)) continue;
    const found = board.best(request, candidatesOf(request, 'mark', false));
    if (found) board.put({ ...found, code: request.code });
  }
  return [...board.placed.values()];
}

/**
 * Places labels with letters as `placeLabels` does those without. Letters of a class are not left out: where it comes to that,
 * they go first, and names and values take the room that is left; among many areas they stand alone where no name fits.
 */
export function placePills(requests: LabelRequest<TextForm>[], scene: LabelScene): PlacedLabel<TextForm>[] {
  const labels = placeLabels(requests, scene);
  if (labels.length === requests.length) return labels;
  const ordered = inOrder(requests);
  if (requests.length > MANY) return addLetters(ordered, scene, labels);
  const marks = new Board<TextForm>(scene);
  placeAll(marks, ordered, 'mark', false);
  for (const request of ordered) {
    const found = AMOUNTS.map((says) => marks.best(request, candidatesOf(request, says, false))).find(
      Boolean,
    );
    if (found) marks.put({ ...found, code: request.code });
  }
  return marks.placed.size > labels.length ? [...marks.placed.values()] : labels;
}
