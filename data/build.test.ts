import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildPack, packFiles } from './build';
import { PackFault } from './fault';
import { buildSimulation } from './simulation';

const original = fileURLToPath(new URL('packs/tanete-riattang-2006', import.meta.url));
let copy = '';

beforeEach(() => {
  copy = join(mkdtempSync(join(tmpdir(), 'pack-')), 'pack');
  cpSync(original, copy, { recursive: true });
});
afterEach(() => rmSync(join(copy, '..'), { recursive: true }));

function edit(file: string, change: (text: string) => string): void {
  const text = readFileSync(join(copy, file), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(join(copy, file), changed);
}

function faults(): string[] {
  try {
    buildPack(copy);
    return [];
  } catch (error) {
    if (error instanceof PackFault) return error.faults;
    throw error;
  }
}

describe('faults of the edited files', () => {
  it('are none in the pack itself', () => {
    expect(faults()).toEqual([]);
  });

  it('name a missing file', () => {
    rmSync(join(copy, 'kinds.json'));
    expect(faults()).toEqual([expect.stringMatching(/^kinds\.json: .*no such file/)]);
  });

  it('name every faulty file at once, each in one line', () => {
    edit('pack.json', (text) => text.replace('"year": 2006', '"year": "2006"'));
    edit('statements.json', () => '[');
    const lines = faults();
    expect(lines.map((line) => line.split(':')[0])).toEqual(['pack.json', 'statements.json']);
    expect(lines[0]).toMatch(/^pack\.json: year: /);
    for (const line of lines) expect(line).not.toContain('\n');
  });

  it('name a token that is not a number', () => {
    edit('tables.json', (text) => text.replace('"35"', '"3S"'));
    expect(faults()).toEqual([expect.stringMatching(/^tables\.json: facilities: rows\.1\.tokens\.\d: /)]);
  });

  it('name an area without sites', () => {
    edit('sites.json', (text) => text.replace('"area": "7311720003"', '"area": "7311720009"'));
    expect(faults()).toEqual(['sites.json: area 7311720003 (Ta) has no sites']);
  });

  it('name sources, kinds and places that are not there', () => {
    edit('tables.json', (text) => text.replace('"source": "wksbm-2007"', '"source": "unknown"'));
    edit('kinds.json', (text) => text.replace('"id": "pasar"', '"id": "market"'));
    edit('contradictions.json', (text) => text.replace('"statement": "group-count"', '"statement": "none"'));
    edit('contradictions.json', (text) => text.replace('"see": ["siskamling-total"]', '"see": ["gone"]'));
    expect(faults().sort()).toEqual([
      'contradictions.json: group-count: no other contradiction gone',
      'contradictions.json: group-count: no statement none',
      'kinds.json: market: no row in table facilities',
      'tables.json: facilities pasar: no kind describes the row',
      'tables.json: no source unknown',
    ]);
  });

  it('name a quotation that is too long', () => {
    edit('statements.json', (text) => text.replace('"quote": "', `"quote": "${'kata '.repeat(25)}`));
    expect(faults()).toEqual([expect.stringMatching(/^statements\.json: group-count: .*25 words/)]);
  });

  it('name rules of the network that would draw nothing', () => {
    edit('network.json', (text) => text.replace('"from": "rt"', '"from": "household-group"'));
    edit('network.json', (text) => text.replace('"kind": "kesenian"', '"kind": "seni"'));
    expect(faults().sort()).toEqual([
      'network.json: no kind seni',
      'network.json: steps: no tier government household-group',
    ]);
  });

  it('name statements that the network rests on and the study does not have', () => {
    edit('network.json', (text) => text.replace('"statement": "network-kube"', '"statement": "none"'));
    expect(faults()).toEqual(['network.json: no statement none']);
  });

  it('name what the network breaks of its own rules', () => {
    edit('network.json', (text) => text.replace('"quote": "', `"quote": "${'kata '.repeat(25)}`));
    edit('network.json', (text) => text.replace('"source": "perpres-99-2017"', '"source": "unknown"'));
    const lines = faults();
    expect(lines).toEqual(
      expect.arrayContaining([expect.stringMatching(/^network: ties\.\d+\.quote .*long-quote/)]),
    );
    expect(lines).toEqual(
      expect.arrayContaining([expect.stringMatching(/^network: ties\.\d+ .*unknown-source unknown/)]),
    );
  });

  it('name standards and questions about what is not there', () => {
    edit('gaps.json', (text) => text.replace('"supply": "kua"', '"supply": "anak-nakal"'));
    edit('gaps.json', (text) => text.replace('"id": "permenkes-75-2014"', '"id": "sni-03-1733-2004"'));
    edit('gaps.json', (text) => text.replace('"need": ["lanjut-usia-terlantar"]', '"need": ["posyandu"]'));
    edit('gaps.json', (text) => text.replace('"need": "napza"', '"need": "eks-napi"'));
    expect(faults().sort()).toEqual([
      'gaps.json: eks-napi stands twice',
      'gaps.json: older-posyandu: no need posyandu',
      'gaps.json: sni-03-1733-2004 stands twice',
      'gaps.json: standards.7: no service anak-nakal',
    ]);
  });
});

describe('ready stories', () => {
  it('have every text in both languages, and figures that there are', () => {
    edit('stories.json', (text) =>
      text
        .replace('{kelompok} kelompok**', '{kawan} kelompok**')
        .replace('"statement": "networked"', '"statement": "gone"')
        .replace('"en": "The next step together"', '"en": ""'),
    );
    expect(faults().sort()).toEqual([
      'stories.json: temuan-2006: jaringan: figure jaringan cannot be had: statement',
      'stories.json: temuan-2006: kelompok: no figure kawan',
      'stories.json: temuan-2006: saran: a text is missing in a language',
    ]);
  });
});

describe('a pack without network rules, what gaps are judged by, or ready stories', () => {
  it.each(['network', 'gaps', 'stories'] as const)('has no %s and names no file for it', (part) => {
    rmSync(join(copy, `${part}.json`));
    const built = buildPack(copy);
    expect(built[part]).toBeNull();
    expect(built.pack[part]).toBeUndefined();
    expect(Object.keys(packFiles(built))).toHaveLength(4);
  });
});

describe('a simulated example', () => {
  const made = { id: 'b', from: 'a', title: { id: 'b', en: 'b' }, networkTitle: { id: 'b', en: 'b' } };
  const rest = {
    seed: 1,
    evidence: made.title,
    source: { id: 's', citation: 's', short: 's', year: 1 },
    notes: [],
  };

  it('needs a network and the total whose share it ties', () => {
    const built = buildPack(copy);
    const simulate = (from: typeof built, share: string) => () =>
      buildSimulation(from, { ...made, ...rest, share });
    expect(simulate({ ...built, network: null }, 'networked')).toThrow('a has no network');
    expect(simulate(built, 'none')).toThrow('no total none');
    expect(simulate(built, 'networked')().network?.seed).toBe(1);
  });
});
