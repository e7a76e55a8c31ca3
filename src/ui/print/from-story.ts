import type { Measure } from '../../frame/text';
import { stillGraph } from '../../graph/still';
import { figureName, textOf } from '../../io/story-text';
import type { Scene, Story } from '../../schema/story';
import type { Range } from '../../schema/text';
import { Stage } from '../../state/stage.svelte';
import type { StorySession } from '../../state/story.svelte';
import { shownToken } from '../data/grid';
import { openNetwork } from '../explore/network/open';
import { sceneProblems } from '../story/scene-problems';
import { sceneRows } from '../story/table-rows';
import { textsOf } from './frame-texts';
import type { Choices } from './frame-texts';
import { gapSheetInput } from './from-gaps';
import { mapSheetInput } from './from-map';
import { networkSheetInput, stillInput } from './from-network';
import { gapMap } from './sheet/gap-sheet';
import type { HandoutCount, HandoutInput, HandoutScene } from './sheet/handout';
import { scenePicture } from './sheet/scene-picture';
import type { LargeFigure, ScenePicture, TablePart } from './sheet/scene-picture';

/** The frame that the network of a scene is laid out for. */
const NETWORK = { width: 640, height: 400 };

/** Draws the scenes of a story one after the other on a stage of their own. */
class SceneDrawer {
  readonly #stories: StorySession;
  readonly #stage: Stage;
  readonly #choices: Choices;
  readonly #measure: Measure;
  /** Whether a scene showed a made-up network. */
  simulated = false;
  /** Where the figures and ties of the scenes are from, each once. */
  readonly sources = new Set<string>();

  constructor(stories: StorySession, stage: Stage, choices: Choices, measure: Measure) {
    this.#stories = stories;
    this.#stage = stage;
    this.#choices = { ...choices, title: null };
    this.#measure = measure;
  }

