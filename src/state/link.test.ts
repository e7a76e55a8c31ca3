import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../schema/pack';
import { languages, measures, themes, workspaces } from '../schema/view';
import type { ViewState } from '../schema/view';
import { readLink, writeLink } from './link';
import { openingView } from './view';

const pack = JSON.parse(readFileSync('public/packs/tanete-riattang-2006.json', 'utf8')) as Pack;

const needs = pack.kinds.filter((kind) => kind.group === 'needs').map((kind) => kind.id);
const services = pack.kinds.filter((kind) => kind.group !== 'needs').map((kind) => kind.id);
/** Kinds that may be summed: needs alone, or services alone. */
const sum = (minLength: number) =>
  fc.oneof(fc.subarray(needs, { minLength }), fc.subarray(services, { minLength }));

const anyView: fc.Arbitrary<ViewState> = fc.record({
  workspace: fc.constantFrom(...workspaces),
  kinds: sum(1),
  // Residents are not known for every area of the pack, so a rate cannot be shown.
  measure: fc.constantFrom(...measures.filter((measure) => measure !== 'rate')),
  mark: fc.constantFrom('auto', 'fill', 'circle'),
  classing: fc.constant(openingView(pack).classing),
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
  language: fc.constantFrom(...languages),
  theme: fc.constantFrom(...themes),
});

describe('the link', () => {
  it('brings any view back whole', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(readLink(`#${writeLink(view, pack)}`, pack)).toEqual({ view, dropped: [] });
      }),
    );
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

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readLink(text, pack).view.kinds.length).toBeGreaterThan(0);
      }),
    );
  });
});
