import type { Session } from './session.svelte';
import { writeLink } from './link';

/** Mirrors the session to the page: address, title, language, theme; and sets long work going. Call once while the app is set up. */
export function mirrorToPage(session: Session): void {
  $effect(() => {
    // A link says what is shown, so classes that the layer does not support stay out of it.
    const link = writeLink(session.addressed, session.pack);
    const step = session.takeHistory();
    if (link === location.hash.replace(/^#/, '')) return;
    const address = link ? `#${link}` : location.pathname + location.search;
    if (step === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  });
  $effect(() => {
    const { t, view, pack } = session;
    document.title = t.shell.title(pack.place.name, t.shell[view.workspace]);
    document.documentElement.lang = view.language;
    document.documentElement.dataset.theme = view.theme;
  });
  $effect(() => session.refine());
  $effect(() => {
    const follow = () => session.follow(location.hash);
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  });
}
