import type { FrameCommand } from '../../frame/keys';
import type { Workspace } from '../../schema/view';
import { workspaces } from '../../schema/constants';
import type { Session } from '../../state/session.svelte';

/** What the keys of the whole page do; the shell gives it. */
export interface KeyActions {
  palette: () => void;
  undo: () => void;
  redo: () => void;
  help: () => void;
  /** Notes what is shown as a scene of a story. */
  capture: () => void;
  print: () => void;
  clear: () => void;
  open: (workspace: Workspace) => void;
  /** Goes to the next pane, or with -1 to the one before. */
  step: (by: 1 | -1) => void;
  pane: (name: 'layers' | 'map' | 'network' | 'detail') => void;
}

/**
 * One line of the list of keys. A chord is what the event gives: modifiers and key, parted by spaces. Entries without
 * `run` are acted on by the workspace that has the focus, and stand here so that the help lists them.
 */
export interface KeyEntry {
  chords: string[];
  label: string;
  run?: () => void;
  /** Set where a field that is written in keeps the chord to itself. */
  unwritten?: boolean;
  /** Set where a workspace acts on a letter wherever the focus stands, so that the switch holds for it too. */
  switched?: boolean;
}

export interface KeyGroup {
  title: string;
  entries: KeyEntry[];
}

/** Digits stay with their workspace, whichever of them are built. */
const DIGITS: Record<Workspace, string> = { explore: '1', gaps: '2', data: '4', story: '5' };

/** The digit that opens a workspace. */
export function digitOf(workspace: Workspace): string {
  return DIGITS[workspace];
}

/** The keys of the map by the command they give, so that none can be left out of the list. */
const MAP_KEYS: Record<FrameCommand, string[]> = {
  up: ['ArrowUp'],
  down: ['ArrowDown'],
  left: ['ArrowLeft'],
  right: ['ArrowRight'],
  choose: ['Enter'],
  enlarge: ['+'],
  reduce: ['-'],
  fit: ['0'],
  clear: ['Escape'],
};

/** All keys that do something, for the handler and for the help alike; `term` is what an area is called. */
export function keyGroups(t: Session['t'], term: string, actions: KeyActions): KeyGroup[] {
  const { keys } = t.shell;
  const { up, down, left, right, choose, enlarge, reduce, fit } = MAP_KEYS;
  return [
    {
      title: keys.everywhere,
      entries: [
        { chords: ['Control k'], label: keys.palette, run: actions.palette },
        ...workspaces.map((workspace) => ({
          chords: [DIGITS[workspace]],
          label: t.shell.openWorkspace(t.shell[workspace]),
          run: () => actions.open(workspace),
        })),
        { chords: ['Control p'], label: t.shell.print, run: actions.print },
        { chords: ['Control z'], label: keys.undo, unwritten: true, run: actions.undo },
        { chords: ['Control Shift z', 'Control y'], label: keys.redo, unwritten: true, run: actions.redo },
        { chords: ['F6'], label: keys.nextPane, run: () => actions.step(1) },
        { chords: ['Shift F6'], label: keys.previousPane, run: () => actions.step(-1) },
        { chords: ['Escape'], label: keys.clear, run: actions.clear },
        // Named in the list of keys among those of stories, whose texts come later.
        { chords: ['c'], label: '', run: actions.capture },
        { chords: ['?'], label: keys.help, run: actions.help },
      ],
    },
    {
      title: t.shell.explore,
      entries: [
        { chords: ['l'], label: keys.layers, run: () => actions.pane('layers') },
        { chords: ['m'], label: keys.mapPane, run: () => actions.pane('map') },
        { chords: ['n'], label: keys.networkPane, run: () => actions.pane('network') },
        { chords: ['d'], label: keys.detail, run: () => actions.pane('detail') },
        { chords: ['[', ']'], label: keys.splitter, switched: true },
      ],
    },
    {
      title: keys.map,
      entries: [
        { chords: [...left, ...up, ...down, ...right], label: keys.neighbour(term) },
        { chords: choose, label: keys.select },
        { chords: choose.map((chord) => `Shift ${chord}`), label: keys.compare },
        { chords: [...enlarge, ...reduce, ...fit], label: keys.zoom },
      ],
    },
    {
      title: keys.network,
      entries: [
        { chords: [...left, ...up, ...down, ...right], label: keys.alongTies },
        { chords: choose, label: keys.select },
        { chords: choose.map((chord) => `Shift ${chord}`), label: keys.compare },
        { chords: [...enlarge, ...reduce, ...fit], label: keys.zoom },
      ],
    },
    {
      title: keys.dataTable,
      entries: [
        { chords: [...left, ...up, ...down, ...right], label: keys.cells },
        { chords: ['Enter'], label: keys.inspect },
        { chords: ['x'], label: keys.nextContradiction, switched: true },
      ],
    },
  ];
}

/**
 * The chord of a pressed key. Shift counts with named keys, and with letters that Control is held for; else it is part of how
 * a sign is typed.
 */
export function chordOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const { key } = event;
  const single = key.length === 1;
  const control = event.ctrlKey || event.metaKey;
  return [
    ...(control ? ['Control'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey && (!single || (control && /[a-z]/i.test(key))) ? ['Shift'] : []),
    key === ' ' ? 'Space' : single ? key.toLowerCase() : key,
  ].join(' ');
}

/** Whether a chord is a letter, digit or sign alone, which can be switched off. */
export function isLetterChord(chord: string): boolean {
  return chord.length === 1;
}

const TYPED_INTO =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="searchbox"], ' +
  '[role="combobox"], [role="menu"], input:not([type="radio"], [type="checkbox"], [type="range"], [type="button"])';

/** Whether keys pressed on an element belong to what is written or chosen there. */
export function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_INTO) !== null;
}

/** Whether a dialog or popover lies over the page, which then has the keys to itself. */
export function isCovered(): boolean {
  const open = CSS.supports('selector(:popover-open)') ? 'dialog[open], :popover-open' : 'dialog[open]';
  return document.querySelector(open) !== null;
}

/** Whether a question stands open that is to be answered before anything is taken back or done again. */
export function isAsking(): boolean {
  return document.querySelector('dialog[open][data-asks]') !== null;
}

const NAMES: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  '-': '−',
};

/** A chord as it is printed on the keys. */
export function chordText(chord: string, apple: boolean): string {
  return chord
    .split(' ')
    .map((part) => {
      if (part === 'Control') return apple ? '⌘' : 'Ctrl';
      return NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part);
    })
    .join(' ');
}

/** Whether the keyboard is likely Apple's, where the command key does what Control does elsewhere. */
export function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
