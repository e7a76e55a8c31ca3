import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import {
  contradictionsFile,
  diagramFile,
  gapsFile,
  kindsFile,
  networkFile,
  packFile,
  simulationFile,
  sitesFile,
  statementsFile,
  storiesFile,
  tablesFile,
} from './authored';
import { PackFault } from './fault';

function readFile<Schema extends z.ZodMiniType>(
  directory: string,
  name: string,
  schema: Schema,
  faults: string[],
): z.infer<Schema> | undefined {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(directory, name), 'utf8'));
  } catch (error) {
    faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  faults.push(
    ...result.error.issues.map((issue) => `${name}: ${issue.path.join('.') || 'top'}: ${issue.message}`),
  );
  return undefined;
}

/**
 * Reads and validates the files of a pack.
 *
 * @throws PackFault with every fault of every file
 */
export function readAuthored(directory: string) {
  const faults: string[] = [];
  const pack = readFile(directory, 'pack.json', packFile, faults);
  const sites = readFile(directory, 'sites.json', sitesFile, faults);
  const kinds = readFile(directory, 'kinds.json', kindsFile, faults);
  const tables = readFile(directory, 'tables.json', tablesFile, faults);
  const statements = readFile(directory, 'statements.json', statementsFile, faults);
  const diagram = readFile(directory, 'diagram.json', diagramFile, faults);
  const contradictions = readFile(directory, 'contradictions.json', contradictionsFile, faults);
  // A pack without network rules has no network.
  const network = existsSync(join(directory, 'network.json'))
    ? readFile(directory, 'network.json', networkFile, faults)
    : null;
  // Nor has every pack something that its gaps are judged by.
  const gaps = existsSync(join(directory, 'gaps.json'))
    ? readFile(directory, 'gaps.json', gapsFile, faults)
    : null;
  const stories = existsSync(join(directory, 'stories.json'))
    ? readFile(directory, 'stories.json', storiesFile, faults)
    : null;
  if (
    !pack ||
    !sites ||
    !kinds ||
    !tables ||
    !statements ||
    diagram === undefined ||
    !contradictions ||
    network === undefined ||
    gaps === undefined ||
    stories === undefined
  ) {
    throw new PackFault(faults);
  }
  return { pack, sites, kinds, tables, statements, diagram, contradictions, network, gaps, stories };
}

export type Authored = ReturnType<typeof readAuthored>;
export type AuthoredNetwork = NonNullable<Authored['network']>;

/**
 * Reads and validates the file that says what a simulated example is made from.
 *
 * @throws PackFault with every fault of the file
 */
export function readSimulation(directory: string) {
  const faults: string[] = [];
  const simulation = readFile(directory, 'simulation.json', simulationFile, faults);
  if (!simulation) throw new PackFault(faults);
  return simulation;
}

export type AuthoredSimulation = ReturnType<typeof readSimulation>;
