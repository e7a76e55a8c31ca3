import { createMeasure, fontOf } from '../../frame/text';
import { stillGraph } from '../../graph/still';
import { addDataTexts } from '../../i18n/data';
import { addGapTexts } from '../../i18n/gaps';
import { addStoryTexts } from '../../i18n/story';
import { loadGaps } from '../../io/load-gaps';
import { loadStories } from '../../io/load-stories';
import { loadStudy } from '../../io/load-study';
import { textOf } from '../../io/story-text';
import { GapSession, ProjectKeeper } from '../../state/gap.svelte';
import type { NetworkSession } from '../../state/network.svelte';
import type { Session } from '../../state/session.svelte';
import { Stage } from '../../state/stage.svelte';
import { StorySession } from '../../state/story.svelte';
import { chosenMeasure } from '../explore/network/measure-values';
import { openNetwork } from '../explore/network/open';
import type { Choices } from './frame-texts';
import { gapSheetInput, gapTitle } from './from-gaps';
import { mapSheetInput, mapTitle } from './from-map';
import { networkSheetInput, networkTitle, stillInput } from './from-network';
import { handoutInput } from './from-story';
import { gapSheet } from './sheet/gap-sheet';
import { handout } from './sheet/handout';
import type { HandoutCount } from './sheet/handout';
import { mapSheet } from './sheet/map-sheet';
import type { Sheet } from './sheet/map-sheet';
import { networkFrame, networkSheet } from './sheet/network-sheet';

