import { PROMPT_GAPS, USUAL_UNITS, answerGap } from '../domain/gaps/answer';
import { areaReach, invitedFirst } from '../domain/gaps/reach';
import type { SensitivityAnswer } from '../domain/gaps/sensitivity';
import type { GapAnswer, GapAsked } from '../domain/gaps/types';
import { commonPopulation } from '../domain/measures/population';
import type { GapTexts, GapWords } from '../io/gap-text';
import { loadNetwork } from '../io/load-network';
import type { GapAsk, GapQuestion, Gaps, UnitChange } from '../schema/gap';
import type { Scenario } from '../schema/project';
import type { Range } from '../schema/text';
import type { GapView } from '../schema/view';
import { answerGapAway, sensitivityAway } from '../workers/gaps';
import type { Follow } from '../workers/long';
import { remembering } from './memory';
import { freeName } from './project-names';
import type { ProjectSession } from './project.svelte';
import type { Session } from './session.svelte';

/** Answers that are remembered, so that a step to and fro is at once. */
const REMEMBERED = 24;
/** Most units that one change adds or takes. */
export const MOST_CHANGE = 999;

/** What a person keeps of this workspace: scenarios, and which need asks for which service where that was changed. */
export interface GapKeeper {
  readonly scenarios: readonly Scenario[];
  /** Null where nothing was changed. */
  readonly asks: readonly GapAsk[] | null;
  /** Gives the id of the kept scenario; null where it could not be kept, which has been said. */
  addScenario(scenario: Omit<Scenario, 'id'>): Promise<string | null>;
  noteScenario(id: string, note: string): Promise<void>;
  removeScenario(id: string): Promise<void>;
  setAsks(asks: GapAsk[] | null): Promise<void>;
}

/** A what-if with the question that it is about. */
type Draft = Pick<GapView, 'question' | 'changes' | 'scenario'>;

