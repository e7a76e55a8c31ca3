import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { network, pack } from '../../../tests/build/embedded';
import { SAYS, largeNetwork } from '../../../tests/build/networks';
import { smallPack } from '../../../tests/build/small-pack';
import type { Network } from '../../schema/network';
import { rowReadings } from '../tables/placements';
import { checkNetwork } from './check';
import { drawRow } from './draw';
import { seededRandom } from '../random';
import { simulateNetwork } from './simulate';
import { isAllowedStep } from './steps';

const SHARE = 258 / 531;
const simulate = (seed: number): Network =>
  simulateNetwork(pack, network, { ...SAYS, seed, target: { share: SHARE } });

const tiedOf = ({ ties }: Network): Set<string> => new Set(ties.flatMap((each) => [each.from, each.to]));
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('a simulated network', () => {
  it('is the same for the same seed and another for another', () => {
    expect(simulate(7)).toEqual(simulate(7));
    expect(simulate(8).ties).not.toEqual(simulate(7).ties);
  });

  it('marks every part, keeps every rule, and ties the share of the source and not one group more than a tie needs', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const made = simulate(seed);
        expect(made.simulated).toBe(true);
        expect(made.seed).toBe(seed);
        expect(made.groups.every((each) => each.simulated)).toBe(true);
        expect(made.ties.every((each) => each.simulated)).toBe(true);
        expect(checkNetwork(made, pack).faults).toEqual([]);
        const tied = tiedOf(made).size;
        expect(tied / made.groups.length).toBeGreaterThanOrEqual(SHARE);
        expect((tied - 2) / made.groups.length).toBeLessThan(SHARE);
      }),
      { numRuns: 40 },
    );
  });

  it('opens each kind as one of the readings of its row', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const made = simulate(seed);
        for (const table of pack.tables) {
          for (const row of table.rows.filter((each) =>
            network.groups.some((group) => group.cell?.row === each.kind),
          )) {
            const counts = table.columns.map(
              ({ area }) =>
                made.groups.filter(
                  (each) => each.kind === row.kind && each.area === area && each.role === 'single',
                ).length,
            );
            const tokens = row.tokens.map((token) => token ?? '-');
            const sum = tokens.reduce((total, token) => total + (Number(token) || 0), 0);
            const lost = Math.max(0, (row.printedTotal ?? 0) - sum);
            const readings = [...rowReadings(tokens, table.columns.length, lost)].map(String);
            expect(readings).toContain(String(counts));
          }
        }
      }),
      { numRuns: 5 },
    );
  });

  it('draws ties within named kinds alone, in one area or in neighbouring ones, both where there are', () => {
    const made = simulate(2006);
    const byId = new Map(made.groups.map((each) => [each.id, each]));
    const areas = new Map(pack.areas.map((area) => [area.code, area]));
    const named = new Set(network.groups.filter((each) => each.role === 'network').map((each) => each.kind));
    const drawn = made.ties.filter((each) => each.direction === 'horizontal');
    let within = 0;
    for (const each of drawn) {
      const [from, to] = [byId.get(each.from)!, byId.get(each.to)!];
      expect(from.kind).toBe(to.kind);
      expect(named.has(from.kind)).toBe(true);
      if (from.area === to.area) within += 1;
      else expect(areas.get(from.area!)!.neighbours).toContain(to.area);
    }
    expect(within).toBeGreaterThan(0);
    expect(drawn.length - within).toBeGreaterThan(0);
  });

  it('has the two lines whole, each sure group of a tier tied as its node is, and no named network', () => {
    const made = simulate(3);
    const tiers = network.groups.filter((each) => each.role === 'tier').map((each) => each.id);
    expect(made.groups.filter((each) => each.role === 'tier').map((each) => each.id)).toEqual(tiers);
    expect(made.groups.some((each) => each.role === 'network' || each.role === 'kind')).toBe(false);
    const lines = (part: Network) =>
      part.ties.filter((each) => tiers.includes(each.from) && tiers.includes(each.to)).map((each) => each.id);
    expect(lines(made)).toEqual(lines(network));
    const households = made.groups.filter((each) => each.level === 'household-group');
    expect(households.length).toBe(49);
    for (const each of households) {
      expect(made.ties.filter((tie) => tie.from === each.id && tie.direction === 'vertical')).toHaveLength(1);
    }
  });

  it('stops where no tie can bring the share nearer', () => {
    const made = simulateNetwork(pack, network, { ...SAYS, seed: 1, target: { share: 1 } });
    expect(checkNetwork(made, pack).faults).toEqual([]);
    expect(tiedOf(made).size).toBeLessThan(made.groups.length);
  });

  it('of a place where nothing was counted ends', () => {
    const empty = smallPack({ areasKm2: [1, 1], tables: [] });
    const made = simulateNetwork(
      empty,
      { ...network, groups: [], ties: [] },
      { ...SAYS, seed: 1, groups: 50, target: { ties: 100 } },
    );
    expect([made.groups, made.ties]).toEqual([[], []]);
  });
});

describe.each([600, 5_000, 20_000])('a bench network of %i groups', (groups) => {
  const made = largeNetwork(groups);
  const byId = new Map(made.groups.map((each) => [each.id, each]));

  it('has so many groups, about twice as many ties, and no fault', () => {
    expect(made.groups).toHaveLength(groups);
    expect(byId.size).toBe(groups);
    expect(made.ties.length).toBeGreaterThan(1.9 * groups);
    expect(made.ties.length).toBeLessThanOrEqual(2 * groups);
    expect(checkNetwork(made, pack).faults).toEqual([]);
  });

  it('keeps to the allowed steps', () => {
    const wrong = made.ties.filter(
      (each) => !isAllowedStep(byId.get(each.from)!, byId.get(each.to)!, each.direction),
    );
    expect(wrong).toEqual([]);
  });
});

describe('drawing a row', () => {
  const small = smallPack({
    areasKm2: [1, 1, 1],
    tables: [{ group: 'associations', rows: { a: ['1', '2'], b: ['3', '-', null], c: ['1', '1', '1'] } }],
  });
  const [table] = small.tables;

  it('gives every placement about as often', () => {
    const random = seededRandom(5);
    const seen = new Map<string, number>();
    for (let draw = 0; draw < 3000; draw += 1) {
      const values = String(drawRow(table!, table!.rows[0]!, random));
      seen.set(values, (seen.get(values) ?? 0) + 1);
    }
    expect([...seen.keys()].sort()).toEqual(['0,1,2', '1,0,2', '1,2,0']);
    for (const times of seen.values()) expect(Math.abs(times - 1000)).toBeLessThan(120);
  });

  it('leaves a sure row as it is and a cell that nobody counted without groups', () => {
    const random = seededRandom(5);
    expect(drawRow(table!, table!.rows[1]!, random)).toEqual([3, 0, 0]);
    expect(drawRow(table!, table!.rows[2]!, random)).toEqual([1, 1, 1]);
  });

  it('keeps the order of the numbers where the readings are too many to go through', () => {
    const wide = smallPack({
      areasKm2: Array.from({ length: 60 }, () => 1),
      tables: [
        { group: 'associations', rows: { a: Array.from({ length: 30 }, (_, index) => String(index + 1)) } },
      ],
    });
    const random = seededRandom(9);
    const values = drawRow(wide.tables[0]!, wide.tables[0]!.rows[0]!, random);
    expect(values).toHaveLength(60);
    expect(values.filter((value) => value > 0)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(drawRow(wide.tables[0]!, wide.tables[0]!.rows[0]!, random)).not.toEqual(values);
  });
});
