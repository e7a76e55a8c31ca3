import { readBack } from '../../data/readBack';
import { PACK_VERSION } from '../../src/schema/constants';
import type { Kind, Pack } from '../../src/schema/pack';
import type { Table } from '../../src/schema/table';

/** A table by its rows of tokens; a null token is a cell that nobody counted. */
export interface SmallTable {
  group: Kind['group'];
  rows: Record<string, (string | null)[]>;
  /** Row totals that are trusted, by kind. */
  rowTotals?: Record<string, number>;
  /** Column totals that are trusted. */
  columnTotals?: number[];
}

export interface SmallPack {
  /** Area of each area in km2; their number is the number of areas. */
  areasKm2: number[];
  tables: SmallTable[];
  /** Population figures [year, residents] of each area. */
  population?: [number, number][][];
}

const both = (text: string) => ({ id: text, en: text });

function readTable(table: SmallTable, index: number, areas: Pack['areas']): Table {
  const id = `table-${index}`;
  const total = table.columnTotals?.reduce((sum, value) => sum + value, 0) ?? null;
  return readBack({
    id,
    title: both(id),
    printedTitle: id,
    year: 2006,
    source: 'source',
    section: '1',
    trust: { rows: true, columns: table.columnTotals !== undefined, grand: false },
    trustReason: both('test'),
    columns: areas.map((area) => ({ area: area.code, printed: area.name })),
    rows: Object.entries(table.rows).map(([kind, tokens], position) => ({
      kind,
      printedNumber: position + 1,
      label: kind,
      tokens,
      printedTotal: table.rowTotals?.[kind] ?? null,
    })),
    columnTotals: table.columnTotals ?? null,
    grandTotal: total,
  });
}

/** A pack of a few areas "a0", "a1" ... in a chain, with the given tables read back; geometry is a stand-in. */
export function smallPack({ areasKm2, tables, population }: SmallPack): Pack {
  const areas = areasKm2.map((areaKm2, index) => ({
    code: `a${index}`,
    name: `Area ${index}`,
    variants: [],
    areaKm2,
    population: (population?.[index] ?? []).map(([year, value]) => ({ year, value, source: 'source' })),
    rings: [
      [
        [index, 0],
        [index + 1, 0],
        [index + 1, 1],
        [index, 0],
      ] as [number, number][],
    ],
    label: [index, 0] as [number, number],
    neighbours: [index - 1, index + 1]
      .filter((other) => other >= 0 && other < areasKm2.length)
      .map((other) => `a${other}`),
  }));
  return {
    format: 'wahana-pack',
    version: PACK_VERSION,
    id: 'small',
    title: both('Small'),
    simulated: true,
    year: 2006,
    place: {
      name: 'Small',
      level: both('Kecamatan'),
      short: 'Small',
      parents: [],
      areaKm2: [],
      density: [],
      population: [],
    },
    areaTerm: both('area'),
    sources: [],
    areas,
    context: { bounds: [0, 0, areas.length, 1], neighbours: [] },
    boundary: { schematic: true, short: both(''), full: both('') },
    categories: [],
    kinds: tables.flatMap((table, index) =>
      Object.keys(table.rows).map((id) => ({
        id,
        table: `table-${index}`,
        group: table.group,
        category: 'all',
        name: both(id),
        unit: 'units' as const,
        networkKind: false,
      })),
    ),
    tables: tables.map((table, index) => readTable(table, index, areas)),
    opening: { kinds: [] },
    contradictions: [],
    notFound: [],
  };
}
