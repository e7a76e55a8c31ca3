import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pack } from '../../tests/build/embedded';
import { smallPack } from '../../tests/build/small-pack';
import type { Pack } from '../schema/pack';
import { runGap } from './gap';

const question = { need: ['keluarga-fakir-miskin'], supply: ['kube'], rule: { type: 'average' }, k: 3 };

const run = (asked: unknown, on: Pack = pack, format: 'json' | 'csv' = 'json') =>
  runGap(typeof asked === 'string' ? asked : JSON.stringify(asked), JSON.stringify(on), 'pack.json', format);

interface Printed {
  areas: {
    area: string;
    need: unknown;
    supply: { low: number; high: number };
    badge: string | null;
    rank: { best: number | null; worst: number | null };
    peoplePerUnit: { low: number | null; high: number | null };
  }[];
  next: { step: number; areas: string[]; certain: boolean }[];
  exact: boolean;
  problem: string | null;
  sentence: { id: string; en: string };
}

function printed(asked: unknown, on: Pack = pack): Printed {
  const result = run(asked, on);
  if ('faults' in result) throw new Error(result.faults.join('\n'));
  return JSON.parse(result.output) as Printed;
}

describe('the command gap', () => {
  it('prints what each area has and needs, with ranges, badges, ranks and the next units by name', () => {
    const answer = printed(question);
    expect(answer.exact).toBe(true);
    expect(answer.areas.map(({ area }) => area)).toEqual(pack.areas.map(({ name }) => name));
    expect(answer.areas[1]).toMatchObject({
      area: 'Masumpu',
      need: 127,
      supply: { low: 0, high: 0 },
      badge: 'pasti',
      rank: { best: 2, worst: 4 },
      peoplePerUnit: { low: null, high: null },
    });
    expect(answer.areas[3]).toMatchObject({ supply: { low: 0, high: 1 }, badge: 'mungkin' });
    expect(answer.next).toHaveLength(3);
    expect(answer.next[0]).toEqual({ step: 1, areas: ['Manurunge', 'Bukaka', 'Walennae'], certain: false });
  });

  it('says the finding in both languages, with its doubt', () => {
    const { sentence } = printed(question);
    expect(sentence.id).toContain('Masumpu');
    expect(sentence.en).toContain('Masumpu');
    expect(sentence.id).toContain('mungkin');
    expect(sentence.en).not.toBe(sentence.id);
  });

  it('says as a table what it says as JSON', () => {
    const result = run(question, pack, 'csv');
    const [head = '', ...lines] = 'output' in result ? result.output.replace('\uFEFF', '').split('\r\n') : [];
    const columns = head.split(',');
    const rows = lines.map((line) =>
      Object.fromEntries(line.split(',').map((cell, at): [string, string] => [columns[at] ?? '', cell])),
    );
    const { areas } = printed(question);
    expect(rows.map((row) => row.area)).toEqual(areas.map(({ area }) => area));
    for (const [index, row] of rows.entries()) {
      const { badge, rank, supply, peoplePerUnit } = areas[index]!;
      expect([row.badge, row.rank_best, row.rank_worst]).toEqual([
        badge,
        String(rank.best),
        String(rank.worst),
      ]);
      expect([row.supply_low, row.supply_high]).toEqual([String(supply.low), String(supply.high)]);
      expect(row.peoplePerUnit_high).toBe(peoplePerUnit.high === null ? '' : String(peoplePerUnit.high));
    }
  });

  it('answers about residents and any pack, and says why where it cannot', () => {
    const own = smallPack({
      areasKm2: [1, 2],
      population: [[[2006, 500]], [[2006, 100]]],
      tables: [
        { group: 'needs', rows: { poor: ['3', '4'] } },
        { group: 'facilities', rows: { clinic: ['1', '1'] } },
      ],
    });
    const asked = { need: ['residents'], supply: ['clinic'], rule: { type: 'residents', perUnit: 250 } };
    expect(printed(asked, own).areas).toMatchObject([
      { need: 500, required: { low: 2, high: 2 }, badge: 'pasti' },
      { need: 100, required: { low: 0.4, high: 0.4 }, badge: 'tidak' },
    ]);
    const { areas, problem, sentence } = printed({ ...question, rule: { type: 'residents', perUnit: 1250 } });
    expect(problem).toBe('population-incomplete');
    expect(areas[0]).toMatchObject({
      required: { low: null, high: null },
      badge: null,
      rank: { best: null },
    });
    expect(sentence.id.length).toBeGreaterThan(20);
  });

  it.each([
    ['{', /^not JSON: .+$/],
    ['[]', /^the question: \[\] is not a question with "need", "supply" and "rule"$/],
    [{ ...question, need: [] }, /^need: names no kind$/],
    [{ ...question, need: ['nope'] }, /^need\[0\]: the pack has no kind "nope"$/],
    [{ ...question, need: ['kube'] }, /^need\[0\]: "kube" is a service$/],
    [{ ...question, supply: ['napza'] }, /^supply\[0\]: "napza" is a need$/],
    [{ ...question, supply: ['kube', 'kube'] }, /^supply\[1\]: "kube" stands there twice$/],
    [{ ...question, need: ['residents', 'napza'] }, /^need\[0\]: "residents" is asked for alone$/],
    [
      { ...question, rule: { type: 'magic' } },
      /^rule.*: .*is none of average, threshold, residents and radius/,
    ],
    [
      { ...question, rule: { type: 'threshold', peoplePerUnit: -2 } },
      /^rule\.peoplePerUnit: must be above 0$/,
    ],
    [{ ...question, rule: { type: 'radius' } }, /^rule\.metres: missing$/],
    [
      { ...question, rule: { type: 'threshold', peoplePerUnit: 0 } },
      /^rule\.peoplePerUnit: must be above 0$/,
    ],
    [
      { ...question, rule: { type: 'threshold', peoplePerUnit: 1e-300 } },
      /^rule\.peoplePerUnit: must be at least 0\.001$/,
    ],
    [
      { ...question, rule: { type: 'residents', perUnit: '1250' } },
      /^rule\.perUnit: "1250" is not a number$/,
    ],
    [{ ...question, rule: { type: 'radius', metres: 1e10 } }, /^rule\.metres: must be at most 1000000000$/],
    [{ ...question, k: -1 }, /^k: must be at least 0$/],
    [{ ...question, k: 21 }, /^k: must be at most 20$/],
    [{ ...question, k: 1.5 }, /^k: 1\.5 is not a whole number$/],
    [{ ...question, objective: 'least' }, /^objective: "least" is neither max nor sum$/],
  ])('names the fault and its place in %j', (asked, fault) => {
    const result = run(asked);
    const faults = 'faults' in result ? result.faults : [];
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  it('names every fault of a question on a line of its own', () => {
    const asked = { need: ['nope', '__proto__'], supply: ['kube', 'napza'], rule: { type: 'average' } };
    expect(run(asked)).toEqual({
      faults: [
        'need[0]: the pack has no kind "nope"',
        'need[1]: the pack has no kind "__proto__"',
        'supply[1]: "napza" is a need',
      ],
    });
    const broken = { need: 'napza', rule: { type: 'threshold' }, k: 'two', objective: 1 };
    const result = run(broken);
    expect('faults' in result ? result.faults.map((line) => line.split(':')[0]) : []).toEqual([
      'need',
      'supply',
      'rule.peoplePerUnit',
      'k',
      'objective',
    ]);
  });

  it('warns of names that mean nothing, and answers without them', () => {
    const asked = { ...question, K: 3, rule: { type: 'average', peoplePerUnit: 4 } };
    expect(run(asked)).toEqual({
      output: expect.any(String) as string,
      warnings: [
        '"K" is no part of a question and is left out',
        'rule: "peoplePerUnit" is no part of a question and is left out',
      ],
    });
  });

  it('says of made-up figures that they are, in both forms', () => {
    const made = { ...pack, simulated: true };
    for (const format of ['json', 'csv'] as const) {
      const result = run(question, made, format);
      expect('warnings' in result && result.warnings).toEqual([
        expect.stringContaining('the pack is simulated'),
      ]);
    }
    expect(printed(question, made)).toHaveProperty('simulated', true);
    expect(printed(question)).not.toHaveProperty('simulated');
  });

  it('asks for as many next units as it is told, and for none', () => {
    for (const k of [0, 1, 20]) expect(printed({ ...question, k }).next).toHaveLength(k);
    expect(printed({ ...question, k: undefined }).next).toHaveLength(5);
  });

  it.each([
    ['{}', /^other\.json: .*no valid pack/],
    ['[', /^other\.json: it is not JSON$/],
    [
      JSON.stringify({ ...pack, version: 99 }),
      /^other\.json: it is a pack of version 99, and this command reads version \d+$/,
    ],
  ])('names a pack that is none: %.12s', (text, fault) => {
    expect(runGap(JSON.stringify(question), text, 'other.json', 'json')).toEqual({
      faults: [expect.stringMatching(fault)],
    });
  });
});

describe('the shell', () => {
  const shell = (args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'gap', ...args], { encoding: 'utf8' });
  const folder = mkdtempSync(join(tmpdir(), 'wahana-gap-'));
  const file = join(folder, 'question.json');
  writeFileSync(file, JSON.stringify(question));

  it('prints JSON alone, on the embedded pack or another, or the table', () => {
    const plain = shell([file]);
    expect(plain).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(plain.stdout)).toMatchObject({ exact: true, problem: null });
    const other = join(folder, 'pack.json');
    writeFileSync(other, readFileSync('public/packs/tanete-riattang-2006.json', 'utf8'));
    expect(shell([file, '--pack', other]).stdout).toBe(plain.stdout);
    expect(shell(['--format', 'csv', file]).stdout).toMatch(/^\uFEFFcode,area,badge,/);
  }, 60_000);

  it.each([
    [[file, '--format', 'xml'], '--format: "xml" is neither json nor csv'],
    [[file, '--pack', 'absent.json'], 'cannot read "absent.json": no such file'],
    [[file, '--colour'], 'gap takes one file'],
    [[], 'gap takes one file'],
  ])(
    'ends %j with code 2 and one line',
    (args, line) => {
      const { status, stdout, stderr } = shell(args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(line);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    },
    60_000,
  );
});
