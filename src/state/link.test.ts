import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classingUnavailable } from '../domain/measures/classes';
import { measureLayer } from '../domain/measures/layers';
import type { Pack } from '../schema/pack';
import {
  RESIDENTS,
  gapReadings,
  languages,
  levels,
  measures,
  networkForms,
  networkLayouts,
  panes,
  themes,
  tieDirections,
  tieKinds,
  workspaces,
} from '../schema/constants';
import type { GapQuestion } from '../schema/gap';
import type { ViewState } from '../schema/view';
import { readEntry, readLink, writeLink } from './link';
import { openingView } from './view';

const pack = JSON.parse(readFileSync('public/packs/tanete-riattang-2006.json', 'utf8')) as Pack;

const needs = pack.kinds.filter((kind) => kind.group === 'needs').map((kind) => kind.id);
const services = pack.kinds.filter((kind) => kind.group !== 'needs').map((kind) => kind.id);
/** Kinds that may be summed: needs alone, or services alone. */
const sum = (minLength: number) =>
  fc.oneof(fc.subarray(needs, { minLength }), fc.subarray(services, { minLength }));

/** Ids as networks have them; those of files brought in may hold any letters, but for the comma that parts a list. */
const id = fc.oneof(
  fc.stringMatching(/^[a-z0-9.:-]{1,20}$/),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => !text.includes(',')),
);
const ids = (most: number) => fc.uniqueArray(id, { maxLength: most });

const figure = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
const gapRule: fc.Arbitrary<GapQuestion['rule']> = fc.oneof(
  fc.constant({ type: 'average' as const }),
  figure.map((peoplePerUnit) => ({ type: 'threshold' as const, peoplePerUnit })),
  figure.map((perUnit) => ({ type: 'residents' as const, perUnit })),
  figure.map((metres) => ({ type: 'radius' as const, metres })),
);
const gapQuestion: fc.Arbitrary<GapQuestion> = fc.record(
  {
    need: fc.oneof(
      fc.subarray(needs, { minLength: 1 }),
      fc.constant<string[]>([RESIDENTS]),
      fc.constant(pack.opening.kinds),
    ),
    supply: fc.subarray(services, { minLength: 1 }),
    rule: gapRule,
    k: fc.integer({ min: 1, max: 20 }),
    objective: fc.constant('sum' as const),
    unservedFirst: fc.constant(false),
  },
  { requiredKeys: ['need', 'supply', 'rule'] },
);
const codes = pack.areas.map((area) => area.code);
const gapChanges = fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 8 }).chain((list) =>
  fc.tuple(
    ...list.map((area) =>
      fc
        .integer({ min: -999, max: 999 })
        .filter((units) => units !== 0)
        .map((units) => ({ area, units })),
    ),
  ),
);

const anyView: fc.Arbitrary<ViewState> = fc.record({
  workspace: fc.constantFrom(...workspaces),
  kinds: sum(1),
  // Residents are not known for every area of the pack, so a rate cannot be shown.
  measure: fc.constantFrom(...measures.filter((measure) => measure !== 'rate')),
  mark: fc.constantFrom('auto', 'fill', 'circle'),
  classing: fc.oneof(
    fc
      .constantFrom('round' as const, 'unclassed' as const)
      .map((method) => ({ method, count: 4, limits: [] })),
    fc.record({
      method: fc.constantFrom('quantile', 'equal', 'natural'),
      count: fc.integer({ min: 2, max: 7 }),
      limits: fc.constant<number[]>([]),
    }),
    fc
      .uniqueArray(fc.double({ min: 1e-7, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 6 })
      .map((list) => ({ method: 'own' as const, count: 4, limits: list.sort((a, b) => a - b) })),
  ),
  overlay: sum(0),
  selection: fc.subarray(
    pack.areas.map((area) => area.code),
    { maxLength: 2 },
  ),
  camera: fc.constantFrom(null, { longitude: 120.33, latitude: -4.53, zoom: 12.5 }),
  split: fc.constantFrom(null, 0.3, 0.625),
  sort: fc.record({
    by: fc.constantFrom('area', 'value', 'count', 'overlay', 'rank'),
    direction: fc.constantFrom('ascending', 'descending'),
  }),
  dataView: fc.constantFrom('printed', 'used'),
  cell: fc.constantFrom(null, { table: pack.tables[0]!.id, row: null, column: 3 }),
  network: fc.record({
    panes: fc.constantFrom(...panes),
    layout: fc.constantFrom(...networkLayouts),
    form: fc.constantFrom(...networkForms),
    groups: ids(2),
    tie: fc.option(id),
    opened: ids(5),
    without: fc.record({
      kinds: ids(4),
      areas: fc.subarray(pack.areas.map((area) => area.code)),
      levels: fc.subarray([...levels]),
      ties: fc.subarray([...tieKinds]),
      directions: fc.subarray([...tieDirections]),
    }),
    hidden: ids(5),
    focus: fc.option(fc.record({ group: id, steps: fc.integer({ min: 1, max: 3 }) })),
    measure: fc.option(id),
  }),
  gap: fc.record({
    question: fc.option(gapQuestion),
    reading: fc.constantFrom(...gapReadings),
    changes: gapChanges,
    scenario: fc.option(id),
  }),
  story: fc.record({
    story: fc.option(fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,9}[a-z0-9])?$/)),
    scene: fc.nat(999),
    playing: fc.boolean(),
  }),
  language: fc.constantFrom(...languages),
  theme: fc.constantFrom(...themes),
});

