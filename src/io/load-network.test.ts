import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { faultCodes } from '../domain/network/faults';
import { networkFaults as english } from '../i18n/en/network';
import { networkFaults as indonesian } from '../i18n/id/network';
import type { Network } from '../schema/network';
import type { Pack } from '../schema/pack';
import { loadNetwork, readNetwork } from './load-network';

const read = (name: string): string => readFileSync(`public/packs/${name}`, 'utf8');
const pack = JSON.parse(read('tanete-riattang-2006.json')) as Pack;
const text = read(pack.network ?? '');
const edited = (change: (network: Network) => unknown): string => {
  const network = JSON.parse(text) as Network;
  return JSON.stringify(change(network) ?? network);
};

describe('a network file', () => {
  it('opens whole when it keeps every rule', () => {
    expect(readNetwork('a.json', text, pack)).toEqual({ network: JSON.parse(text) as Network, faults: [] });
  });

  it.each(['', '{"format":', text.slice(0, 900), '<!doctype html>'])(
    'that is not JSON is unreadable',
    (bad) => {
      expect(readNetwork('a.json', bad, pack)).toEqual({ problem: { kind: 'unreadable', file: 'a.json' } });
    },
  );

  it.each(['null', '[]', '1', '{}'])('that is %s breaks a rule', (bad) => {
    expect(readNetwork('a.json', bad, pack)).toHaveProperty('problem.kind', 'invalid');
  });

  it('of another version names both versions', () => {
    expect(
      readNetwork(
        'a.json',
        edited((network) => ({ ...network, version: 7 })),
        pack,
      ),
    ).toEqual({
      problem: { kind: 'version', file: 'a.json', found: '7', expected: '1' },
    });
  });

  it('of another pack is refused', () => {
    expect(readNetwork('a.json', text, { ...pack, id: 'elsewhere' })).toEqual({
      problem: { kind: 'other-pack', file: 'a.json', found: pack.id },
    });
  });

  it('with one faulty group and one faulty tie opens without them and names both places', () => {
    const other = edited((network) => {
      Object.assign(network.groups.at(-1)!, { level: 'dusun' });
      Object.assign(network.ties[2]!, { to: 'nowhere' });
    });
    const result = readNetwork('a.json', other, pack);
    const whole = JSON.parse(text) as Network;
    const lost = whole.groups.at(-1)!.id;
    expect(result).toMatchObject({
      faults: expect.arrayContaining([
        expect.objectContaining({ code: 'invalid', path: `groups.${whole.groups.length - 1}.level` }),
        expect.objectContaining({ code: 'unknown-end', path: 'ties.2.to', values: { end: 'nowhere' } }),
        expect.objectContaining({ code: 'lost-end', values: { end: lost } }),
      ]) as unknown,
    });
    expect(result).toHaveProperty('network.groups', whole.groups.slice(0, -1));
  });

  it('of no groups is an empty network, not a fault', () => {
    const empty = edited((network) => ({ ...network, groups: [], ties: [] }));
    expect(readNetwork('a.json', empty, pack)).toMatchObject({
      network: { groups: [], ties: [] },
      faults: [],
    });
  });
});

it.each(faultCodes)('the fault %s has a sentence in both languages that names its place', (code) => {
  const fault = { where: 'ties.4', id: 'x', values: {} };
  expect(indonesian[code](fault)).toMatch(/^ties\.4: .*\.$/);
  expect(english[code](fault)).toMatch(/^ties\.4: .*\.$/);
});

describe('fetching a network file', () => {
  afterEach(() => vi.unstubAllGlobals());
  const answer = (reply: () => Promise<Response>) => {
    const asked = vi.fn<(address: string) => Promise<Response>>(reply);
    vi.stubGlobal('fetch', asked);
    return asked;
  };

  it('asks once for a file beside the packs, and never outside that folder', async () => {
    const asked = answer(() => Promise.resolve(new Response(text)));
    expect(await loadNetwork('a.network.json', pack)).toHaveProperty('network.pack', pack.id);
    expect(await loadNetwork('a.network.json', pack)).toHaveProperty('faults', []);
    expect(asked.mock.calls).toEqual([['./packs/a.network.json']]);
    await loadNetwork('../../secret.json', pack);
    for (const [address] of asked.mock.calls) {
      expect(new URL(address, 'http://localhost/').href).toMatch(/^http:\/\/localhost\/packs\/[^/]+$/);
    }
  });

  it('calls it missing when it is not there or the network is gone, and asks again', async () => {
    const missing = { problem: { kind: 'missing', file: 'b.json' } };
    answer(() => Promise.resolve(new Response('', { status: 404 })));
    expect(await loadNetwork('b.json', pack)).toEqual(missing);
    answer(() => Promise.reject(new TypeError('failed')));
    expect(await loadNetwork('b.json', pack)).toEqual(missing);
    answer(() => Promise.resolve(new Response(text)));
    expect(await loadNetwork('b.json', pack)).toHaveProperty('network.pack', pack.id);
  });
});
