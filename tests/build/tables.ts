import type { AuthoredTable } from '../../data/readBack';
import { readBack } from '../../data/readBack';
import type { Area } from '../../src/schema/pack';
import type { Table } from '../../src/schema/table';

type Row = AuthoredTable['rows'][number];

const asToken = (value: number): string => (value === 0 ? '-' : String(value));

/** Whole numbers below `most`; about one in five is nil. */
function counts(areas: Area[], random: () => number, most: number): number[] {
  return areas.map(() => (random() < 0.2 ? 0 : Math.ceil(most * random())));
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

function row(kind: string, printedNumber: number, values: number[]): Row {
  return {
    kind,
    printedNumber,
    label: kind,
    tokens: values.map(asToken),
    printedTotal: sum(values),
  };
}

/** A row that lost its last blanks: its first values stand for one area fewer, or, for one area, its number is lost. */
function openRow(kind: string, printedNumber: number, values: number[]): Row {
  if (values.length === 1) return { ...row(kind, printedNumber, [4]), tokens: [] };
  const kept = values.slice(0, -1).map((value, index) => value + index + 1);
  return row(kind, printedNumber, kept);
}

/** A row that nobody counted in its middle area. */
function partlyCollectedRow(kind: string, printedNumber: number, values: number[]): Row {
  const middle = Math.floor(values.length / 2);
  const full = row(kind, printedNumber, values);
  return {
    ...full,
    tokens: full.tokens.map((token, index) => (index === middle ? null : token)),
    printedTotal: sum(values.filter((_, index) => index !== middle)),
  };
}

function authored(id: string, title: string, areas: Area[], rows: Row[], trusted: boolean): AuthoredTable {
  const columnTotals = areas.map((_, column) => sum(rows.map((each) => Number(each.tokens[column]) || 0)));
  return {
    id,
    title: { id: `${title} (simulasi)`, en: `${title} (simulated)` },
    printedTitle: title,
    year: 2019,
    source: 'simulation',
    section: 'Simulasi',
    trust: { rows: true, columns: trusted, grand: trusted },
    trustReason: {
      id: 'Data contoh yang dibuat dengan acak.',
      en: 'Example data made at random.',
    },
    columns: areas.map((area) => ({ area: area.code, printed: area.name })),
    rows,
    columnTotals: trusted ? columnTotals : null,
    grandTotal: trusted ? sum(columnTotals) : null,
  };
}

/** Two tables: services with an open row and a partly collected one, and needs whose totals agree. */
export function generatedTables(areas: Area[], random: () => number): Table[] {
  const services = [
    row('clinic', 1, counts(areas, random, 5)),
    row('school', 2, counts(areas, random, 9)),
    row('nurse', 3, counts(areas, random, 20)),
    openRow('shop', 4, counts(areas, random, 30)),
    partlyCollectedRow('savings-group', 5, counts(areas, random, 12)),
    row('study-group', 6, counts(areas, random, 17)),
  ];
  const needs = [
    row('poor-families', 1, counts(areas, random, 400)),
    row('older-people', 2, counts(areas, random, 40)),
    row('unfit-houses', 3, counts(areas, random, 60)),
  ];
  return [
    readBack(authored('services', 'Layanan', areas, services, false)),
    readBack(authored('needs', 'Kebutuhan', areas, needs, true)),
  ];
}
