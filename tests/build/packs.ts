import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PACK_VERSION } from '../../src/schema/constants';
import { pack as packSchema } from '../../src/schema/pack';
import type { Kind, Pack } from '../../src/schema/pack';
import { generatedAreas } from './areas';
import { seededRandom } from '../../src/domain/random';
import { generatedTables } from './tables';

export interface GeneratedPackOptions {
  /** Number of areas, at least 1. */
  areas: number;
  seed?: number;
  /** `all`: every area has a population of one year, so that rates work; `some`: every other area lacks it. */
  population?: 'all' | 'some';
}

function kind(
  id: string,
  group: Kind['group'],
  name: [string, string],
  unit: Kind['unit'],
  category: string,
): Kind {
  return {
    id,
    table: group === 'needs' ? 'needs' : 'services',
    group,
    category,
    name: { id: name[0], en: name[1] },
    unit,
    networkKind: group === 'associations',
    ...(group === 'associations' ? { shape: 'circle' as const } : {}),
  };
}

const kinds: Kind[] = [
  kind('clinic', 'facilities', ['Klinik contoh', 'Example clinic'], 'units', 'services'),
  kind('school', 'facilities', ['Sekolah contoh', 'Example school'], 'units', 'services'),
  kind('nurse', 'facilities', ['Perawat contoh', 'Example nurses'], 'people', 'services'),
  kind('shop', 'facilities', ['Warung contoh', 'Example shop'], 'units', 'services'),
  kind('savings-group', 'associations', ['Arisan contoh', 'Example savings group'], 'units', 'groups'),
  kind('study-group', 'associations', ['Pengajian contoh', 'Example study group'], 'units', 'groups'),
  kind('poor-families', 'needs', ['Keluarga miskin contoh', 'Example poor families'], 'families', 'needs'),
  kind('older-people', 'needs', ['Lanjut usia contoh', 'Example older people'], 'people', 'needs'),
  kind('unfit-houses', 'needs', ['Rumah tidak layak contoh', 'Example unfit houses'], 'houses', 'needs'),
];

/**
 * A made-up pack of any number of areas, the same for the same options: some cells are nil, one row is open, one has a
 * cell that nobody counted. Its title says that it is simulated.
 */
export function generatedPack({ areas: count, seed = 1, population = 'all' }: GeneratedPackOptions): Pack {
  const random = seededRandom(seed * 1_000_003 + count);
  const { areas, context } = generatedAreas(count, random, population);
  return packSchema.parse({
    format: 'wahana-pack',
    version: PACK_VERSION,
    id: `simulation-${count}`,
    title: { id: `Contoh simulasi, ${count} wilayah`, en: `Simulated example, ${count} areas` },
    simulated: true,
    year: 2019,
    place: {
      name: 'Contoh',
      level: { id: 'Kecamatan', en: 'Kecamatan' },
      short: 'Kec. Contoh',
      parents: ['Kabupaten Contoh'],
      areaKm2: [],
      density: [],
      population: [],
    },
    areaTerm: { id: 'desa', en: 'desa' },
    sources: [{ id: 'simulation', citation: 'Simulasi, tanpa sumber.', short: 'Simulasi', year: 2019 }],
    areas,
    context,
    boundary: {
      schematic: true,
      short: { id: 'Batas simulasi', en: 'Simulated boundaries' },
      full: { id: 'Batas simulasi, bukan wilayah nyata.', en: 'Simulated boundaries, not a real place.' },
    },
    categories: [
      { id: 'services', name: { id: 'Layanan', en: 'Services' }, inferred: false },
      { id: 'groups', name: { id: 'Kelompok', en: 'Groups' }, inferred: true },
      { id: 'needs', name: { id: 'Kebutuhan', en: 'Needs' }, inferred: false },
    ],
    kinds,
    tables: generatedTables(areas, random),
    opening: { kinds: ['poor-families', 'older-people', 'unfit-houses'] },
    contradictions: [],
    notFound: [],
  } satisfies Pack);
}

/** Writes a generated pack as a file that the app can load. */
export function writeGeneratedPack(path: string, options: GeneratedPackOptions): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(generatedPack(options))}\n`);
}