describe('the link', () => {
  it('brings any view back whole, but for classes that the layer does not support', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const whole = writeLink(view, pack, true);
        const found = readLink(`#${whole}`, pack);
        const { method, count } = view.classing;
        const layer = measureLayer(pack, view.kinds, view.measure);
        if (classingUnavailable(layer, view.classing) === null) {
          expect(found).toEqual({ view, dropped: [] });
          // So does an address with what its entry of the history keeps, though it says less.
          const address = `#${writeLink(view, pack)}`;
          expect(readEntry(address, whole, pack)).toEqual({ view, dropped: [] });
          expect(whole).toContain(address.slice(1).split('?')[0]);
        } else {
          const { classing } = openingView(pack);
          expect(found).toEqual({ view: { ...view, classing }, dropped: [`classes=${method}.${count}`] });
        }
      }),
    );
  });

  it('writes classes as people can read them', () => {
    const link = (classing: ViewState['classing']) => writeLink({ ...openingView(pack), classing }, pack);
    expect(link({ method: 'unclassed', count: 4, limits: [] })).toBe('/explore?classes=unclassed');
    expect(link({ method: 'quantile', count: 4, limits: [] })).toBe('/explore?classes=quantile.4');
    expect(link({ method: 'own', count: 4, limits: [0.5, 50] })).toBe('/explore?classes=own.0.5;50');
  });

  it.each([
    'round.4',
    'unclassed.4',
    'standard',
    'quantile',
    'quantile.3',
    'quantile.8',
    'quantile.x',
    'natural.4',
    'own',
    'own.',
    'own.20;10',
    'own.20;',
    'own.0;10',
    'own.a',
    'own.1;2;3;4;5;6;7',
    'own.2e9',
    'jenks.3',
  ])('drops and names the classes %s', (classes) => {
    expect(readLink(`#/explore?classes=${classes}&theme=dark`, pack)).toEqual({
      view: { ...openingView(pack), theme: 'dark' },
      dropped: [`classes=${classes}`],
    });
  });

  it('says only what its workspace shows', () => {
    const view: ViewState = {
      ...openingView(pack),
      selection: [pack.areas[0]!.code],
      cell: { table: pack.tables[0]!.id, row: null, column: 3 },
      dataView: 'printed',
      theme: 'dark',
    };
    const { workspace: _, cell, dataView, ...explored } = view;
    const opening = openingView(pack);
    expect(readLink(writeLink(view, pack), pack).view).toEqual({ ...opening, ...explored });
    const data = readLink(writeLink({ ...view, workspace: 'data' }, pack), pack).view;
    expect(data).toEqual({ ...opening, workspace: 'data', theme: 'dark', cell, dataView });
  });

  it('asks about gaps in few signs, with the selected area', () => {
    const [posyandu, other] = ['posyandu', 'kube'];
    const view: ViewState = {
      ...openingView(pack),
      workspace: 'gaps',
      selection: [codes[1]!],
      measure: 'count',
      gap: {
        question: {
          need: pack.opening.kinds,
          supply: [posyandu],
          rule: { type: 'threshold', peoplePerUnit: 60 },
        },
        reading: 'low',
        changes: [
          { area: codes[1]!, units: 4 },
          { area: codes[0]!, units: -1 },
        ],
        scenario: null,
      },
    };
    const link = `/gaps?select=${codes[1]}&ask=*~posyandu~t60&reading=low&if=${codes[1]}.4,${codes[0]}.-1`;
    expect(writeLink(view, pack)).toBe(link);
    expect(readLink(link, pack)).toEqual({ view: { ...view, measure: 'density' }, dropped: [] });
    const next = { k: 3, objective: 'sum' as const, unservedFirst: false };
    const question: GapQuestion = {
      need: [RESIDENTS],
      supply: [posyandu, other],
      rule: { type: 'average' },
      ...next,
    };
    expect(
      writeLink(
        {
          ...openingView(pack),
          workspace: 'gaps',
          gap: { ...view.gap, question, changes: [], reading: 'cells' },
        },
        pack,
      ),
    ).toBe('/gaps?ask=residents~posyandu.kube~~3sa');
  });

  it.each([
    'ask=*',
    'ask=*~posyandu',
    'ask=*~*~',
    'ask=posyandu~posyandu~',
    'ask=*~anak-nakal~',
    'ask=*~posyandu.posyandu~',
    'ask=*~posyandu~x3',
    'ask=*~posyandu~t0',
    'ask=*~posyandu~t-3',
    'ask=*~posyandu~m1e999',
    'ask=*~posyandu~~21',
    'ask=*~posyandu~~3b',
    'ask=residents.napza~posyandu~',
    'reading=middle',
    'if=9.4',
    'if=7311720001.0',
    'if=7311720001.1.5',
    'if=7311720001.1,7311720001.2',
    'if=7311720001.1000',
    'scenario=',
  ])('drops and names what it cannot ask about gaps: %s', (part) => {
    expect(readLink(`#/gaps?${part}&theme=dark`, pack)).toEqual({
      view: { ...openingView(pack), workspace: 'gaps', theme: 'dark' },
      dropped: [part.slice(0, 30)],
    });
  });

  it('takes what an entry of the history keeps only where it belongs to the address', () => {
    const dark: ViewState = { ...openingView(pack), theme: 'dark', dataView: 'printed' };
    const whole = writeLink(dark, pack, true);
    expect(readEntry('#/explore?theme=dark', whole, pack).view).toEqual(dark);
    for (const kept of [whole, undefined, null, 7, { whole }]) {
      expect(readEntry('#/explore', kept, pack).view).toEqual(openingView(pack));
    }
  });

  it('is empty for the opening view', () => {
    expect(writeLink(openingView(pack), pack)).toBe('');
  });

  it('drops and names what it does not understand, and keeps the rest', () => {
    const { view, dropped } = readLink('#/explore?layer=nonsense&theme=dark&__proto__=1', pack);
    expect(dropped).toEqual(['layer=nonsense', '__proto__=1']);
    expect(view).toEqual({ ...openingView(pack), theme: 'dark' });
  });

  it('refuses a sum of needs and services, and a measure that the pack cannot give', () => {
    const mixed = readLink(`#/explore?layer=${needs[0]}.${services[0]}`, pack);
    expect(mixed.dropped).toHaveLength(1);
    expect(mixed.view.kinds).toEqual(openingView(pack).kinds);
    const rate = readLink('#/explore?measure=rate', pack);
    expect(rate.dropped).toEqual(['measure=rate']);
    expect(rate.view.measure).toBe('density');
  });

  it('reads values whose signs were written as percent codes, and drops a code that is broken off', () => {
    const coded = readLink('#/explore?classes=own.20%3B50&theme=d%61rk', pack);
    expect(coded.dropped).toEqual([]);
    expect(coded.view).toMatchObject({ theme: 'dark', classing: { method: 'own', limits: [20, 50] } });
    expect(readLink('#/explore?theme=%&lang=en%E0%A4%A', pack)).toEqual({
      view: openingView(pack),
      dropped: ['theme=%', 'lang=en%E0%A4%A'],
    });
  });

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readLink(text, pack).view.kinds.length).toBeGreaterThan(0);
      }),
    );
  });
});
