import { describe, expect, it } from 'vitest';
import { cellAt } from '../src/domain/tables/cell';
import { reconstruct } from '../src/domain/tables/reconstruct';
import { pack, rowOf, study, sum, tableOf, tokenSum } from './build/embedded';

describe('the contradictions', () => {
  const facilities = tableOf('facilities');
  const found = (id: string) => pack.contradictions.find((each) => each.id === id);
  const statement = (id: string) => study.statements.find((each) => each.id === id);
  const value = (id: string, item = 0): number => statement(id)?.items[item]?.value ?? Number.NaN;
  const share = (part: number, whole: number, digits: number): number =>
    Math.round((part / whole) * 100 * 10 ** digits) / 10 ** digits;

  it('hold every contradiction that the solver finds in the totals', () => {
    for (const table of pack.tables) {
      const { contradictions } = reconstruct({
        columns: 8,
        rows: table.rows.map((row) => ({
          id: row.kind,
          tokens: row.tokens.map((token) => token ?? '-'),
          printedTotal: row.printedTotal,
        })),
        columnTotals: table.columnTotals,
        grandTotal: table.grandTotal,
      });
      for (const { kind, where, printed, computed } of contradictions) {
        const place = { table: table.id, ...where };
        const named = pack.contradictions.filter(
          (each) =>
            each.kind === kind && each.where.some((at) => at.table === table.id && at.row === where.row),
        );
        expect(named, JSON.stringify(place)).not.toHaveLength(0);
        if (kind === 'row-total')
          expect(named).toContainEqual(expect.objectContaining({ printed, computed }));
      }
      if (table.id === 'pmks') expect(contradictions).toEqual([]);
    }
  });

  it('give the four numbers of groups as the tables give them', () => {
    const columns = sum(facilities.columnTotals ?? []);
    const rows = sum(facilities.rows.map((row) => row.printedTotal));
    const cells = sum(facilities.rows.map(tokenSum));
    expect([facilities.grandTotal, columns, rows, cells]).toEqual([531, 478, 569, 586]);
    expect(found('group-count')).toMatchObject({ printed: 531, computed: `${columns}, ${rows}, ${cells}` });
    expect(found('column-totals')).toMatchObject({
      printed: columns,
      computed: { low: cells, high: cellAt(pack, { table: 'facilities', row: null, column: null })?.high },
    });
  });

  it('give each figure of the prose as it is worked out', () => {
    expect(found('kind-count')).toMatchObject({
      printed: facilities.announcedKinds,
      computed: facilities.rows.length,
    });
    const groups = value('group-count');
    expect(found('percentage-requirements')?.computed).toBe(share(value('requirements'), groups, 2));
    expect(found('percentage-with-requirement')?.computed).toBe(share(value('requirements', 1), groups, 2));
    expect(found('ages-total')).toMatchObject({
      printed: groups,
      computed: value('ages') + value('ages', 1),
    });
    expect(share(value('ages'), 530, 2)).toBe(statement('ages')?.items[0]?.share);
    expect(found('poverty-share')?.computed).toBe(share(value('poverty'), value('poverty', 1), 1));
    expect(found('higher-study')?.computed).toBe(rowOf('facilities', 'perguruan-tinggi').printedTotal);
    expect(found('villages-before-split')).toMatchObject({
      printed: value('split-1999'),
      computed: value('split-1999', 1),
    });
    const drawn = sum(pack.areas.map((area) => area.areaKm2));
    expect(found('area')).toMatchObject({ printed: value('area'), computed: Math.round(drawn * 100) / 100 });
    expect(pack.place.areaKm2[0]?.value).toBe(value('area'));
    expect(pack.place.density[0]?.value).toBe(value('density'));
  });

  it('take the average and the largest kind from the rows of associations', () => {
    const associations = pack.kinds
      .filter((kind) => kind.group === 'associations')
      .map((kind) => cellAt(pack, { table: 'facilities', row: kind.id, column: null }));
    const low = sum(associations.map((total) => total?.low ?? 0));
    const high = sum(associations.map((total) => total?.high ?? 0));
    expect(found('groups-per-desa')?.computed).toEqual({ low: low / 8, high: high / 8 });
    const most = Math.max(...associations.map((total) => total?.printedTotal ?? 0));
    expect(found('rt-most-numerous')?.computed).toBe(`Dasawisma ${most}`);
    expect(rowOf('facilities', 'dasawisma').printedTotal).toBe(most);
    expect(facilities.rows.some((row) => /rukun tetangga|^rt$/i.test(row.label))).toBe(false);
  });

  it('have a difference of printed minus computed wherever both are numbers', () => {
    for (const { id, printed, computed, difference } of pack.contradictions) {
      const both = typeof printed === 'number' && typeof computed === 'number';
      if (both) expect(difference, id).toBeCloseTo(printed - computed, 6);
      else expect(difference, id).toBeNull();
    }
  });
});

describe('the severity of a contradiction', () => {
  const byKind = (kind: string) => pack.contradictions.filter((each) => each.kind === kind);

  it('is serious for the totals of a table, and for nothing else', () => {
    const totals = ['row-total', 'column-totals', 'grand-total'];
    const serious = pack.contradictions.filter((each) => each.severity === 'serious');
    expect(serious.map((each) => each.id).sort()).toEqual(
      totals
        .flatMap(byKind)
        .map((each) => each.id)
        .sort(),
    );
  });

  it('is a note for spellings and for shares that differ by rounding alone', () => {
    const notes = pack.contradictions.filter((each) => each.severity === 'note');
    const rounding = byKind('percentage').filter((each) => Math.abs(each.difference ?? 1) < 0.05);
    expect(new Set(notes)).toEqual(new Set([...byKind('spelling'), ...rounding]));
  });
});

describe('the statements', () => {
  it('add up where they are parts of a whole', () => {
    const wholes = study.statements.filter((each) => each.chart === 'whole');
    const sums = wholes.map((each) => [each.id, [sum(each.items.map((item) => item.value)), each.whole]]);
    expect(Object.fromEntries(sums)).toEqual({
      requirements: [531, 531],
      'board-terms': [531, 531],
      ages: [530, 531],
      networked: [258, 531],
      respondents: [58, 58],
    });
  });

  it('quote at most 25 words and only in the marked field', () => {
    const quotes = study.statements.flatMap((each) => each.quote ?? []);
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) {
      expect(quote.split(/\s+/).length).toBeLessThanOrEqual(25);
      for (const { text } of study.statements) expect(text.id).not.toContain(quote);
    }
  });

  it('mark as printed no more arrows of the chart than the text keeps', () => {
    const printed = study.diagram?.arrows.filter((arrow) => arrow.reading === 'printed') ?? [];
    expect(printed.length).toBeLessThanOrEqual(2);
  });
});
