import { describe, expect, it } from 'vitest';
import { network, pack } from '../../tests/build/embedded';
import { levels } from '../schema/constants';
import type { Theme } from '../schema/view';
import { ElementMaker } from './elements';
import { overlaps } from '../frame/boxes';
import { placeNames, titleBoxes } from './labels';
import { levelsLayout } from './layouts/levels';
import { mapLayout } from './layouts/map';
import { nodeBox } from './layouts/types';
import type { LayoutInput, Placement } from './layouts/types';
import { sampled } from './routes';
import { sceneOf } from './scene';
import { haloReach } from './style';
import { sightOf } from './sight';
import type { Sight } from './sight';
import { bandLines, letteringOf, LINE, readableZoom } from './text';
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

const codes = pack.areas.map(({ code }) => code);

function inputOf(open: string | null, width: number, height: number, theme: Theme): LayoutInput {
  return {
    nodes,
    ties: network.ties.map((tie) => ({ ...tie, weight: 1 })),
    areas: pack.areas,
    size: { width, height },
    lettering: letteringOf(theme),
    measure: (text) => (measure(text) * letteringOf(theme).name) / 12.5,
    readable: readableZoom(theme, { width, height }),
    levels: Object.fromEntries(
      levels.map((level) => [level, level === 'rw' ? 'Lingkungan / RW' : 'Kelurahan']),
    ) as LayoutInput['levels'],
    open,
    fold: true,
    moved: new Map(),
    project: null,
    seed: 1,
  };
}

function placed(open: string | null, width: number, height: number, theme: Theme = 'light'): Placement {
  return levelsLayout.run(inputOf(open, width, height, theme)).next().value;
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
      const tops = nodes.filter(({ area, role }) => area === null && role === 'tier');
      expect(tops.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
      // Letters of 12.5 px are not made smaller than 9.
      expect(fittedView(placement.bounds, { width, height }).zoom).toBeGreaterThan(0.73);
    }
  });
});

describe('the network of the study on the map', () => {
  // The pane beside the map at 1440 x 900 and 1024 x 768, and the network alone.
  it.each([
    [634, 478],
    [520, 560],
    [1180, 700],
  ])('has the name of every area on no node and no other name in a frame of %i x %i', (width, height) => {
    const input = inputOf(null, width, height, 'light');
    const { nodes: places, guides, bounds } = mapLayout.run(input).next().value;
    const titles = titleBoxes(guides, input.measure, input.lettering.guide);
    expect(titles).toHaveLength(pack.areas.length);
    titles.forEach((box, index) => {
      const { name } = pack.areas[index]!;
      const others = titles.slice(index + 1);
      expect(
        others.some((other) => overlaps(box, other)),
        name,
      ).toBe(false);
      expect(
        [...places.values()].filter((node) => overlaps(nodeBox(node), box)),
        name,
      ).toEqual([]);
      expect(box.x, name).toBeGreaterThanOrEqual(bounds.x);
    });
  });
});

/** Where a picture is looked at with an area selected. */
function sight(
  placement: Placement,
  area: string | null,
  width: number,
  height: number,
  theme: Theme,
): Sight {
  const size = { width, height };
  return sightOf({
    placement,
    layout: 'levels',
    size,
    readable: readableZoom(theme, size),
    selection: { area, nodes: [], tie: null },
    chosen: new Set(),
    follows: false,
  });
}

