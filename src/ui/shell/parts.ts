import type { Component } from 'svelte';
import { library } from '../../map/library';
import { afterFirstMap } from '../../map/moments';
import { workspaces } from '../../schema/constants';
import type { Workspace } from '../../schema/view';
import { exploreParts } from '../explore/parts';
import type { DialogName } from '../shared/dialogs';
import { once, quietly } from '../shared/once';
import { layoutOf } from '../shared/viewport.svelte';
import type { EntryActions } from './entries';
import type { KeyGroup } from './keys';

/** Workspaces and dialogs, each in a file of its own: the page stands without one that is long on its way. */
export const workspaceParts: Record<Workspace, () => Promise<Component>> = {
  explore: once(async () => (await import('../explore/Explore.svelte')).default),
  gaps: once(async () => {
    const [workspace, texts] = await Promise.all([import('../gaps/Gaps.svelte'), import('../../i18n/gaps')]);
    texts.addGapTexts();
    return workspace.default;
  }),
  data: once(async () => {
    const [workspace, texts] = await Promise.all([
      import('../data/DataWorkspace.svelte'),
      import('../../i18n/data'),
    ]);
    texts.addDataTexts();
    return workspace.default;
  }),
  story: once(async () => (await import('../story/Story.svelte')).default),
};
/** A dialog over the page; each takes what it needs of what the page gives. */
export type PageDialog = Component<{
  typed: string;
  groups: KeyGroup[];
  actions: EntryActions;
  onclose: (then?: () => void) => void;
}>;
export const paneParts = once(() => import('./panes'));
export const storyParts = once(() => import('../story/story'));
export const projectParts = once(() => import('../project/project'));
export const offlineParts = once(() => import('../offline/offline'));
/** Whether the page stands in a frame of another and shows a small bar of its own. */
export const embedded = new URLSearchParams(location.search).has('embed');
/** Whether the page was opened as itself: not in a frame, and not by a link that somebody gave for what it shows. */
export const plainly = !embedded && location.hash.length < 2;
export const tourParts = once(() => import('../tour/tour'));
export const printParts = once(async () => {
  const [parts, texts] = await Promise.all([import('../print/print'), import('../../i18n/print')]);
  texts.addPrintTexts();
  return parts;
});
export const dialogParts: Record<DialogName, () => Promise<PageDialog>> = {
  palette: once(async () => (await import('./Palette.svelte')).default),
  help: once(async () => (await import('./Help.svelte')).default),
  project: async () => (await projectParts()).ProjectDialog,
  offline: async () => (await offlineParts()).OfflineDialog,
  print: async () => (await printParts()).PrintDialog,
  share: async () => (await printParts()).ShareDialog,
  single: async () => (await offlineParts()).SingleDialog,
  tour: async () => (await tourParts()).Tour,
};

/** Calls back at a person's first movement, press or focus; gives what takes the waiting back. */
export function onFirstInteraction(run: () => void): () => void {
  const waiting = new AbortController();
  const act = () => {
    waiting.abort();
    run();
  };
  for (const event of ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const) {
    addEventListener(event, act, { capture: true, passive: true, signal: waiting.signal });
  }
  return () => waiting.abort();
}

/** Milliseconds after the first map at which a page that nobody touches is done with all that it loads at first. */
const SETTLED = 5000;

/** Calls back when the first load is over, for what a visit without any movement is to bring too. */
export async function whenSettled(run: () => void): Promise<void> {
  await library().catch(() => null);
  afterFirstMap(() => setTimeout(run, SETTLED));
}

// The workspace that the address names is asked for while the pack is still under way, and what it needs at this width.
const opening = workspaces.find((name) => location.hash.startsWith(`#/${name}`)) ?? 'explore';
quietly(workspaceParts[opening]);
if (opening === 'explore' && !['full', 'rail'].includes(layoutOf())) quietly(exploreParts.narrow);
