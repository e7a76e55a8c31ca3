import { describe, expect, it } from 'vitest';
import { cellAt, contradictedCells, keyOf, nextContradicted, referenceOf } from '../src/domain/tables/cell';
import { addDataTexts } from '../src/i18n/data';
import { createFormatter } from '../src/i18n/format';
import { en } from '../src/i18n/en';
import { id } from '../src/i18n/id';
import { toCsv } from '../src/io/csv';
import type { CellReference } from '../src/schema/view';
import { barsOf, remainderOf, shareOf } from '../src/ui/data/charts';
import { auditRows, tableRows } from '../src/ui/data/csv';
import { drawDiagram, wrap } from '../src/ui/data/diagram';
import { GridBuilder, positionOf, step } from '../src/ui/data/grid';
import { placePopover } from '../src/ui/data/place-popover';
import { pack, study, tableOf } from './build/embedded';

addDataTexts();

const used = new GridBuilder(pack, 'used', createFormatter('id'), id);
const printed = new GridBuilder(pack, 'printed', createFormatter('id'), id);
const facilities = used.lines(tableOf('facilities'));
const needs = used.lines(tableOf('pmks'));
const lineOf = (lines: typeof facilities, name: string) => lines.find((line) => line.id === name)!;
const texts = (lines: typeof facilities, name: string) => lineOf(lines, name).cells.map(({ text }) => text);

describe('the grid of a table', () => {
  it('shows ranges, printed total, sum and difference of a row', () => {
    expect(texts(facilities, 'sd')).toEqual([
      ...['0–7', '0–7', '0–7', '0–7', '0–5', '0–3', '0–2', '0–2'],
      ...['30', '30', '='],
    ]);
    expect(texts(facilities, 'bidan').slice(-3)).toEqual(['16', '39', '−23']);
    expect(texts(facilities, 'siskamling').slice(-3)).toEqual(['28', '22', '+6']);
  });

  it('shows all four numbers of groups in its corner', () => {
    expect(texts(facilities, 'totals').slice(-3)).toEqual(['531', '478', '+53']);
    expect(texts(facilities, 'sums').slice(-3)).toEqual(['569', '586', '−17']);
  });

  it('keeps a printed dash, a lost blank and a cell that may be either apart', () => {
    const [dash, , blank] = lineOf(needs, 'wanita-rawan-sosial-ekonomi').cells;
    const either = lineOf(needs, 'rumah-tidak-layak-huni').cells[1];
    expect([dash?.text, dash?.blank]).toEqual(['–', false]);
    expect([blank?.text, blank?.blank]).toEqual(['0', true]);
    expect([either?.text, either?.blank]).toEqual(['0', false]);
  });

  it('frames contradicted totals, marks what is only noted, and leaves the rest', () => {
    const marks = (line: string, lines = facilities) => lineOf(lines, line).cells.map(({ mark }) => mark);
    expect(marks('bidan')).toEqual([...Array<null>(8).fill(null), 'contradicted', null, null]);
    expect(marks('totals').slice(0, 9)).toEqual(Array(9).fill('contradicted'));
    expect(marks('dasawisma')[8]).toBe('noted');
    const noted = marks('totals', needs).flatMap((mark, at) => (mark === null ? [] : [`${at} ${mark}`]));
    expect(noted).toEqual(['2 noted', '7 noted']);
    expect(marks('masjid')).toEqual(Array(11).fill(null));
  });

  it('puts printed tokens at no column where the columns are lost', () => {
    const [tokens, ...rest] = lineOf(printed.lines(tableOf('facilities')), 'sd').cells;
    expect(tokens).toMatchObject({ role: 'tokens', span: 8, tokens: ['7', '4', '7', '5', '3', '2', '2'] });
    expect(rest.map(({ role }) => role)).toEqual(['printed', 'computed', 'difference']);
    expect(lineOf(printed.lines(tableOf('facilities')), 'masjid').cells).toHaveLength(11);
  });

  it('has one home for every cell of the pack', () => {
    for (const [index, table] of pack.tables.entries()) {
      const lines = index === 0 ? facilities : needs;
      const homes = lines.flatMap((line) => line.cells.filter(({ home }) => home));
      expect(new Set(homes.map(({ reference }) => keyOf(reference))).size).toBe(homes.length);
      expect(homes).toHaveLength((table.rows.length + 1) * (table.columns.length + 1));
      for (const { reference } of homes) expect(cellAt(pack, reference)).not.toBeNull();
    }
  });
});

