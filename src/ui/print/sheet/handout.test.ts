import { describe, expect, it } from 'vitest';
import { svgTexts } from '../../../../tests/build/svg-texts';
import { parseXml } from '../../../../tests/build/xml';
import { grown, overlaps, within } from '../../../frame/boxes';
import { handout, handoutCounts } from './handout';
import type { HandoutInput, HandoutScene } from './handout';
import { pageSvg } from './pages';
import { orientations, papers } from './paper';

const measure = (text: string, font: string): number =>
  text.length * 0.52 * Number(/([\d.]+)px/.exec(font)?.[1] ?? 0);

const scene = (number: number, change: Partial<HandoutScene> = {}): HandoutScene => ({
  title: `Adegan ke-${number} tentang kebutuhan dan layanan`,
  caption: 'Tiga wilayah yang pasti kurang memikul 1.181 dari 1.520 PMKS, menurut penelitian tahun 2007.',
  notes: `Catatan${number} ${'Tanyakan kepada warga apakah angka ini sesuai. '.repeat(4)}akhir${number}`,
  picture: ({ width, height }) => `<rect width="${width}" height="${height}" fill="#8FC1DE"/>`,
  ...change,
});
const scenes = (count: number, change: Partial<HandoutScene> = {}): HandoutScene[] =>
  Array.from({ length: count }, (_, index) => scene(index + 1, change));

const input = (change: Partial<HandoutInput>): HandoutInput => ({
  form: { paper: 'A4', orientation: 'portrait' },
  grey: false,
  texts: {
    over: 'WAHANA',
    title: 'Temuan penelitian',
    subtitle: 'Cerita',
    simulated: null,
    made: 'Dibuat 24 Nov 2026',
    page: (page, of) => `Halaman ${page} dari ${of}`,
    continued: 'lanjutan',
  },
  scenes: scenes(7),
  perPage: 1,
  notesTitle: 'Catatan',
  notesRest: (number) => `Catatan adegan ${number}, lanjutan`,
  sources: ['Sumber: Suyanto dan Pudjianto 2007.'],
  ...change,
});

const ways = papers.flatMap((paper) =>
  orientations.flatMap((orientation) =>
    handoutCounts.map((perPage) => ({ form: { paper, orientation }, perPage })),
  ),
);

describe('a handout', () => {
  it.each(ways)(
    'of $perPage scenes a page on $form.paper $form.orientation keeps every text in its place',
    (way) => {
      for (const notes of [1, 30]) {
        const long = scenes(7).map((one) => ({ ...one, notes: `${one.notes} `.repeat(notes).trim() }));
        const { pages } = handout(input({ ...way, scenes: long }), measure);
        for (const { svg, paper } of pages) {
          const texts = svgTexts(svg, measure);
          const room = grown({ x: 0, y: 0, width: paper.width, height: paper.height }, -paper.edge + 1);
          for (const [index, text] of texts.entries()) {
            expect(within(text, room), text.text).toBe(true);
            const meets = texts
              .slice(index + 1)
              .filter((other) => overlaps(grown(text, -0.6), grown(other, -0.6)));
            expect(meets.map((other) => `${text.text} meets ${other.text}`)).toEqual([]);
          }
        }
      }
    },
  );

  it.each(handoutCounts)(
    'has %i scenes a page in the order of the story, and the sources once',
    (perPage) => {
      const { pages } = handout(input({ perPage, scenes: scenes(7, { notes: '' }) }), measure);
      expect(pages).toHaveLength(Math.ceil(7 / perPage));
      const numbers = pages.map(({ svg }) =>
        [...svg.matchAll(/data-scene="(\d+)"/g)].map(([, one]) => Number(one)),
      );
      expect(numbers.flat()).toEqual([1, 2, 3, 4, 5, 6, 7]);
      for (const list of numbers.slice(0, -1)) expect(list).toHaveLength(perPage);
      const said = pages.flatMap(({ svg }) => parseXml(`<svg>${svg}</svg>`).texts);
      expect(said.filter((text) => text.startsWith('Sumber:'))).toHaveLength(1);
      expect(said).toContain(`Halaman 1 dari ${pages.length}`);
    },
  );

  it('loses no word of notes however long they are, and says which scene the rest is of', () => {
    const words = Array.from({ length: 1800 }, (_, index) => `kata${index}`);
    for (const perPage of handoutCounts) {
      const { pages } = handout(input({ perPage, scenes: scenes(4, { notes: words.join(' ') }) }), measure);
      const said = pages
        .flatMap(({ svg }) => parseXml(`<svg>${svg}</svg>`).texts)
        .join(' ')
        .split(/\s+/);
      for (const word of words) expect(said.filter((one) => one === word)).toHaveLength(4);
      expect(said.join(' ')).toContain('Catatan adegan 4, lanjutan');
    }
  });

  it('draws a picture in the room it has, and says why one is missing', () => {
    const { pages } = handout(
      input({ scenes: [scene(1), scene(2, { picture: null, missing: 'Lapisan itu tidak ada lagi.' })] }),
      measure,
    );
    expect(pages[0]!.svg).toMatch(/<svg width="([\d.]+)" height="([\d.]+)"><rect width="\1" height="\2"/);
    expect(parseXml(`<svg>${pages[1]!.svg}</svg>`).texts).toContain('Lapisan itu tidak ada lagi.');
  });

  it('escapes every word', () => {
    const hostile = '"><script>alert(1)</script>&';
    const { pages } = handout(
      input({ scenes: [scene(1, { title: hostile, caption: hostile, notes: hostile })] }),
      measure,
    );
    const document = pageSvg(pages[0]!);
    expect(document).not.toContain('<script');
    expect(parseXml(document).texts.length).toBeGreaterThan(3);
  });

  it('without scenes has no pages', () => {
    expect(handout(input({ scenes: [] }), measure).pages).toEqual([]);
  });
});
