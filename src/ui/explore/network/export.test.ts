import { describe, expect, it } from 'vitest';
import { network, pack } from '../../../../tests/build/embedded';
import { group, tie } from '../../../../tests/build/networks';
import { addGraphTexts } from '../../../i18n/graph';
import { NetworkSession } from '../../../state/network.svelte';
import { Session } from '../../../state/session.svelte';
import type { Network } from '../../../schema/network';
import { groupRows, tieRows } from './export';

addGraphTexts();

const area = pack.areas[0]!;
const open = (change: Partial<Network> = {}, hash = '') => {
  const session = new Session(pack, hash);
  return new NetworkSession(session, { ...network, ...change }, []);
};
/** The lines of the table as records by heading, without what stands below them. */
function records(rows: ReturnType<typeof groupRows>) {
  const [head = [], ...rest] = rows;
  const body = rest.slice(
    0,
    rest.findIndex((row) => row.length === 0),
  );
  return body.map((row) => Object.fromEntries(row.map((cell, index) => [head[index] ?? '', cell])));
}

describe('the table of groups', () => {
  const counted = [
    group('range', { role: 'kind', area: area.code, count: { low: 0, high: 7 } }),
    group('nil', { role: 'kind', area: area.code, count: { low: 0, high: 0 } }),
    group('unknown', { role: 'kind', area: area.code, count: null }),
    group('single'),
  ];
  const lines = records(groupRows(open({ groups: counted, ties: [] })));
  const of = (id: string) => lines.find((line) => line.Id === id)!;

  it('keeps a range, nil, an unrecorded number and one group apart', () => {
    const [low, high, sure] = [
      'Jumlah kelompok (terendah)',
      'Jumlah kelompok (tertinggi)',
      'Kepastian jumlah',
    ];
    const cells = (id: string) => [low, high, sure].map((column) => of(id)[column]);
    expect(cells('range')).toEqual([0, 7, 'rentang']);
    expect(cells('nil')).toEqual([0, 0, 'pasti']);
    expect(cells('unknown')).toEqual([null, null, 'jumlah tidak tercatat']);
    expect(cells('single')).toEqual([1, 1, 'satu kelompok']);
  });

  it('has one line for each group that is seen, and says what filters left out', () => {
    const whole = open();
    expect(records(groupRows(whole))).toHaveLength(whole.drawn.groups.length);
    const narrowed = open({}, `#/explore?less-areas=${area.code}`);
    const left = records(groupRows(narrowed));
    expect(left.length).toBeLessThan(whole.drawn.groups.length);
    expect(left.filter((line) => line['Kode wilayah'] === area.code)).toEqual([]);
    expect(groupRows(narrowed).flat()).toContainEqual(expect.stringMatching(/tidak ditampilkan/));
    expect(groupRows(whole).flat()).not.toContainEqual(expect.stringMatching(/tidak ditampilkan/));
  });
});

describe('the table of ties', () => {
  it('names kind, source and both ends, and never merges kinds', () => {
    const groups = [group('a'), group('b')];
    const ties = (['tercatat', 'usulan', 'disimpulkan', 'diwajibkan'] as const).map((kind) =>
      tie('a', 'b', { kind }),
    );
    const lines = records(tieRows(open({ groups, ties })));
    expect(lines.map((line) => line['Cara ikatan diketahui'])).toEqual([
      'Tercatat',
      'Usulan',
      'Disimpulkan',
      'Diwajibkan aturan',
    ]);
    for (const line of lines) {
      expect([line['Id dari'], line['Id ke']]).toEqual(['a', 'b']);
      expect(line.Sumber).toBe(pack.sources[0]!.citation);
      expect(line.Simulasi).toBe('');
    }
  });

  it('says on each line and below the table that data are made up', () => {
    const made = { groups: [group('a'), group('b')], ties: [tie('a', 'b')], simulated: true };
    for (const rows of [groupRows(open(made)), tieRows(open(made))]) {
      expect(records(rows).every((line) => line.Simulasi === 'simulasi')).toBe(true);
      expect(rows.flat()).toContainEqual(expect.stringMatching(/^SIMULASI/));
    }
  });
});
