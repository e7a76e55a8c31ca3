import { getContext, setContext } from 'svelte';

/** Dialogs over the page. */
export type DialogName = 'palette' | 'help' | 'project' | 'offline' | 'single' | 'print' | 'share' | 'tour';
/** Opens a dialog; `about` says what it is to begin with. */
export type OpenDialog = (name: DialogName, about?: string) => void;

const CONTEXT = Symbol('dialogs');

/** Lets the components below open the page's dialogs. */
export function provideDialogs(open: OpenDialog): void {
  setContext(CONTEXT, open);
}

/** What opens the page's dialogs; call while a component is set up. */
export function getDialogs(): OpenDialog {
  return getContext<OpenDialog>(CONTEXT);
}
