import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { network, pack } from '../../../tests/build/embedded';
import { group, largeNetwork, tie } from '../../../tests/build/networks';
import type { Group, Network, NetworkFrame, Tie } from '../../schema/network';
import { checkNetwork } from './check';
import { isAllowedStep } from './steps';

const copy = (): Network => structuredClone(network);

/** The embedded network with groups and ties put behind its own. */
function withMore(groups: unknown[], ties: unknown[] = []): NetworkFrame {
  return { ...copy(), groups: [...network.groups, ...groups], ties: [...network.ties, ...ties] };
}

const [area] = pack.areas;
const at = { groups: network.groups.length, ties: network.ties.length };
const upper = network.groups.find((each) => each.level === 'kecamatan')!.id;
const lower = network.groups.find((each) => each.level === 'rt')!.id;

describe('the embedded network', () => {
  it('has no fault and comes through unchanged', () => {
    expect(checkNetwork(copy(), pack)).toEqual({ network, faults: [] });
  });
});

describe('a faulty group', () => {
  it.each<[string, unknown, string, string]>([
    ['of no known level', group('x', { level: 'desa' as Group['level'] }), 'invalid', '.level'],
    ['that is none', 7, 'invalid', ''],
    ['that names itself like another', group(upper), 'repeated-id', ''],
    ['of an unknown kind', group('x', { kind: 'none' }), 'unknown-kind', '.kind'],
    ['of an unknown area', group('x', { area: 'none' }), 'unknown-area', '.area'],
    ['that is a tier of no line', group('x', { role: 'tier', level: 'rt' }), 'wrong-level', '.level'],
    ['of a line without a level', group('x', { line: 'government' }), 'wrong-level', '.level'],
    [
      'of households in the government',
      group('x', { line: 'government', level: 'household-group' }),
      'wrong-level',
      '.level',
    ],
    ['that is simulated', group('x', { simulated: true }), 'stray-simulated', ''],
    ['with a range upside down', group('x', { count: { low: 2, high: 1 } }), 'invalid', '.count'],
  ])('%s is reported with its place and left out', (_, faulty, code, property) => {
    const checked = checkNetwork(withMore([faulty]), pack);
    expect(checked.faults).toMatchObject([{ code, path: `groups.${at.groups}${property}` }]);
    expect(checked.network).toEqual(network);
  });

  it.each<[string, Partial<Group>, string, string, Partial<Group>]>([
    ['half a group', { count: { low: 0.5, high: 2 } }, 'wrong-count', 'count', { count: null }],
    ['fewer than none', { count: { low: -1, high: 2 } }, 'wrong-count', 'count', { count: null }],
    ['a cell of no table', { cell: { table: 'none', row: null, column: 0 } }, 'unknown-cell', 'cell', {}],
    ['a parent that is not there', { parent: 'none' }, 'unknown-parent', 'parent', {}],
    ['itself as parent', { parent: 'x' }, 'unknown-parent', 'parent', {}],
  ])('with %s is shown without that', (_, change, code, property, left) => {
    const checked = checkNetwork(withMore([group('x', change)]), pack);
    expect(checked.faults).toMatchObject([{ code, path: `groups.${at.groups}.${property}`, id: 'x' }]);
    expect(checked.network.groups.at(-1)).toEqual(group('x', left));
  });

  it('loses only what an unknown source says of it', () => {
    const said = { text: { id: 'a', en: 'a' }, source: pack.sources[0]!.id };
    const aspects = { identity: [said, { ...said, source: 'none' }] };
    const checked = checkNetwork(withMore([group('x', { aspects })]), pack);
    expect(checked.faults).toMatchObject([
      { code: 'unknown-source', path: `groups.${at.groups}.aspects.identity.1` },
    ]);
    expect(checked.network.groups.at(-1)?.aspects).toEqual({ identity: [said] });
  });
});

