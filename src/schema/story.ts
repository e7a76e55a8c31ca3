import * as z from 'zod/mini';
import { LONGEST_NAME, LONGEST_NOTE, MOST_SCENES, STORIES_VERSION } from './constants';
import { says } from './faults';
import { gapQuestion, gapReading, unitChange } from './gap';
import { safeId } from './ids';

/** A text in both languages, of which one may be blank: then the other stands in for it. */
const sceneText = (longest: number) => {
  const text = z
    .string(says('is not a text'))
    .check(z.maxLength(longest, `is longer than ${longest} characters`));
  return z.strictObject({ id: text, en: text });
};
export type SceneText = { id: string; en: string };

const kinds = z.array(z.string()).check(z.minLength(1, 'names no kind'));
const areas = z.array(z.string());

/**
 * Where a live figure comes from. `layer`: a sum of kinds over areas (all where none are named), as a count or per km2;
 * `share`: the part of such a sum that some areas hold; `gap`: what a question on gaps finds for one area; `statement`: a
 * figure that the source states elsewhere than in its tables, by its place among the items of the statement.
 */
export const figureQuery = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('layer'), kinds, measure: z.enum(['count', 'density']), areas }),
    z.strictObject({ type: z.literal('share'), kinds, areas }),
    z.strictObject({
      type: z.literal('gap'),
      question: gapQuestion,
      reading: gapReading,
      changes: z.array(unitChange),
      area: z.string(),
      part: z.enum(['need', 'supply', 'required', 'shortage', 'peoplePerUnit']),
    }),
    z.strictObject({
      type: z.literal('statement'),
      statement: z.string(),
      item: z.int().check(z.gte(0)),
    }),
  ],
  says('is none of layer, share, gap and statement with what they need'),
);
export type FigureQuery = z.infer<typeof figureQuery>;

/** Ends of a figure; null where there is nothing to divide by. */
export const figureEnds = z.strictObject({ low: z.nullable(z.number()), high: z.nullable(z.number()) });
export type FigureEnds = z.infer<typeof figureEnds>;

/** A figure that captions hold by its id, with what it was when the scene was last agreed to; null before that. */
export const sceneFigure = z.strictObject({ id: safeId, of: figureQuery, seen: z.nullable(figureEnds) });
export type SceneFigure = z.infer<typeof sceneFigure>;

const hasUniqueIds = (list: readonly { id: string }[]): boolean =>
  new Set(list.map(({ id }) => id)).size === list.length;

/**
 * One step of a story. `view` is what is looked at, as a link writes it, so that a link, a scene and the address are one
 * and the same; `key` names up to two figures that stand large beside the map; `emphasis` the areas that are pointed out.
 */
export const scene = z.strictObject({
  id: safeId,
  title: sceneText(LONGEST_NAME),
  caption: sceneText(LONGEST_NOTE),
  notes: sceneText(LONGEST_NOTE),
  view: z.string(says('is not a view as a link writes it')).check(z.maxLength(LONGEST_NOTE)),
  figures: z.array(sceneFigure).check(z.refine(hasUniqueIds, 'holds two figures of one id')),
  key: z.array(safeId).check(z.maxLength(2, 'names more than two figures')),
  emphasis: areas,
});
export type Scene = z.infer<typeof scene>;

/** Scenes in the order that they are told in. */
export const story = z.strictObject({
  id: safeId,
  name: sceneText(LONGEST_NAME),
  scenes: z
    .array(scene)
    .check(
      z.maxLength(MOST_SCENES, `has more than ${MOST_SCENES} scenes`),
      z.refine(hasUniqueIds, 'holds two scenes of one id'),
    ),
});
export type Story = z.infer<typeof story>;

/** Ready stories of a pack. Kept apart from it: read when stories are first looked at. */
export const stories = z.object({
  format: z.literal('wahana-stories'),
  version: z.literal(STORIES_VERSION),
  /** Id of the pack it belongs to. */
  pack: z.string(),
  stories: z.array(story).check(z.refine(hasUniqueIds, 'holds two stories of one id')),
});
export type Stories = z.infer<typeof stories>;
