import { describe, expect, it } from 'vitest';
import { en } from '../../i18n/en';
import { id } from '../../i18n/id';
import { commandOf } from '../../frame/keys';
import { workspaces } from '../../schema/constants';
import { chordOf, chordText, digitOf, isLetterChord, keyGroups } from './keys';
import type { KeyActions, KeyGroup } from './keys';

/** The list of keys with actions that write down what was asked for. */
function recorded(t = id): { groups: KeyGroup[]; calls: string[] } {
  const calls: string[] = [];
  const actions: KeyActions = {
    palette: () => calls.push('palette'),
    undo: () => calls.push('undo'),
    redo: () => calls.push('redo'),
    help: () => calls.push('help'),
    capture: () => calls.push('capture'),
    print: () => calls.push('print'),
    clear: () => calls.push('clear'),
    open: (workspace) => calls.push(`open ${workspace}`),
    step: (by) => calls.push(`step ${by}`),
    pane: (name) => calls.push(`pane ${name}`),
  };
  return { groups: keyGroups(t, 'desa', actions), calls };
}

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  chordOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('the list of keys', () => {
  it('calls an area what the pack calls it', () => {
    for (const t of [id, en]) {
      const labels = recorded(t).groups.flatMap(({ entries }) => entries.map(({ label }) => label));
      expect(labels.filter((label) => label.includes('desa'))).toHaveLength(1);
      expect(labels.filter((label) => label.includes('kelurahan'))).toEqual([]);
    }
  });

  const entries = (groups: KeyGroup[]) => groups.flatMap((group) => group.entries);

  it('gives each chord of the page to one entry', () => {
    const chords = entries(recorded().groups).flatMap(({ chords, run }) => (run ? chords : []));
    expect(new Set(chords).size).toBe(chords.length);
  });

  it('runs what it says', () => {
    const { groups, calls } = recorded();
    const run = (chord: string) =>
      entries(groups)
        .find(({ chords }) => chords.includes(chord))
        ?.run?.();
    [
      'Control k',
      'Control z',
      'Control Shift z',
      'Control y',
      '4',
      'F6',
      'Shift F6',
      'l',
      'm',
      'n',
      'd',
      '?',
      'Escape',
    ].forEach(run);
    expect(calls).toEqual([
      'palette',
      'undo',
      'redo',
      'redo',
      'open data',
      'step 1',
      'step -1',
      'pane layers',
      'pane map',
      'pane network',
      'pane detail',
      'help',
      'clear',
    ]);
  });

  it('opens every workspace by a digit of its own', () => {
    const digits = workspaces.map(digitOf);
    expect(new Set(digits).size).toBe(digits.length);
    for (const digit of digits) expect(digit).toMatch(/^[1-5]$/);
  });

  it('lists for the map only keys that the map knows, and all its commands', () => {
    const group = recorded().groups.find(({ title }) => title === id.shell.keys.map);
    const chords = group?.entries.flatMap((entry) => entry.chords) ?? [];
    const commands = chords.map((chord) =>
      commandOf({ key: chord.replace('Shift ', ''), ctrlKey: false, metaKey: false, altKey: false }),
    );
    expect(commands).not.toContain(null);
    expect([...new Set(commands)].sort()).toEqual([
      'choose',
      'down',
      'enlarge',
      'fit',
      'left',
      'reduce',
      'right',
      'up',
    ]);
  });

  it.each([
    ['id', id],
    ['en', en],
  ] as const)('has one label a line in %s', (_, t) => {
    for (const group of recorded(t).groups) {
      const labels = group.entries.map((entry) => entry.label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});

describe('chords', () => {
  it('take Control and Command alike, and Shift with named keys and letters held with Control', () => {
    expect(press('k', { ctrlKey: true })).toBe('Control k');
    expect(press('K', { metaKey: true })).toBe('Control k');
    expect(press('Z', { metaKey: true, shiftKey: true })).toBe('Control Shift z');
    expect(press('L', { shiftKey: true })).toBe('l');
    expect(press('?', { shiftKey: true })).toBe('?');
    expect(press('F6', { shiftKey: true })).toBe('Shift F6');
    expect(press(' ')).toBe('Space');
    expect(press('l', { altKey: true })).toBe('Alt l');
  });

  it('are letter shortcuts when a single sign is pressed alone', () => {
    expect(['l', '4', '?', '['].every(isLetterChord)).toBe(true);
    expect(['Control k', 'F6', 'Escape', 'Enter', 'Alt l'].some(isLetterChord)).toBe(false);
  });

  it('read as they are printed on the keys', () => {
    expect(chordText('Control k', false)).toBe('Ctrl K');
    expect(chordText('Control k', true)).toBe('⌘ K');
    expect(chordText('-', false)).toBe('−');
    expect(chordText('Shift F6', false)).toBe('Shift F6');
  });
});