/** Keeps it in the project of the pack, where each change can be taken back. */
export class ProjectKeeper implements GapKeeper {
  readonly #session: Session;
  scenarios: readonly Scenario[] = $derived.by(() => this.#session.project?.project.scenarios ?? []);
  asks: readonly GapAsk[] | null = $derived.by(() => this.#session.project?.project.asks ?? null);

  constructor(session: Session) {
    this.#session = session;
  }

  /** The project, or null where its part could not be had, which is said. */
  async #project(): Promise<ProjectSession | null> {
    try {
      return await this.#session.openProject();
    } catch {
      const { problems, shell } = this.#session.t;
      this.#session.notify('bad', problems.partFailed(shell.project));
      return null;
    }
  }

  async addScenario(scenario: Omit<Scenario, 'id'>): Promise<string | null> {
    const project = await this.#project();
    const id = project?.newId();
    if (!project || id === undefined) return null;
    const taken = project.project.scenarios.map(({ name }) => name);
    const named = { id, ...scenario, name: freeName(scenario.name, taken) };
    return project.apply({ type: 'scenario-add', scenario: named }) ? id : null;
  }

  async noteScenario(id: string, note: string): Promise<void> {
    (await this.#project())?.apply({ type: 'scenario-note', id, note });
  }

  async removeScenario(id: string): Promise<void> {
    (await this.#project())?.apply({ type: 'scenario-remove', id });
  }

  async setAsks(asks: GapAsk[] | null): Promise<void> {
    (await this.#project())?.apply({ type: 'asks-set', asks });
  }
}

/** The question on gaps that is looked at, its answers, and what a person changes of it. */
export class GapSession {
  readonly session: Session;
  readonly keeper: GapKeeper;
  /** What the pack says gaps are judged by; null where it has no such file or it cannot be read. */
  gaps: Gaps | null = $state.raw(null);
  /** Whether table and map show the units as the what-if makes them, where there is one, or as they are. */
  showsAfter: boolean = $state(true);
  /** Share of each area's groups with a recorded tie, null where none is recorded; null as a whole until it has come. */
  reach: ReadonlyMap<string, Range | null> | null = $state.raw(null);
  /** Why reach is known nowhere; null where the network tells. */
  reachProblem: 'missing' | 'failed' | null = $state.raw(null);
  /** What-ifs before this one and after it, the nearest last, with the edit of the project that stood last meanwhile. */
  #drafts: { before: Draft[]; after: Draft[]; edit: string } = { before: [], after: [], edit: '' };

  /** Answers from all readings, for questions whose prompt answer is in safe bounds. */
  #thorough: ReadonlyMap<string, GapAnswer> = $state.raw(new Map());
  /** How far such an answer is, 0 to 1; null when none is under way. */
  refining: number | null = $state(null);

  readonly #answered = remembering(
    REMEMBERED,
    (asked: GapAsked) => JSON.stringify(asked),
    (asked) => answerGap(this.session.pack, asked, PROMPT_GAPS),
  );
  #view = $derived.by(() => this.session.view.gap);
  question: GapQuestion = $derived.by(() => this.#view.question ?? this.opening);
  reading = $derived(this.#view.reading);
  changes = $derived(this.#view.changes);
  /** The answer for the units there are. */
  before: GapAnswer = $derived.by(() => this.answerOf({ question: this.question, reading: this.reading }));
  /** The answer with the units that the what-if adds or takes; the same where it changes none. */
  after: GapAnswer = $derived.by(() =>
    this.changes.length > 0
      ? this.answerOf({ question: this.question, reading: this.reading, changes: this.changes })
      : this.before,
  );
  /** What table, map and sentence show. */
  answer = $derived(this.showsAfter && this.changes.length > 0 ? this.after : this.before);
  /** Whether a recorded tie lets the reach of any area be known. */
  reachKnown = $derived([...(this.reach?.values() ?? [])].some((share) => share !== null));
  /** Areas whose need is surely high and whose reach is surely low, by code. */
  invited: readonly string[] = $derived.by(() =>
    this.reach ? invitedFirst(this.answer.areas, this.reach) : [],
  );
  /** The question with what else the shown answer depends on. */
  asked: GapAsked = $derived({
    question: this.question,
    reading: this.reading,
    ...(this.showsAfter && this.changes.length > 0 ? { changes: this.changes } : {}),
  });
  /** The saved scenario that is shown as it was saved; null where none is. */
  shown: Scenario | null = $derived.by(() => this.savedAs(this.asked));
  population = $derived.by(() => commonPopulation(this.session.pack));
  /** How many next units are asked for. */
  units = $derived(this.question.k ?? USUAL_UNITS);
  /** Which need asks for which service. */
  asks: readonly GapAsk[] = $derived.by(() => this.keeper.asks ?? this.gaps?.asks ?? []);

  constructor(session: Session, keeper: GapKeeper) {
    this.session = session;
    this.keeper = keeper;
  }

  get t(): GapTexts {
    return this.session.t.gaps;
  }

  /** What figures and names are written with in the language of the page. */
  get words(): GapWords {
    const { pack, format } = this.session;
    return { pack, format, t: this.t };
  }

  /** What is asked when the workspace opens; a pack without ready questions has its needs held against its first service. */
  get opening(): GapQuestion {
    const { pack } = this.session;
    const service = pack.kinds.find(({ group }) => group !== 'needs')?.id;
    return (
      this.gaps?.questions[0]?.question ?? {
        need: pack.opening.kinds,
        supply: service === undefined ? [] : [service],
        rule: { type: 'average' },
      }
    );
  }

  /** The scenario that is looked at, where what is asked has its changes as they were saved; else null. */
  savedAs({ changes = [] }: GapAsked): Scenario | null {
    const found = this.keeper.scenarios.find(({ id }) => id === this.#view.scenario);
    return found && JSON.stringify(found.changes) === JSON.stringify(changes) ? found : null;
  }

  /** Fetches the network and finds how far it reaches in every area. */
  async loadReach(): Promise<void> {
    const { pack } = this.session;
    const result = pack.network ? await loadNetwork(pack.network, pack) : null;
    if (result && 'network' in result) this.reach = areaReach(result.network);
    else this.reachProblem = result ? 'failed' : 'missing';
  }

  /** The answer to a question, remembered: from all readings where that has come. */
  answerOf(asked: GapAsked): GapAnswer {
    return this.#thorough.get(JSON.stringify(asked)) ?? this.#answered(asked);
  }

  /**
   * Has what is shown in safe bounds answered from all readings, off the main thread, one after the other. Returns what stops
   * it.
   */
  refine(): () => void {
    const { question, reading, changes } = this;
    const wanted: GapAsked[] = [{ question, reading }];
    if (changes.length > 0) wanted.push({ question, reading, changes });
    // At all low or all high ends there is nothing more to find.
    const next = wanted.find(
      (asked) =>
        (reading === 'cells' || reading === 'printed') &&
        !this.#thorough.has(JSON.stringify(asked)) &&
        !this.#answered(asked).exact,
    );
    if (!next) return () => {};
    const name = JSON.stringify(next);
    const keep = (answer: GapAnswer) => {
      this.refining = null;
      this.#thorough = new Map([...this.#thorough, [name, answer] as const].slice(-REMEMBERED));
    };
    const running = answerGapAway(this.session.pack, next, {
      onprogress: (share) => (this.refining = share),
      ondone: keep,
      onfail: () => keep(this.#answered(next)),
    });
    return () => {
      running.cancel();
      this.refining = null;
    };
  }

  /** What each doubt of the source decides in an answer; returns what stops it. */
  sensitivity(asked: GapAsked, follow: Follow<SensitivityAnswer>): () => void {
    return sensitivityAway(this.session.pack, asked, follow).cancel;
  }

  /** Changes the question. A standard of one service says nothing of another, so its rule gives way to the average. */
  ask(patch: Partial<GapQuestion>, history: 'push' | 'replace' = 'push'): void {
    const question = { ...this.#asked.question, ...patch };
    if (patch.supply && !patch.rule && question.rule.type === 'residents')
      question.rule = { type: 'average' };
    // Units of another service are another what-if.
    const other = patch.supply ? { changes: [], scenario: null } : {};
    this.set({ ...other, question }, history);
  }

  /** Changes how gaps are looked at; another what-if can be taken back, and is what table and map then show. */
  set(patch: Partial<GapView>, history: 'push' | 'replace' = 'push'): void {
    if (patch.changes) {
      this.showsAfter = true;
      const { before } = this.#current();
      this.#drafts = { before: [...before, this.#draft], after: [], edit: this.#lastEdit };
    }
    this.#put(patch, history);
  }

  #put(patch: Partial<GapView>, history: 'push' | 'replace'): void {
    this.session.set({ gap: { ...this.session.asked.gap, ...patch } }, history);
  }

  get #draft(): Draft {
    const { question, changes, scenario } = this.session.asked.gap;
    return { question, changes, scenario };
  }

  get #lastEdit(): string {
    return this.session.project?.undoName ?? '';
  }

  /** Steps of the what-if, unless the project has been edited since: its own steps come first then. */
  #current() {
    return this.#drafts.edit === this.#lastEdit ? this.#drafts : { before: [], after: [], edit: '' };
  }

  /** Takes the last change of the what-if back; false where there is none since the last edit of the project. */
  takeBack(): boolean {
    const { before, after } = this.#current();
    const draft = before.at(-1);
    if (!draft) return false;
    this.#drafts = { before: before.slice(0, -1), after: [...after, this.#draft], edit: this.#lastEdit };
    return this.#return(draft, this.t.whatIf.takenBack);
  }

  /** Does again what was taken back last of the what-if; false where nothing was. */
  doAgain(): boolean {
    const { before, after } = this.#current();
    const draft = after.at(-1);
    if (!draft) return false;
    this.#drafts = { before: [...before, this.#draft], after: after.slice(0, -1), edit: this.#lastEdit };
    return this.#return(draft, this.t.whatIf.doneAgain);
  }

  #return(draft: Draft, said: string): true {
    this.#put(draft, 'replace');
    // Said where edits of the project are said; without that part the figures alone tell.
    this.session.openProject().then(
      (project) => project.say(said),
      () => undefined,
    );
    return true;
  }

  get #asked(): { question: GapQuestion; changes: UnitChange[] } {
    const { question, changes } = this.session.asked.gap;
    return { question: question ?? this.opening, changes };
  }

  /** Units that the what-if changes in an area. */
  changeOf(area: string): number {
    return this.changes.find((change) => change.area === area)?.units ?? 0;
  }

  /** Most units that can be taken from an area: those that are there under some reading. */
  mostTaken(area: string): number {
    return this.before.areas.find((row) => row.area === area)?.supply?.high ?? 0;
  }

  /** Sets how many units the what-if adds to an area, or with a number below 0 takes from it. */
  setChange(area: string, units: number): void {
    const within = Math.max(-this.mostTaken(area), Math.min(MOST_CHANGE, units));
    const others = this.#asked.changes.filter((change) => change.area !== area);
    const place = this.#asked.changes.findIndex((change) => change.area === area);
    if (within !== 0) others.splice(place < 0 ? others.length : place, 0, { area, units: within });
    this.set({ changes: others }, 'replace');
  }
}
