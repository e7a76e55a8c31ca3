import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../schema/pack';
import { generatedPack } from '../../../tests/build/packs';
import { arrowMoves, directions } from './arrows';
import type { ArrowArea } from './arrows';

function reachable(areas: ArrowArea[], start: string): Set<string> {
  const move = arrowMoves(areas);
  const seen = new Set([start]);
  for (const code of seen) {
    for (const direction of directions) {
      const next = move(code, direction);
      if (next !== null) seen.add(next);
    }
  }
  return seen;
}

const isolated = (labels: Position[]): ArrowArea[] =>
  labels.map((label, index) => ({ code: String(index), label, neighbours: [] }));

/** Labels on a coarse grid, so that equal coordinates and equal points are common; neighbours are arbitrary. */
const arbitraryAreas = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
    minLength: 1,
    maxLength: 14,
  })
  .chain((points) =>
    fc
      .array(fc.uniqueArray(fc.integer({ min: 0, max: points.length - 1 })), {
        minLength: points.length,
        maxLength: points.length,
      })
      .map((neighbours) =>
        points.map(([x, y], index) => ({
          code: String(index),
          label: [120 + x / 100, -4 + y / 100] as Position,
          neighbours: (neighbours[index] ?? []).map(String),
        })),
      ),
  );

describe('arrow keys', () => {
  it('reach every area from every other, however the labels and borders lie', () => {
    fc.assert(
      fc.property(arbitraryAreas, (areas) => {
        for (const area of areas) expect(reachable(areas, area.code).size).toBe(areas.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each([1, 5, 40, 372])('reach every one of %i generated areas', (count) => {
    const { areas } = generatedPack({ areas: count });
    const move = arrowMoves(areas);
    expect(reachable(areas, areas[0]?.code ?? '').size).toBe(count);
    const moves = areas.flatMap((area) => directions.map((direction) => move(area.code, direction)));
    const adjacent = areas.flatMap((area) =>
      directions.map((direction) => area.neighbours.includes(move(area.code, direction) ?? '')),
    );
    const made = moves.filter((code) => code !== null).length;
    if (count > 1) expect(adjacent.filter(Boolean).length / made).toBeGreaterThan(0.8);
  });

  it('go the way of the arrow', () => {
    const move = arrowMoves(
      isolated([
        [0, 0],
        [0, 1],
        [1, 0],
        [0, -1],
        [-1, 0],
      ]),
    );
    expect(directions.map((direction) => move('0', direction))).toEqual(['1', '2', '3', '4']);
    expect(move('1', 'up')).toBeNull();
    expect(move('1', 'down')).toBe('0');
  });

  it('prefer an adjacent area over a nearer one that only touches', () => {
    const areas: ArrowArea[] = [
      { code: 'a', label: [0, 0], neighbours: ['far'] },
      { code: 'near', label: [0.01, 0.02], neighbours: ['far'] },
      { code: 'far', label: [0, 0.05], neighbours: ['a', 'near'] },
    ];
    expect(arrowMoves(areas)('a', 'up')).toBe('far');
  });

  it('answer null for a code that is not there', () => {
    expect(arrowMoves(isolated([[0, 0]]))('9', 'up')).toBeNull();
  });
});
