import type { Scene } from '../schema/story';
import type { Theme, ViewState } from '../schema/view';
import { GapSession } from './gap.svelte';
import type { GapKeeper } from './gap.svelte';
import { readLink } from './link';
import { Session } from './session.svelte';

/** A stage keeps nothing: what is done on it is gone with the scene. */
const NO_KEEPER: GapKeeper = {
  scenarios: [],
  asks: null,
  addScenario: () => Promise.resolve(null),
  noteScenario: () => Promise.resolve(),
  removeScenario: () => Promise.resolve(),
  setAsks: () => Promise.resolve(),
};

/** What of a view makes up the picture; what a scene is compared by. */
const pictureOf = ({ language: _language, theme: _theme, ...view }: ViewState): string =>
  JSON.stringify(view);

/**
 * What the audience sees: a session of its own beside the page's, so that map and network of a scene can be looked into
 * without the page changing, and are as they were when the scene comes again.
 */
export class Stage {
  readonly session: Session;
  readonly gap: GapSession;
  /** The scene's view as its link asks for it, before what the network does not have is left out. */
  asked: ViewState | null = $state.raw(null);
  /** Parts of the scene's view that the pack does not have. */
  dropped: readonly string[] = $state.raw([]);
  #scene: Scene | null = $state.raw(null);
  #shown = $state.raw('');
  /** Whether the audience has been shown something else than the scene since. */
  moved = $derived.by(() => this.#shown !== '' && pictureOf(this.session.view) !== this.#shown);
  /** What kind of picture the scene is. */
  kind = $derived.by((): 'map' | 'both' | 'network' | 'gap' | 'table' => {
    const { workspace, network } = this.session.view;
    if (workspace === 'gaps') return 'gap';
    if (workspace === 'data') return 'table';
    return network.panes;
  });

  constructor(page: Session) {
    this.session = new Session(page.pack, `/explore?lang=${page.language}&theme=projector`);
    this.gap = new GapSession(this.session, NO_KEEPER);
  }

  get scene(): Scene | null {
    return this.#scene;
  }

  /** Shows a scene in a language and a theme. */
  show(scene: Scene, language: ViewState['language'], theme: Theme): void {
    const { pack } = this.session;
    const path = scene.view || '/explore';
    const look = `lang=${language}&theme=${theme}`;
    const { view, dropped } = readLink(path, pack);
    this.asked = view;
    this.dropped = dropped;
    // Words of the whole session that a link had parts left out are said by the stage itself.
    this.session.follow(`${path}${path.includes('?') ? '&' : '?'}${look}`);
    this.session.notices = [];
    this.gap.showsAfter = this.session.view.gap.changes.length > 0;
    this.#scene = scene;
    this.#shown = pictureOf(this.session.view);
  }

  /** Shows the scene again as it was. */
  restore(): void {
    const { language, theme } = this.session.view;
    if (this.#scene) this.show(this.#scene, language, theme);
  }
}
