import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** A page of a PDF in points. */
export interface PdfPage {
  width: number;
  height: number;
}

const POINTS = 72 / 25.4;

/** The pages of a document as their boxes say, which Chromium writes as plain text. */
export function pdfPages(pdf: Buffer): PdfPage[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/MediaBox\s*\[\s*[\d.]+\s+[\d.]+\s+([\d.]+)\s+([\d.]+)\s*\]/g)].map(
    ([, width, height]) => ({ width: Number(width), height: Number(height) }),
  );
}

/** Drives the dialog for paper and pictures as a person does. */
export class PrintDriver {
  constructor(readonly page: Page) {}

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: /^(Cetak dan gambar|Print and pictures)$/ });
  }

  /** The pages as they are shown before printing. */
  get pages(): Locator {
    return this.dialog.getByRole('img', { name: /^(Halaman|Page) \d/ });
  }

  /** Opens it by its key, and waits for the first page. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+p');
    await this.composed();
  }

  /** Waits until a sheet stands in the preview. */
  async composed(): Promise<void> {
    await this.pages.first().locator('> svg').waitFor();
  }

  async choose(name: string): Promise<void> {
    await this.dialog.getByRole('radio', { name, exact: true }).click();
    await expect(this.dialog.getByRole('radio', { name, exact: true })).toHaveAttribute(
      'aria-checked',
      'true',
    );
  }

  /** Prints as the browser would, and asserts that every page is of so many millimetres. */
  async expectPdf(width: number, height: number, count?: number): Promise<void> {
    const shown = await this.pages.count();
    const pages = pdfPages(await this.page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pages).toHaveLength(count ?? shown);
    for (const page of pages) {
      // The browser rounds to whole pixels.
      expect(Math.abs(page.width - width * POINTS)).toBeLessThan(1);
      expect(Math.abs(page.height - height * POINTS)).toBeLessThan(1);
    }
  }

  /** Looks at the page as a printer does. */
  async asPrinter<Found>(look: () => Promise<Found>): Promise<Found> {
    await this.page.emulateMedia({ media: 'print' });
    const found = await look();
    await this.page.emulateMedia({ media: null });
    return found;
  }

  /** All that is printed, line by line. */
  texts(): Promise<string[]> {
    return this.asPrinter(() =>
      this.page.evaluate(() =>
        [...document.querySelectorAll('#print-sheets text')].map((text) =>
          (text.textContent ?? '').replaceAll('\u00A0', ' '),
        ),
      ),
    );
  }

  /** Pairs of printed texts whose letters meet, texts that reach over the edge of their page, and what else is printed. */
  faults(): Promise<string[]> {
    return this.asPrinter(() =>
      this.page.evaluate(() => {
        const found: string[] = [];
        for (const sheet of document.querySelectorAll('#print-sheets > svg')) {
          const page = sheet.getBoundingClientRect();
          const texts = [...sheet.querySelectorAll('text')].map((text) => {
            const { left, right, top, bottom } = text.getBoundingClientRect();
            // A line is as high as its tallest letters could be, of which few are.
            const inner = (bottom - top) * 0.2;
            return {
              text: text.textContent ?? '',
              left: left + 1,
              right: right - 1,
              top: top + inner,
              bottom: bottom - inner,
            };
          });
          for (const [index, one] of texts.entries()) {
            if (
              one.left < page.left ||
              one.right > page.right ||
              one.top < page.top ||
              one.bottom > page.bottom
            )
              found.push(`over the edge: ${one.text}`);
            for (const other of texts.slice(index + 1)) {
              const apart =
                one.right <= other.left ||
                other.right <= one.left ||
                one.bottom <= other.top ||
                other.bottom <= one.top;
              if (!apart) found.push(`${one.text} meets ${other.text}`);
            }
          }
        }
        const others = [...document.body.children].filter(
          (element) => element.id !== 'print-sheets' && element.getClientRects().length > 0,
        );
        return [...found, ...others.map(({ tagName }) => `printed too: ${tagName}`)];
      }),
    );
  }
}
