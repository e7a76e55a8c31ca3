import { beforeAll, describe, expect, it, vi } from 'vitest';
import { network, pack as study } from '../../../tests/build/embedded';
import { generatedPack } from '../../../tests/build/packs';
import { svgTexts } from '../../../tests/build/svg-texts';
import { parseXml } from '../../../tests/build/xml';
import { grown, overlaps, within } from '../../frame/boxes';
import { stillGraph } from '../../graph/still';
import { addGapTexts } from '../../i18n/gaps';
import { addGraphTexts } from '../../i18n/graph';
import { addPrintTexts } from '../../i18n/print';
import { textsOf as languageTexts } from '../../i18n/texts';
import { roundScale } from '../../map/picture-map';
import { networkLayouts } from '../../schema/constants';
import type { Pack } from '../../schema/pack';
import { GapSession, ProjectKeeper } from '../../state/gap.svelte';
import { NetworkSession } from '../../state/network.svelte';
import { Session } from '../../state/session.svelte';
import type { Choices } from './frame-texts';
import { gapSheetInput } from './from-gaps';
import { mapSheetInput } from './from-map';
import { networkSheetInput, stillInput } from './from-network';
import { gapSheet } from './sheet/gap-sheet';
import { greyOf } from './sheet/grey';
import { mapSheet } from './sheet/map-sheet';
import type { Sheet } from './sheet/map-sheet';
import { networkFrame, networkSheet } from './sheet/network-sheet';
import { pageSvg } from './sheet/pages';
import type { SheetPage } from './sheet/pages';
import { orientations, paperOf, papers, pixelsOf } from './sheet/paper';
import type { PaperForm } from './sheet/paper';

addPrintTexts();
addGapTexts();
addGraphTexts();
await languageTexts('en');
beforeAll(() => {
  vi.stubGlobal('requestAnimationFrame', (turn: () => void) => setTimeout(turn));
});

/** Every letter as wide as 0.52 of its height, which is wider than the page's own. */
const measure = (text: string, font: string): number =>
  text.length * 0.52 * Number(/([\d.]+)px/.exec(font)?.[1] ?? 0);
const today = new Date(2026, 10, 24);
const forms = papers.flatMap((paper) =>
  orientations.map((orientation): PaperForm => ({ paper, orientation })),
);
const A4: PaperForm = { paper: 'A4', orientation: 'portrait' };

const choose = (form: PaperForm, change: Partial<Choices> = {}): Choices => ({
  form,
  grey: false,
  title: null,
  today,
  ...change,
});
const packs: [string, Pack][] = [
  ['the study', study],
  ...[1, 5, 8, 40].map((areas): [string, Pack] => [`${areas} areas`, generatedPack({ areas })]),
];
const languages = ['id', 'en'] as const;

const mapOf = (pack: Pack, hash: string, choices: Choices): Sheet =>
  mapSheet(mapSheetInput(new Session(pack, hash), choices), measure);

function gapsOf(pack: Pack, hash: string, choices: Choices): Sheet {
  const session = new Session(pack, hash);
  const gap = new GapSession(session, new ProjectKeeper(session));
  return gapSheet(gapSheetInput(gap, choices), measure);
}

async function networkOf(hash: string, choices: Choices, pack = study): Promise<Sheet> {
  const session = new Session(pack, hash);
  const opened = new NetworkSession(session, network, []);
  const all = { folded: true, counted: true, unsure: true, rails: true };
  const frame = networkFrame(networkSheetInput(opened, choices, all), measure);
  const figure = await stillGraph(
    stillInput(opened, { width: frame.width - 12, height: frame.height - 12 }, measure),
  );
  const small = (points: number): string => `${points} pt`;
  return networkSheet(networkSheetInput(opened, choices, figure), figure, figure.letters, small, measure);
}

const textsOf = ({ svg }: SheetPage): string[] => parseXml(`<svg>${svg}</svg>`).texts;
const allOf = ({ pages }: Sheet): string => pages.flatMap(textsOf).join(' ').replaceAll('\u00A0', ' ');

