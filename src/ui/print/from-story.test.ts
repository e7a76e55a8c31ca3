import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { built, network, pack, study } from '../../../tests/build/embedded';
import { svgTexts } from '../../../tests/build/svg-texts';
import { parseXml } from '../../../tests/build/xml';
import { grown, overlaps, within } from '../../frame/boxes';
import { addDataTexts } from '../../i18n/data';
import { addGapTexts } from '../../i18n/gaps';
import { addGraphTexts } from '../../i18n/graph';
import { addPrintTexts } from '../../i18n/print';
import { addStoryTexts } from '../../i18n/story';
import { id } from '../../i18n/id';
import { textsOf as languageTexts } from '../../i18n/texts';
import type { Network } from '../../schema/network';
import type { Stories, Story } from '../../schema/story';
import { NetworkSession } from '../../state/network.svelte';
import { Session } from '../../state/session.svelte';
import { Stage } from '../../state/stage.svelte';
import { StorySession } from '../../state/story.svelte';
import { handoutInput } from './from-story';
import { handout } from './sheet/handout';
import type { HandoutCount, HandoutInput } from './sheet/handout';
import type { Sheet } from './sheet/map-sheet';
import type { PaperForm } from './sheet/paper';

for (const add of [addPrintTexts, addGapTexts, addGraphTexts, addDataTexts, addStoryTexts]) add();
await languageTexts('en');
beforeAll(() => {
  vi.stubGlobal('requestAnimationFrame', (turn: () => void) => setTimeout(turn));
});

const [ready] = (JSON.parse(readFileSync(`public/packs/${pack.stories}`, 'utf8')) as Stories).stories;
/** Every letter as wide as 0.52 of its height, which is wider than the page's own. */
const measure = (text: string, font: string): number =>
  text.length * 0.52 * Number(/([\d.]+)px/.exec(font)?.[1] ?? 0);
const A4: PaperForm = { paper: 'A4', orientation: 'portrait' };

interface Printed {
  perPage?: HandoutCount;
  form?: PaperForm;
  grey?: boolean;
  language?: string;
  /** The network as it has come, or what was wrong with it. */
  found?: Network | null;
}

function inputOf(
  story: Story,
  { perPage = 1, form = A4, grey = false, language = 'id', found = network }: Printed = {},
): Promise<HandoutInput> {
  const stories = new StorySession(new Session(pack, `/story?lang=${language}`));
  stories.ready = [story];
  stories.study = study;
  const stage = new Stage(stories.session);
  stage.gap.gaps = built.gaps;
  stage.session.groupNetwork = found
    ? new NetworkSession(stage.session, found, [])
    : { problem: { kind: 'missing', file: pack.network! } };
  const choices = { form, grey, title: null, today: new Date(2026, 10, 24), perPage };
  return handoutInput(stories, story, choices, measure, stage);
}
const handoutOf = async (story: Story, perPage: HandoutCount, printed: Printed = {}): Promise<Sheet> =>
  handout(await inputOf(story, { ...printed, perPage }), measure);
const textsOf = ({ pages }: Sheet): string[] =>
  pages
    .flatMap(({ svg }) => parseXml(`<svg>${svg}</svg>`).texts)
    .map((text) => text.replaceAll('\u00A0', ' '));

