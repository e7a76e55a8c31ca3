import type { GapAnswer } from '../../domain/gaps/types';
import { figureValue } from '../../domain/story/figures';
import { gapSentence, inBoth, ruleText } from '../../io/gap-sentence';
import { areaName, kindsName } from '../../io/gap-text';
import { LONGEST_NAME, LONGEST_NOTE } from '../../schema/constants';
import type { UnitChange } from '../../schema/gap';
import type { SceneFigure } from '../../schema/story';
import type { GapSession } from '../../state/gap.svelte';
import { sayInScenes } from '../../state/scene-words';
import type { SceneWords } from '../../state/scene-words';
import { sceneView } from '../../state/story.svelte';

/** The area that heads the ranking under some reading, and is short; null where none is. */
function heaviest({ areas }: GapAnswer): string | null {
  const short = areas.filter(({ weight, rank }) => weight && weight.high > 0 && rank?.best === 1);
  return (short.find(({ rank }) => rank?.worst === 1) ?? short[0])?.area ?? null;
}

/**
 * An answer as a scene of a story in both languages: the finding with its doubt below the map, rule, reading and what the
 * scenario is about in the notes, and as live large figure what the area is short of that heads the ranking, in a what-if before and
 * after. Such a figure tells by itself when the data behind the sentence have changed.
 */
export function gapScene({ session, question, asked, answer, before, shown }: GapSession): SceneWords {
  const { pack, view } = session;
  const { reading = 'cells', changes = [] } = asked;
  const cut = (text: string, longest: number): string => text.slice(0, longest);
  const area = heaviest(before);
  const { need, supply, rule } = question;
  const figureOf = (id: string, units: readonly UnitChange[]): SceneFigure[] => {
    if (area === null) return [];
    const of: SceneFigure['of'] = {
      type: 'gap',
      question: { need, supply, rule },
      reading,
      changes: [...units],
      area,
      part: 'shortage',
    };
    return [{ id, of, seen: figureValue(pack, null, of).ends }];
  };
  const figures = [
    ...(changes.length > 0 ? figureOf('kini', []) : []),
    ...figureOf(changes.length > 0 ? 'jadi' : 'kurang', changes),
  ];
  const title = inBoth(pack, (words) => {
    const kinds = `${kindsName(words, need)} × ${kindsName(words, supply)}`;
    return cut(shown ? `${shown.name}: ${kinds}` : kinds, LONGEST_NAME);
  });
  const notes = inBoth(pack, (words) => {
    const { t, format } = words;
    const added = changes.map(
      ({ area: code, units }) => `${areaName(pack, code)} ${format.signed(units, 0)}`,
    );
    const said = [
      t.storyNotes(ruleText(words, asked), t.readings.names[reading]),
      ...(added.length > 0 ? [`${t.whatIf.title}: ${format.list(added)}.`] : []),
      ...(shown?.note ? [shown.note] : []),
    ];
    return cut(said.join('\n\n'), LONGEST_NOTE);
  });
  const sentence = gapSentence(pack, asked, answer);
  return {
    title,
    caption: { id: cut(sentence.id, LONGEST_NOTE), en: cut(sentence.en, LONGEST_NOTE) },
    notes,
    // A scene shows the figures that were on the page: with the what-if only where they were with it.
    view: sceneView(session, {
      gap: { ...view.gap, changes: [...changes], scenario: changes.length > 0 ? view.gap.scenario : null },
    }),
    figures,
    key: figures.map(({ id }) => id),
    emphasis: area === null ? [] : [area],
  };
}

/** Lets the answer say what a scene of it says, whichever way a view becomes one; gives what ends that. */
export const sayAnswer = (gap: GapSession): (() => void) => sayInScenes(gap.session, () => gapScene(gap));
