import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reconstruct } from '../src/domain/tables/reconstruct';
import { PACK_VERSION, pack as packSchema } from '../src/schema/pack';
import type { Pack } from '../src/schema/pack';
import type { Table } from '../src/schema/table';
import { makeAreas } from './polygons';
import { PackFault, readAuthored } from './read';
import type { Authored } from './read';

/** Reads a printed table back: every cell with its basis and range. */
function readBack(authored: Authored['tables'][number]): Table {
  const result = reconstruct({
    columns: authored.columns.map((column) => column.area),
    rows: authored.rows.map((row) => ({
      id: row.kind,
      tokens: row.tokens,
      printedTotal: row.printedTotal,
    })),
    columnTotals: authored.columnTotals,
    grandTotal: authored.grandTotal,
    trust: authored.trust,
  });
  return {
    ...authored,
    rows: authored.rows.map((row, index) => {
      const cells = result.rows[index]?.cells ?? [];
      return {
        ...row,
        low: cells.map((cell) => cell.low),
        high: cells.map((cell) => cell.high),
        basis: cells.map((cell) => cell.basis),
        values: cells.map((cell) => (cell.basis === 'open' ? cell.values : [])),
        origins: cells.map((cell) => (cell.basis === 'printed' ? [] : cell.origins)),
      };
    }),
    solutions: result.solutions,
    exact: result.exact,
  };
}

/**
 * Builds a pack from the files that people edit.
 *
 * @param directory folder of the pack's files
 * @throws PackFault with one line per fault
 */
export function buildPack(directory: string): Pack {
  const authored = readAuthored(directory);
  const built = {
    format: 'wahana-pack',
    version: PACK_VERSION,
    ...authored.pack,
    ...makeAreas(authored),
    ...authored.kinds,
    tables: authored.tables.map(readBack),
    statements: authored.statements,
    diagram: authored.diagram,
    contradictions: authored.contradictions,
  };
  const result = packSchema.safeParse(built);
  if (result.success) return result.data;
  throw new PackFault(result.error.issues.map((issue) => `pack: ${issue.path.join('.')}: ${issue.message}`));
}

/** A pack as it is served: minified, with a closing line break. */
export function serialise(content: unknown): string {
  return `${JSON.stringify(content)}\n`;
}

const here = dirname(fileURLToPath(import.meta.url));

function main(): void {
  const target = join(here, '../public/packs');
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(join(here, 'packs')).sort()) {
    writeFileSync(join(target, `${name}.json`), serialise(buildPack(join(here, 'packs', name))));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    if (!(error instanceof PackFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
