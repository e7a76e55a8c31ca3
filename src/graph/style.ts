import type { StylesheetJson } from 'cytoscape';
import { tieKinds } from '../schema/constants';
import type { Theme } from '../schema/view';
import { mixed, paletteOf, writingOn } from './palette';
import { cornersOf, SQUARE } from './shapes';
import { DIMMED_OPACITY, DIMMED_WIDTH, tiePattern } from './swatch';
import type { TiePattern } from './swatch';
import { fontFamily } from '../frame/text';
import type { PlacedNode, Placement } from './layouts/types';
import { letteringOf } from './text';
import { shapes } from './types';

export { shapeSwatch, tiePattern } from './swatch';

/** Opacity of a node beside a way that is shown. */
export const FAINT = 0.4;

type Style = Record<string, string | number | number[] | undefined>;

/** White line around every mark. */
export const OUTLINE = 1.3;
/** Pixels that a halo reaches beyond its node. */
export const HALO = 5;
/** Dashes around a mark whose number is a range, and dots around one whose number is not recorded. */
export const RANGE_DASH = [3, 2];
/** Pixels that the dashed ring of a critical point reaches beyond its node. */
export const CRITICAL = 7;

/**
 * Style of a tie kind. A double line is one line in the colour of the ground over a wider one, so that both follow
 * every bend; dots are strokes of no length with round ends.
 *
 * @param scale how many pixels of the picture a pixel of the screen takes: patterns keep their size when reduced
 */
function tieStyle(pattern: TiePattern, ground: string, scale: number, colour = pattern.colour): Style {
  const { width, gap, dash, round } = pattern;
  if (gap > 0) {
    return {
      width: gap * scale,
      'line-color': ground,
      'line-outline-width': (width - gap) * scale,
      'line-outline-color': colour,
      'line-style': 'solid',
    };
  }
  return {
    width: width * scale,
    'line-color': colour,
    'line-outline-width': 0,
    'line-style': dash.length > 0 ? 'dashed' : 'solid',
    ...(dash.length > 0 ? { 'line-dash-pattern': dash.map((length) => length * scale) } : {}),
    'line-cap': round ? 'round' : 'butt',
  };
}

/** Name of a step of the colours of a measure, from 0 to 4; undefined values have a look of their own. */
export const shareClass = (share: number | null): string =>
  share === null ? 'share-none' : `share-${Math.min(4, Math.floor(share * 5))}`;

/** Colours of a measure from low to high. */
function ramp(theme: Theme): string[] {
  return theme === 'dark'
    ? ['#1c4258', '#22678f', '#3781ad', '#4a9bcb', '#a9dbf5']
    : ['#d5e8f3', '#8fc1de', '#5fa3ca', '#3a85b5', '#0e4a78'];
}

/**
 * The stylesheet of a theme. Element classes say what is drawn; data carry sizes, ways and texts.
 *
 * @param scale as in `tieStyle`; 1 at zoom 1 and above
 */