describe('keys in the grid', () => {
  const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey });
  const last = facilities.length - 1;

  it('move by one, to the ends and by a page, and stop at the edge', () => {
    expect(step(facilities, { line: 0, cell: 0 }, key('ArrowUp'))).toEqual({ line: 0, cell: 0 });
    expect(step(facilities, { line: 3, cell: 4 }, key('ArrowDown'))).toEqual({ line: 4, cell: 4 });
    expect(step(facilities, { line: 3, cell: 10 }, key('ArrowRight'))).toEqual({ line: 3, cell: 10 });
    expect(step(facilities, { line: 3, cell: 4 }, key('Home'))).toEqual({ line: 3, cell: 0 });
    expect(step(facilities, { line: 3, cell: 4 }, key('End', true))).toEqual({ line: last, cell: 10 });
    expect(step(facilities, { line: 30, cell: 4 }, key('PageDown'), 12)).toEqual({ line: last, cell: 4 });
    expect(step(facilities, { line: 3, cell: 4 }, key('Enter'))).toBeNull();
  });

  it('keep the column across a row whose columns are lost', () => {
    const lines = printed.lines(tableOf('facilities'));
    const at = (name: string) => lines.findIndex((line) => line.id === name);
    expect(step(lines, { line: at('lpm-bpd'), cell: 8 }, key('ArrowDown'))).toEqual({
      line: at('jimpitan'),
      cell: 1,
    });
    expect(step(lines, { line: at('lpm-bpd'), cell: 5 }, key('ArrowDown'))).toEqual({
      line: at('jimpitan'),
      cell: 0,
    });
  });

  it('find the row where a referred column is lost', () => {
    const reference = { table: 'facilities', row: 'sd', column: 3 };
    expect(positionOf(printed.lines(tableOf('facilities')), reference)).toEqual({ line: 12, cell: 0 });
    expect(positionOf(facilities, reference)).toEqual({ line: 12, cell: 3 });
    expect(positionOf(needs, reference)).toBeNull();
  });
});

describe('the next contradiction', () => {
  it('goes through every named cell in reading order and starts again', () => {
    const named = new Set(
      pack.contradictions.flatMap(({ where }) => where.map((place) => keyOf(referenceOf(place)))),
    );
    named.delete('');
    const visited: string[] = [];
    let at: CellReference | null = null;
    do {
      at = nextContradicted(pack, at);
      visited.push(keyOf(at));
    } while (visited.length <= named.size);
    expect(visited[named.size]).toBe(visited[0]);
    expect(new Set(visited)).toEqual(named);
    expect(visited.slice(0, -1)).toEqual(contradictedCells(pack).map(keyOf));
  });

  it('follows a cell that is not itself contradicted', () => {
    const from = { table: 'facilities', row: 'perawat', column: 2 };
    expect(nextContradicted(pack, from)).toEqual({ table: 'facilities', row: 'bidan', column: null });
    expect(nextContradicted({ ...pack, contradictions: [] }, from)).toBeNull();
  });
});

describe('readings of a row', () => {
  const of = (table: string, row: string) => cellAt(pack, { table, row, column: 0 });
  it('are counted as the row alone allows', () => {
    expect([of('facilities', 'sd')?.readings, of('facilities', 'sd')?.tokenSum]).toEqual([8n, 30]);
    expect(of('facilities', 'masjid')?.readings).toBe(1n);
    expect(of('facilities', 'siskamling')?.readings).toBeGreaterThan(56n);
    expect(cellAt(pack, { table: 'pmks', row: null, column: 0 })?.readings).toBeNull();
  });
});

describe('charts', () => {
  const statement = (name: string) => study.statements.find((each) => each.id === name)!;

  it('leave what the source does not account for as a rest', () => {
    expect(remainderOf(statement('ages'))).toEqual({ value: 1, share: 1 / 531 });
    expect(remainderOf(statement('networked'))?.value).toBe(273);
    expect(remainderOf(statement('requirements'))).toBeNull();
    expect(remainderOf(statement('sizes'))).toBeNull();
  });

  it('draw bars of one scale from nothing', () => {
    const bars = barsOf(statement('board-terms'));
    expect(bars.map(({ sure }) => sure * 531)).toEqual([
      expect.closeTo(486, 6),
      expect.closeTo(25, 6),
      expect.closeTo(20, 6),
    ]);
  });

  it('draw a limit as what it leaves possible', () => {
    const [above, , most] = barsOf(statement('sizes'));
    expect(above).toMatchObject({ possible: 1 });
    expect(above!.sure).toBeLessThan(1);
    expect(most).toMatchObject({ sure: 0, possible: above!.sure / 2 });
  });

  it('work a printed share out again from its own figures', () => {
    expect(shareOf({ value: 486, share: 91.52 }, 531)).toEqual({
      printed: 91.52,
      computed: 91.53,
      decimals: 2,
    });
    expect(shareOf({ value: 79.4, share: 33.9 }, 202)).toEqual({
      printed: 33.9,
      computed: 39.3,
      decimals: 1,
    });
    expect(shareOf({ value: 23.39, share: 0.52 }, undefined)?.computed).toBeNull();
    expect(shareOf({ value: 4 }, undefined)).toBeNull();
  });
});