describe('a faulty tie', () => {
  const first = network.ties[0]!;
  it.each<[string, unknown, string, string]>([
    ['without a start', tie('none', lower), 'unknown-end', '.from'],
    ['without an end', tie(lower, 'none'), 'unknown-end', '.to'],
    ['to a group that was left out', tie(lower, 'faulty'), 'lost-end', '.to'],
    ['to itself', tie(lower, lower), 'loop', ''],
    ['across levels', tie(lower, upper), 'wrong-step', ''],
    ['that skips levels', tie(lower, upper, { direction: 'vertical', role: 'line' }), 'wrong-step', ''],
    ['on no line', tie('a', 'b', { direction: 'vertical' }), 'wrong-step', ''],
    ['that is no member', tie('a', 'b', { role: 'member' }), 'wrong-role', ''],
    ['that stands twice', { ...first, id: 'again', from: first.to, to: first.from }, 'doubled-tie', ''],
    ['with the id of another', { ...tie('a', 'b'), id: first.id }, 'repeated-id', ''],
    ['of an unknown kind', tie('a', 'b', { kind: 'kabar' as Tie['kind'] }), 'invalid', '.kind'],
    ['from an unknown source', tie('a', 'b', { source: 'none' }), 'unknown-source', ''],
    ['that is simulated', tie('a', 'b', { simulated: true }), 'stray-simulated', ''],
  ])('%s is reported with its place and left out', (_, faulty, code, property) => {
    const groups = [group('a'), group('b'), { id: 'faulty' }];
    const checked = checkNetwork(withMore(groups, [faulty]), pack);
    expect(checked.faults.filter(({ path }) => path.startsWith('ties'))).toMatchObject([
      { code, path: `ties.${at.ties}${property}` },
    ]);
    expect(checked.network.ties).toEqual(network.ties);
  });

  it('is kept without a quotation that is too long, and ties of other kinds stand beside each other', () => {
    const ties = [
      tie('a', 'b', { quote: 'kata '.repeat(26) }),
      tie('b', 'a', { kind: 'usulan', quote: 'kata '.repeat(25) }),
    ];
    const checked = checkNetwork(withMore([group('a'), group('b')], ties), pack);
    expect(checked.faults).toMatchObject([{ code: 'long-quote', path: `ties.${at.ties}.quote` }]);
    expect(checked.network.ties.slice(at.ties)).toEqual([{ ...ties[0], quote: undefined }, ties[1]]);
  });
});

it('a part of a simulated network that is not marked is reported and marked', () => {
  const simulated = largeNetwork(300);
  const { simulated: _, ...unmarked } = simulated.groups[3]!;
  const groups = simulated.groups.map((each, index) => (index === 3 ? unmarked : each));
  const checked = checkNetwork({ ...simulated, groups }, pack);
  expect(checked.faults).toEqual([
    { code: 'unmarked-simulated', path: 'groups.3', id: unmarked.id, values: {} },
  ]);
  expect(checked.network.groups).toEqual(simulated.groups);
});

describe('allowed steps', () => {
  const levels = ['provinsi', 'kabupaten', 'kecamatan', 'kelurahan', 'rw', 'rt', 'household-group'] as const;
  it.each(['government', 'family-welfare'] as const)('of the line %s lead to the next band alone', (line) => {
    for (const [one, level] of levels.entries()) {
      for (const [other, next] of levels.entries()) {
        const step = isAllowedStep({ level, line }, { level: next, line }, 'vertical');
        expect(step).toBe(Math.abs(one - other) === 1);
      }
    }
  });

  it('between the lines stay at one level', () => {
    const step = (one: Group['level'], other: Group['level']) =>
      isAllowedStep({ level: one, line: 'government' }, { level: other, line: 'family-welfare' }, 'vertical');
    expect(step('rw', 'rw')).toBe(true);
    expect(step('rw', 'rt')).toBe(false);
    expect(step('unrecorded', 'unrecorded')).toBe(false);
  });

  it('across stay on one band, that without a level being one', () => {
    const step = (one: Group['level'], other: Group['level']) =>
      isAllowedStep({ level: one, line: null }, { level: other, line: null }, 'horizontal');
    expect(step('unrecorded', 'unrecorded')).toBe(true);
    expect(step('rt', 'rt')).toBe(true);
    expect(step('rt', 'rw')).toBe(false);
    expect(step('rt', 'unrecorded')).toBe(false);
  });

  it('never lead up from a group of no line', () => {
    for (const level of ['rw', 'rt'] as const) {
      const step = isAllowedStep({ level, line: null }, { level: 'rw', line: 'government' }, 'vertical');
      expect(step).toBe(false);
    }
  });
});