describe('the handout of the ready story', () => {
  it.each([1, 2, 4] as const)(
    'with %i scenes a page draws each scene, no text over another',
    async (perPage) => {
      for (const form of [A4, { paper: 'A3', orientation: 'landscape' } as const]) {
        const sheet = await handoutOf(ready!, perPage, { form });
        for (const page of sheet.pages) {
          const texts = svgTexts(page.svg, measure);
          const room = grown(
            { x: 0, y: 0, width: page.paper.width, height: page.paper.height },
            -page.paper.edge + 1,
          );
          for (const [at, text] of texts.entries()) {
            expect(within(text, room), text.text).toBe(true);
            const meets = texts.slice(at + 1).filter((other) => overlaps(grown(text, -1), grown(other, -1)));
            expect(meets.map((other) => `${text.text} meets ${other.text}`)).toEqual([]);
          }
        }
        const said = textsOf(sheet).join(' ');
        expect(said).toContain('531 kelompok');
        for (const part of [
          '94% PMKS ada di empat kelurahan',
          '1.427 dari 1.520 PMKS',
          '318 → 212',
          'Tanyakan dahulu',
        ])
          expect(said).toContain(part);
        for (const { name } of pack.areas) expect(said).toContain(name);
      }
    },
  );

  it('has patterns of its own for every scene, and no colour for a printer without', async () => {
    const { pages } = await handoutOf(ready!, 4, { grey: true });
    const ids = pages.flatMap(({ svg }) => [...svg.matchAll(/id="([^"]+)"/g)].map(([, id]) => id));
    const shared = ids.filter((id, at) => ids.indexOf(id) !== at);
    expect(shared).toEqual([]);
    for (const { svg } of pages) {
      for (const [, used] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(used);
      const colours = [...svg.matchAll(/(?:fill|stroke)="(#[\dA-Fa-f]{6})"/g)].map(([, one]) => one!);
      expect(colours.filter((one) => !/^#(..)\1\1$/.test(one))).toEqual([]);
    }
  });

  it('is English where the page is', async () => {
    const said = textsOf(await handoutOf(ready!, 2, { language: 'en' })).join(' ');
    expect(said).toContain('Findings of the study of 2006');
    expect(said).not.toMatch(/\b(Halaman|Catatan|Sumber|Jumlah|Tercetak|Ikatan|Kebutuhan)\b/);
  });

  it('says where a figure has changed and what of a scene is gone', async () => {
    const story = structuredClone(ready!);
    const [first] = story.scenes;
    first!.view = '/explore?layer=balai-desa&measure=count';
    first!.figures[1]!.seen = { low: 30, high: 30 };
    const said = textsOf(await handoutOf(story, 1)).join(' ');
    expect(said).toContain('layer=balai-desa');
    expect(said).toMatch(/dahulu 30, kini 31/);
  });
});

/** A story of one scene that shows nothing but a view. */
function told(view: string): Story {
  const text = { id: '', en: '' };
  const scene = { id: 'one', title: text, caption: text, notes: text, figures: [], key: [], emphasis: [] };
  return { id: 'told', name: text, scenes: [{ ...scene, view }] };
}
const spaced = (text = ''): string => text.replaceAll('\u00A0', ' ');

describe('what a handout says of each scene', () => {
  const { on } = id.print;
  const { problems } = id.story;
  const { graph } = id;
  const whole = pack.boundary.full.id;
  const short = pack.boundary.short.id;
  const citation = (source: string) => pack.sources.find((one) => one.id === source)!.citation;
  /** Layers that have too many readings to be taken together. */
  const unsure = pack.tables
    .flatMap(({ rows }) => rows.filter(({ low, high }) => low.some((value, at) => value !== high[at])))
    .map(({ kind }) => kind)
    .join('.');
  const nobody = `less-kinds=${network.kinds.map((kind) => kind.id).join()}`;
  const drawnOf = ({ scenes: [scene] }: HandoutInput): string =>
    parseXml(`<svg>${scene?.picture?.({ width: 640, height: 420 }) ?? ''}</svg>`).texts.join(' ');

  it.each(['', '&panes=both'])('has the doubts of its map under it %s', async (panes) => {
    for (const [measure, doubt] of [
      ['density', on.densityBy],
      ['share', on.bounds],
    ] as const) {
      const { scenes, sources } = await inputOf(told(`/explore?layer=${unsure}&measure=${measure}${panes}`));
      const caption = spaced(scenes[0]?.caption);
      expect(caption).toMatch(/seluruh wilayah: \d+–\d/);
      expect(caption).toContain('Kelas: ');
      expect(caption).toContain(doubt);
      expect(sources).toContain(whole);
    }
  });

  it('has what its network leaves out under it, and whose boundaries are drawn', async () => {
    const [{ id: group, name }] = network.groups as [(typeof network.groups)[number]];
    const view = `/explore?panes=network&focus=${group},1&less-ties=usulan`;
    const flow = await inputOf(told(view));
    expect(flow.scenes[0]?.caption).toContain(`${graph.focused(name.id, '1')}.`);
    expect(flow.scenes[0]?.caption).toMatch(/\d simpul dan [\d.]+ ikatan tidak ditampilkan/);
    expect(flow.sources).toContain(graph.trapUnknown);
    expect(flow.sources.join()).toContain(on.source(''));
    // What is true of one scene is not said of all.
    expect(flow.sources.join()).not.toMatch(/tidak ditampilkan|sampai 1 langkah/);
    expect(flow.sources).not.toContain(whole);
    expect(drawnOf(flow)).not.toContain(short);
    const map = await inputOf(told(`${view}&layout=map`));
    expect(map.sources).toContain(whole);
    expect(drawnOf(map)).toContain(short);
  });

  it('has the source of its table', async () => {
    const table = pack.tables[0]!;
    const { sources } = await inputOf(told(`/data?cell=${table.id}.${table.rows[0]!.kind}.0`));
    expect(sources).toEqual([on.source(citation(table.source))]);
  });

  it('says that no group passes its filters, and of a network that cannot be read that it cannot', async () => {
    const alone = await inputOf(told(`/explore?panes=network&${nobody}`));
    expect(alone.scenes[0]).toMatchObject({ picture: null, missing: problems.network_empty });
    expect(alone.scenes[0]?.caption).not.toContain(problems.network);
    expect(alone.texts.simulated === null).toBe(!network.simulated);
    const beside = await inputOf(told(`/explore?panes=both&${nobody}`));
    expect(beside.scenes[0]?.caption).toContain(problems.network_empty);
    expect(beside.scenes[0]?.picture).not.toBeNull();
    const failed = await inputOf(told('/explore?panes=network'), { found: null });
    expect(failed.scenes[0]).toMatchObject({ picture: null, missing: problems.network });
    const empty = await inputOf(told('/explore?panes=network'), {
      found: { ...network, groups: [], ties: [] },
    });
    expect(empty.scenes[0]?.missing).toBe(graph.noGroups);
  });
});