/** Texts that meet another or reach over the unprinted edge of their page. */
function faultsOf({ svg, paper }: SheetPage): string[] {
  const texts = svgTexts(svg, measure);
  expect(texts.length).toBeGreaterThan(10);
  const room = grown({ x: 0, y: 0, width: paper.width, height: paper.height }, -paper.edge + 1);
  const out = texts.filter((text) => !within(text, room)).map(({ text }) => `over the edge: ${text}`);
  const met = texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) =>
      // Letters that touch are apart by their side bearings.
      overlaps(grown(one, -0.6), grown(other, -0.6)) ? [`${one.text} meets ${other.text}`] : [],
    ),
  );
  return [...out, ...met];
}

describe.each(packs)('sheets of %s', (_, pack) => {
  describe.each(languages)('in %s', (language) => {
    it.each(forms)('on %o have every text in its place, none over another', (form) => {
      const choices = choose(form);
      const measured = [`lang=${language}`, `measure=count&lang=${language}`];
      const sheets = [
        ...measured.map((parts) => mapOf(pack, `#/explore?${parts}`, choices)),
        gapsOf(pack, `#/gaps?lang=${language}`, choices),
      ];
      for (const sheet of sheets) for (const page of sheet.pages) expect(faultsOf(page)).toEqual([]);
    });
  });

  it('name every area with its value once in the list of values, and once in the ranking', () => {
    for (const form of forms) {
      const said = textsOfParts(mapOf(pack, '#/explore', choose(form)), 'data-strip');
      const ranked = textsOfParts(gapsOf(pack, '#/gaps', choose(form)), 'data-ranking');
      for (const { name } of pack.areas) {
        expect(said.filter((text) => text === name)).toHaveLength(1);
        expect(ranked.filter((text) => text === name)).toHaveLength(1);
      }
    }
  });
});

/** Texts of all parts of a sheet that are marked so. */
function textsOfParts({ pages }: Sheet, mark: string): string[] {
  return pages.flatMap(({ svg }) => {
    const from = svg.indexOf(`<g ${mark}="">`);
    if (from < 0) return [];
    let depth = 0;
    const end = [...svg.slice(from).matchAll(/<g[\s>]|<\/g>/g)].find(({ 0: tag }) => {
      depth += tag === '</g>' ? -1 : 1;
      return depth === 0;
    });
    return parseXml(svg.slice(from, from + (end?.index ?? 0) + 4)).texts;
  });
}

