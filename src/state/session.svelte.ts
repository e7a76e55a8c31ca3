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
import { remembering } from './memory';
import { afterFrame } from './moments';

export interface Notice {
  key: number;
  tone: 'info' | 'warn' | 'bad' | 'ok';
  text: string;
}

const KEY = 'wahana';
/** What changes how the map is painted and nothing that it needs to be told otherwise. */
const PAINTING: (keyof ViewState)[] = ['kinds', 'measure', 'mark', 'classing'];
/** Measured layers and encodings that are remembered. */
const REMEMBERED = 24;

type Layer = Pick<ViewState, 'kinds' | 'measure'>;
type Look = Layer & Pick<ViewState, 'mark' | 'theme'>;

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
  hovered: string | null = $state(null);
  notices: Notice[] = $state.raw([]);
  /** Whether the next address is a new step of the browser's history or replaces the last. */
  history: 'push' | 'replace' = 'replace';
  #nextNotice = 0;

  language = $derived(this.view.language);
  t = $derived(this.language === 'id' ? id : en);
  format = $derived(createFormatter(this.language));
  #kinds = $derived(this.view.kinds);
  #overlay = $derived(this.view.overlay);
  #theme = $derived(this.view.theme);

  /** Kinds by id; a pack never changes, so neither does this. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  kinds = $derived.by(() => new Map(this.pack.kinds.map((kind) => [kind.id, kind])));
  available = $derived.by(() => availability(this.pack, this.#kinds));
  readonly #measure = remembering(
    REMEMBERED,
    ({ kinds, measure }: Layer) => JSON.stringify([kinds, measure]),
    ({ kinds, measure }) => measureLayer(this.pack, kinds, measure),
  );
  readonly #encode = remembering(
    REMEMBERED,
    ({ kinds, measure, mark, theme }: Look) => JSON.stringify([kinds, measure, mark, theme]),
    (look) =>
      encode(this.pack, this.#measure(look), {
        mark: markOf(look),
        theme: look.theme,
        group: this.groupOf(look.kinds),
      }),
  );
  measured = $derived.by(() => this.#measure(this.view));
  ranks = $derived(layerRanks(this.measured));
  encoding = $derived.by(() => this.#encode(this.view));
  /** The encoding that the map is painted with already; soon the same as `encoding`. */
  ahead = $derived.by(() => this.#encode(this.#asked));
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
    this.#asked = hash.replace(/^#/, '') === '' ? { ...view, ...rememberedLook() } : view;
    this.view = this.#asked;
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

  /** Changes what is looked at; a change of layer alone is seen in `view` a frame later. */
  set(patch: Partial<ViewState>, history: 'push' | 'replace' = 'push'): void {
    this.#asked = { ...this.#asked, ...patch };
    this.#pushing ||= history === 'push';
    const repaints = (Object.keys(patch) as (keyof ViewState)[]).every((key) => PAINTING.includes(key));
    if (!repaints) this.#settle();
    else if (!this.#waiting) {
      this.#waiting = true;
      afterFrame(() => this.#settle());
    }
    if (patch.language || patch.theme) this.#remember();
  }

  /** Lets the whole page show what was asked for. */
  #settle(): void {
    this.#waiting = false;
    if (this.view === this.#asked) return;
    this.history = this.#pushing ? 'push' : 'replace';
    this.#pushing = false;
    this.view = this.#asked;
  }

  /** Selects an area, or adds it to the selected one for comparison; null clears. */
  select(code: string | null, compare = false): void {
    const [first] = this.#asked.selection;
    if (code === null) this.set({ selection: [] });
    else if (compare && first !== undefined && first !== code) this.set({ selection: [first, code] });
    else this.set({ selection: first === code && this.#asked.selection.length === 1 ? [] : [code] });
  }

  /** Takes the view of an address, as Back and Forward do. */
  follow(hash: string): void {
    const { view, dropped } = readLink(hash, this.pack);
    this.#asked = view;
    this.#pushing = false;
    this.#settle();
    this.#reportDropped(dropped);
  }

  notify(tone: Notice['tone'], text: string): void {
    this.notices = [...this.notices, { key: this.#nextNotice++, tone, text }];
  }

  dismiss(key: number): void {
    this.notices = this.notices.filter((notice) => notice.key !== key);
  }

  #reportDropped(dropped: string[]): void {
    if (dropped.length > 0) this.notify('warn', this.t.problems.linkDropped(dropped.join(', ')));
  }

  #remember(): void {
    try {
      localStorage.setItem(KEY, JSON.stringify({ language: this.view.language, theme: this.view.theme }));
    } catch {
      if (this.notices.every((notice) => notice.text !== this.t.problems.storageRefused)) {
        this.notify('info', this.t.problems.storageRefused);
      }
    }
  }
}

/** Language and theme of the last visit, where storage gives them; only known values are taken. */
function rememberedLook(): Partial<ViewState> {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
    const look: Partial<ViewState> = {};
    if (stored.language === 'en') look.language = 'en';
    if (stored.theme === 'dark' || stored.theme === 'projector') look.theme = stored.theme;
    return look;
  } catch {
    return {};
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
