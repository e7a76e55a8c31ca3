import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildAll } from '../data/build';
import { isAllowedStep } from '../src/domain/network/steps';
import { traversable } from '../src/domain/network/traversable';
import { networkFrame, network as networkSchema } from '../src/schema/network';
import type { Group, Tie } from '../src/schema/network';
import { openingPacks, packFiles } from '../scripts/lib/pack-digests';
import { network, pack, study } from './build/embedded';

const byId = new Map(network.groups.map((group) => [group.id, group]));
const codes = pack.areas.map((area) => area.code);
const rules = JSON.parse(
  readFileSync(
    fileURLToPath(new URL('../data/packs/tanete-riattang-2006/network.json', import.meta.url)),
    'utf8',
  ),
) as { tiers: { line: string; level: string; spread: string; count: string }[] };

const ends = (tie: Tie): [Group, Group] => [byId.get(tie.from)!, byId.get(tie.to)!];
const at = (line: Group['line'], level: Group['level']): Group[] =>
  network.groups.filter((group) => group.line === line && group.level === level);
const tiesOf = (role: Tie['role']): Tie[] => network.ties.filter((tie) => tie.role === role);

describe('the nodes of kinds', () => {
  const kinds = pack.kinds.filter((kind) => kind.networkKind);

  it('are of the fourteen kinds that take part, and of no other', () => {
    expect(kinds).toHaveLength(14);
    const drawn = new Set(network.groups.filter((group) => group.role === 'kind').map((group) => group.kind));
    expect([...drawn].sort()).toEqual(kinds.map((kind) => kind.id).sort());
  });

  it.each(kinds.map((kind) => kind.id))('%s stand in each area but where it is surely absent', (id) => {
    const kind = kinds.find((each) => each.id === id)!;
    const table = pack.tables.find((each) => each.id === kind.table)!;
    const row = table.rows.find((each) => each.kind === id)!;
    const nodes = network.groups.filter((group) => group.role === 'kind' && group.kind === id);
    const expected = table.columns.flatMap(({ area }, column) =>
      row.high[column] === 0
        ? []
        : [
            {
              area,
              count: { low: row.low[column], high: row.high[column] },
              cell: { table: table.id, row: id, column },
            },
          ],
    );
    expect(nodes.map(({ area, count, cell }) => ({ area, count, cell }))).toEqual(expected);
  });

  it('have a known level in one kind alone, the households of the family welfare line', () => {
    const known = network.groups.filter((group) => group.role === 'kind' && group.level !== 'unrecorded');
    expect([...new Set(known.map((group) => `${group.kind} ${group.level} ${group.line}`))]).toEqual([
      'dasawisma household-group family-welfare',
    ]);
    expect(known).toHaveLength(8);
  });

  it('of the 28 printed PKK groups are tied to nothing', () => {
    const nodes = network.groups.filter((group) => group.role === 'kind' && group.kind === 'pkk');
    expect(nodes.reduce((sum, group) => sum + group.count!.low, 0)).toBe(28);
    const ids = new Set(nodes.map((group) => group.id));
    expect(network.ties.filter((tie) => ids.has(tie.from) || ids.has(tie.to))).toEqual([]);
  });
});

describe('the two lines', () => {
  const bands: Group['level'][] = ['rt', 'rw', 'kelurahan', 'kecamatan', 'kabupaten', 'provinsi'];

  it.each(['government', 'family-welfare'] as const)(
    '%s is whole from each area up to the province',
    (line) => {
      for (const band of bands) {
        const once = bands.indexOf(band) > bands.indexOf('kelurahan');
        expect(at(line, band).map((group) => group.area)).toEqual(once ? [null] : codes);
      }
      for (const code of codes) {
        const start = line === 'government' ? at(line, 'rt') : at(line, 'household-group');
        let here = start.find((group) => group.area === code)!;
        const climbed = [here.level];
        for (;;) {
          const [up, ...more] = tiesOf('line').filter((tie) => tie.from === here.id);
          if (!up) break;
          expect(more).toEqual([]);
          here = byId.get(up.to)!;
          climbed.push(here.level);
        }
        expect(climbed).toEqual(line === 'government' ? bands : ['household-group', ...bands]);
      }
    },
  );

  it('are joined once at each level of each place by the coach', () => {
    const joined = tiesOf('coach').map(ends);
    expect(joined).toHaveLength(3 * codes.length + 3);
    for (const [coach, coached] of joined) {
      expect([coach.line, coached.line]).toEqual(['government', 'family-welfare']);
      expect([coach.level, coach.area]).toEqual([coached.level, coached.area]);
    }
  });

  it('say that the number of RT, RW and PKK groups was not recorded', () => {
    const unrecorded = network.groups.filter((group) => group.role === 'tier' && group.count === null);
    expect(unrecorded).toHaveLength(5 * codes.length);
    const others = network.groups.filter((group) => group.role === 'tier' && group.count !== null);
    expect(others.every((group) => group.count === undefined)).toBe(true);
  });

  it('are recorded where the source states the tier, and required by rule elsewhere', () => {
    const said = (line: Group['line'], from: Group['level']) =>
      new Set(
        tiesOf('line')
          .filter((tie) => ends(tie)[0].line === line && ends(tie)[0].level === from)
          .map((tie) => `${tie.kind} ${tie.source}`),
      );
    expect(said('government', 'rt')).toEqual(new Set(['tercatat wksbm-2007']));
    for (const band of bands.slice(0, -1)) {
      expect(said('family-welfare', band)).toEqual(new Set(['tercatat wksbm-2007']));
      if (band !== 'rt') expect([...said('government', band)][0]).toMatch(/^diwajibkan (uu|permendagri)-/);
    }
    expect(said('family-welfare', 'household-group')).toEqual(new Set(['diwajibkan perpres-99-2017']));
    expect(tiesOf('coach').every((tie) => tie.kind === 'diwajibkan')).toBe(true);
  });
});

