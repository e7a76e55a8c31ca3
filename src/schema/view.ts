import * as z from 'zod/mini';
import {
  CAMERA_ENDS,
  classMethods,
  languages,
  levels,
  measures,
  networkForms,
  networkLayouts,
  panes,
  themes,
  tieDirections,
  tieKinds,
  workspaces,
} from './constants';
import { gapQuestion, gapReading, unitChange } from './gap';

export type { ClassMethod, Language, MeasureId, NetworkLayout, Panes, Theme, Workspace } from './constants';

/** A cell of a source table by table id, kind id and column index; null row or column is the row or column of totals. */
export const cellReference = z.object({
  table: z.string(),
  row: z.nullable(z.string()),
  column: z.nullable(z.int()),
});
export type CellReference = z.infer<typeof cellReference>;

/** Centre in degrees and zoom as in Web Mercator tiles of 512 px. */
export const camera = z.object({
  longitude: z.number().check(z.gte(-CAMERA_ENDS.longitude), z.lte(CAMERA_ENDS.longitude)),
  latitude: z.number().check(z.gte(-CAMERA_ENDS.latitude), z.lte(CAMERA_ENDS.latitude)),
  zoom: z.number().check(z.gte(0), z.lte(CAMERA_ENDS.zoom)),
});
export type Camera = z.infer<typeof camera>;

/** How fills are classed: a method, its number of classes above nil, and own limits where the method is `own`. */
export const classing = z.object({
  method: z.enum(classMethods),
  count: z.int().check(z.gte(2), z.lte(7)),
  limits: z.array(z.number()),
});
export type Classing = z.infer<typeof classing>;

/** What filters leave out of the network, by each of its aspects. */
export const leftOut = z.object({
  kinds: z.array(z.string()),
  areas: z.array(z.string()),
  levels: z.array(z.enum(levels)),
  ties: z.array(z.enum(tieKinds)),
  directions: z.array(z.enum(tieDirections)),
});
export type LeftOut = z.infer<typeof leftOut>;

/** How the network is looked at. */
export const networkView = z.object({
  panes: z.enum(panes),
  layout: z.enum(networkLayouts),
  form: z.enum(networkForms),
  /** Ids: the selected group, then the one it is compared with. */
  groups: z.array(z.string()),
  tie: z.nullable(z.string()),
  /** Groups of a kind that are shown one by one. */
  opened: z.array(z.string()),
  without: leftOut,
  /** Groups hidden one by one. */
  hidden: z.array(z.string()),
  /** A group with what lies within so many steps of it; null shows all. */
  focus: z.nullable(z.object({ group: z.string(), steps: z.int().check(z.gte(1), z.lte(3)) })),
  /** The measure that groups are sized by and put in order by; null for none. */
  measure: z.nullable(z.string()),
});
export type NetworkView = z.infer<typeof networkView>;

/** How coverage gaps are looked at. */
export const gapView = z.object({
  /** Null stands for the first ready question of the pack. */
  question: z.nullable(gapQuestion),
  reading: gapReading,
  /** The what-if under way: units added or taken. */
  changes: z.array(unitChange),
  /** Id of the saved scenario that the what-if began from. */
  scenario: z.nullable(z.string()),
});
export type GapView = z.infer<typeof gapView>;

/** Which story is looked at, at which of its scenes, and whether it is being told. */
export const storyView = z.object({
  /** Id of a story of the pack or the project; null for the first. */
  story: z.nullable(z.string()),
  /** From 0. */
  scene: z.int().check(z.gte(0)),
  /** Stays set while a question leads away from the story, so that one key leads back. */
  playing: z.boolean(),
});
export type StoryView = z.infer<typeof storyView>;

/** What is looked at. One schema serves the link, a story scene and the saved project. */
export const viewState = z.object({
  workspace: z.enum(workspaces),
  /** Kinds summed into the layer on the map; one for a plain layer. */
  kinds: z.array(z.string()),
  measure: z.enum(measures),
  /** `auto`: fills for densities, rates and shares, circles for counts. */
  mark: z.enum(['auto', 'fill', 'circle']),
  classing,
  /** Kinds summed into the circles over the layer; empty for none. */
  overlay: z.array(z.string()),
  /** Area codes: the selected one, then the one it is compared with. */
  selection: z.array(z.string()),
  /** Null follows the fitted view. */
  camera: z.nullable(camera),
  /** Share of the map pane in the width it divides with the table, from 0 to 1; null for the opening share. */
  split: z.nullable(z.number().check(z.gte(0.1), z.lte(0.9))),
  sort: z.object({
    by: z.enum(['area', 'value', 'count', 'overlay', 'rank']),
    direction: z.enum(['ascending', 'descending']),
  }),
  dataView: z.enum(['printed', 'used']),
  cell: z.nullable(cellReference),
  network: networkView,
  gap: gapView,
  story: storyView,
  language: z.enum(languages),
  theme: z.enum(themes),
});
export type ViewState = z.infer<typeof viewState>;