describe('the redrawn chart', () => {
  const diagram = study.diagram!;
  it.each([260, 366, 540])('keeps boxes apart and inside a width of %i', (width) => {
    const { boxes, arrows, height } = drawDiagram(diagram, 'id', width, 13.5);
    expect(boxes).toHaveLength(diagram.boxes.length);
    expect(arrows).toHaveLength(diagram.arrows.length);
    for (const a of boxes) {
      expect(a.x + a.width).toBeLessThanOrEqual(width + 0.001);
      expect(a.y + a.height).toBeLessThanOrEqual(height);
      for (const b of boxes.filter((box) => box !== a)) {
        const apart =
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
    }
    expect(new Set(arrows.map(({ path }) => path.split('V').at(-1) + path)).size).toBe(arrows.length);
  });

  it('breaks text at spaces and loses none of it', () => {
    expect(wrap('satu dua tiga', 8)).toEqual(['satu dua', 'tiga']);
    expect(wrap('kelembagaannya ini', 5)).toEqual(['kelembagaannya', 'ini']);
    const { boxes } = drawDiagram(diagram, 'en', 300, 20);
    boxes.forEach((box, index) => expect(box.lines.join(' ')).toBe(diagram.boxes[index]?.text.en));
  });
});

describe('the files of tables and contradictions', () => {
  it('have a line for every cell and total, with numbers as numbers', () => {
    const rows = tableRows(pack, createFormatter('en'), en.data);
    const cells = pack.tables.reduce(
      (sum, table) => sum + (table.rows.length + 1) * (table.columns.length + 1),
      0,
    );
    const body = rows.slice(1, 1 + cells);
    for (const row of body) expect(row).toHaveLength(rows[0]!.length);
    const sd = body.find((row) => row[3] === 'SD' && row[6] === 'Masumpu')!;
    expect(sd.slice(8, 14)).toEqual([0, 7, 'open, a range', '7 4', 'yes', '']);
    const bidan = body.find((row) => row[3] === 'Bidan' && row[1] === 'row total')!;
    expect([bidan[8], bidan[9], bidan[14]]).toEqual([39, 39, 16]);
    expect(rows.at(-1)?.[0]).toBe(pack.sources.at(-1)?.citation);
  });

  it('disarm a pack whose texts are formulas, and keep its negative figures', () => {
    const [table, ...others] = pack.tables;
    const [row, ...rows] = table!.rows;
    const hostile = {
      ...pack,
      tables: [{ ...table!, rows: [{ ...row!, label: '=HYPERLINK("x")' }, ...rows] }, ...others],
    };
    const csv = toCsv(tableRows(hostile, createFormatter('id'), id.data));
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).not.toMatch(/(^|,)"?=/m);
    expect(toCsv(auditRows(pack, study, createFormatter('id'), id.data))).toContain(',16,39,-23,');
  });

  it('name the place of every contradiction', () => {
    const rows = auditRows(pack, study, createFormatter('en'), en.data);
    for (const row of rows.slice(1, 1 + pack.contradictions.length)) expect(String(row.at(-1))).not.toBe('');
  });
});

describe('the place of the inspector', () => {
  const screen = { width: 1440, height: 900 };
  const pane = { left: 0, top: 200, right: 868, bottom: 900 };
  it.each([
    [{ left: 220, top: 230, right: 290, bottom: 264 }, 'below'],
    [{ left: 220, top: 800, right: 290, bottom: 834 }, 'above'],
  ] as const)('is on the screen, beside the cell at %j', (anchor, side) => {
    const placed = placePopover(anchor, { width: 380, height: 320 }, pane, screen);
    expect(placed.side).toBe(side);
    expect(placed.left).toBeGreaterThanOrEqual(0);
    expect(placed.top).toBeGreaterThanOrEqual(0);
    const bottom = placed.top + Math.min(320, placed.maxHeight);
    expect(bottom).toBeLessThanOrEqual(screen.height);
    if (side === 'below') expect(placed.top).toBeGreaterThan(anchor.bottom);
    else expect(bottom).toBeLessThan(anchor.top);
  });

  it('gives way in height where there is no room', () => {
    const anchor = { left: 10, top: 300, right: 60, bottom: 334 };
    const placed = placePopover(anchor, { width: 380, height: 700 }, pane, { width: 500, height: 600 });
    expect(placed.maxHeight).toBeLessThan(700);
    expect(placed.top + placed.maxHeight).toBeLessThanOrEqual(600);
  });
});
