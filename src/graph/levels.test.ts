import { describe, expect, it } from 'vitest';
import { network, pack } from '../../tests/build/embedded';
import { levels } from '../schema/constants';
import { placeNames } from './labels';
import { levelsLayout } from './layouts/levels';
import type { LayoutInput, Placement } from './layouts/types';
import { haloReach } from './style';
import { letteringOf } from './text';
import type { GraphNode } from './types';
import { fittedView } from './view';

const measure = (text: string): number => text.length * 6.6;
const kinds = new Map(network.kinds.map((kind) => [kind.id, kind]));
const nodes = network.groups.map((group): GraphNode => {
  const { count } = group;
  const isRange = Boolean(count && count.low < count.high);
  const kind = kinds.get(group.kind);
  return {
    ...group,
    shape: kind?.shape ?? 'circle',
    label: group.name.id,
    short: (kind?.short ?? kind?.name ?? group.name).id,
    count: count ? (isRange ? `${count.low}–${count.high}` : `${count.low}`) : null,
    doubt: count === undefined ? 'none' : count === null ? 'unknown' : isRange ? 'range' : 'none',
    simulated: false,
  };
});

function placed(open: string, width: number, height: number): Placement {
  const input: LayoutInput = {
    nodes,
    ties: network.ties.map((tie) => ({ ...tie, weight: 1 })),
    areas: pack.areas,
    size: { width, height },
    lettering: letteringOf('light'),
    measure,
    levels: Object.fromEntries(levels.map((level) => [level, 'Lingkungan'])) as LayoutInput['levels'],
    open,
    fold: true,
    moved: new Map(),
    project: null,
    seed: 1,
  };
  const result = levelsLayout.run(input).next();
  return result.value;
}

describe('the network of the study by levels', () => {
  // The pane beside the map at 1440 x 900 and 1024 x 768, and the network alone.
  it.each([
    [634, 478],
    [520, 560],
    [1180, 700],
  ])('names every kind of the open column in a frame of %i x %i', (width, height) => {
    for (const { code, name } of pack.areas) {
      const placement = placed(code, width, height);
      const own = nodes.filter(({ area, level }) => area === code && level === 'unrecorded');
      const chosen = new Set(nodes.filter(({ area }) => area === code).map(({ id }) => id));
      const options = { important: chosen, reach: haloReach(placement, chosen) };
      const named = new Set(
        placeNames(placement.nodes.values(), measure, letteringOf('light'), options).map(({ id }) => id),
      );
      expect(own.filter(({ id }) => !named.has(id)).map(({ id }) => `${name} ${id}`)).toEqual([]);
      // Letters of 12.5 px are not made smaller than 9.
      expect(fittedView(placement.bounds, { width, height }).zoom).toBeGreaterThan(0.73);
    }
  });
});
