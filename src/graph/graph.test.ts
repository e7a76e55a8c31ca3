import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tipBeside } from './tips';
import { fittedView, pixelOf, steadySteps } from './view';
import { levels, tieKinds } from '../schema/constants';
import { arrowMoves } from './arrows';
import { overlaps } from '../frame/boxes';
import { placeNames } from './labels';
import { layouts } from './layouts/registry';
import { nodeBox } from './layouts/types';
import type { LayoutId, LayoutInput, Placement } from './layouts/types';
import { pictureOf } from './picture';
import { sampled } from './routes';
import { sceneOf } from './scene';
import { letteringOf } from './text';
import { shapes } from './types';
import type { GraphArea, GraphNode, GraphTie } from './types';

const measure = (text: string): number => text.length * 6.6;
const names = Object.fromEntries(levels.map((level) => [level, level])) as LayoutInput['levels'];

function areasOf(count: number): GraphArea[] {
  return Array.from({ length: count }, (_, index) => {
    const [x, y] = [120 + (index % 4) * 0.05, -4 - Math.floor(index / 4) * 0.05];
    const ring: [number, number][] = [
      [x, y],
      [x + 0.05, y],
      [x + 0.05, y + 0.05],
      [x, y + 0.05],
      [x, y],
    ];
    return { code: `a${index}`, name: `Area ${index}`, rings: [ring], label: [x + 0.025, y + 0.025] };
  });
}

/** Networks with nodes on any band, ties between any of them. */
const networks = fc.integer({ min: 1, max: 9 }).chain((areaCount) =>
  fc
    .array(
      fc.record({
        area: fc.option(fc.nat(areaCount - 1), { nil: null }),
        level: fc.constantFrom(...levels),
        line: fc.constantFrom('government' as const, 'family-welfare' as const, null),
        shape: fc.constantFrom(...shapes),
        certain: fc.boolean(),
        role: fc.constantFrom('tier' as const, 'kind' as const, 'single' as const),
      }),
      { minLength: 1, maxLength: 70 },
    )
    .chain((found) => {
      const nodes = found.map(({ area, certain, ...rest }, index): GraphNode => ({
        ...rest,
        id: `n${index}`,
        kind: 'k',
        area: area === null ? null : `a${area}`,
        label: `Group number ${index}`,
        short: `Group ${index}`,
        count: rest.role === 'kind' ? (certain ? '4' : '0–4') : null,
        doubt: certain ? 'none' : 'range',
        value: index % 5 === 0 ? null : index % 7,
        simulated: false,
      }));
      const end = fc.nat(nodes.length - 1);
      return fc
        .array(fc.tuple(end, end, fc.constantFrom(...tieKinds), fc.boolean()), { maxLength: 60 })
        .chain((pairs) =>
          fc.record({
            nodes: fc.constant(nodes),
            areas: fc.constant(areasOf(areaCount)),
            open: fc.option(fc.nat(areaCount - 1), { nil: null }),
            fold: fc.boolean(),
            ties: fc.constant(
              pairs.map(([from, to, kind, vertical], index): GraphTie => ({
                id: `t${index}`,
                from: `n${from}`,
                to: `n${to}`,
                kind,
                direction: vertical ? 'vertical' : 'horizontal',
                role: vertical ? 'line' : 'plain',
                weight: 1,
              })),
            ),
          }),
        );
    }),
);
type Made = typeof networks extends fc.Arbitrary<infer Value> ? Value : never;

function placed(id: LayoutId, { nodes, ties, areas, open, fold }: Made): Placement {
  const run = layouts[id].run({
    nodes,
    ties,
    areas,
    size: { width: 640, height: 470 },
    lettering: letteringOf('light'),
    measure,
    levels: names,
    open: open === null ? null : `a${open}`,
    fold,
    moved: new Map(),
    project: null,
    seed: 3,
  });
  let result = run.next();
  while (result.done !== true) result = run.next();
  return result.value;
}

function overlapping(placement: Placement): string[] {
  const boxes = [...placement.nodes.values()].map((node) => ({ id: node.id, ...nodeBox(node) }));
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => (overlaps(a, b) ? [`${a.id} ${b.id}`] : [])),
  );
}

