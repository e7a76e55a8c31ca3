import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Palette } from '../domain/measures/types';
import type { Area } from '../schema/pack';
import { stripesOf } from './stripes';

/** Names of the sources; feature ids are indices of areas in pack order. */
export const AREAS = 'areas';
export const STRIPES = 'stripes';
export const STIPPLE = 'stipple';

/** Colours that a theme draws with, apart from the data. */
export type Ground = Pick<
  Palette,
  'boundary' | 'boundaryWidth' | 'quiet' | 'ink' | 'halo' | 'missing' | 'missingDot'
>;

/** Whether two themes draw alike, apart from the data. */
export function sameGround(a: Ground, b: Ground): boolean {
  const { boundary, boundaryWidth, quiet, ink, halo, missing, missingDot } = a;
  const same: Ground = { boundary, boundaryWidth, quiet, ink, halo, missing, missingDot };
  return (Object.keys(same) as (keyof Ground)[]).every((key) => same[key] === b[key]);
}

/** The areas as polygons, identified by index. */
export function areaFeatures(areas: Area[]): GeoJSON.FeatureCollection<GeoJSON.Polygon> {
  return {
    type: 'FeatureCollection',
    features: areas.map((area, id) => ({
      type: 'Feature',
      id,
      properties: {},
      geometry: { type: 'Polygon', coordinates: area.rings },
    })),
  };
}

/** The stripes of every area for a zoom, identified as the areas are. */
export function stripeFeatures(areas: Area[], zoom: number): GeoJSON.FeatureCollection<GeoJSON.MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: areas.map((area, id) => ({
      type: 'Feature',
      id,
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates: stripesOf(area.rings, zoom) },
    })),
  };
}

/** The soft edge around all areas; it lies under the fills, so inner borders do not show it. */
function glow(ground: Ground): LayerSpecification {
  return {
    id: 'glow',
    type: 'line',
    source: AREAS,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': ground.boundary, 'line-opacity': 0.34, 'line-width': 9, 'line-blur': 5 },
  };
}

function fills(ground: Ground): LayerSpecification {
  return {
    id: 'fills',
    type: 'fill',
    source: AREAS,
    paint: { 'fill-color': ['to-color', ['feature-state', 'fill'], ground.quiet], 'fill-antialias': false },
  };
}

function stripes(): LayerSpecification {
  return {
    id: STRIPES,
    type: 'fill',
    source: STRIPES,
    paint: {
      'fill-color': ['to-color', ['feature-state', 'stripe'], 'rgba(0, 0, 0, 0)'],
      // At 0 the layer is not drawn at all; 1 while some area has stripes.
      'fill-opacity': 0,
    },
  };
}

function stipple(): LayerSpecification {
  return {
    id: 'stipple',
    type: 'fill',
    source: AREAS,
    paint: { 'fill-pattern': STIPPLE, 'fill-opacity': ['to-number', ['feature-state', 'stipple'], 0] },
  };
}

function boundaries(ground: Ground): LayerSpecification {
  return {
    id: 'boundaries',
    type: 'line',
    source: AREAS,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': ground.boundary, 'line-width': ground.boundaryWidth },
  };
}

/** Dots of the areas that nobody counted, as pixels of twice the density: pitch 7 px, staggered, radius 1 px. */
export function stippleImage(ground: Ground): { width: number; height: number; data: Uint8ClampedArray } {
  const side = 14;
  const data = new Uint8ClampedArray(side * side * 4);
  const centres = [
    [3.5, 3.5],
    [10.5, 10.5],
  ] as const;
  const colour = [1, 3, 5].map((at) => parseInt(ground.missingDot.slice(at, at + 2), 16));
  for (let pixel = 0; pixel < side * side; pixel += 1) {
    const x = (pixel % side) + 0.5;
    const y = Math.floor(pixel / side) + 0.5;
    const away = Math.min(...centres.map(([cx, cy]) => Math.hypot(x - cx, y - cy)));
    const alpha = Math.round(255 * Math.max(0, Math.min(1, 2.5 - away)));
    // Colours of an image are weighted by their opacity.
    data.set([...colour.map((part) => Math.round((part * alpha) / 255)), alpha], pixel * 4);
  }
  return { width: side, height: side, data };
}

/** All layers in draw order; what is lazy joins the map once the data need it. */
export function layersOf(ground: Ground): { layer: LayerSpecification; lazy: boolean }[] {
  return [
    { layer: glow(ground), lazy: false },
    { layer: fills(ground), lazy: false },
    { layer: stripes(), lazy: true },
    { layer: stipple(), lazy: true },
    { layer: boundaries(ground), lazy: false },
  ];
}

/**
 * The style of the map: no tiles, glyphs or sprite, so it asks nothing of the network. The ground is not a layer: it
 * is the page behind a transparent canvas, and so can fade at the frame without veiling the areas.
 *
 * @param deepest zoom up to which the areas are cut into tiles; beyond it tiles are enlarged
 */
export function styleOf(areas: Area[], ground: Ground, deepest: number): StyleSpecification {
  return {
    version: 8,
    sources: {
      [AREAS]: { type: 'geojson', data: areaFeatures(areas), tolerance: 0, buffer: 16, maxzoom: deepest },
    },
    layers: layersOf(ground)
      .filter(({ lazy }) => !lazy)
      .map(({ layer }) => layer),
    transition: { duration: 0, delay: 0 },
  };
}
