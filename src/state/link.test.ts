import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../schema/pack';
import { languages, measures, themes, workspaces } from '../schema/view';
import type { ViewState } from '../schema/view';
import { readLink, writeLink } from './link';
import { openingView } from './view';

const pack = JSON.parse(readFileSync('public/packs/tanete-riattang-2006.json', 'utf8')) as Pack;

const anyView: fc.Arbitrary<ViewState> = fc.record({
  workspace: fc.constantFrom(...workspaces),
  kinds: fc.subarray(
    pack.kinds.map((kind) => kind.id),
    { minLength: 1 },
  ),
  measure: fc.constantFrom(...measures),
  mark: fc.constantFrom('auto', 'fill', 'circle'),
  classing: fc.constant(openingView(pack).classing),
  overlay: fc.subarray(pack.kinds.map((kind) => kind.id)),
  selection: fc.subarray(
    pack.areas.map((area) => area.code),
    { maxLength: 2 },
  ),
  camera: fc.constantFrom(null, { longitude: 120.33, latitude: -4.53, zoom: 12.5 }),
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

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readLink(text, pack).view.kinds.length).toBeGreaterThan(0);
      }),
    );
  });
});