  #nameOf(of: Scene['figures'][number]['of']): string {
    const { session, study, t } = this.#stories;
    const { pack, format } = session;
    return figureName({ pack, t, format, study }, { pack, format, t: session.t.gaps }, of);
  }

  #largeOf(scene: Scene): LargeFigure | null {
    const shown = scene.key.flatMap((id) => {
      const figure = scene.figures.find((one) => one.id === id);
      return figure ? [this.#stories.shown(figure)] : [];
    });
    const last = shown.at(-1);
    return last ? { name: this.#nameOf(last.of), texts: shown.map(({ text }) => text) } : null;
  }

  /** What is said under the picture, with what of the scene has changed or is gone. */
  #captionOf(scene: Scene): string {
    const stories = this.#stories;
    const stale = scene.figures.flatMap((figure) => {
      const { before, text, of } = stories.shown(figure);
      return before === null ? [] : [stories.t.staleLong(this.#nameOf(of), before, text)];
    });
    const caption = stories.plainText(scene, textOf(stories.session.format, scene.caption));
    return [caption, ...stale, ...sceneProblems(stories, this.#stage, scene)].filter(Boolean).join(' ');
  }

  #tableOf(): TablePart | null {
    const { session } = this.#stage;
    const { pack, format, view, t } = session;
    const found = sceneRows(pack, view.cell);
    if (!found) return null;
    const { table, rows, chosen } = found;
    const range = (low: number | null, high: number | null): Range | null =>
      low === null || high === null ? null : { low, high };
    const total = (value: number | null | undefined): string =>
      value === null || value === undefined ? '–' : format.number(value);
    const totals = view.cell?.row === null && table.columnTotals;
    return {
      title: t.story.tableOf(format.text(table.title)),
      columns: table.columns.map(({ printed }) => printed),
      total: t.story.total,
      rows: [
        ...rows.map((row) => ({
          label: row.label,
          chosen: row === chosen,
          cells: table.columns.map((_, index) => range(row.low[index] ?? null, row.high[index] ?? null)),
          total: total(row.printedTotal),
        })),
        ...(totals
          ? [
              {
                label: t.story.total,
                chosen: true,
                cells: totals.map((value) => range(value, value)),
                total: total(table.grandTotal),
              },
            ]
          : []),
      ],
      column: view.cell?.column ?? -1,
      printed: chosen
        ? `${t.story.printed}: ${chosen.tokens.map((token) => shownToken(token, t.story.noFigure)).join('   ')}`
        : '',
      write: (cell) => (cell ? format.range(cell) : t.story.noFigure),
    };
  }

  async #pictureOf(scene: Scene): Promise<ScenePicture | null> {
    const stage = this.#stage;
    const { session } = stage;
    if (stage.kind === 'table') {
      const part = this.#tableOf();
      return part && { kind: 'table', part };
    }
    if (stage.kind === 'gap') {
      const input = gapSheetInput(stage.gap, this.#choices);
      for (const note of input.notes) this.sources.add(note);
      return { kind: 'gap', ...gapMap(input, this.#measure), large: this.#largeOf(scene) };
    }
    const { map, legend, strip, notes } = mapSheetInput(session, this.#choices);
    if (stage.kind !== 'network') for (const note of notes.slice(1)) this.sources.add(note);
    if (stage.kind === 'map') return { kind: 'map', map, legend, strip, large: this.#largeOf(scene) };
    const network = session.groupNetwork;
    if (!network || 'problem' in network || network.drawn.groups.length === 0)
      return stage.kind === 'both' ? { kind: 'map', map, legend, strip, large: this.#largeOf(scene) } : null;
    const figure = await stillGraph(stillInput(network, NETWORK, this.#measure));
    const input = networkSheetInput(network, this.#choices, figure);
    for (const note of [input.sentence, ...input.notes.slice(-1)]) this.sources.add(note);
    this.simulated ||= network.network.simulated;
    return { kind: 'network', figure, key: input.key, map: stage.kind === 'both' ? { map, legend } : null };
  }

  /** A scene for paper. */
  async draw(scene: Scene, number: number): Promise<HandoutScene> {
    const stories = this.#stories;
    const stage = this.#stage;
    const { format, language } = stories.session;
    stage.show(scene, language, 'light');
    if (stage.kind === 'both' || stage.kind === 'network') {
      await openNetwork(stage.session);
      // Shown again: what a link says of the network is read once that has come.
      stage.show(scene, language, 'light');
    }
    const drawn = await this.#pictureOf(scene);
    const { network, network_none } = stories.t.problems;
    return {
      title: stories.plainText(scene, textOf(format, scene.title)) || stories.t.untitled,
      caption: this.#captionOf(scene),
      notes: stories.plainText(scene, textOf(format, scene.notes)),
      picture: drawn && ((room) => scenePicture(drawn, number, room, this.#measure)),
      ...(drawn ? {} : { missing: stories.session.pack.network ? network : network_none }),
    };
  }
}

/** A story with its pictures and notes, to be laid out on paper. */
export async function handoutInput(
  stories: StorySession,
  story: Story,
  choices: Choices & { perPage: HandoutCount },
  measure: Measure,
  stage = new Stage(stories.session),
): Promise<HandoutInput> {
  const { session } = stories;
  const { t, format, pack } = session;
  const { on } = t.print;
  const drawer = new SceneDrawer(stories, stage, choices, measure);
  const scenes: HandoutScene[] = [];
  for (const [index, scene] of story.scenes.entries()) scenes.push(await drawer.draw(scene, index + 1));
  return {
    form: choices.form,
    grey: choices.grey,
    texts: textsOf(session, choices, {
      title: textOf(format, story.name) || t.story.untitled,
      subtitle: `${on.year(String(pack.year))} · ${t.story.scenesCount(format.number(scenes.length))}`,
      simulated: drawer.simulated,
    }),
    scenes,
    perPage: choices.perPage,
    notesTitle: on.notes,
    notesRest: (number) => on.notesRest(format.number(number)),
    sources: [...drawer.sources],
  };
}
