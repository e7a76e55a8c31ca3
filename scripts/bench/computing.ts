import { encode } from '../../src/domain/measures/encode';
import type { MeasuredLayer } from '../../src/domain/measures/types';
import { seededRandom } from '../../src/domain/random';
import { reconstruct } from '../../src/domain/tables/reconstruct';
import { areaPaints } from '../../src/map/paint';
import type { Pack } from '../../src/schema/pack';
import { timed } from './statistics';
import type { Line } from './statistics';

const MANY = 3_000;
const LIMIT_READING = 5_000;
const LIMIT_ENCODING = 50;

/** A made-up table of the study's size of which a share of the cells was lost. */
function lossyTable(seed: number, lost: number): Parameters<typeof reconstruct>[0] {
  const random = seededRandom(seed);
  const [rows, columns] = [33, 8];
  const cells = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => (random() < lost ? 0 : 1 + Math.floor(random() ** 3 * 60))),
  );
  return {
    columns: Array.from({ length: columns }, (_, column) => `k${column}`),
    rows: cells.map((row, index) => ({
      id: `r${index}`,
      tokens: row.filter((cell) => cell > 0).map(String),
      printedTotal: row.reduce((sum, cell) => sum + cell, 0),
    })),
    columnTotals: Array.from({ length: columns }, (_, column) =>
      cells.reduce((sum, row) => sum + (row[column] ?? 0), 0),
    ),
  };
}

/** Reading tables back: those of the pack, and three made-up ones of the same size that lost more and more. */
export function benchReading(pack: Pack): Line[] {
  const own = pack.tables.map((table) => ({
    name: `reading back: ${table.id}`,
    input: {
      columns: table.columns.map((column) => column.area),
      rows: table.rows.map((row) => ({
        id: row.kind,
        tokens: row.tokens.filter((token) => token !== null),
        printedTotal: row.printedTotal,
      })),
      columnTotals: table.columnTotals,
      grandTotal: table.grandTotal,
      trust: table.trust,
    },
  }));
  const madeUp = [0.2, 0.4, 0.6].map((lost) => ({
    name: `reading back: 33 x 8, ${lost * 100} % lost`,
    input: lossyTable(lost * 100, lost),
  }));
  return [...own, ...madeUp].map(({ name, input }) => ({
    name,
    value: timed(() => reconstruct(input)),
    unit: 'ms',
    limit: LIMIT_READING,
  }));
}

/** The pack's areas repeated, each with a code of its own. */
export function manyAreas(pack: Pack): Pack {
  const areas = Array.from({ length: MANY }, (_, index) => {
    const area = pack.areas[index % pack.areas.length];
    if (!area) throw new Error('a pack has at least one area');
    return { ...area, code: `${index}` };
  });
  return { ...pack, areas };
}

/** From values to what the map is told of every area; drawing excluded. */
export function benchEncoding(pack: Pack): Line[] {
  const many = manyAreas(pack);
  const random = seededRandom(3);
  const values = many.areas.map(() => {
    const low = Math.floor(random() * 500);
    return { low, high: random() < 0.3 ? low + Math.floor(random() * 40) : low };
  });
  const layer: MeasuredLayer = {
    kinds: [],
    measure: 'density',
    values,
    counts: values,
    total: null,
    exact: true,
  };
  const states = new Map<number, unknown>();
  const work = (): void => {
    const encoding = encode(many, layer, { mark: 'fill', theme: 'light', group: 'needs' });
    areaPaints(encoding).forEach((paint, id) => states.set(id, paint));
  };
  return [
    {
      name: `encoding ${MANY} areas and their states`,
      value: timed(work),
      unit: 'ms',
      limit: LIMIT_ENCODING,
    },
  ];
}