describe('levels', () => {
  it('leads no tie through a node that is not its end', () => {
    fc.assert(
      fc.property(networks, (made) => {
        const { nodes, routes } = placed('levels', made);
        for (const tie of made.ties) {
          const route = routes.get(tie.id);
          if (!route) continue;
          const others = [...nodes.values()].filter(({ id }) => id !== tie.from && id !== tie.to);
          for (const [x, y] of sampled(route)) {
            const met = others.find((node) => Math.hypot(node.x - x, node.y - y) < node.radius);
            expect(met?.id, `${tie.id} meets`).toBeUndefined();
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it('draws every tie whose ends are drawn, from end to end', () => {
    fc.assert(
      fc.property(networks, (made) => {
        const { nodes, routes } = placed('levels', made);
        for (const { id, from, to } of made.ties) {
          const [a, b] = [nodes.get(from), nodes.get(to)];
          if (!a || !b || a === b) continue;
          expect(routes.get(id)?.from).toEqual([a.x, a.y]);
          expect(routes.get(id)?.to).toEqual([b.x, b.y]);
        }
      }),
    );
  });

  it('leaves no node out where it does not fold, and says how many it leaves out where it does', () => {
    fc.assert(
      fc.property(networks, (made) => {
        const { nodes, guides } = placed('levels', made);
        const left = guides.areas.reduce((sum, area) => sum + (area.more?.count ?? 0), 0);
        expect(nodes.size + left).toBe(made.nodes.length);
        if (!made.fold) expect(left).toBe(0);
      }),
    );
  });
});

describe.each(['levels', 'free', 'map', 'concentric'] as const)('%s', (id) => {
  it('gives the same picture for the same network, no node over another', () => {
    fc.assert(
      fc.property(networks, (made) => {
        const first = placed(id, made);
        expect(placed(id, made)).toEqual(first);
        expect(overlapping(first)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('lets no name overlap a name or another node', () => {
    fc.assert(
      fc.property(networks, (made) => {
        const { nodes } = placed(id, made);
        const found = placeNames(nodes.values(), measure, letteringOf('light'));
        found.forEach((name, index) => {
          expect(found.slice(index + 1).some((other) => overlaps(name.box, other.box))).toBe(false);
          const met = [...nodes.values()].find(
            (node) => node.id !== name.id && overlaps(nodeBox(node), name.box),
          );
          expect(met).toBeUndefined();
        });
      }),
      { numRuns: 12 },
    );
  });
});

describe('arrow keys', () => {
  it('reach every node from any', () => {
    fc.assert(
      fc.property(networks, (made) => {
        const { nodes } = placed('levels', made);
        const all = [...nodes.values()];
        const move = arrowMoves(all, made.ties);
        const seen = new Set<string>(all.slice(-1).map(({ id }) => id));
        for (const id of seen) {
          for (const direction of ['up', 'right', 'down', 'left'] as const) {
            const next = move(id, direction);
            if (next !== null) seen.add(next);
          }
        }
        expect(seen.size).toBe(all.length);
      }),
      { numRuns: 30 },
    );
  });
});

/** The file of a picture of a network in levels, with its first area selected. */
function drawnFile(made: Made): string {
  const placement = placed('levels', made);
  const found = placeNames(placement.nodes.values(), measure, letteringOf('light'));
  const scene = sceneOf(made.nodes, made.ties, placement, found, { area: 'a0', nodes: [], tie: null });
  return pictureOf(scene, placement, 'light', {
    title: 'A < B',
    ties: { tercatat: 'one', diwajibkan: 'two', disimpulkan: 'three', usulan: 'four' },
    network: 'G & H',
    source: 'S & T',
    date: '24 Nov 2026',
  });
}

describe('the picture', () => {
  it('keeps the four kinds of ties apart and escapes what people wrote', () => {
    const made: Made = {
      nodes: ['a', 'b'].map((id) => ({
        id,
        kind: 'k',
        shape: 'circle',
        level: 'unrecorded',
        line: null,
        area: 'a0',
        label: '<b> & "c"',
        short: '<b> & "c"',
        count: '0–3',
        doubt: 'range',
        role: 'kind',
        simulated: false,
      })),
      areas: areasOf(1),
      open: 0,
      fold: false,
      ties: tieKinds.map((kind) => ({
        id: kind,
        from: 'a',
        to: 'b',
        kind,
        direction: 'horizontal',
        role: 'plain',
        weight: 1,
      })),
    };
    const svg = drawnFile(made);
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('A &#60; B');
    const looks = tieKinds.map((kind) => {
      const markup = new RegExp(`<g class="tie" data-kind="${kind}">(.*?)</g>`).exec(svg)?.[1] ?? '';
      return markup.replace(/ d="[^"]*"/g, '').replace(/#[0-9a-f]{6}/g, '');
    });
    expect(new Set(looks).size).toBe(4);
    // The grey band of a network whose members nobody listed has its key, and only where there is one.
    expect(svg).not.toContain('G &#38; H');
    const [node, other] = made.nodes;
    const banded = drawnFile({
      ...made,
      nodes: [{ ...node!, role: 'network', level: 'kelurahan', area: null }, other!],
      ties: [{ ...made.ties[0]!, role: 'member' }],
    });
    expect(banded).toContain('G &#38; H');
  });
});

describe('a way between two groups', () => {
  it('stands out from all else in the picture and in its file', () => {
    const ids = ['n0', 'n1', 'n2', 'n3'];
    const made: Made = {
      nodes: ids.map((id) => ({
        id,
        kind: 'k',
        shape: 'circle',
        level: 'unrecorded',
        line: null,
        area: 'a0',
        label: id,
        short: id,
        count: null,
        doubt: 'none',
        role: 'kind',
        simulated: false,
      })),
      areas: areasOf(1),
      open: 0,
      fold: false,
      ties: [
        [0, 1],
        [2, 1],
        [0, 3],
      ].map(([from, to]) => ({
        id: `${from}-${to}`,
        from: `n${from}`,
        to: `n${to}`,
        kind: 'tercatat',
        direction: 'horizontal',
        role: 'plain',
        weight: 1,
      })),
    };
    const placement = placed('levels', made);
    const selection = { area: null, nodes: ['n0', 'n2'], tie: null, path: ['n0', 'n1', 'n2'] };
    const scene = sceneOf(made.nodes, made.ties, placement, [], selection);
    const strong = scene.ties.filter((tie) => tie.strong && tie.selected && !tie.dimmed);
    expect(strong.map(({ id }) => id).sort()).toEqual(['0-1', '2-1']);
    expect(scene.nodes.filter(({ dimmed }) => dimmed).map(({ id }) => id)).toEqual(['n3']);
    const texts = {
      title: '',
      ties: { tercatat: '', diwajibkan: '', disimpulkan: '', usulan: '' },
      network: '',
      source: '',
      date: '',
    };
    expect(pictureOf(scene, placement, 'light', texts).match(/<g opacity/g)).toHaveLength(1);
  });
});

describe('the text at the focus', () => {
  it('never stands over the node and the name that it is about', () => {
    const size = { width: 640, height: 470 };
    fc.assert(
      fc.property(networks, (made) => {
        const placement = placed('levels', made);
        const found = placeNames(placement.nodes.values(), measure, letteringOf('light'));
        const view = fittedView(placement.bounds, size);
        for (const node of placement.nodes.values()) {
          const at = tipBeside(placement, found, view, size, node.id)({ width: 200, height: 40 });
          if (!at) continue;
          const name = found.find(({ id }) => id === node.id);
          for (const { x, y, width, height } of [nodeBox(node), ...(name ? [name.box] : [])]) {
            const [left, top] = pixelOf(view, [x, y]);
            const own = { x: left, y: top, width: width * view.zoom, height: height * view.zoom };
            expect(overlaps(own, { x: at[0], y: at[1], width: 200, height: 40 })).toBe(false);
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('steps of the zoom', () => {
  it('stay within their bounds however it moves, and do not flicker around a limit', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.08, max: 6, noNaN: true }), { minLength: 1 }), (zooms) => {
        const step = steadySteps();
        for (const zoom of zooms) {
          const share = zoom / step(zoom);
          expect(share).toBeGreaterThanOrEqual(0.84);
          expect(share).toBeLessThan(1.68);
        }
        const last = zooms.at(-1) ?? 1;
        const before = step(last);
        if (last / before > 0.86 && last / before < 1.64) {
          expect([step(last * 0.99), step(last * 1.01)]).toEqual([before, before]);
        }
      }),
    );
  });
});
