import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { runMetrics } from './metrics';

const text = (nodes: string[], ties: [string, string][]): string =>
  JSON.stringify({
    nodes: nodes.map((id) => ({ id })),
    ties: ties.map(([source, target]) => ({ source, target })),
  });

const outputOf = (input: string) => {
  const result = runMetrics(input);
  if ('faults' in result) throw new Error(result.faults.join('\n'));
  return {
    ...result,
    content: JSON.parse(result.output) as { network: object; nodes: Record<string, object> },
  };
};

describe('the command metrics', () => {
  it('measures a path of three and a group alone', () => {
    const { content, warnings } = outputOf(
      text(
        ['c', 'b', 'a', 'alone'],
        [
          ['a', 'b'],
          ['c', 'b'],
        ],
      ),
    );
    expect(warnings).toEqual([]);
    expect(content).toEqual({
      network: {
        nodes: 4,
        ties: 2,
        components: 2,
        isolates: 1,
        density: 2 / 6,
        efficiency: (2 + 1 / 2) / 6,
        fragmentation: 0.5,
        redundancy: 0,
        articulationPoints: ['b'],
        bridges: [
          ['a', 'b'],
          ['b', 'c'],
        ],
      },
      nodes: {
        a: { degree: 1, betweenness: 0, harmonicCloseness: 0.5, constraint: 1, core: 1, component: 1 },
        b: { degree: 2, betweenness: 1, harmonicCloseness: 2 / 3, constraint: 0.5, core: 1, component: 1 },
        c: { degree: 1, betweenness: 0, harmonicCloseness: 0.5, constraint: 1, core: 1, component: 1 },
        alone: { degree: 0, betweenness: 0, harmonicCloseness: 0, constraint: null, core: 0, component: 2 },
      },
    });
  });

  it.each([
    [[], 0],
    [['a'], 1],
  ])('gives null for what %j leaves undefined', (ids, count) => {
    const { content } = outputOf(text(ids, []));
    expect(content.network).toEqual({
      nodes: count,
      ties: 0,
      components: count,
      isolates: count,
      density: null,
      efficiency: null,
      fragmentation: null,
      redundancy: 0,
      articulationPoints: [],
      bridges: [],
    });
    expect(Object.values(content.nodes)).toEqual(
      ids.map(() => ({
        degree: 0,
        betweenness: 0,
        harmonicCloseness: null,
        constraint: null,
        core: 0,
        component: 1,
      })),
    );
  });

  it('keeps the order of the file and ids that objects treat in their own way', () => {
    const ids = ['10', '__proto__', '2', 'constructor'];
    const { output, content } = outputOf(
      text(ids, [
        ['10', '2'],
        ['__proto__', '2'],
      ]),
    );
    const places = ids.map((id) => output.indexOf(`${JSON.stringify(id)}:{"degree"`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Object.keys(content.nodes).sort()).toEqual([...ids].sort());
    expect(content.network).toMatchObject({
      articulationPoints: ['2'],
      bridges: [
        ['10', '2'],
        ['2', '__proto__'],
      ],
    });
  });

  it('drops loops and doubled ties, and says which', () => {
    const { content, warnings } = outputOf(
      text(
        ['a', 'b'],
        [
          ['a', 'b'],
          ['b', 'b'],
          ['b', 'a'],
        ],
      ),
    );
    expect(content.network).toMatchObject({ ties: 1, density: 1 });
    expect(warnings).toEqual([
      'ties[1]: dropped, it ties "b" to itself',
      'ties[2]: dropped, it ties the same pair as ties[0]',
    ]);
    const many = outputOf(
      text(
        ['a'],
        Array.from({ length: 50 }, () => ['a', 'a']),
      ),
    );
    expect(many.warnings).toHaveLength(21);
    expect(many.warnings?.at(-1)).toBe('30 more ties dropped for the same reasons');
  });

  it('takes kinds of ties, keys it does not know and a byte order mark', () => {
    const input = {
      nodes: [{ id: 'a', name: 'x' }, { id: 'b' }],
      ties: [{ source: 'a', target: 'b', kind: 'k' }],
    };
    expect(outputOf(`\uFEFF${JSON.stringify(input)}`).content.network).toMatchObject({ ties: 1 });
  });

  it.each([
    ['{', /^not JSON: .+$/],
    ['[]', /^the network: \[\] is not a network with "nodes" and "ties"$/],
    ['{"ties":[]}', /^nodes: missing$/],
    ['{"nodes":[],"ties":{}}', /^ties: \{\} is not a list of ties$/],
    ['{"nodes":[{"id":1}],"ties":[]}', /^nodes\[0\]\.id: 1 is not text$/],
    ['{"nodes":[{"id":""}],"ties":[]}', /^nodes\[0\]\.id: "" is empty$/],
    ['{"nodes":["a"],"ties":[]}', /^nodes\[0\]: "a" is not a node with "id"$/],
    ['{"nodes":[{"id":"a"}],"ties":[{"source":"a"}]}', /^ties\[0\]\.target: missing$/],
    [text(['a', 'b', 'a'], []), /^nodes\[2\]\.id: "a" is also the id of nodes\[0\]$/],
    [text(['a'], [['a', 'toString']]), /^ties\[0\]\.target: no node has the id "toString"$/],
  ])('names the fault and its place in %s', (input, fault) => {
    const result = runMetrics(input);
    const faults = 'faults' in result ? result.faults : [];
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  it('names every fault on a line of its own', () => {
    const result = runMetrics('{"nodes":[{"id":"a"},{"id":"a"},{}],"ties":[{"source":"x","target":"y"}]}');
    const places = 'faults' in result ? result.faults.map((fault) => fault.split(':')[0]) : [];
    expect(places).toEqual(['nodes[2].id', 'nodes[1].id', 'ties[0].source', 'ties[0].target']);
  });
});

describe('the shell', () => {
  const shell = (input: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'metrics', '-'], {
      encoding: 'utf8',
      input,
    });

  it('prints JSON alone, and a warning beside it', () => {
    const { status, stdout, stderr } = shell(text(['a'], [['a', 'a']]));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ network: { nodes: 1, ties: 0 } });
    expect(stderr).toBe('warning: ties[0]: dropped, it ties "a" to itself\n');
  }, 60_000);

  it('refuses an end that is no node', () => {
    const { status, stdout, stderr } = shell(text(['a'], [['a', 'b']]));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('ties[0].target: no node has the id "b"\n');
  }, 60_000);
});