describe('any damage', () => {
  /** What can happen to one entry of a list; each does exactly one harm. */
  const harm = fc.constantFrom<('null' | 'text' | 'noId' | 'broken')[]>('null', 'text', 'noId', 'broken');
  const damage = fc.array(
    fc.tuple(fc.constantFrom<('groups' | 'ties')[]>('groups', 'ties'), fc.nat(), harm),
    {
      minLength: 1,
      maxLength: 12,
    },
  );

  it('costs what it hits and the ties that hung on it, and nothing else', () => {
    fc.assert(
      fc.property(damage, (blows) => {
        const frame: NetworkFrame = copy();
        const hit = { groups: new Set<number>(), ties: new Set<number>() };
        for (const [list, place, how] of blows) {
          const index = place % frame[list].length;
          const entry = network[list][index]!;
          hit[list].add(index);
          frame[list][index] =
            how === 'null'
              ? null
              : how === 'text'
                ? 'text'
                : { ...entry, ...(how === 'noId' ? { id: 4 } : { name: 1, evidence: 1 }) };
        }
        const checked = checkNetwork(frame, pack);
        const groups = network.groups.filter((_, index) => !hit.groups.has(index));
        const ids = new Set(groups.map((each) => each.id));
        const ties = network.ties.filter(
          (each, index) => !hit.ties.has(index) && ids.has(each.from) && ids.has(each.to),
        );
        expect(checked.network.groups).toEqual(groups);
        expect(checked.network.ties).toEqual(ties);
        const places = (list: 'groups' | 'ties') =>
          new Set(
            checked.faults
              .filter(({ path }) => path.startsWith(`${list}.`))
              .map(({ path }) => Number(path.split('.')[1])),
          );
        expect(places('groups')).toEqual(hit.groups);
        expect(places('ties').size).toBe(network.ties.length - ties.length);
      }),
      { numRuns: 60 },
    );
  });

  it('of ties between random groups leaves only what the rules allow', () => {
    const ids = fc.constantFrom(...network.groups.map((each) => each.id), 'none');
    const any = fc.record({
      from: ids,
      to: ids,
      kind: fc.constantFrom<Tie['kind'][]>('tercatat', 'usulan'),
      direction: fc.constantFrom<Tie['direction'][]>('vertical', 'horizontal'),
      role: fc.constantFrom<Tie['role'][]>('line', 'coach', 'member', 'plain'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), (drawn) => {
        const ties = drawn.map((each, index) => tie(each.from, each.to, { ...each, id: `tie ${index}` }));
        const checked = checkNetwork({ ...copy(), ties }, pack);
        const byId = new Map(network.groups.map((each) => [each.id, each]));
        const seen = new Set<string>();
        for (const each of checked.network.ties) {
          const [from, to] = [byId.get(each.from)!, byId.get(each.to)!];
          expect(from).not.toBe(to);
          expect(isAllowedStep(from, to, each.direction)).toBe(true);
          const key = [[each.from, each.to].sort(), each.kind, each.direction].join();
          expect(seen.has(key)).toBe(false);
          seen.add(key);
        }
        const faulty = new Set(checked.faults.map(({ path }) => path.split('.')[1]));
        expect(checked.network.ties.length + faulty.size).toBe(ties.length);
      }),
      { numRuns: 60 },
    );
  });
});

it('an area code is what areas are known by', () => {
  expect(checkNetwork(withMore([group('x', { area: area!.code })]), pack).faults).toEqual([]);
});
