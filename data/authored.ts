import * as z from 'zod/mini';
import { area, category, kind, pack } from '../src/schema/pack';
import { diagram, statement } from '../src/schema/study';
import { contradiction, table, tableRow } from '../src/schema/table';

/** What people edit of a pack, file by file. What the build computes is left out of these schemas. */

const position = z.tuple([z.number(), z.number()]);
const site = z.tuple([z.number(), z.number(), z.number()]);

/** pack.json: the place, its sources and its areas without their polygons. */
export const packFile = z.extend(
  z.pick(pack, {
    id: true,
    title: true,
    simulated: true,
    year: true,
    place: true,
    areaTerm: true,
    sources: true,
    boundary: true,
    opening: true,
    notFound: true,
  }),
  {
    areas: z
      .array(z.omit(area, { areaKm2: true, rings: true, label: true, neighbours: true }))
      .check(z.minLength(1)),
  },
);

/** sites.json: the weighted sites whose power cells are the areas and their surroundings. */
export const sitesFile = z.object({
  note: z.string(),
  frame: z.object({
    origin: position,
    bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    kmPerDegreeLongitude: z.number().check(z.positive()),
    kmPerDegreeLatitude: z.number().check(z.positive()),
  }),
  areas: z.array(
    z.object({ area: z.string(), name: z.string(), sites: z.array(site).check(z.minLength(1)) }),
  ),
  neighbours: z.array(
    z.object({
      name: z.string(),
      /** Where its name stands, if not at the widest place of its own cells. */
      label: z.optional(position),
      sites: z.array(site).check(z.minLength(1)),
    }),
  ),
});

/** kinds.json: categories and kinds. */
export const kindsFile = z.object({ categories: z.array(category), kinds: z.array(kind) });

/** tables.json: the tables token by token as printed. */
export const tablesFile = z.array(
  z.extend(z.omit(table, { rows: true, solutions: true, exact: true }), {
    rows: z.array(z.omit(tableRow, { low: true, high: true, basis: true, values: true, origins: true })),
  }),
);

export const statementsFile = z.array(statement);
export const diagramFile = z.nullable(diagram);
export const contradictionsFile = z.array(contradiction);
