// Values of the formats that are no schemas, apart from these so that the page's first load can do without their library.

/** The pack format this build reads; a pack of another version is refused with a sentence. */
export const PACK_VERSION = 1;

/** The network format this build reads. */
export const NETWORK_VERSION = 1;

/** The format of what gaps are judged by that this build reads. */
export const GAPS_VERSION = 1;

/** The project format that this build writes; older ones are brought up to it when they are opened. */
export const PROJECT_VERSION = 3;
/** Longest name of what a person makes, and longest note to it, in characters. */
export const LONGEST_NAME = 120;
export const LONGEST_NOTE = 4000;

/** The format of ready stories that this build reads. */
export const STORIES_VERSION = 1;
/** The part of an address that opens the presenter's window. */
export const PRESENTER = 'window=presenter';
/** Most scenes of one story. */
export const MOST_SCENES = 100;

/** Stands in a question for the residents of an area, where the need is no kind. */
export const RESIDENTS = 'residents';
/** Least and greatest figure of a rule for units required: people or metres of one unit. */
export const LEAST_RULE = 0.001;
export const MOST_RULE = 1_000_000_000;
/** Most next units that are asked for at once. */
export const MOST_UNITS = 20;

/** What may stand at a cell: an index into the row's tokens, or one of the two losses below. */
export const LOST_BLANK = -1;
export const LOST_NUMBER = -2;

/** How far a camera's centre may lie from 0, in degrees, and its nearest zoom; the farthest is 0. */
export const CAMERA_ENDS = { longitude: 180, latitude: 85, zoom: 22 };

export const workspaces = ['explore', 'gaps', 'data', 'story'] as const;
export const measures = ['density', 'count', 'share', 'rate'] as const;
export const classMethods = [
  'round',
  'unclassed',
  'standard',
  'quantile',
  'equal',
  'natural',
  'own',
] as const;
export const languages = ['id', 'en'] as const;
export const themes = ['light', 'dark', 'projector'] as const;

/** Bands of the network from the top down, the lowest of some ten neighbouring households; the last one for groups whose level is not recorded. */
export const levels = [
  'provinsi',
  'kabupaten',
  'kecamatan',
  'kelurahan',
  'rw',
  'rt',
  'household-group',
  'unrecorded',
] as const;
/** The two lines of tiers that run side by side. */
export const lines = ['government', 'family-welfare'] as const;
/** `tier`: a tier of a line; `kind`: all groups of a kind in an area; `network`: a named network; `single`: one group. */
export const groupRoles = ['tier', 'kind', 'network', 'single'] as const;
/** How a tie is known: recorded, required by rule, inferred, proposed. They are never merged. */
export const tieKinds = ['tercatat', 'diwajibkan', 'disimpulkan', 'usulan'] as const;
export const tieDirections = ['vertical', 'horizontal'] as const;
/** `line`: along a line of tiers; `coach`: between the lines at one level; `member`: to a named network; `plain`: others. */
export const tieRoles = ['line', 'coach', 'member', 'plain'] as const;
/** What stands side by side in the map's workspace. */
export const panes = ['map', 'both', 'network'] as const;
/** How a network is laid out: by level, by force, on the map, or around what a measure puts first. */
export const networkLayouts = ['levels', 'free', 'map', 'concentric'] as const;
export const networkForms = ['picture', 'list'] as const;
/** What next units make small: the largest need per unit, or the sum of all. */
export const gapObjectives = ['max', 'sum'] as const;
/**
 * `cells`: all readings of the cells; `printed`: totals as the source prints them; `low` and `high`: every open cell at that
 * end at once, which no single reading need be.
 */
export const gapReadings = ['cells', 'printed', 'low', 'high'] as const;

export type Workspace = (typeof workspaces)[number];
export type MeasureId = (typeof measures)[number];
export type ClassMethod = (typeof classMethods)[number];
export type Language = (typeof languages)[number];
export type Theme = (typeof themes)[number];
export type Level = (typeof levels)[number];
export type Line = (typeof lines)[number];
export type GroupRole = (typeof groupRoles)[number];
export type TieKind = (typeof tieKinds)[number];
export type TieDirection = (typeof tieDirections)[number];
export type TieRole = (typeof tieRoles)[number];
export type Panes = (typeof panes)[number];
export type NetworkLayout = (typeof networkLayouts)[number];
export type GapObjective = (typeof gapObjectives)[number];
export type GapReading = (typeof gapReadings)[number];
