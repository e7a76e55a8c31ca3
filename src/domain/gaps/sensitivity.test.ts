import { describe, expect, it } from 'vitest';
import { network, pack } from '../../../tests/build/embedded';
import { smallPack } from '../../../tests/build/small-pack';
import type { GapQuestion } from '../../schema/gap';
import type { Network } from '../../schema/network';
import { finish } from '../steps';
import { answerGap } from './answer';
import { areaReach, invitedFirst } from './reach';
import { flipsOf, sensitivitySteps } from './sensitivity';

const needs = pack.kinds.filter(({ group }) => group === 'needs').map(({ id }) => id);
const code = (name: string): string => pack.areas.find((area) => area.name === name)!.code;
const decided = (question: GapQuestion) => finish(sensitivitySteps(pack, { question }));

describe('what the doubts of the source decide', () => {
  it('is nothing where every figure is certain and no total is in doubt', () => {
    const { items, complete } = decided({ need: needs, supply: ['posyandu'], rule: { type: 'average' } });
    expect(items).toEqual([]);
    expect(complete).toBe(true);
  });

  it('names the open row that leaves badges and ranks open, with the areas whose badge it moves', () => {
    const question: GapQuestion = {
      need: ['keluarga-fakir-miskin'],
      supply: ['kube'],
      rule: { type: 'average' },
    };
    const { items } = decided(question);
    expect(items.map(({ cause }) => cause)).toEqual([{ type: 'range', table: 'facilities', kind: 'kube' }]);
    // The row is the only doubt, so it decides what the answer over all readings leaves open, and no more.
    const answer = answerGap(pack, { question });
    const open = answer.areas.filter(({ badge }) => badge === 'mungkin').map(({ area }) => area);
    const flips = items[0]!.flips;
    expect(flips.filter(({ badges }) => badges).map(({ area }) => area)).toEqual(open);
    for (const { area, ranks } of flips) {
      const { rank } = answer.areas.find((row) => row.area === area)!;
      expect([ranks?.[0].best, ranks?.[1].worst]).toEqual([rank!.best, rank!.worst]);
    }
  });

  it('names a printed total that the cells contradict, with what would follow from the print', () => {
    const question: GapQuestion = { need: needs, supply: ['bidan'], rule: { type: 'average' } };
    const { items } = decided(question);
    expect(items).toHaveLength(1);
    expect(items[0]!.cause).toEqual({ type: 'contradiction', id: 'bidan-total' });
    const [cells, printed] = (['cells', 'printed'] as const).map((reading) =>
      answerGap(pack, { question, reading }),
    );
    const changed = cells!.areas.filter(({ badge }, index) => badge !== printed!.areas[index]!.badge);
    expect(changed.length).toBeGreaterThan(0);
    expect(items[0]!.flips.filter(({ badges }) => badges).map(({ area }) => area)).toEqual(
      changed.map(({ area }) => area),
    );
  });

  it('leaves out totals that a question does not rest on, and lists a doubt that decides nothing', () => {
    const { items } = decided({
      need: ['napza'],
      supply: ['bidan'],
      rule: { type: 'threshold', peoplePerUnit: 5 },
    });
    expect(items).toEqual([{ cause: { type: 'contradiction', id: 'bidan-total' }, flips: [] }]);
  });

  it('is what each row by itself would flip, found by answering anew for every placement of it', () => {
    const rows: Record<string, string[]> = { s0: ['1', '2'], s1: ['4', '1'], s2: ['3', '-', '1'] };
    const withRows = (supply: Record<string, string[]>) =>
      smallPack({
        areasKm2: [1, 1, 1],
        tables: [
          { group: 'needs', rows: { n: ['12', '25', '40'] } },
          { group: 'facilities', rows: supply },
        ],
      });
    for (const rule of [{ type: 'average' }, { type: 'threshold', peoplePerUnit: 9 }] as const) {
      const question: GapQuestion = { need: ['n'], supply: Object.keys(rows), rule };
      const { items, complete } = finish(sensitivitySteps(withRows(rows), { question }));
      expect(complete).toBe(true);
      expect(items.map(({ cause }) => cause)).toEqual(
        ['s0', 's1'].map((kind) => ({ type: 'range', table: 'table-1', kind })),
      );
      for (const [index, kind] of ['s0', 's1'].entries()) {
        const [first, second] = rows[kind]!;
        const placed = [
          [first!, second!, '0'],
          [first!, '0', second!],
          ['0', first!, second!],
        ];
        const answers = placed.map((row) => answerGap(withRows({ ...rows, [kind]: row }), { question }));
        expect(items[index]!.flips).toEqual(flipsOf(answers));
        expect(items[index]!.flips.length).toBeGreaterThan(0);
      }
    }
  });

  it('changes no table', () => {
    const before = JSON.stringify(pack);
    decided({ need: needs, supply: ['kube', 'siskamling'], rule: { type: 'average' } });
    expect(JSON.stringify(pack)).toBe(before);
  });
});

describe('the reach of the network', () => {
  it('is unknown in every area as long as the source records no tie between groups', () => {
    const reach = areaReach(network);
    expect([...reach.keys()].sort()).toEqual(pack.areas.map((area) => area.code).sort());
    expect([...reach.values()].every((share) => share === null)).toBe(true);
  });

  it('is the share of groups with a recorded tie, as a range where their number is one', () => {
    const area = code('Biru');
    const base = { kind: 'x', name: { id: '', en: '' }, area, level: 'unrecorded', line: null } as const;
    const tie = {
      from: 'one',
      to: 'two',
      direction: 'horizontal',
      evidence: { id: '', en: '' },
      source: 's',
    } as const;
    const made: Network = {
      ...network,
      groups: [
        { ...base, id: 'one', role: 'single' },
        { ...base, id: 'two', role: 'single' },
        { ...base, id: 'three', role: 'single' },
        { ...base, id: 'many', role: 'kind', count: { low: 1, high: 5 } },
        { ...base, id: 'tier', role: 'tier' },
      ],
      ties: [
        { ...tie, id: 'a', kind: 'tercatat', role: 'plain' },
        { ...tie, id: 'b', from: 'three', to: 'one', kind: 'disimpulkan', role: 'plain' },
        { ...tie, id: 'c', from: 'three', to: 'tier', kind: 'tercatat', role: 'line' },
      ],
    };
    expect(areaReach(made)).toEqual(new Map([[area, { low: 2 / 8, high: 2 / 4 }]]));
  });

  it('asks to invite first where need is surely high and reach surely low, and never where it is unknown', () => {
    const areas = [
      { area: 'far', classes: ['A' as const] },
      { area: 'near', classes: ['B' as const] },
      { area: 'unsure', classes: ['A' as const, 'C' as const] },
      { area: 'unknown', classes: ['A' as const] },
      { area: 'calm', classes: ['D' as const] },
    ];
    const share = (low: number, high = low) => ({ low, high });
    const reach = new Map([
      ['far', share(0.1)],
      ['near', share(0.9)],
      ['unsure', share(0.1)],
      ['unknown', null],
      ['calm', share(0.1)],
    ]);
    expect(invitedFirst(areas, reach)).toEqual(['far']);
    expect(invitedFirst(areas, new Map([...reach.keys()].map((area) => [area, null])))).toEqual([]);
    expect(invitedFirst(areas, new Map([...reach, ['far', share(0.1, 0.8)]]))).toEqual([]);
  });
});
