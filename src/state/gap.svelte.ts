import { PROMPT_GAPS, USUAL_UNITS, answerGap } from '../domain/gaps/answer';
import type { SensitivityAnswer } from '../domain/gaps/sensitivity';
import type { GapAnswer, GapAsked } from '../domain/gaps/types';
import { commonPopulation } from '../domain/measures/population';
import type { GapTexts, GapWords } from '../io/gap-text';
import type { GapAsk, GapQuestion, Gaps, UnitChange } from '../schema/gap';
import type { GapView } from '../schema/view';
import { answerGapAway, sensitivityAway } from '../workers/gaps';
import type { Follow } from '../workers/long';
import { remembering } from './memory';
import type { Session } from './session.svelte';

/** Answers that are remembered, so that a step to and fro is at once. */
const REMEMBERED = 24;
/** Most units that one change adds or takes. */
export const MOST_CHANGE = 999;

/** A named what-if: the question with units added or taken. */
export interface Scenario {
  id: string;
  name: string;
  question: GapQuestion;
  changes: UnitChange[];
  note?: string;
}

/** What a person keeps of this workspace: scenarios, and which need asks for which service where that was changed. */
export interface GapKeeper {
  readonly scenarios: readonly Scenario[];
  /** Null where nothing was changed. */
  readonly asks: readonly GapAsk[] | null;
  /** Gives the id of the kept scenario; null where it could not be kept. */
  addScenario(scenario: Omit<Scenario, 'id'>): string | null;
  removeScenario(id: string): void;
  setAsks(asks: GapAsk[] | null): void;
}

/** Keeps it while the page is open. */
export class PageKeeper implements GapKeeper {
  scenarios: readonly Scenario[] = $state.raw([]);
  asks: readonly GapAsk[] | null = $state.raw(null);

  #next = 1;

  addScenario(scenario: Omit<Scenario, 'id'>): string {
    const id = `scenario-${this.#next++}`;
    this.scenarios = [...this.scenarios, { id, ...scenario }];
    return id;
  }

  removeScenario(id: string): void {
    this.scenarios = this.scenarios.filter((scenario) => scenario.id !== id);
  }

  setAsks(asks: GapAsk[] | null): void {
    this.asks = asks;
  }
}

/** The question on gaps that is looked at, its answers, and what a person changes of it. */
export class GapSession {
  readonly session: Session;
  readonly keeper: GapKeeper;
  /** What the pack says gaps are judged by; null where it has no such file or it cannot be read. */
  gaps: Gaps | null = $state.raw(null);
  /** Whether table and map show the units as they are or as the what-if makes them. */
  showsAfter: boolean = $state(false);

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
  /** The question with what else the shown answer depends on. */
  asked: GapAsked = $derived({
    question: this.question,
    reading: this.reading,
    ...(this.showsAfter && this.changes.length > 0 ? { changes: this.changes } : {}),
  });
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

  /** Changes how gaps are looked at. */
  set(patch: Partial<GapView>, history: 'push' | 'replace' = 'push'): void {
    this.session.set({ gap: { ...this.session.asked.gap, ...patch } }, history);
  }

  get #asked(): { question: GapQuestion; changes: UnitChange[] } {
    const { question, changes } = this.session.asked.gap;
    return { question: question ?? this.opening, changes };
  }

  /** Units that the what-if changes in an area. */
  changeOf(area: string): number {
    return this.changes.find((change) => change.area === area)?.units ?? 0;
  }

  /** Sets how many units the what-if adds to an area, or with a number below 0 takes from it. */
  setChange(area: string, units: number): void {
    const within = Math.max(-MOST_CHANGE, Math.min(MOST_CHANGE, units));
    const others = this.#asked.changes.filter((change) => change.area !== area);
    const place = this.#asked.changes.findIndex((change) => change.area === area);
    if (within !== 0) others.splice(place < 0 ? others.length : place, 0, { area, units: within });
    this.set({ changes: others }, 'replace');
  }
}
