import { getContext, setContext } from 'svelte';
import { encode, markOf } from '../domain/measures/encode';
import { availability, measureLayer } from '../domain/measures/layers';
import { layerRanks } from '../domain/measures/ranks';
import { en } from '../i18n/en';
import { createFormatter } from '../i18n/format';
import { id } from '../i18n/id';
import type { Pack } from '../schema/pack';
import type { ViewState } from '../schema/view';
import { readLink } from './link';

export interface Notice {
  key: number;
  tone: 'info' | 'warn' | 'bad' | 'ok';
  text: string;
}

const KEY = 'wahana';

/** The open pack, what is looked at, and all that follows from the two. */
export class Session {
  readonly pack: Pack;
  view: ViewState = $state.raw() as ViewState;
  hovered: string | null = $state(null);
  notices: Notice[] = $state.raw([]);
  /** Whether letters, digits and signs alone act as shortcuts (WCAG 2.1.4); remembered, never in the link. */
  letters: boolean = $state(true);
  /** Whether the next address is a new step of the browser's history or replaces the last. */
  history: 'push' | 'replace' = 'replace';
  #nextNotice = 0;

  language = $derived(this.view.language);
  t = $derived(this.language === 'id' ? id : en);
  format = $derived(createFormatter(this.language));
  #kinds = $derived(this.view.kinds);
  #measure = $derived(this.view.measure);
  #overlay = $derived(this.view.overlay);
  #theme = $derived(this.view.theme);
  #mark = $derived(markOf({ mark: this.view.mark, measure: this.#measure }));

  /** Kinds by id; a pack never changes, so neither does this. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  kinds = $derived.by(() => new Map(this.pack.kinds.map((kind) => [kind.id, kind])));
  available = $derived.by(() => availability(this.pack, this.#kinds));
  measured = $derived.by(() => measureLayer(this.pack, this.#kinds, this.#measure));
  ranks = $derived(layerRanks(this.measured));
  encoding = $derived.by(() =>
    encode(this.pack, this.measured, {
      mark: this.#mark,
      theme: this.#theme,
      group: this.groupOf(this.#kinds),
    }),
  );
  overlayMeasured = $derived.by(() =>
    this.#overlay.length > 0 ? measureLayer(this.pack, this.#overlay, 'count') : null,
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

  constructor(pack: Pack, hash: string) {
    this.pack = pack;
    const { view, dropped } = readLink(hash, pack);
    const { letters, ...look } = remembered();
    this.view = hash.replace(/^#/, '') === '' ? { ...view, ...look } : view;
    this.letters = letters;
    this.#reportDropped(dropped);
  }

  groupOf(kinds: readonly string[]) {
    return this.kinds.get(kinds[0] ?? '')?.group ?? 'needs';
  }

  /** The name of a layer in the current language: the kind's, the whole's, or the sum's. */
  layerName(kinds: readonly string[]): string {
    const only = kinds.length === 1 ? this.kinds.get(kinds[0] ?? '') : undefined;
    if (only) return this.format.text(only.name);
    const { opening } = this.pack;
    const whole =
      kinds.length === opening.kinds.length && kinds.every((kind) => opening.kinds.includes(kind));
    return whole ? this.t.explore.allNeeds : this.t.explore.sumOf(kinds.length);
  }

  set(patch: Partial<ViewState>, history: 'push' | 'replace' = 'push'): void {
    this.history = history;
    this.view = { ...this.view, ...patch };
    if (patch.language || patch.theme) this.#remember();
  }

  /** Selects an area, or adds it to the selected one for comparison; null clears. */
  select(code: string | null, compare = false): void {
    const [first] = this.view.selection;
    if (code === null) this.set({ selection: [] });
    else if (compare && first !== undefined && first !== code) this.set({ selection: [first, code] });
    else this.set({ selection: first === code && this.view.selection.length === 1 ? [] : [code] });
  }

  /** Takes the view of an address, as Back and Forward do. */
  follow(hash: string): void {
    const { view, dropped } = readLink(hash, this.pack);
    this.history = 'replace';
    this.view = view;
    this.#reportDropped(dropped);
  }

  /** Turns shortcuts by letters, digits and signs alone on or off, for later visits too. */
  setLetters(on: boolean): void {
    this.letters = on;
    this.#remember();
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
    const { language, theme } = this.view;
    try {
      localStorage.setItem(KEY, JSON.stringify({ language, theme, letters: this.letters }));
    } catch {
      this.notify('info', this.t.problems.storageRefused);
    }
  }
}

/** Choices of the last visit, where storage gives them; only known values are taken. */
function remembered(): Pick<Partial<ViewState>, 'language' | 'theme'> & { letters: boolean } {
  const choices: ReturnType<typeof remembered> = { letters: true };
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
    if (stored.language === 'en') choices.language = 'en';
    if (stored.theme === 'dark' || stored.theme === 'projector') choices.theme = stored.theme;
    if (stored.letters === false) choices.letters = false;
  } catch {
    // Storage that is refused or damaged counts as a first visit.
  }
  return choices;
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
