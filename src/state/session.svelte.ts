import { getContext, setContext } from 'svelte';
import { DEFAULT_CLASSING, classingFits } from '../domain/measures/classes';
import { encode, markOf } from '../domain/measures/encode';
import { availability, jointReadingBound, measureLayer } from '../domain/measures/layers';
import { layerRanks } from '../domain/measures/ranks';
import type { MeasuredLayer } from '../domain/measures/types';
import { createFormatter } from '../i18n/format';
import { id } from '../i18n/id';
import { textsNow, textsOf } from '../i18n/texts';
import type { Texts } from '../i18n/texts';
import type { NetworkProblem } from '../io/load-network';
import type { Pack } from '../schema/pack';
import { measures } from '../schema/constants';
import type { Language } from '../schema/constants';
import type { ViewState } from '../schema/view';
import { measureThoroughly } from '../workers/measure';
import type { Running } from '../workers/long';
import { readEntry } from './link';
import { remembering } from './memory';
import { afterFrame } from './moments';
import type { NetworkSession } from './network.svelte';
import type { OfflineSession } from './offline.svelte';
import type { ProjectSession } from './project.svelte';
import { remember, remembered } from './remembered';

export interface Notice {
  key: number;
  tone: 'info' | 'warn' | 'bad' | 'ok';
  text: string;
}

/** Most kinds of a sum that are named one by one. */
const MOST_NAMED = 3;
/** Most joint readings of a layer that are gone through one by one (methods 2). */
const MOST_READINGS = 1_000_000n;

/** Changes of the view that are painted on the map before the rest of the page follows. */
const PAINTING: (keyof ViewState)[] = ['kinds', 'measure', 'mark', 'classing'];
/** Measured layers and encodings that are remembered. */
const REMEMBERED = 24;

type Layer = Pick<ViewState, 'kinds' | 'measure'>;
type Look = Layer & Pick<ViewState, 'mark' | 'theme' | 'classing'>;

/** Whether some kinds are the whole that a pack opens on. */
export function isWhole({ opening }: Pack, kinds: readonly string[]): boolean {
  return kinds.length === opening.kinds.length && kinds.every((kind) => opening.kinds.includes(kind));
}

const nameOf = ({ kinds, measure }: Layer): string => JSON.stringify([kinds, measure]);

/**
 * The open pack, what is looked at, and all that follows from the two. A change of layer is painted on the map at once
 * (`ahead`) and reaches `view`, which everything else shows, when that frame has been drawn.
 */
export class Session {
  readonly pack: Pack;
  view: ViewState = $state.raw() as ViewState;
  /** What was asked for last; other than `view` only until the map has been painted. */
  #asked: ViewState = $state.raw() as ViewState;
  #waiting = false;
  #pushing = false;
  /** The language asked for last; its texts may still be on their way, or not to be had before the page is loaded anew. */
  #wanted: Language = $state.raw('id');
  hovered: string | null = $state(null);
  notices: Notice[] = $state.raw([]);
  /** The pack's groups and ties once they have been asked for, or why they could not be had. */
  groupNetwork: NetworkSession | { problem: NetworkProblem } | null = $state.raw(null);
  /** What a person has added to the pack, once it has been asked for (`openProject`). */
  project: ProjectSession | null = $state.raw(null);
  /** Whether the page works without its server, once that is looked after: some while after the first map. */
  offline: OfflineSession | null = $state.raw(null);
  #projectComing: Promise<ProjectSession> | null = null;
  /** Whether letters, digits and signs alone act as shortcuts (WCAG 2.1.4); remembered, never in the link. */
  letters: boolean = $state(true);
  /** Whether the next address is a new step of the browser's history or replaces the last. */
  #history: 'push' | 'replace' = 'replace';
  /** How far the reading of a sum from all its joint readings is, 0 to 1; null when none is under way. */
  refining: number | null = $state(null);
  /** Whether the last reading gave all joint readings; null before the first, and when it was given up. */
  refined: boolean | null = $state(null);
  /** The layer that `refined` is about. */
  #read = '';
  #nextNotice = 0;
  #running: Running | null = null;
  #thorough: MeasuredLayer | null = $state.raw(null);
  /** Layers of which going through all readings gives no more than safe bounds: done once, and not again. */
  readonly #bounded = new Set<string>();

