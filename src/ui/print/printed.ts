import { pageSvg } from './sheet/pages';
import type { SheetPage } from './sheet/pages';

const ID = 'print-sheets';

/** Style of what is printed: the sheets alone, each on a page of its own size, without the margins of the browser. */
function styleOf({ paper: { millimetres } }: SheetPage): string {
  const { width, height } = millimetres;
  return `
#${ID} { display: none; }
@page { size: ${width}mm ${height}mm; margin: 0; }
@media print {
  html, body { height: auto; margin: 0; background: #fff; overflow: visible; }
  body > :not(#${ID}) { display: none !important; }
  #${ID} { display: block; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  #${ID} svg { display: block; width: ${width}mm; height: ${height}mm; break-inside: avoid; break-after: page; }
  #${ID} svg:last-child { break-after: auto; }
}`;
}

/** Makes pages what the browser prints, by whichever way it is asked to; gives what lets it print the app again. */
export function offerToPrint(pages: readonly SheetPage[]): () => void {
  const [first] = pages;
  if (!first) return () => {};
  const root = document.createElement('div');
  root.id = ID;
  root.innerHTML = pages.map((page) => pageSvg(page, '', 'print-')).join('');
  const style = document.createElement('style');
  style.textContent = styleOf(first);
  document.head.append(style);
  document.body.append(root);
  return () => {
    root.remove();
    style.remove();
  };
}
