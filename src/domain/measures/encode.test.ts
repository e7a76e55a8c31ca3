import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack as study } from '../../../tests/build/embedded';
import { smallPack } from '../../../tests/build/small-pack';
import type { Range } from '../../schema/text';
import { classMethods, themes } from '../../schema/constants';
import { encode, markOf } from './encode';
import type { EncodingChoice } from './encode';
import { measureLayer } from './layers';
import { colourRamp } from './oklab';
import { paletteFor } from './palettes';
import type { MeasuredLayer } from './types';

const choice: EncodingChoice = { mark: 'fill', theme: 'light', group: 'needs' };
const range = fc
  .tuple(fc.constantFrom(0, 0, 1, 3, 12.5, 80), fc.constantFrom(0, 0, 1, 30))
  .map(([low, width]): Range => ({ low, high: low + width }));
const values = fc.array(fc.option(range), { minLength: 1, maxLength: 20 });

function layerOf(list: (Range | null)[], measure: MeasuredLayer['measure'] = 'density') {
  const layer: MeasuredLayer = { kinds: [], measure, values: list, counts: list, total: null, exact: true };
  return { layer, pack: smallPack({ areasKm2: list.map(() => 1), tables: [] }) };
}

/** All of a fill that meets the eye. */
const drawn = (area: { look: string; colourLow: string; colourHigh: string }) =>
  `${area.look === 'not-collected' ? 'dots' : area.look === 'uncertain' ? 'stripes' : 'plain'} ${area.colourLow} ${area.colourHigh}`;

describe('encoding', () => {
  it('never draws nil, missing, unsure and sure areas alike', () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom('fill' as const, 'circle' as const),
        fc.constantFrom(...themes),
        fc.constantFrom(...classMethods),
        (list, mark, theme, method) => {
          const { pack, layer } = layerOf(list);
          const { areas } = encode(pack, layer, {
            mark,
            theme,
            group: 'facilities',
            classing: { method, count: 2, limits: [5] },
          });
          const looks = new Map<string, string>();
          for (const [index, area] of areas.entries()) {
            const value = list[index]!;
            expect(area.value).toEqual(value);
            if (!value) expect(area.look).toBe('not-collected');
            else if (value.high === 0) expect(area.look).toBe('nil');
            else expect(['certain', 'uncertain']).toContain(area.look);
            if (value && value.low === 0 && value.high > 0) expect(area.look).toBe('uncertain');
            const seen = `${drawn(area)} ${area.radiusLow > 0} ${area.radiusHigh > area.radiusLow}`;
            expect(looks.get(seen) ?? area.look).toBe(area.look);
            looks.set(seen, area.look);
          }
        },
      ),
    );
  });

  it('counts every area once: in its class, as unsure or as not collected', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { pack, layer } = layerOf(list);
        const { classes, uncertain, notCollected } = encode(pack, layer, choice);
        const sure = classes.reduce((sum, one) => sum + one.count, 0);
        expect(sure + uncertain + notCollected).toBe(list.length);
        expect(classes[0]).toMatchObject({ nil: true, from: 0, to: 0 });
      }),
    );
  });

  it('stripes an area in the colours of its two ends, and a range within one class stays sure', () => {
    const { pack, layer } = layerOf([
      { low: 1, high: 1 },
      { low: 3, high: 4 },
      { low: 3, high: 80 },
      { low: 90, high: 90 },
    ]);
    const classing = { method: 'own' as const, count: 2, limits: [10] };
    const { areas, classes } = encode(pack, layer, { ...choice, classing });
    expect(areas.map((area) => area.look)).toEqual(['certain', 'certain', 'uncertain', 'certain']);
    expect(areas[1]!.value).toEqual({ low: 3, high: 4 });
    expect([areas[2]!.colourLow, areas[2]!.colourHigh]).toEqual([classes[1]!.colour, classes[2]!.colour]);
    const ramp = encode(pack, layer, { ...choice, classing: { ...classing, method: 'unclassed' } });
    expect(ramp.areas[1]!.look).toBe('uncertain');
    expect(ramp.classed).toBe(false);
  });

  it('makes circle areas proportional to the count, with none for nil', () => {
    const layer = measureLayer(study, ['masjid'], 'count');
    const { areas } = encode(study, layer, { ...choice, mark: 'circle' });
    const largest = areas.find((area) => area.radiusHigh === 1);
    expect(largest?.value).toEqual({ low: 12, high: 12 });
    expect(areas.find((area) => area.value?.high === 6)!.radiusHigh ** 2).toBeCloseTo(0.5, 10);
    const open = encode(study, measureLayer(study, ['sd'], 'count'), { ...choice, mark: 'circle' });
    expect(open.areas.every((area) => area.radiusLow === 0 && area.radiusHigh > 0)).toBe(true);
  });

  it('fills densities and circles counts unless told otherwise', () => {
    expect(markOf({ mark: 'auto', measure: 'count' })).toBe('circle');
    expect(markOf({ mark: 'auto', measure: 'share' })).toBe('fill');
    expect(markOf({ mark: 'fill', measure: 'count' })).toBe('fill');
  });

  it('takes the palette as it is for four classes and spreads other numbers between its ends', () => {
    const layer = measureLayer(study, study.opening.kinds, 'density');
    const palette = paletteFor('needs', 'light');
    expect(encode(study, layer, choice).classes.map((one) => one.colour)).toEqual(palette.steps);
    const classing = { method: 'equal' as const, count: 7, limits: [] };
    const colours = encode(study, layer, { ...choice, classing }).classes.map((one) => one.colour);
    expect(new Set(colours).size).toBe(8);
    expect([colours[1], colours[7]]).toEqual([palette.steps[1], palette.steps[4]]);
  });

  it('draws a ramp that keeps to its stops and stays between them', () => {
    const ramp = colourRamp(['#000000', '#FFFFFF', '#0E4A78']);
    expect([0, 0.5, 1, -3, 7].map(ramp)).toEqual(['#000000', '#FFFFFF', '#0E4A78', '#000000', '#0E4A78']);
    // Middle grey in OKLab has lightness 0.5, which is sRGB 99.
    expect(ramp(0.25)).toBe('#636363');
  });
});
