import type { Page } from '@playwright/test';

/** Pairs of names on the map whose boxes meet, and names that a circle's centre or another's box hides. */
export async function collisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('[data-label-box]')].map((label) => ({
      name: label.getAttribute('data-label') ?? '',
      box: label.getBoundingClientRect(),
    }));
    const counts = [...document.querySelectorAll('[data-count]')].map((count) => ({
      name: `the count of ${count.getAttribute('data-count')}`,
      box: count.getBoundingClientRect(),
    }));
    // The marks are tried against everything but the label that they belong to.
    const marks = [...document.querySelectorAll('[data-compared-mark] rect, [data-pill] rect')].map(
      (mark) => ({
        name: `the mark ${mark.parentElement?.textContent.trim()}`,
        of: mark.closest('[data-area]')?.getAttribute('data-area'),
        box: mark.getBoundingClientRect(),
      }),
    );
    const furniture = [...document.querySelectorAll('[data-map-furniture]')]
      .map((item) => ({ name: item.className, box: item.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const meet = (a: DOMRect, b: DOMRect) =>
      a.right > b.left + 1 && b.right > a.left + 1 && a.bottom > b.top + 1 && b.bottom > a.top + 1;
    const found = boxes.flatMap((one, index) =>
      [...boxes.slice(index + 1), ...furniture, ...counts]
        .filter((other) => meet(one.box, other.box))
        .map((other) => `${one.name} and ${other.name}`),
    );
    const ofMarks = marks.flatMap((mark) =>
      [
        ...boxes.filter(({ name }) => name !== mark.of),
        ...marks.filter((other) => other !== mark),
        ...furniture,
        ...counts,
      ]
        .filter((other) => meet(mark.box, other.box))
        .map((other) => `${mark.name} and ${other.name}`),
    );
    return [...found, ...ofMarks];
  });
}
