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
import { leftOutNotes, networkSheetInput, stillInput } from './from-network';
import { gapMap } from './sheet/gap-sheet';
import type { HandoutCount, HandoutInput, HandoutScene } from './sheet/handout';
import type { LegendInput } from './sheet/legend';
import type { SheetMap } from './sheet/map-sheet';
import { scenePicture } from './sheet/scene-picture';
import type { LargeFigure, ScenePicture, TablePart } from './sheet/scene-picture';

/** The frame that the network of a scene is laid out for. */
const NETWORK = { width: 640, height: 400 };

/** The picture of a scene, or why there is none, and what is to be known of this scene alone. */
interface DrawnScene {
  picture: ScenePicture | null;
  said: string[];
  missing?: string;
}

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

  /** Where the table of a scene is printed. */
  #citeTable(): void {
    const { pack, view, t } = this.#stage.session;
    const source = sceneRows(pack, view.cell)?.table.source;
    for (const { id, citation } of pack.sources)
      if (id === source) this.sources.add(t.print.on.source(citation));
  }

  /** The network of a scene, beside its map where it has one; no picture of it where there is nothing to draw. */
  async #networkOf(beside: { map: SheetMap; legend: LegendInput } | null): Promise<DrawnScene> {
    const { session } = this.#stage;
    const { problems } = session.t.story;
    const network = session.groupNetwork;
    if (!network || 'problem' in network) {
      const missing = session.pack.network ? problems.network : problems.network_none;
      return { picture: null, said: [], missing };
    }
    this.simulated ||= network.network.simulated;
    const said = leftOutNotes(network);
    if (network.drawn.groups.length === 0) {
      const missing = network.groups.size === 0 ? session.t.graph.noGroups : problems.network_empty;
      return { picture: null, said: [missing, ...said], missing };
    }
    const figure = await stillGraph(stillInput(network, NETWORK, this.#measure));
    const input = networkSheetInput(network, this.#choices, figure);
    for (const note of [input.sentence, ...input.notes]) if (!said.includes(note)) this.sources.add(note);
    const boundaries = beside !== null || network.view.layout === 'map';
    const attribution = boundaries ? session.format.text(session.pack.boundary.short) : null;
    return { picture: { kind: 'network', figure, key: input.key, map: beside, attribution }, said };
  }

  async #pictureOf(scene: Scene): Promise<DrawnScene> {
    const stage = this.#stage;
    if (stage.kind === 'table') {
      const part = this.#tableOf();
      this.#citeTable();
      if (!part) return { picture: null, said: [], missing: stage.session.t.story.problems.tables };
      return { picture: { kind: 'table', part }, said: [] };
    }
    if (stage.kind === 'gap') {
      const input = gapSheetInput(stage.gap, this.#choices);
      for (const note of input.notes) this.sources.add(note);
      const drawn = gapMap(input, this.#measure);
      return { picture: { kind: 'gap', ...drawn, large: this.#largeOf(scene) }, said: [] };
    }
    if (stage.kind === 'network') return this.#networkOf(null);
    // The first note is of this layer alone: its total, its classes, and whether its ranges are exact.
    const { map, legend, strip, notes } = mapSheetInput(stage.session, this.#choices);
    const [about = '', ...sources] = notes;
    for (const note of sources) this.sources.add(note);
    const alone: ScenePicture = { kind: 'map', map, legend, strip, large: this.#largeOf(scene) };
    if (stage.kind === 'map') return { picture: alone, said: [about] };
    const { picture, said } = await this.#networkOf({ map, legend });
    return { picture: picture ?? alone, said: [about, ...said] };
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
    const { picture, said, missing = '' } = await this.#pictureOf(scene);
    return {
      title: stories.plainText(scene, textOf(format, scene.title)) || stories.t.untitled,
      // A picture that is missing says itself why.
      caption: [this.#captionOf(scene), ...said].filter((text) => text && text !== missing).join(' '),
      notes: stories.plainText(scene, textOf(format, scene.notes)),
      picture: picture && ((room) => scenePicture(picture, number, room, this.#measure)),
      missing,
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
