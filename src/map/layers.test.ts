import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { EncodedArea, Encoding } from '../domain/measures/types';
import { paletteFor } from '../domain/measures/palettes';
import type { Area } from '../schema/pack';
import { areaFeatures, layersOf, stippleImage, STIPPLE, STRIPES, stripeFeatures, styleOf } from './layers';
import { areaPaints } from './paint';

const areas = [
  {
    code: 'a',
    rings: [
      [
        [120.31, -4.58],
        [120.33, -4.58],
        [120.33, -4.56],
        [120.31, -4.58],
      ],
    ],
  },
] as Area[];
const ground = paletteFor('needs', 'light');

describe('layers', () => {
  it('make a valid style that asks nothing of the network', () => {
    const style = styleOf(areas, ground, 14);
    expect(validateStyleMin(style as never)).toEqual([]);
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
  });

  it('are valid with the lazy ones too, boundaries last and stripes under the stipple', () => {
    const style = styleOf(areas, ground, 14);
    style.sources[STRIPES] = { type: 'geojson', data: stripeFeatures(areas, 13) };
    style.layers = layersOf(ground).map(({ layer }) => layer);
    expect(validateStyleMin(style as never)).toEqual([]);
    expect(style.layers.map(({ id }) => id)).toEqual(['glow', 'fills', 'stripes', 'stipple', 'boundaries']);
    expect(STIPPLE).toBe('stipple');
  });

  it('identify areas and their stripes by the same index', () => {
    expect(areaFeatures(areas).features.map(({ id }) => id)).toEqual([0]);
    const [stripes] = stripeFeatures(areas, 13).features;
    expect(stripes?.id).toBe(0);
    expect(stripes?.geometry.coordinates.length).toBeGreaterThan(2);
  });

  it('dot the stipple in its colour and leave the rest clear', () => {
    const { width, height, data } = stippleImage(ground);
    const alphas = Array.from({ length: width * height }, (_, pixel) => data[pixel * 4 + 3]);
    expect(Math.max(...alphas.map(Number))).toBe(255);
    expect(alphas.filter((alpha) => alpha === 0).length).toBeGreaterThan(100);
  });
});

describe('paint', () => {
  const area = (look: EncodedArea['look'], colourLow = '#fff', colourHigh = '#000') =>
    ({ look, colourLow, colourHigh }) as EncodedArea;
  const encoding = (mark: Encoding['mark'], list: EncodedArea[]) =>
    ({ mark, palette: ground, areas: list }) as Encoding;

  it('gives certain, uncertain, nil and not collected looks of their own', () => {
    const paints = areaPaints(
      encoding('fill', [
        area('certain', '#f00', '#f00'),
        area('uncertain'),
        area('nil', '#fff', '#fff'),
        area('not-collected'),
      ]),
    );
    expect(paints).toEqual([
      { fill: '#f00', stripe: null, stipple: false },
      { fill: '#fff', stripe: '#000', stipple: false },
      { fill: '#fff', stripe: null, stipple: false },
      { fill: ground.missing, stripe: null, stipple: true },
    ]);
  });

  it('leaves the ground of circles quiet, but for what was not collected', () => {
    const paints = areaPaints(encoding('circle', [area('uncertain'), area('not-collected')]));
    expect(paints).toEqual([
      { fill: ground.quiet, stripe: null, stipple: false },
      { fill: ground.missing, stripe: null, stipple: true },
    ]);
  });
});