export function stylesheetOf(theme: Theme, scale = 1): StylesheetJson {
  const palette = paletteOf(theme);
  const lettering = letteringOf(theme);
  const rules: { selector: string; style: Style }[] = [
    {
      selector: 'core',
      style: { 'active-bg-opacity': 0, 'selection-box-opacity': 0, 'outside-texture-bg-opacity': 0 },
    },
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        'background-color': palette.shapes.hexagon,
        'border-width': OUTLINE,
        'border-color': palette.surface,
        'border-position': 'outside',
        'overlay-opacity': 0,
        'font-family': fontFamily,
        'z-index': 20,
        'z-index-compare': 'manual',
      },
    },
    ...shapes.flatMap((shape) => {
      const colour = palette.shapes[shape];
      const corners = cornersOf(shape);
      const form: Style =
        shape === 'circle'
          ? { shape: 'ellipse' }
          : shape === 'square'
            ? { shape: 'rectangle' }
            : {
                shape: 'polygon',
                'shape-polygon-points': (corners ?? [])
                  .flat()
                  .map((at) => Math.round(at * 1e4) / 1e4)
                  .join(' '),
              };
      return [
        {
          selector: `.${shape}`,
          style: {
            ...form,
            'background-color': colour,
            color: writingOn(colour),
            'text-outline-color': colour,
          },
        },
        {
          selector: `.${shape}.open`,
          style: {
            'background-color': palette.surface,
            'border-color': colour,
            'border-width': 1.7,
            'border-position': 'center',
            color: palette.ink,
            'text-outline-color': palette.surface,
          },
        },
      ];
    }),
    { selector: '.range', style: { 'border-style': 'dashed', 'border-dash-pattern': RANGE_DASH } },
    { selector: '.unknown', style: { 'border-style': 'dotted' } },
    { selector: '.simulated', style: { 'background-blacken': 0 } },
    ...ramp(theme).map((colour, index) => ({
      selector: `.share-${index}`,
      style: {
        'background-color': colour,
        color: writingOn(colour),
        'text-outline-color': colour,
        'border-color': palette.ink,
      },
    })),
    {
      selector: '.share-none',
      style: {
        'background-color': palette.surface,
        'border-color': palette.lineStrong,
        'border-style': 'dotted',
      },
    },
    {
      selector: '.counted',
      style: {
        label: 'data(count)',
        'text-valign': 'center',
        'text-halign': 'center',
        'font-size': 'data(letter)',
        'font-weight': 700,
        'text-outline-width': 1.4,
      },
    },
    {
      selector: '.pill',
      style: {
        shape: 'round-rectangle',
        'corner-radius': '30',
        'background-color': palette.surface,
        'border-color': palette.ink2,
        'border-width': 1.4,
        'z-index': 22,
      },
    },
    { selector: '.faint', style: { opacity: FAINT } },
    { selector: '.haloed', style: { 'border-color': palette.onSelect, 'border-width': 1.4 } },
    {
      selector: '.halo',
      style: {
        shape: 'ellipse',
        'background-color': palette.select,
        'border-color': theme === 'dark' ? palette.surface : palette.ink,
        'border-width': 1.8,
        'z-index': 18,
        events: 'no',
      },
    },
    {
      selector: '.halo.compared',
      style: { 'background-color': palette.surface, 'border-color': palette.ink },
    },
    {
      selector: '.ring',
      style: {
        shape: 'ellipse',
        'background-opacity': 0,
        'border-color': palette.bad,
        'border-width': 2,
        'border-style': 'dashed',
        'border-dash-pattern': [3, 2.4],
        'z-index': 17,
        events: 'no',
      },
    },
    {
      selector: '.name',
      style: {
        shape: 'rectangle',
        'background-opacity': 0,
        'border-width': 0,
        label: 'data(text)',
        'text-valign': 'center',
        'text-halign': 'center',
        'font-size': 'data(letter)',
        'font-weight': lettering.weight,
        color: palette.ink,
        'text-outline-color': 'data(ground)',
        'text-outline-width': lettering.halo * 0.75,
        'min-zoomed-font-size': 7,
        events: 'no',
        'z-index': 30,
      },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        'source-endpoint': '0 0',
        'target-endpoint': '0 0',
        'edge-distances': 'endpoints',
        'overlay-opacity': 0,
        'z-index': 5,
        'z-index-compare': 'manual',
      },
    },
    {
      selector: '.curve',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-weights': 'data(weights)',
        'control-point-distances': 'data(distances)',
      },
    },
    {
      selector: '.corners',
      style: {
        'curve-style': 'round-segments',
        'segment-weights': 'data(weights)',
        'segment-distances': 'data(distances)',
        'segment-radii': 'data(turns)',
        'radius-type': 'influence-radius',
      },
    },
    ...tieKinds.flatMap((kind) => {
      const pattern = tiePattern(kind, theme, palette);
      const dimmed = { ...pattern, width: pattern.width * DIMMED_WIDTH, gap: pattern.gap * DIMMED_WIDTH };
      // Mixed with the ground instead of let through, so that the gap of a double line stays clear.
      const faint = mixed(pattern.colour, palette.surface, DIMMED_OPACITY);
      return [
        { selector: `.${kind}`, style: tieStyle(pattern, palette.surface, scale) },
        { selector: `.${kind}.dimmed`, style: tieStyle(dimmed, palette.surface, scale, faint) },
      ];
    }),
    { selector: '.strong', style: { 'z-index': 8 } },
    {
      selector: '.chosen',
      style: {
        'underlay-color': palette.select,
        'underlay-opacity': 1,
        'underlay-padding': 5 * scale,
        'z-index': 9,
      },
    },
    {
      selector: '.member',
      style: {
        width: 5 * scale,
        'line-color': palette.rail,
        'line-outline-width': 0,
        'line-style': 'solid',
        'line-cap': 'butt',
        'z-index': 1,
      },
    },
    {
      selector: '.member.strong',
      style: { 'line-color': mixed(palette.lineStrong, palette.rail, 0.35), 'z-index': 2 },
    },
    {
      selector: '.hovered',
      style: { 'outline-width': 2.5, 'outline-color': palette.ink, 'outline-offset': 1 },
    },
    {
      selector: 'edge.hovered',
      style: { 'underlay-color': palette.lineStrong, 'underlay-opacity': 0.4, 'underlay-padding': 4 * scale },
    },
    {
      selector: '.focused',
      style: {
        'outline-width': 3,
        'outline-color': palette.focus,
        'outline-offset': 4,
      },
    },
  ];
  return rules;
}

/** Width and height of the box that a shape of some radius is drawn in. */
export function drawnSize(shape: string, radius: number, halfHeight: number): [number, number] {
  const half = shape === 'square' ? radius * SQUARE : radius;
  return [2 * half, 2 * (shape === 'square' ? halfHeight * SQUARE : halfHeight)];
}

/** Radius from which a node of a selected area bears a halo of its own. */
const HALO_FROM = 10;

/** Whether a node of a selected area bears a halo: small ones keep theirs within their place, where the area itself is marked. */
export function bearsHalo({ radius }: PlacedNode, { guides }: Placement): boolean {
  return radius >= HALO_FROM || guides.areas.length === 0;
}

/** How far from its middle a selected node reaches with the halo around it. */
export function haloReach(placement: Placement, selected: ReadonlySet<string>): Map<string, number> {
  return new Map(
    [...selected].flatMap((id): [string, number][] => {
      const node = placement.nodes.get(id);
      return node && bearsHalo(node, placement) ? [[id, node.radius + HALO + 1]] : [];
    }),
  );
}
