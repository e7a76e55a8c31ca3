/** What a ranking has room for: bars beside the weights, the columns of a table, or a card for each area. */
export type TableForm = 'bars' | 'plain' | 'cards';

const FORMS: TableForm[] = ['bars', 'plain', 'cards'];
/** Least room for bars, in sizes of its letters. */
const BARS = 44;

/**
 * Looks which is the first form of a table that nothing of stands outside its box, again whenever its room or its letters
 * change; gives what ends that. The form stands at the box as `data-form`.
 *
 * @param box has the table as its first child
 */
export function watchForm(box: HTMLElement, onform: (form: TableForm) => void): () => void {
  const table = box.firstElementChild!;
  const look = (): void => {
    const shown = box.dataset.form!;
    const fits = (tried: TableForm): boolean => {
      box.dataset.form = tried;
      const wide = box.clientWidth >= BARS * parseFloat(getComputedStyle(box).fontSize);
      return (wide || tried !== 'bars') && table.scrollWidth <= box.clientWidth;
    };
    const found = FORMS.find(fits) ?? 'cards';
    box.dataset.form = shown;
    onform(found);
  };
  const room = new ResizeObserver(look);
  room.observe(box);
  look();
  void document.fonts.ready.then(look);
  return () => room.disconnect();
}