describe('a sheet', () => {
  it('says title, year, source, boundaries, day and page, in both languages', () => {
    for (const language of languages) {
      const text = allOf(mapOf(study, `#/explore?lang=${language}`, choose(A4)));
      const { citation } = study.sources[0]!;
      const page = language === 'id' ? 'Halaman 1 dari 1' : 'Page 1 of 1';
      for (const part of [
        study.place.short,
        `${study.year}`,
        citation,
        study.boundary.full[language],
        study.boundary.short[language],
        '24 Nov 2026',
        page,
      ])
        expect(text).toContain(part);
    }
  });

  it('takes the title that a person gives it, also one that needs two lines, and escapes it', () => {
    const title = `<Peta> & "judul" ${'panjang '.repeat(18)}`.trim();
    for (const form of forms) {
      const sheet = mapOf(study, '#/explore', choose(form, { title }));
      expect(allOf(sheet)).toContain('<Peta> & "judul" panjang');
      for (const page of sheet.pages) expect(faultsOf(page)).toEqual([]);
    }
  });

  it('marks made-up data on every page', () => {
    const pack = generatedPack({ areas: 40 });
    for (const sheet of [mapOf(pack, '#/explore', choose(A4)), gapsOf(pack, '#/gaps', choose(A4))]) {
      for (const { svg } of sheet.pages) expect(svg).toContain('data-simulated');
    }
  });

  it('goes on over numbered pages with a ranking of forty areas', () => {
    const sheet = gapsOf(generatedPack({ areas: 40 }), '#/gaps', choose(A4));
    expect(sheet.pages.length).toBeGreaterThan(1);
    expect(allOf(sheet)).toContain(`Halaman 2 dari ${sheet.pages.length}`);
  });

  it('of gaps says question, finding, rule, reading and the units that are supposed', () => {
    const code = study.areas[0]!.code;
    const session = new Session(study, '#/gaps');
    const gap = new GapSession(session, new ProjectKeeper(session));
    gap.setChange(code, 2);
    gap.showsAfter = false;
    const before = allOf(gapSheet(gapSheetInput(gap, choose(A4)), measure));
    gap.showsAfter = true;
    const after = allOf(gapSheet(gapSheetInput(gap, choose(A4)), measure));
    expect(before).not.toContain('Andaikan');
    expect(after).toContain(`Andaikan: +2 unit di ${study.areas[0]!.name}.`);
    expect(after).toContain('Aturan:');
    expect(after).toContain('Bacaan sumber:');
  });

  it.each(networkLayouts)(
    'of the network laid out by %s says that what is not drawn is unknown, and has every text in its place',
    async (layout) => {
      for (const form of forms) {
        const language = form.paper === 'A4' ? 'id' : 'en';
        const sheet = await networkOf(`#/explore?net=both&layout=${layout}&lang=${language}`, choose(form));
        expect(allOf(sheet)).toMatch(/tidak diketahui, bukan tidak ada|unknown, not absent/);
        for (const page of sheet.pages) expect(faultsOf(page)).toEqual([]);
      }
    },
  );

  it('explains the grey bands of named networks where some are drawn', async () => {
    expect(allOf(await networkOf('#/explore', choose(A4)))).toContain('Pita abu-abu');
    const without = await networkOf('#/explore?less-levels=unrecorded', choose(A4));
    expect(allOf(without)).not.toContain('Pita abu-abu');
  });

  it('tells of letters that get too small to read', async () => {
    expect((await networkOf('#/explore', choose(A4))).warning).toBeNull();
    const opened = new NetworkSession(new Session(study, ''), network, []);
    const none = { folded: false, counted: false, unsure: false, rails: false };
    const input = networkSheetInput(opened, choose(A4), none);
    const wide = { width: 2400, height: 300, svg: '' };
    const { warning } = networkSheet(input, wide, 11.5, (points) => `${points.toFixed(1)} pt`, measure);
    // 2400 pixels on 188 mm.
    expect(warning).toBe('2.5 pt');
  });

  it('is a well-formed document of its true size, whose patterns can have other names', () => {
    for (const form of forms) {
      const [page] = mapOf(study, '#/explore?layer=sd&measure=density', choose(form)).pages;
      const svg = pageSvg(page!);
      const { width, height } = paperOf(form).millimetres;
      expect(svg).toContain(`width="${width}mm" height="${height}mm"`);
      expect(() => parseXml(svg)).not.toThrow();
      for (const names of ['sheet-', 'print-']) {
        const drawn = pageSvg(page!, '', names);
        const ids = [...drawn.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
        const used = [...drawn.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id!);
        expect(used.length).toBeGreaterThan(0);
        for (const id of [...ids, ...used]) expect(id.startsWith(names)).toBe(true);
        for (const id of used) expect(ids).toContain(id);
      }
    }
  });
});

describe('a printer without colours', () => {
  const colours = (svg: string): string[] =>
    [...svg.matchAll(/(?:fill|stroke)="(#[0-9A-Fa-f]{6})"/g)].map(([, colour]) => colour!.toLowerCase());

  it('is given greys alone', async () => {
    const choices = choose(A4, { grey: true });
    const sheets = [
      mapOf(study, '#/explore', choices),
      mapOf(study, '#/explore?layer=sd&measure=density', choices),
      gapsOf(study, '#/gaps', choices),
      await networkOf('#/explore', choices),
    ];
    for (const { pages } of sheets) {
      for (const { svg } of pages) {
        for (const colour of colours(svg)) expect(colour).toMatch(/^#(..)\1\1$/);
      }
    }
  });

  it('tells classes apart by texture as well as lightness', () => {
    const [page] = mapOf(study, '#/explore', choose(A4, { grey: true })).pages;
    for (const texture of ['dots', 'hatch', 'light'])
      expect(page!.svg).toContain(`url(#sheet-texture-${texture})`);
    const [plain] = mapOf(study, '#/explore', choose(A4)).pages;
    expect(plain!.svg).not.toContain('texture-');
  });

  it('leaves what a person wrote as it is', () => {
    const title = 'Warna fill="#D9701E" dan #D9701E';
    expect(allOf(mapOf(study, '#/explore', choose(A4, { grey: true, title })))).toContain(title);
  });

  it('lays a colour down as the grey of its luminance', () => {
    expect(greyOf('#ffffff')).toBe('#ffffff');
    expect(greyOf('#000000')).toBe('#000000');
    expect(greyOf('#8f3a08')).toMatch(/^#(..)\1\1$/);
    const light = Number.parseInt(greyOf('#FCE3C5').slice(1, 3), 16);
    const dark = Number.parseInt(greyOf('#8F3A08').slice(1, 3), 16);
    expect(light - dark).toBeGreaterThan(100);
  });
});

describe('the scale', () => {
  it('is a round number, and its bar on paper is as long as that says', () => {
    for (const [, pack] of packs) {
      for (const form of forms) {
        const sheet = mapOf(pack, '#/explore', choose(form));
        const scale = Math.round(sheet.scale ?? 0);
        expect(roundScale(scale)).toBe(scale);
        const svg = sheet.pages[0]!.svg;
        const [, kilometres = '', long = ''] =
          /data-scale="([\d.]+)".*?<rect x="6" y="18" width="([\d.]+)"/s.exec(svg) ?? [];
        const millimetres = Number(long) * paperOf(form).unit;
        // A hundredth of a per cent of the bar's length.
        expect(millimetres * scale).toBeCloseTo(Number(kilometres) * 1e6, -2);
        expect(allOf(sheet)).toContain(`Skala 1 : ${scale.toLocaleString('id-ID')}`);
      }
    }
  });

  it('is measured on the ground: areas as drawn are as large as the pack says', () => {
    const sheet = mapOf(study, '#/explore', choose(A4));
    const shape = [...sheet.pages[0]!.svg.matchAll(/data-area-shape="" d="M([^Z]*)Z/g)].map(
      ([, path]) => path!,
    );
    const unit = paperOf(A4).unit * 1e-6 * (sheet.scale ?? 0);
    const areaOf = (path: string): number => {
      const points = path.split('L').map((pair) => pair.split(' ').map(Number) as [number, number]);
      const twice = points.reduce((sum, [x, y], index) => {
        const [nextX, nextY] = points[(index + 1) % points.length]!;
        return sum + x * nextY - nextX * y;
      }, 0);
      return (Math.abs(twice) / 2) * unit ** 2;
    };
    study.areas.forEach(({ areaKm2 }, index) => {
      expect(areaOf(shape[index]!) / areaKm2).toBeCloseTo(1, 2);
    });
  });

  it('is rounded up, by less than a seventh', () => {
    for (let scale = 900; scale < 900_000; scale *= 1.037) {
      const round = roundScale(scale);
      expect(round).toBeGreaterThanOrEqual(scale - 1);
      expect(round / scale).toBeLessThan(1.15);
    }
  });
});

describe('paper', () => {
  it('is of ISO 216, and so many pixels at a resolution', () => {
    expect(paperOf(A4).millimetres).toEqual({ width: 210, height: 297 });
    expect(paperOf({ paper: 'A3', orientation: 'landscape' }).millimetres).toEqual({
      width: 420,
      height: 297,
    });
    expect(pixelsOf(paperOf(A4), 300)).toEqual({ width: 2480, height: 3508 });
    expect(pixelsOf(paperOf(A4), 96)).toEqual({ width: 794, height: 1123 });
  });
});