  language = $derived(this.view.language);
  measure = $derived(this.view.measure);
  t: Texts = $derived(textsNow(this.language) ?? id);
  format = $derived(createFormatter(this.language));
  #overlay = $derived(this.view.overlay);
  #theme = $derived(this.view.theme);

  /** Kinds by id; a pack never changes, so neither does this. */
  kinds = $derived.by(() => new Map(this.pack.kinds.map((kind) => [kind.id, kind])));
  readonly #availability = remembering(
    REMEMBERED,
    (kinds: readonly string[]) => JSON.stringify(kinds),
    (kinds) => availability(this.pack, kinds),
  );
  available = $derived.by(() => this.#availability(this.#asked.kinds));
  readonly #promptly = remembering(REMEMBERED, nameOf, ({ kinds, measure }: Layer) =>
    measureLayer(this.pack, kinds, measure),
  );
  readonly #encode = remembering(
    REMEMBERED,
    (look: Look) => {
      const { kinds, measure, mark, theme, classing } = look;
      return JSON.stringify([kinds, measure, mark, theme, classing, this.#thoroughFor(look) !== null]);
    },
    (look) =>
      encode(this.pack, this.#measure(look), {
        classing: this.#classingOf(look),
        mark: markOf(look),
        theme: look.theme,
        group: this.groupOf(look.kinds),
      }),
  );
  measured = $derived.by(() => this.#measure(this.view));
  ranks = $derived(layerRanks(this.measured));
  /** The classes in use: those asked for, or the default where the layer does not support them. */
  classing = $derived.by(() => this.#classingOf(this.view));
  encoding = $derived.by(() => this.#encode(this.view));
  /** The encoding that the map is painted with already; soon the same as `encoding`. */
  ahead = $derived.by(() => this.#encode(this.#asked));
  /** The classes that the map is painted with already. */
  classingAsked = $derived.by(() => this.#classingOf(this.#asked));
  /** Circles stand over fills only: two sets of circles could not be told apart. */
  overlayRefused = $derived(markOf(this.#asked) === 'circle');
  #overlayStands = $derived(this.#overlay.length > 0 && markOf(this.view) === 'fill');
  overlayMeasured = $derived.by(() =>
    this.#overlayStands ? measureLayer(this.pack, this.#overlay, 'count') : null,
  );
  overlayEncoding = $derived.by(() =>
    this.overlayMeasured
      ? encode(this.pack, this.overlayMeasured, {
          mark: 'circle',
          theme: this.#theme,
          group: this.groupOf(this.#overlay),
        })
      : null,
  );

  constructor(pack: Pack, hash: string, kept?: string) {
    this.pack = pack;
    const { view, dropped } = readEntry(hash, kept, pack);
    const { letters, ...look } = remembered();
    this.#asked = this.#spoken(hash.replace(/^#/, '') === '' ? { ...view, ...look } : view, 'id');
    this.view = this.#asked;
    this.letters = letters;
    this.#reportDropped(dropped);
  }

  /**
   * What was asked for last, a frame before `view` shows it: what a control stands at, and what the next step starts from,
   * so that of two quick steps neither is lost.
   */
  get asked(): ViewState {
    return this.#asked;
  }

  groupOf(kinds: readonly string[]) {
    return this.kinds.get(kinds[0] ?? '')?.group ?? 'needs';
  }

  /** Whether kinds are a sum that the person put together, and not one kind or the whole that the pack opens on. */
  isOwnSum(kinds: readonly string[]): boolean {
    return kinds.length > 1 && !isWhole(this.pack, kinds);
  }

  /**
   * Puts a kind or a sum of kinds on the map, with what else is to change in the same step; a measure that the layer does
   * not have gives way to the first that it has.
   */
  showLayer(kinds: readonly string[], along: Partial<ViewState> = {}): void {
    const ordered = this.pack.kinds.map((kind) => kind.id).filter((kind) => kinds.includes(kind));
    const reasons = this.#availability(ordered);
    const kept = reasons[this.#asked.measure] === null;
    const measure = kept ? this.#asked.measure : measures.find((candidate) => reasons[candidate] === null);
    this.set({ ...along, kinds: ordered, ...(measure ? { measure } : {}) });
  }

  /**
   * Reads a sum from all its joint readings where the prompt measure could give safe bounds only and they are few enough
   * to go through. Returns what stops it.
   */
  refine(): () => void {
    const { readings, values, kinds, measure } = this.measured;
    const certain = values.every((value) => value === null || value.low === value.high);
    const name = nameOf(this.measured);
    if (name !== this.#read) this.refined = null;
    if (readings || certain || this.#bounded.has(name)) return () => {};
    const bound = jointReadingBound(this.pack, kinds);
    if (bound === null || bound > MOST_READINGS) return () => {};
    const end = (layer: MeasuredLayer | null) => {
      this.#running = null;
      this.refining = null;
      this.refined = layer?.readings !== undefined;
      this.#read = name;
      if (layer?.readings) this.#thorough = layer;
      else this.#bounded.add(name);
    };
    this.refining = 0;
    this.refined = null;
    this.#running = measureThoroughly(this.pack, kinds, measure, {
      onprogress: (share) => (this.refining = share),
      ondone: end,
      onfail: () => end(null),
    });
    return () => this.stopRefining();
  }

  /** Gives up the reading under way; the safe bounds stay. */
  stopRefining(): void {
    this.#running?.cancel();
    this.#running = null;
    this.refining = null;
  }

  /** The name of a layer in the current language: the kind's, the whole's, or the sum's. */
  layerName(kinds: readonly string[]): string {
    const only = kinds.length === 1 ? this.kinds.get(kinds[0] ?? '') : undefined;
    if (only) return this.format.text(only.name);
    if (!this.isOwnSum(kinds)) return this.t.explore.allNeeds;
    if (kinds.length > MOST_NAMED) return this.t.explore.sumOf(kinds.length);
    return kinds
      .map((id) => this.kinds.get(id))
      .map((kind) => (kind ? this.format.text(kind.short ?? kind.name) : ''))
      .join(' + ');
  }

  /** The layer from all its joint readings, once the worker has given it. */
  #thoroughFor(layer: Layer): MeasuredLayer | null {
    return this.#thorough && nameOf(this.#thorough) === nameOf(layer) ? this.#thorough : null;
  }

  #measure(layer: Layer): MeasuredLayer {
    return this.#thoroughFor(layer) ?? this.#promptly(layer);
  }

  #classingOf(look: Look): ViewState['classing'] {
    return classingFits(this.#measure(look), look.classing) ? look.classing : DEFAULT_CLASSING;
  }

  /**
   * Changes what is looked at; a change of layer alone is seen in `view` a frame later.
   *
   * @param painted whether the picture of the network, which shows what was asked for, is painted first as well
   */
  set(patch: Partial<ViewState>, history: 'push' | 'replace' = 'push', painted = false): void {
    const { classing, measure } = this.#asked;
    // Limits that a person set are in the unit of one measure and mean nothing in another.
    const stale = patch.measure !== undefined && patch.measure !== measure && classing.method === 'own';
    // Another area takes the selection over from the groups of the former one.
    const network =
      patch.selection && this.#asked.network.groups.length + (this.#asked.network.tie?.length ?? 0) > 0
        ? { network: { ...this.#asked.network, groups: [], tie: null } }
        : {};
    const reset = stale ? { classing: DEFAULT_CLASSING } : {};
    this.#asked = { ...this.#asked, ...reset, ...network, ...patch };
    this.#pushing ||= history === 'push';
    const repaints = (Object.keys(patch) as (keyof ViewState)[]).every((key) => PAINTING.includes(key));
    if (!repaints && !painted) this.#settle();
    else if (!this.#waiting) {
      this.#waiting = true;
      afterFrame(() => this.#settle());
    }
    if (patch.language || patch.theme) this.#remember();
  }

  /** How the address of the view is to be written; a new step is told of once, as what comes by itself is none. */
  takeHistory(): 'push' | 'replace' {
    const history = this.#history;
    this.#history = 'replace';
    return history;
  }

  /** Lets the whole page show what was asked for. */
  #settle(): void {
    this.#waiting = false;
    if (this.view === this.#asked) return;
    if (this.#pushing) this.#history = 'push';
    this.#pushing = false;
    this.view = this.#asked;
  }

  /** The view as its address says it: in the language asked for, so that loading the page anew asks for it again. */
  get addressed(): ViewState {
    return { ...this.view, classing: this.classing, language: this.#wanted };
  }

  /** Changes the language: at once where its texts are here, else when they have come; where they do not, it says so. */
  async speak(language: Language): Promise<void> {
    this.#wanted = language;
    if (!textsNow(language)) {
      const come = await this.#texts(language);
      if (this.#wanted !== language) return;
      if (!come) {
        this.#wanted = this.view.language;
        return;
      }
    }
    this.set({ language }, 'replace');
  }

  /** Whether the texts of a language have come; where they have not, and are wanted still, it is said. */
  async #texts(language: Language): Promise<boolean> {
    try {
      await textsOf(language);
      return true;
    } catch {
      const { shell, problems } = this.t;
      if (this.#wanted === language)
        this.notify('bad', problems.partFailed(language === 'id' ? shell.languageId : shell.languageEn));
      return false;
    }
  }

  /** A view with the language it asks for where its texts are here; until they have come, with the one given. */
  #spoken(view: ViewState, meanwhile: Language): ViewState {
    const { language } = view;
    this.#wanted = language;
    if (textsNow(language)) return view;
    void this.#texts(language).then((come) => {
      if (!come || this.#wanted !== language) return;
      this.#asked = { ...this.#asked, language };
      this.#settle();
    });
    return { ...view, language: meanwhile };
  }

  /** Selects an area, or adds it to the selected one for comparison; null clears. `painted` as in `set`. */
  select(code: string | null, compare = false, painted = false): void {
    const [first] = this.#asked.selection;
    let selection = code === null || (first === code && this.#asked.selection.length === 1) ? [] : [code];
    if (code !== null && compare && first !== undefined && first !== code) selection = [first, code];
    this.set({ selection }, 'push', painted);
  }

  /** Takes the view of an address and of what its entry of the browser's history keeps, as Back and Forward do. */
  follow(hash: string, kept?: string): void {
    const { view, dropped } = readEntry(hash, kept, this.pack);
    this.#asked = this.#spoken(view, this.language);
    this.#pushing = false;
    this.#history = 'replace';
    this.#settle();
    this.#reportDropped(dropped);
  }

  /** Turns shortcuts by letters, digits and signs alone on or off, for later visits too. */
  setLetters(on: boolean): void {
    this.letters = on;
    this.#remember();
  }

  /** The project of the pack, read from storage the first time; after a failure the next caller asks again. */
  openProject(): Promise<ProjectSession> {
    this.#projectComing ??= import('./project.svelte')
      .then(async (part) => (this.project = await part.openProject(this)))
      .catch((reason: unknown) => {
        this.#projectComing = null;
        throw reason;
      });
    return this.#projectComing;
  }

  /** Adds a notice, unless it stands there already. */
  notify(tone: Notice['tone'], text: string): void {
    if (this.notices.some((notice) => notice.text === text)) return;
    this.notices = [...this.notices, { key: this.#nextNotice++, tone, text }];
  }

  dismiss(key: number): void {
    this.notices = this.notices.filter((notice) => notice.key !== key);
  }

  #reportDropped(dropped: string[]): void {
    if (dropped.length > 0) this.notify('warn', this.t.problems.linkDropped(dropped.join(', ')));
  }

  #remember(): void {
    const kept = remember({ language: this.#wanted, theme: this.view.theme, letters: this.letters });
    if (!kept) this.notify('info', this.t.problems.storageRefused);
  }
}

const CONTEXT = Symbol('session');

/** Makes a session reachable for the components below. */
export function provideSession(session: Session): Session {
  return setContext(CONTEXT, session);
}

/** The session of the page. */
export function getSession(): Session {
  return getContext<Session>(CONTEXT);
}
