import { classingFits } from '../domain/measures/classes';
import { availability, measureLayer } from '../domain/measures/layers';
import type { Pack } from '../schema/pack';
import { CAMERA_ENDS, languages, measures, themes, workspaces } from '../schema/constants';
import type { ViewState } from '../schema/view';
import { readClassing, writeClassing } from './classing';
import { gapParts, gapReaders } from './gap-link';
import { networkParts, networkReaders } from './network-link';
import { readStory, storyParts } from './story-link';
import { openingView } from './view';

/** A view read from a link, and the parts of the link that it did not understand. */
export interface LinkReading {
  view: ViewState;
  dropped: string[];
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

/**
 * The view as the part of an address after "#"; what equals the opening view is left out. A link says what its workspace
 * shows; with `whole` it says what the others would show too.
 */
export function writeLink(view: ViewState, pack: Pack, whole = false): string {
  const opening = openingView(pack);
  const parts: [string, string][] = [];
  if (whole || view.workspace === 'explore') parts.push(...exploreParts(view, opening));
  else if (view.workspace === 'gaps') parts.push(...selectionParts(view));
  if (whole || view.workspace === 'gaps') parts.push(...gapParts(view.gap, pack));
  if (whole || view.workspace === 'data') parts.push(...dataParts(view, opening));
  // A story that is being told is led away from and back to, so the link of any workspace has it.
  if (whole || view.workspace === 'story' || view.story.playing) parts.push(...storyParts(view.story));
  if (view.language !== opening.language) parts.push(['lang', view.language]);
  if (view.theme !== opening.theme) parts.push(['theme', view.theme]);
  if (parts.length === 0 && view.workspace === opening.workspace) return '';
  const query = parts.map(([key, value]) => `${key}=${value}`).join('&');
  return `/${view.workspace}${query ? `?${query}` : ''}`;
}

const selectionParts = ({ selection }: ViewState): [string, string][] =>
  selection.length > 0 ? [['select', selection.join('.')]] : [];

function exploreParts(view: ViewState, opening: ViewState): [string, string][] {
  const parts: [string, string][] = [];
  if (!same(view.kinds, opening.kinds)) parts.push(['layer', view.kinds.join('.')]);
  if (view.measure !== opening.measure) parts.push(['measure', view.measure]);
  if (view.mark !== opening.mark) parts.push(['mark', view.mark]);
  const classes = writeClassing(view.classing);
  if (classes) parts.push(['classes', classes]);
  if (view.overlay.length > 0) parts.push(['over', view.overlay.join('.')]);
  parts.push(...selectionParts(view));
  if (view.camera) {
    const { longitude, latitude, zoom } = view.camera;
    parts.push(['camera', `${longitude.toFixed(5)},${latitude.toFixed(5)},${zoom.toFixed(2)}`]);
  }
  if (view.split !== null) parts.push(['split', view.split.toFixed(3)]);
  if (view.sort.by !== opening.sort.by || view.sort.direction !== opening.sort.direction) {
    parts.push(['sort', `${view.sort.by}.${view.sort.direction}`]);
  }
  parts.push(...networkParts(view.network, opening.network));
  return parts;
}

function dataParts({ cell, dataView }: ViewState, opening: ViewState): [string, string][] {
  const parts: [string, string][] = [];
  if (cell) parts.push(['cell', [cell.table, cell.row ?? '', cell.column ?? ''].join('.')]);
  if (dataView !== opening.dataView) parts.push(['data', dataView]);
  return parts;
}

function member<Value extends string>(values: readonly Value[], value: string): Value | null {
  return values.find((candidate) => candidate === value) ?? null;
}

/** Readers of the link's parts: a change of the view, or null for a value that is not understood. */
function readers(pack: Pack): Record<string, (value: string) => Partial<ViewState> | null> {
  const kinds = new Set(pack.kinds.map((kind) => kind.id));
  const areas = new Set(pack.areas.map((area) => area.code));
  const allOf = (known: Set<string>, value: string): string[] | null => {
    const items = value.split('.');
    return items.every((item) => known.has(item)) && new Set(items).size === items.length ? items : null;
  };
  const field = <Key extends keyof ViewState>(key: Key, value: ViewState[Key] | null) =>
    value === null ? null : ({ [key]: value } as Partial<ViewState>);
  return {
    layer: (value) => {
      const asked = allOf(kinds, value);
      // A sum of needs and services has no meaning, however the link came by it.
      return asked && availability(pack, asked).count === null ? { kinds: asked } : null;
    },
    measure: (value) => field('measure', member(measures, value)),
    mark: (value) => field('mark', member(['auto', 'fill', 'circle'] as const, value)),
    classes: (value) => field('classing', readClassing(value)),
    over: (value) => {
      const asked = allOf(kinds, value);
      return asked && availability(pack, asked).count === null ? { overlay: asked } : null;
    },
    select: (value) => field('selection', allOf(areas, value)?.slice(0, 2) ?? null),
    camera: (value) => {
      const [longitude = NaN, latitude = NaN, zoom = NaN] = value.split(',').map(Number);
      const { longitude: east, latitude: north, zoom: nearest } = CAMERA_ENDS;
      const valid =
        Math.abs(longitude) <= east && Math.abs(latitude) <= north && zoom >= 0 && zoom <= nearest;
      return valid ? { camera: { longitude, latitude, zoom } } : null;
    },
    split: (value) => {
      const share = Number(value);
      return share >= 0.1 && share <= 0.9 ? { split: share } : null;
    },
    cell: (value) => {
      const [id, row = '', column = ''] = value.split('.');
      const table = pack.tables.find((candidate) => candidate.id === id);
      const rowKnown = row === '' || table?.rows.some((candidate) => candidate.kind === row);
      const index = column === '' ? null : Number(column);
      const columnKnown = index === null || (table && Number.isInteger(index) && index in table.columns);
      if (!table || !rowKnown || !columnKnown) return null;
      return { cell: { table: table.id, row: row || null, column: index } };
    },
    data: (value) => field('dataView', member(['printed', 'used'] as const, value)),
    sort: (value) => {
      const [by = '', direction = ''] = value.split('.');
      const known = member(['area', 'value', 'count', 'overlay', 'rank'] as const, by);
      const way = member(['ascending', 'descending'] as const, direction);
      return known && way ? { sort: { by: known, direction: way } } : null;
    },
    story: (value) => field('story', readStory(value)),
    lang: (value) => field('language', member(languages, value)),
    theme: (value) => field('theme', member(themes, value)),
  };
}

/** A value as it was before a mail or chat program wrote its signs as %3B and the like; null where that is broken off. */
function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

/** Reads the part of an address after "#"; parts that are not understood are dropped and named. */
export function readLink(hash: string, pack: Pack): LinkReading {
  const view = openingView(pack);
  const dropped: string[] = [];
  const text = hash.replace(/^#/, '');
  if (text === '') return { view, dropped };
  const [path = '', query = ''] = text.split('?');
  const workspace = member(workspaces, path.replace(/^\//, ''));
  if (workspace) view.workspace = workspace;
  else dropped.push(path.slice(0, 30));
  const known = readers(pack);
  const network = networkReaders(new Set(pack.areas.map((area) => area.code)));
  const gap = gapReaders(pack);
  for (const part of query.split('&').filter(Boolean)) {
    const [key = '', written = ''] = part.split('=');
    const value = decoded(written);
    const change = value !== null && Object.hasOwn(known, key) ? known[key]?.(value) : null;
    const networkChange =
      value !== null && Object.hasOwn(network, key) ? network[key]?.(value, view.network) : null;
    const gapChange = value !== null && Object.hasOwn(gap, key) ? gap[key]?.(value, view.gap) : null;
    if (change) Object.assign(view, change);
    else if (gapChange) view.gap = gapChange;
    else if (networkChange) view.network = networkChange;
    else dropped.push(part.slice(0, 30));
  }
  if (availability(pack, view.kinds)[view.measure] !== null) {
    dropped.push(`measure=${view.measure}`);
    view.measure = measures.find((measure) => availability(pack, view.kinds)[measure] === null) ?? 'count';
  }
  const classes = writeClassing(view.classing);
  // Measured only where it matters, since a layer with many ranges takes a while.
  if (classes && !classingFits(measureLayer(pack, view.kinds, view.measure), view.classing)) {
    view.classing = openingView(pack).classing;
    dropped.push(`classes=${classes}`.slice(0, 30));
  }
  return { view, dropped };
}

/**
 * Reads an address with the whole link that its entry of the browser's history keeps, so that a step back, or loading the
 * page anew, loses nothing of the other workspace. What does not belong to the address is not taken.
 */
export function readEntry(hash: string, kept: unknown, pack: Pack): LinkReading {
  if (typeof kept === 'string') {
    const reading = readLink(kept, pack);
    if (writeLink(reading.view, pack) === hash.replace(/^#/, '')) return reading;
  }
  return readLink(hash, pack);
}
