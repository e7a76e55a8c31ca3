// Values of the formats that are no schemas, apart from these so that the page's first load can do without their library.

/** The pack format this build reads; a pack of another version is refused with a sentence. */
export const PACK_VERSION = 1;

/** What may stand at a cell: an index into the row's tokens, or one of the two losses below. */
export const LOST_BLANK = -1;
export const LOST_NUMBER = -2;

export const workspaces = ['explore', 'data'] as const;
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

export type Workspace = (typeof workspaces)[number];
export type MeasureId = (typeof measures)[number];
export type ClassMethod = (typeof classMethods)[number];
export type Language = (typeof languages)[number];
export type Theme = (typeof themes)[number];
