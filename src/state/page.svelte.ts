import type { Session } from './session.svelte';
import { writeLink } from './link';
import { afterFrame } from './moments';

/** What an entry of the browser's history keeps beside its address. */
interface Kept {
  /** The whole link: what the other workspace would show too. */
  whole?: string;
  /** The address of the entry before, where this page made the step. */
  before?: string | undefined;
}

/** What the present entry of the browser's history keeps. */
function kept(): Kept {
  return (history.state as Kept | null) ?? {};
}

/** The whole link of the present entry; what a session is opened with beside the address. */
export function keptLink(): string | undefined {
  return kept().whole;
}

/** One step of the address, as it was when the view took it. */
interface Step {
  link: string;
  whole: string;
  history: 'push' | 'replace';
}

/**
 * Writes a session's address; gives what is to be done where the browser has gone to another entry. The browser takes some
 * milliseconds to change its history, so that waits until what the step shows has been drawn.
 */
function addressOf(session: Session, onfollow: () => void): { write: () => void; follow: () => void } {
  /** Whether the browser is on its way to the entry before. */
  let leaving = false;
  const due: Step[] = [];
  let asked = false;
  function write() {
    // A link says what is shown, so classes that the layer does not support stay out of it.
    const link = writeLink(session.addressed, session.pack);
    const whole = writeLink(session.addressed, session.pack, true);
    if (leaving) return;
    due.push({ link, whole, history: session.takeHistory() });
    if (asked) return;
    asked = true;
    afterFrame(() => {
      asked = false;
      take();
    });
  }
  function take() {
    while (!leaving) {
      const next = due.shift();
      if (!next) return;
      step(next);
    }
  }
  function step({ link, whole, history: kind }: Step) {
    const here = location.hash.replace(/^#/, '');
    const { before, ...entry } = kept();
    const address = link ? `#${link}` : location.pathname + location.search;
    if (link === here) {
      if ((entry.whole ?? link) !== whole) history.replaceState({ whole, before }, '', address);
    } else if (kind === 'push') history.pushState({ whole, before: here }, '', address);
    else if (link === before) {
      // What was opened by the last step is closed again: a second entry of the same view would make Back do nothing.
      leaving = true;
      history.back();
    } else history.replaceState({ whole, before }, '', address);
  }
  function follow() {
    if (leaving) {
      leaving = false;
      take();
      write();
      return;
    }
    // What the browser goes to counts, not what was still to be written of the entry that it leaves.
    due.length = 0;
    session.follow(location.hash, keptLink());
    onfollow();
  }
  return { write, follow };
}

/**
 * Mirrors the session to the page: address, title, language, theme; and sets long work going. `onfollow` is called when
 * the view of another entry of the browser's history was taken. Call once while the app is set up.
 */
export function mirrorToPage(session: Session, onfollow: () => void): void {
  const { write, follow } = addressOf(session, onfollow);
  $effect(write);
  // Each by itself and only where it differs: setting the language has the browser style the whole page anew.
  const title = $derived.by(() => {
    const { t, view, pack } = session;
    const mark = pack.simulated ? `${t.shell.simulatedTag} · ` : '';
    return mark + t.shell.title(pack.place.name, t.shell[view.workspace]);
  });
  const theme = $derived(session.view.theme);
  $effect(() => {
    document.title = title;
  });
  $effect(() => {
    document.documentElement.lang = session.language;
  });
  $effect(() => {
    document.documentElement.dataset.theme = theme;
  });
  $effect(() => session.refine());
  $effect(() => {
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  });
}
