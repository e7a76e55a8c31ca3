import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GAPS_VERSION, PACK_VERSION, STORIES_VERSION } from '../src/schema/constants';
import { checkNetwork } from '../src/domain/network/check';
import type { Gaps } from '../src/schema/gap';
import type { Network } from '../src/schema/network';
import { pack as packSchema } from '../src/schema/pack';
import type { Pack } from '../src/schema/pack';
import type { Stories } from '../src/schema/story';
import { STUDY_VERSION } from '../src/schema/study';
import type { Study } from '../src/schema/study';
import { checkReferences, gapFaults } from './check';
import { PackFault } from './fault';
import { buildNetwork } from './network';
import { makeAreas } from './polygons';
import { readAuthored, readSimulation } from './read';
import { readBack } from './readBack';
import { buildStories } from './stories';
import { buildSimulation } from './simulation';

/**
 * A pack, what else its source states, its groups and ties, what its gaps are judged by, and its ready stories: files of
 * their own, read only when they are looked at.
 */
export interface BuiltPack {
  pack: Pack;
  study: Study;
  network: Network | null;
  gaps: Gaps | null;
  stories: Stories | null;
}

/**
 * Builds a pack from the files that people edit.
 *
 * @param directory folder of the pack's files
 * @throws PackFault with one line per fault
 */
export function buildPack(directory: string): BuiltPack {
  const authored = readAuthored(directory);
  const result = packSchema.safeParse({
    format: 'wahana-pack',
    version: PACK_VERSION,
    ...authored.pack,
    ...makeAreas(authored),
    ...authored.kinds,
    tables: authored.tables.map(readBack),
    contradictions: authored.contradictions.map(({ use: _use, why: _why, ...found }) => found),
    study: `${authored.pack.id}.study.json`,
    ...(authored.network ? { network: `${authored.pack.id}.network.json` } : {}),
    ...(authored.gaps ? { gaps: `${authored.pack.id}.gaps.json` } : {}),
    ...(authored.stories ? { stories: `${authored.pack.id}.stories.json` } : {}),
  });
  if (!result.success) {
    throw new PackFault(
      result.error.issues.map((issue) => `pack: ${issue.path.join('.')}: ${issue.message}`),
    );
  }
  const study: Study = {
    format: 'wahana-study',
    version: STUDY_VERSION,
    pack: authored.pack.id,
    statements: authored.statements,
    explanations: authored.contradictions.map(({ id, use, why }) => ({ id, use, why })),
    diagram: authored.diagram,
  };
  const gaps: Gaps | null = authored.gaps && {
    format: 'wahana-gaps',
    version: GAPS_VERSION,
    pack: authored.pack.id,
    ...authored.gaps,
  };
  const faults = [
    ...checkReferences({ pack: result.data, study }),
    ...(gaps ? gapFaults(result.data, gaps) : []),
  ];
  if (faults.length > 0) throw new PackFault(faults);
  const network = authored.network && buildNetwork(result.data, study, authored.network);
  if (network) refuseFaults(network, result.data);
  const stories: Stories | null = authored.stories && {
    format: 'wahana-stories',
    version: STORIES_VERSION,
    pack: authored.pack.id,
    stories: buildStories(result.data, study, authored.stories),
  };
  return { pack: result.data, study, network, gaps, stories };
}

/** Stops the build where a network breaks a rule that the page would report. */
function refuseFaults(network: Network, pack: Pack): void {
  const { faults } = checkNetwork(network, pack);
  if (faults.length > 0) {
    throw new PackFault(
      faults.map(({ code, path, id, values }) =>
        `network: ${path} (${id}): ${code} ${Object.values(values).join(', ')}`.trim(),
      ),
    );
  }
}

/** The files of a built pack by name, minified, each with a closing line break. */
export function packFiles({ pack, study, network, gaps, stories }: BuiltPack): Record<string, string> {
  return {
    [`${pack.id}.json`]: `${JSON.stringify(pack)}\n`,
    [`${pack.id}.study.json`]: `${JSON.stringify(study)}\n`,
    ...(network ? { [`${pack.id}.network.json`]: `${JSON.stringify(network)}\n` } : {}),
    ...(gaps ? { [`${pack.id}.gaps.json`]: `${JSON.stringify(gaps)}\n` } : {}),
    ...(stories ? { [`${pack.id}.stories.json`]: `${JSON.stringify(stories)}\n` } : {}),
  };
}

const here = dirname(fileURLToPath(import.meta.url));

/** Tells each pack which others there are, so that the page can offer them. */
function acquainted(all: readonly BuiltPack[]): BuiltPack[] {
  return all.map((one) => {
    const others = all
      .filter((other) => other !== one)
      .map(({ pack: { id, title, simulated } }) => ({ id, title, simulated }));
    return { ...one, pack: { ...one.pack, others } };
  });
}

/**
 * Every pack below a folder: those built from the files of their own, and the simulated ones made from them; each knows the
 * others.
 */
export function buildAll(directory: string): BuiltPack[] {
  const all = readdirSync(directory)
    .sort()
    .map((name) => {
      const own = join(directory, name);
      if (!existsSync(join(own, 'simulation.json'))) return buildPack(own);
      const authored = readSimulation(own);
      const built = buildSimulation(buildPack(join(directory, authored.from)), authored);
      if (built.network) refuseFaults(built.network, built.pack);
      return built;
    });
  return acquainted(all);
}

function main(): void {
  const target = join(here, '../public/packs');
  mkdirSync(target, { recursive: true });
  for (const built of buildAll(join(here, 'packs'))) {
    for (const [file, content] of Object.entries(packFiles(built)))
      writeFileSync(join(target, file), content);
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