/** Sheets that can be composed of what is open. */
export const sheetKinds = ['map', 'network', 'gaps', 'story'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** What a person chooses of any sheet, and of a handout. */
export type SheetChoices = Choices & { perPage: HandoutCount };

/** Why a sheet cannot be composed, in words. */
export class SheetTrouble extends Error {}

/** The sheets of a session; works on what is looked at, and changes nothing of it. */
export class Sheets {
  readonly kinds = sheetKinds;
  readonly #session: Session;
  readonly #gap: GapSession;
  readonly #stories: StorySession;
  readonly #measure = createMeasure().measure;
  /** Whether the story that was composed last shows made-up data. */
  #storySimulated = false;

  constructor(session: Session) {
    addGapTexts();
    addStoryTexts();
    addDataTexts();
    this.#session = session;
    this.#gap = new GapSession(session, new ProjectKeeper(session));
    this.#stories = new StorySession(session);
  }

  /** The sheet that is asked for, else that of what is looked at. */
  opening(asked: string): SheetKind {
    const { workspace, network } = this.#session.view;
    const named = sheetKinds.find((kind) => kind === asked);
    if (named) return named;
    if (workspace === 'gaps') return 'gaps';
    if (workspace === 'story' && this.refusal('story') === null) return 'story';
    return workspace === 'explore' && network.panes === 'network' ? 'network' : 'map';
  }

  /** Why a sheet is not to be had; null where it is. */
  refusal(kind: SheetKind): string | null {
    const { pack, t } = this.#session;
    if (kind === 'network' && !pack.network) return t.print.noNetwork;
    return kind === 'story' && !pack.stories && this.#stories.own.length === 0 ? t.print.noStories : null;
  }

  /** The title of a sheet where nobody gives it one. */
  title(kind: SheetKind): string {
    if (kind === 'gaps') return gapTitle(this.#gap);
    if (kind === 'story') {
      const { story } = this.#stories;
      return story ? textOf(this.#session.format, story.name) : '';
    }
    const network = this.#network;
    if (kind === 'network') return network ? networkTitle(network) : '';
    return mapTitle(this.#session);
  }

  /** Whether a sheet shows made-up data of its own. */
  simulated(kind: SheetKind): boolean {
    if (kind === 'story') return this.#storySimulated;
    return kind === 'network' && this.#network?.network.simulated === true;
  }

  /** Whether a what-if changes units. */
  get changed(): boolean {
    return this.#gap.changes.length > 0;
  }

  get #network(): NetworkSession | null {
    const found = this.#session.groupNetwork;
    return found && !('problem' in found) ? found : null;
  }

  /** Whether units that the what-if adds or takes count. */
  get after(): boolean {
    return this.#gap.showsAfter;
  }
  set after(on: boolean) {
    this.#gap.showsAfter = on;
  }

  /** Has worked out what a sheet needs beyond what is shown; returns what stops it. */
  refine(kind: SheetKind): () => void {
    if (kind === 'gaps') return this.#gap.refine();
    const network = this.#network;
    return kind === 'network' && network && chosenMeasure(network) ? network.takeMeasures() : () => {};
  }

  /**
   * Composes a sheet once what it is made of has come.
   *
   * @throws SheetTrouble where it cannot be composed, in words for the person
   */
  async compose(kind: SheetKind, choices: SheetChoices): Promise<Sheet> {
    const ready = document.fonts.load(fontOf(700, 16)).catch(() => []);
    if (kind === 'network') return this.#networkSheet(choices, ready);
    if (kind === 'story') return this.#storySheet(choices, ready);
    if (kind === 'map') {
      // What is read before the first wait is what a change of it composes anew.
      const input = mapSheetInput(this.#session, choices);
      await ready;
      return mapSheet(input, this.#measure);
    }
    const input = gapSheetInput(this.#gap, choices);
    await ready;
    if (this.#gap.gaps || !this.#session.pack.gaps) return gapSheet(input, this.#measure);
    const { pack } = this.#session;
    const found = await loadGaps(this.#session.pack.gaps, pack.id);
    if ('gaps' in found) this.#gap.gaps = found.gaps;
    return gapSheet(gapSheetInput(this.#gap, choices), this.#measure);
  }

  /** Reads what the stories of the pack and their figures need; what cannot be had is said where the story stands. */
  async #readStories(): Promise<Stage> {
    const { pack } = this.#session;
    const [ready, gaps, study] = await Promise.all([
      pack.stories ? loadStories(pack.stories, pack.id) : null,
      pack.gaps ? loadGaps(pack.gaps, pack.id) : null,
      pack.study ? loadStudy(pack.study, pack.id) : null,
      this.#session.openProject().catch(() => null),
    ]);
    if (ready && 'stories' in ready) this.#stories.ready = ready.stories.stories;
    if (study && 'study' in study) this.#stories.study = study.study;
    const stage = new Stage(this.#session);
    if (gaps && 'gaps' in gaps) stage.gap.gaps = gaps.gaps;
    return stage;
  }

  async #storySheet(choices: SheetChoices, ready: Promise<unknown>): Promise<Sheet> {
    // What is read before the first wait is what a change of it composes anew.
    const { t, language } = this.#session;
    void [language, this.#stories.story];
    const stage = await this.#readStories();
    await ready;
    const { story } = this.#stories;
    if (!story || story.scenes.length === 0) throw new SheetTrouble(t.print.noScenes);
    const input = await handoutInput(this.#stories, story, choices, this.#measure, stage);
    this.#storySimulated = input.texts.simulated !== null;
    return handout(input, this.#measure);
  }

  async #networkSheet(choices: Choices, ready: Promise<unknown>): Promise<Sheet> {
    const { t, format } = this.#session;
    const words = t.print;
    if (!this.#network) await openNetwork(this.#session);
    const network = this.#network;
    if (!network) throw new SheetTrouble(words.networkFailed);
    if (network.drawn.groups.length === 0) throw new SheetTrouble(words.emptyNetwork);
    const measure = this.#measure;
    // The key takes its most room, so that what it has to explain is known before it is put together.
    const all = { folded: true, counted: true, unsure: true, rails: true };
    const frame = networkFrame(networkSheetInput(network, choices, all), measure);
    const still = stillInput(network, { width: frame.width - 12, height: frame.height - 12 }, measure);
    await ready;
    const figure = await stillGraph(still);
    return networkSheet(
      networkSheetInput(network, choices, figure),
      figure,
      figure.letters,
      (points) => words.lettersSmall(format.number(points, 1)),
      measure,
    );
  }
}

/** The sheets of a session. */
export function openSheets(session: Session): Sheets {
  return new Sheets(session);
}
