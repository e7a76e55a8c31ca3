import { mount, untrack } from 'svelte';
import { id } from '../../i18n/id';
import { textsOf } from '../../i18n/texts';
import { loadPack } from '../../io/load-pack';
import { heldByPage } from '../../io/own';
import { library } from '../../map/library';
import { afterFirstMap } from '../../map/moments';
import { nextTask } from '../../frame/tasks';
import { fontOf } from '../../frame/text';
import { keptLink } from '../../state/page.svelte';
import { openingLanguage } from '../../state/remembered';
import { Session } from '../../state/session.svelte';
import { noteLostStyles } from '../shared/once';
import { PRESENTER } from '../../schema/constants';
import App from './App.svelte';
import { workspaceParts } from './parts';

/** Longest that the page waits for its first workspace before it stands without, in ms. */
const SOON = 150;
const soon = (): Promise<void> => new Promise((done) => setTimeout(done, SOON));

/** A vector icon is drawn in a document of its own, which takes time that the first map needs. */
function showIcon(): void {
  const link = document.querySelector<HTMLLinkElement>('[data-icon]');
  if (link) link.href = link.dataset.icon ?? '';
}

/** Opens a pack in an element, or says there why it cannot be opened. */
export async function start(target: HTMLElement, file: string): Promise<void> {
  noteLostStyles();
  // The map library, its worker and the font start now, beside the pack; whoever needs them later waits for the same.
  library().catch(() => null);
  void document.fonts.load(fontOf(400, 16));
  const texts = textsOf(openingLanguage(location.hash)).catch(() => null);
  const result = await loadPack(file);
  // Without them the session opens in the other language and says what is missing.
  await texts;
  const presenting = location.hash.includes(PRESENTER);
  const hash = presenting ? '#/story?theme=dark' : location.hash;
  const session = 'pack' in result ? new Session(result.pack, hash, keptLink()) : null;
  // The first layer is worked out here, so that the page finds it and is put together in a shorter task.
  if (session) untrack(() => session.ahead);
  // The workspace it opens with is seldom far behind; with it the page is laid out once instead of twice.
  if (session && !presenting)
    await Promise.race([workspaceParts[session.view.workspace]().catch(() => null), soon()]);
  await nextTask();
  const Presenter = presenting ? (await import('../story/PresenterWindow.svelte')).default : null;
  const Failure = session ? null : await import('./PackFailure.svelte').catch(() => null);
  target.replaceChildren();
  // Asked for anew in its turn, it comes after the parts of the page.
  afterFirstMap(() => afterFirstMap(showIcon));
  // What a page in one file was passed on with is shown as what it opens on.
  if (session && heldByPage()?.project) void session.openProject();
  if (session && Presenter) mount(Presenter, { target, props: { session } });
  else if (session) mount(App, { target, props: { session } });
  else if (Failure && 'problem' in result)
    mount(Failure.default, { target, props: { problem: result.problem } });
  // Its part is as little to be had as the pack.
  else target.append(id.problems.packMissing(file));
}
