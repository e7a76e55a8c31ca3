/** Texts of the project: what a person adds to a pack, how it is kept, and what goes wrong with it. */
export const project = {
  about:
    'A project holds the scenarios and assumptions you make on top of this data. The data itself never changes.',
  current: 'Open project',
  others: 'All projects for this data',
  name: 'Project name',
  rename: 'Rename',
  nameNeeded: 'Give the project a name first.',
  defaultName: 'My project',
  copyName: (name: string) => `${name} (copy)`,
  create: 'New project',
  open: (name: string) => `Open project “${name}”`,
  opened: (name: string) => `Project “${name}” is open.`,
  created: (name: string) => `Project “${name}” was created.`,
  isOpen: 'open',
  scenarios: (count: number, text: string) =>
    count === 0 ? 'no scenarios yet' : count === 1 ? '1 scenario' : `${text} scenarios`,
  changed: (date: string) => `changed ${date}`,
  noneStored: 'No project is saved in this browser yet.',
  toFile: 'Save to file',
  fromFile: 'Open file',
  fileHint: 'A file ending in .wahana.json',
  remove: 'Delete project',
  removeOf: (name: string) => `Delete project “${name}”`,
  removeAsk: (name: string) => `Delete project “${name}” from this browser?`,
  removeNote: 'This cannot be undone. Save it to a file first if it may still be needed.',
  removed: (name: string) => `Project “${name}” was deleted.`,
  cancel: 'Cancel',
  leaveAsk: 'Leave the changes that are not saved?',
  leaveNote: (name: string) =>
    `The changes to “${name}” are on this page alone. Save them to a file first so that they are not lost.`,
  leave: 'Leave without saving',
  dismiss: 'Close',
  dismissMessage: 'Dismiss message',
  messages: 'Project messages',
  undo: 'Undo',
  redo: 'Redo',
  undoOf: (edit: string) => `Undo: ${edit}`,
  redoOf: (edit: string) => `Redo: ${edit}`,
  undone: (edit: string) => `Undone: ${edit}.`,
  redone: (edit: string) => `Redone: ${edit}.`,
  nothingToUndo: 'There is nothing more to undo.',
  nothingToRedo: 'There is nothing more to redo.',
  edits: {
    'scenario-add': (name: string) => `add scenario “${name}”`,
    'scenario-change': (name: string) => `change scenario “${name}”`,
    'scenario-remove': (name: string) => `delete scenario “${name}”`,
    'scenario-move': (name: string) => `move scenario “${name}”`,
    'asks-set': (_: string) => 'change the table of needs and services',
    'project-rename': (name: string) => `rename the project to “${name}”`,
  },
  done: {
    'scenario-add': (name: string) => `Scenario “${name}” was added.`,
    'scenario-change': (name: string) => `Scenario “${name}” was changed.`,
    'scenario-remove': (name: string) => `Scenario “${name}” was deleted.`,
    'scenario-move': (name: string) => `Scenario “${name}” was moved.`,
    'asks-set': (_: string) => 'The table of needs and services was changed.',
    'project-rename': (name: string) => `The project is now called “${name}”.`,
  },
  label: (name: string, state: string) => `Project “${name}”: ${state}`,
  states: {
    new: 'no changes yet',
    saved: 'saved',
    saving: 'saving',
    unsaved: 'not saved',
  },
  stateLines: {
    new: 'No changes yet. The first change is saved in this browser at once.',
    saved: 'All changes are saved in this browser.',
    saving: 'Saving…',
    unsaved: 'The last changes are not saved and are on this page alone.',
  },
  notKept:
    'The browser does not promise to keep this when room is short. Save it to a file from time to time as well.',
  troubles: {
    full: 'The browser has no room left, so the changes are not saved. Save them to a file, or free some room and try again.',
    refused:
      'The browser refuses to store, so the changes are not saved. Save them to a file, or allow storage for this page and try again.',
    changed: (name: string) =>
      `Project “${name}” was changed in another tab. This tab has stopped saving so that nothing is overwritten.`,
    deleted: (name: string) => `Project “${name}” was deleted in another tab. This tab still has it.`,
  },
  retry: 'Try saving again',
  takeOther: 'Take the other tab’s version',
  keepCopy: 'Save this version as a copy',
  keepAgain: 'Save it again',
  letGo: 'Let it be deleted',
  takenOver: (name: string) => `The other tab’s version of “${name}” is now open.`,
  copied: (name: string) => `Saved as “${name}”.`,
  refusedEdit: 'That change cannot be made, so the project stays as it was.',
  fileSaved: (file: string) => `The file ${file} was handed to the browser to be saved.`,
  storedBroken: (name: string, why: string) =>
    `Project “${name}” cannot be opened and is left as it is. ${why}`,
  listRefused: 'The browser refuses storage, so the list of projects cannot be read.',
  unnamed: 'without a name',
  problems: {
    tooLarge: (file: string, most: string) =>
      `${file} is larger than ${most} MB and is no Wahana project file. Choose another file.`,
    unreadable: (file: string) => `${file} is cut off or damaged and cannot be read. Use a complete copy.`,
    notProject: (file: string) => `${file} is no Wahana project file. Choose a file ending in .wahana.json.`,
    newer: (file: string, found: string, expected: string) =>
      `${file} has version ${found}, and this app reads up to version ${expected}. Open it with a newer Wahana.`,
    otherVersion: (file: string, found: string, expected: string) =>
      `${file} has the unknown version ${found}; this app reads up to version ${expected}. Use a complete copy.`,
    unsafe: (file: string, where: string) =>
      `${file} holds an unsafe key (${where}) and is not opened. Use a file from a source you trust.`,
    invalid: (file: string, where: string, count: number) =>
      `${file} breaks the rules at ${where}${count > 1 ? ` and ${count - 1} other places` : ''}. Use a complete copy.`,
    otherPack: (file: string, found: string) =>
      `${file} belongs to other data (${found}). Open that data first, and then this file there.`,
    unknown: (file: string, where: string, found: string) =>
      `${file} names “${found}” (${where}), which this data does not have. Use data and project of the same release.`,
  },
};