describe('named networks', () => {
  it('are the four that the source names, each drawn to all nodes of its kind and to nothing else', () => {
    const named = network.groups.filter((group) => group.role === 'network');
    expect(named.map((group) => group.kind)).toEqual(['pengajian', 'arisan', 'kesenian', 'kube']);
    for (const group of named) {
      const members = network.ties.filter((tie) => tie.to === group.id);
      expect(members.every((tie) => tie.role === 'member')).toBe(true);
      expect(members.map((tie) => tie.from)).toEqual(
        network.groups
          .filter((each) => each.role === 'kind' && each.kind === group.kind)
          .map((each) => each.id),
      );
      expect(group.aspects?.network?.length).toBe(1);
    }
  });

  it('are never walked by a measure', () => {
    const graph = traversable(network);
    const pairs = new Set(
      graph.ties.map(([from, to]) => [graph.nodes[from]!, graph.nodes[to]!].sort().join()),
    );
    for (const tie of tiesOf('member')) expect(pairs.has([tie.from, tie.to].sort().join())).toBe(false);
    expect(graph.ties).toHaveLength(tiesOf('line').length + tiesOf('coach').length);
  });
});

describe('ties', () => {
  it('are those that the rules give, and no other', () => {
    const spread = (line: string, level: string): number =>
      rules.tiers.find((tier) => tier.line === line && tier.level === level)?.spread === 'area'
        ? codes.length
        : 1;
    const steps = ['government', 'family-welfare'].flatMap((line) => {
      const tiers = rules.tiers.filter((tier) => tier.line === line);
      return tiers.slice(1).map((tier) => spread(line, tier.level));
    });
    expect(tiesOf('line')).toHaveLength(steps.reduce((sum, count) => sum + count, 0));
    expect(tiesOf('plain')).toEqual([]);
    expect(network.ties.filter((tie) => tie.kind === 'usulan')).toEqual([]);
  });

  it('keep to the allowed steps', () => {
    expect(network.ties.filter((tie) => !isAllowedStep(...ends(tie), tie.direction))).toEqual([]);
  });

  it('give their evidence in both languages, and quote the study where they rest on it, in at most 25 words', () => {
    for (const tie of network.ties) {
      expect(tie.evidence.id.trim() && tie.evidence.en.trim()).not.toBe('');
      expect(Boolean(tie.quote && tie.section)).toBe(tie.source === 'wksbm-2007');
      expect((tie.quote ?? '').split(/\s+/).length).toBeLessThanOrEqual(25);
    }
  });
});

describe('what the source says without saying of whom', () => {
  it('is the stated total of 258 of 531', () => {
    expect(network.totals).toMatchObject([{ value: 258, whole: 531, source: 'wksbm-2007' }]);
    expect(network.totals[0]?.quote?.split(/\s+/).length).toBeLessThanOrEqual(25);
  });

  it('is linked to statements of the study that are there', () => {
    const statements = new Map(study.statements.map((statement) => [statement.id, statement]));
    const said = [...network.kinds, ...network.groups].flatMap(({ aspects }) =>
      Object.values(aspects ?? {}).flatMap((list) => list ?? []),
    );
    expect(said.length).toBeGreaterThan(20);
    for (const { statement, source } of said) expect(statements.get(statement ?? '')?.source).toBe(source);
  });

  it('is told in notes: two lines, counts and ties, unknown and absent', () => {
    const notes = network.notes.map((note) => note.id).join('\n');
    expect(notes).toMatch(/Dua garis/);
    expect(notes).toMatch(/bukan ikatan/);
    expect(notes).toMatch(/bukan tidak ada/);
  });
});

describe('the simulated example', () => {
  const all = buildAll(fileURLToPath(new URL('../data/packs', import.meta.url)));
  const [simulated] = all.filter((built) => built.pack.simulated);

  it('says so in its titles, in both languages, and has an id of its own', () => {
    for (const title of [simulated!.pack.title, simulated!.network!.title]) {
      expect(title.id).toMatch(/simulasi/i);
      expect(title.en).toMatch(/simulasi/i);
    }
    expect(simulated!.pack.id).not.toBe(pack.id);
    expect(simulated!.study.pack).toBe(simulated!.pack.id);
    expect(simulated!.network!.pack).toBe(simulated!.pack.id);
    expect(simulated!.pack.areas).toEqual(pack.areas);
  });

  it('marks each group and tie, has a seed, and ties 48.6 per cent of its groups', () => {
    const { groups, ties, seed } = simulated!.network!;
    expect(seed).toBeTypeOf('number');
    expect([...groups, ...ties].every((each) => each.simulated)).toBe(true);
    const tied = new Set(ties.flatMap((tie) => [tie.from, tie.to]));
    expect(Math.round((1000 * tied.size) / groups.length) / 10).toBe(48.6);
  });

  it('is not among what a page opens on, but is checked when the page is built', () => {
    expect(openingPacks('public/packs')).toEqual([`${pack.id}.json`]);
    expect(packFiles('public/packs')).toContain(`${simulated!.pack.id}.json`);
  });

  it('and the embedded network keep the schema whole', () => {
    for (const each of [network, simulated!.network!]) {
      expect(networkSchema.safeParse(each).success).toBe(true);
      expect(networkFrame.safeParse(each).success).toBe(true);
    }
  });
});
