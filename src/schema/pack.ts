import * as z from 'zod/mini';
import { PACK_VERSION } from './constants';
import { bilingual } from './text';
import { contradiction, place, table } from './table';

const position = z.tuple([z.number(), z.number()]);
export type Position = z.infer<typeof position>;

/** A cited work. `id` is what cells and figures refer to. */
export const source = z.object({
  id: z.string(),
  citation: z.string(),
  short: z.string(),
  year: z.int(),
  url: z.optional(z.string()),
  licence: z.optional(bilingual),
  note: z.optional(bilingual),
});
export type Source = z.infer<typeof source>;

/** A figure with its year and where it comes from; never without either. */
export const figure = z.object({ value: z.number(), year: z.int(), source: z.string() });
export type Figure = z.infer<typeof figure>;

/**
 * One area of the map. `rings` are closed rings of [longitude, latitude] in degrees, outer ring first; neighbours share
 * exact positions. `label` is the pole of inaccessibility; `nudge` moves its text, in pixels at the fitted view.
 * `areaKm2` is the area of the drawn polygon on the sphere, so that a density divides by what is seen.
 */
export const area = z.object({
  code: z.string(),
  codeKemendagri: z.optional(z.string()),
  postalCode: z.optional(z.string()),
  name: z.string(),
  variants: z.array(z.string()),
  nameSource: z.optional(z.string()),
  areaKm2: z.number().check(z.positive()),
  publishedAreaKm2: z.optional(figure),
  population: z.array(figure),
  rings: z.array(z.array(position)),
  label: position,
  nudge: z.optional(z.tuple([z.number(), z.number()])),
  /** Codes of the areas that share an edge with this one. */
  neighbours: z.array(z.string()),
});
export type Area = z.infer<typeof area>;

export const layerGroup = z.enum(['facilities', 'associations', 'needs']);
export type LayerGroup = z.infer<typeof layerGroup>;
export const unit = z.enum(['units', 'people', 'families', 'houses', 'cases']);
export const shape = z.enum(['hexagon', 'square', 'circle', 'plus', 'diamond', 'triangle', 'star']);

/** A kind of facility, association or need: one printed row, with its present-day name in both languages. */
export const kind = z.object({
  id: z.string(),
  table: z.string(),
  group: layerGroup,
  category: z.string(),
  /** Present-day, respectful name; the source's spelling is the row's label. */
  name: bilingual,
  /** A shorter Indonesian and English form for a narrow list, where the name is long. */
  short: z.optional(bilingual),
  fullName: z.optional(z.string()),
  /** Other words that a person may look for it by. */
  search: z.optional(bilingual),
  unit,
  networkKind: z.boolean(),
  shape: z.optional(shape),
  note: z.optional(bilingual),
});
export type Kind = z.infer<typeof kind>;

/** A category of kinds; `inferred` where the source prints no heading for it. */
export const category = z.object({ id: z.string(), name: bilingual, inferred: z.boolean() });
export type Category = z.infer<typeof category>;

/** What is known and from where: read-only, versioned, validated. */
export const pack = z.object({
  format: z.literal('wahana-pack'),
  version: z.literal(PACK_VERSION),
  id: z.string(),
  title: bilingual,
  /** Set on packs whose data are made up; shown wherever they are used. */
  simulated: z.boolean(),
  year: z.int(),
  place: z.object({
    name: z.string(),
    level: bilingual,
    short: z.string(),
    parents: z.array(z.string()),
    codeKemendagri: z.optional(z.string()),
    codeBps: z.optional(z.string()),
    capital: z.optional(z.string()),
    areaKm2: z.array(figure),
    density: z.array(figure),
    population: z.array(figure),
  }),
  /** What one area is called: kelurahan, desa, ... */
  areaTerm: bilingual,
  sources: z.array(source),
  areas: z.array(area).check(z.minLength(1)),
  context: z.object({
    bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    neighbours: z.array(z.object({ name: z.string(), label: position })),
  }),
  /** How the polygons came about; `short` stands in every picture. */
  boundary: z.object({ schematic: z.boolean(), short: bilingual, full: bilingual }),
  categories: z.array(category),
  kinds: z.array(kind),
  tables: z.array(table),
  /** What the map opens on. */
  opening: z.object({ kinds: z.array(z.string()) }),
  contradictions: z.array(contradiction),
  notFound: z.array(bilingual),
  /** File beside the pack with what else the source states (`study.ts`), read when the Data workspace opens. */
  study: z.optional(z.string()),
  /** File beside the pack with its groups and ties (`network.ts`), read when the network is first shown. */
  network: z.optional(z.string()),
  /** File beside the pack with what its coverage gaps are judged by (`gap.ts`), read when they are first looked at. */
  gaps: z.optional(z.string()),
  /** File beside the pack with its ready stories (`story.ts`), read when they are first looked at. */
  stories: z.optional(z.string()),
  /** The packs beside this one that can be opened in its place. */
  others: z.optional(z.array(z.object({ id: z.string(), title: bilingual, simulated: z.boolean() }))),
});
export type OtherPack = NonNullable<Pack['others']>[number];
export type Pack = z.infer<typeof pack>;

export { place };