describe('letters of the levels', () => {
  // The network alone and in two scenes at 1024 x 768.
  it.each([
    [976, 585],
    [1024, 488],
    [594, 465],
  ])('are never smaller than 20 px for the back row in a frame of %i x %i', (width, height) => {
    for (const code of [null, ...codes]) {
      const placement = placed(code, width, height, 'projector');
      const { zoom } = sight(placement, code, width, height, 'projector').opening;
      const lettering = letteringOf('projector');
      const names = placeNames(placement.nodes.values(), (text) => text.length * 10.6, lettering);
      const selection = { area: code, nodes: [], tie: null };
      const scene = sceneOf(nodes, [], placement, names, selection);
      const letters = new ElementMaker()
        .make(scene, lettering, 1, () => '#fff')
        .flatMap(({ data }) => (data.text || data.count ? [Number(data.letter)] : []));
      expect(letters.length).toBeGreaterThan(30);
      expect(Math.min(...letters, lettering.guide) * zoom).toBeGreaterThanOrEqual(20);
      // Large letters and marks leave the ways of ties free as well.
      for (const { id, from, to } of network.ties) {
        const others = [...placement.nodes.values()].filter((node) => node.id !== from && node.id !== to);
        const route = placement.routes.get(id);
        const met = (route ? sampled(route) : []).flatMap(([x, y]) =>
          others.filter(
            (node) =>
              Math.abs(node.x - x) < node.radius && Math.abs(node.y - y) < (node.halfHeight ?? node.radius),
          ),
        );
        expect(met.map((node) => `${id} meets ${node.id}`)).toEqual([]);
      }
    }
  });

  it.each(['light', 'projector'] as const)('find room in bands and under columns in theme %s', (theme) => {
    const { guide } = letteringOf(theme);
    for (const code of [null, ...codes]) {
      const { bands, gutter, areas } = placed(code, 976, 585, theme).guides;
      for (const { height, label } of bands) {
        expect(height).toBeGreaterThanOrEqual(bandLines(label, gutter, guide).length * guide * LINE);
      }
      for (const line of [0, 1]) {
        const written = areas.filter((area) => area.line === line && area.code !== code);
        written.slice(1).forEach(({ name, nameX }, index) => {
          const before = written[index]!;
          const halves = (measure(name + before.name) * guide) / 12.5 / 2;
          expect(nameX - before.nameX, `${before.name} ${name}`).toBeGreaterThanOrEqual(halves);
        });
      }
    }
  });

  // With the sheet half open, and low.
  it.each([217, 520])(
    'come first on a phone, the selected column clear of the names of bands (%i high)',
    (height) => {
      for (const code of codes) {
        const placement = placed(code, 390, height);
        const { opening, whole, fitted } = sight(placement, code, 390, height, 'light');
        const { guides, bounds } = placement;
        const { x, width } = guides.areas.find((area) => area.code === code)!;
        expect(opening.zoom).toBe(1);
        expect(x + opening.pan[0]).toBeGreaterThanOrEqual(guides.gutter - 0.5);
        expect(x + width + opening.pan[0]).toBeLessThanOrEqual(390.5);
        // Nothing but the picture is seen, and a press shows all of it and goes back.
        expect(bounds.width + opening.pan[0]).toBeGreaterThanOrEqual(389.5);
        expect([fitted(opening), fitted(whole)]).toEqual([whole, null]);
      }
    },
  );

  it('name both lines above the columns within the width of a phone', () => {
    const lettering = letteringOf('projector');
    const { nodes: places } = placed(null, 390, 430, 'projector');
    const names = placeNames(places.values(), (text) => text.length * 10.6, lettering);
    for (const { id, role, area } of nodes) {
      if (area !== null || role !== 'tier') continue;
      const { box } = names.find((name) => name.id === id)!;
      expect(box.x + box.width, id).toBeLessThanOrEqual(390);
    }
  });

  it('make the picture pan only as far as a selection elsewhere asks', () => {
    const [first, last] = [codes[0]!, codes.at(-1)!];
    const before = sight(placed(first, 390, 217), first, 390, 217, 'light');
    const placement = placed(last, 390, 217);
    const after = sight(placement, last, 390, 217, 'light');
    const looked = { layout: 'levels' as const, view: before.opening, selected: before.selected };
    expect(before.followed(looked)).toBe(before.opening);
    const { zoom, pan } = after.followed(looked);
    const { x, width } = placement.guides.areas.at(-1)!;
    expect([zoom, pan[1]]).toEqual([1, before.opening.pan[1]]);
    expect(x + width + pan[0]).toBeCloseTo(390);
  });
});
