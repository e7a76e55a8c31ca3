import * as z from 'zod/mini';
import { citedWork } from '../src/schema/cited';
import { levels, lines } from '../src/schema/constants';
import { gaps } from '../src/schema/gap';
import { groupKind, network, tie } from '../src/schema/network';
import { area, category, kind, pack } from '../src/schema/pack';
import { diagram, statement } from '../src/schema/study';
import { contradiction, table, tableRow } from '../src/schema/table';
import { bilingual } from '../src/schema/text';
import { scene, sceneFigure, story } from '../src/schema/story';

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
/** contradictions.json: each with what is used and why, which are parted when the pack is built. */
export const contradictionsFile = z.array(z.extend(contradiction, { use: bilingual, why: bilingual }));

/** gaps.json: standards, ready questions and which need asks for which service. */
export const gapsFile = z.omit(gaps, { format: true, version: true, pack: true });

/** stories.json: ready stories; what their figures are is filled in when the pack is built. */
export const storiesFile = z.object({
  stories: z.array(
    z.extend(story, {
      scenes: z.array(z.extend(scene, { figures: z.array(z.omit(sceneFigure, { seen: true })) })),
    }),
  ),
});
export type AuthoredStories = z.infer<typeof storiesFile>;

const level = z.enum(levels);
const line = z.enum(lines);

/** Why a tie is drawn: how it is known, in words, and from where. */
const reason = z.pick(tie, { kind: true, evidence: true, source: true, section: true, quote: true });

/**
 * network.json: the rules that the groups and ties of a pack follow. Every tie comes from one of them.
 *
 * `tiers` are the nodes of the two lines, one in each area or one for the whole place, their names with {area} and {kind}
 * filled in; the count of such a node is not recorded, or it is a single group, or (`table`) the nodes of a kind of the
 * pack stand at the tier. `steps` join neighbouring tiers of a line, lower one first; `coach` joins the two lines at each
 * of its levels. `networks` are named networks, with why they are drawn to the nodes of their kind, or null where the pack
 * has none. `aspects` are what the study states of a kind, by the id of its statement.
 */
export const networkFile = z.extend(
  z.pick(network, { title: true, sources: true, kinds: true, totals: true, notes: true }),
  {
    kinds: z.array(z.omit(groupKind, { aspects: true })),
    tiers: z.array(
      z.object({
        line,
        level,
        kind: z.string(),
        name: bilingual,
        spread: z.enum(['area', 'once']),
        count: z.enum(['unrecorded', 'single', 'table']),
      }),
    ),
    steps: z.array(z.extend(reason, { line, from: level, to: level })),
    coach: z.array(z.extend(reason, { levels: z.array(level) })),
    networks: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        name: bilingual,
        statement: z.string(),
        text: bilingual,
        members: z.nullable(reason),
      }),
    ),
    aspects: z.array(
      z.object({
        kind: z.string(),
        aspect: z.enum(['identity', 'membership', 'resources', 'programme', 'network']),
        statement: z.string(),
        text: bilingual,
      }),
    ),
  },
);

/** simulation.json: a simulated example made from another pack. `from` is that pack's folder, `share` one of its totals. */
export const simulationFile = z.object({
  id: z.string(),
  from: z.string(),
  title: bilingual,
  networkTitle: bilingual,
  seed: z.int(),
  share: z.string(),
  evidence: bilingual,
  source: citedWork,
  notes: z.array(bilingual),
});
