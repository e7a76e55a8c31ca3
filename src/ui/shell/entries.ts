import { classChoices, firstCount } from '../../domain/measures/choices';
import { markOf } from '../../domain/measures/encode';
import { layerTotal } from '../../domain/measures/layers';
import { en } from '../../i18n/en';
import { id } from '../../i18n/id';
import type { LayerGroup } from '../../schema/pack';
import { languages, measures, themes, workspaces } from '../../schema/constants';
import type { Workspace } from '../../schema/view';
import type { Session } from '../../state/session.svelte';
import { openingView } from '../../state/view';
import { measureText } from '../explore/area-sentence';
import { digitOf } from './keys';
import type { Findable } from './match';
import { networkCommands, packCommands } from './network-entries';
import { offlineCommands } from './offline-entries';
import { printCommands } from './print-entries';
import { addPaletteTexts } from '../../i18n/palette';
import { addStoryTexts } from '../../i18n/story';
import { addTourTexts } from '../../i18n/tour';
import { projectCommands } from './project-entries';

export type EntryIcon =
  | 'area'
  | LayerGroup
  | Workspace
  | 'theme'
  | 'language'
  | 'measure'
  | 'mark'
  | 'classes'
  | 'sum'
  | 'audit'
  | 'clear'
  | 'reset'
  | 'fit'
  | 'compare'
  | 'group'
  | 'network'
  | 'save'
  | 'pack'
  | 'project'
  | 'offline'
  | 'print'
  | 'share'
  | 'tour'
  | 'help';

/** A line of the palette. */
export interface Entry extends Findable {
  id: string;
  group: 'areas' | 'layers' | 'groups' | 'commands';
  icon: EntryIcon;
  /** What stands at the right: a value. Only asked of lines that are shown. */
  hint?: () => string;
  /** The chord that does the same. */
  chord?: string;
  run: () => void;
}

export interface EntryActions {
  help: () => void;
  project: () => void;
  capture: () => void;
  offline: () => void;
  /** Opens the dialog for paper and pictures, on the sheet of some name. */
  print: (sheet?: string) => void;
  share: () => void;
  tour: () => void;
  /** Saving the page as one file. */
  single: () => void;
  open: (workspace: Workspace) => void;
  /** Opens a workspace and goes to one of its panes. */
  visit: (workspace: Workspace, pane: string) => void;
}

/** Areas, with the value of the layer shown and every spelling of the name. */
function areaEntries(session: Session): Entry[] {
  const { pack } = session;
  return pack.areas.map((area, index) => ({
    id: `area ${area.code}`,
    group: 'areas',
    icon: 'area',
    label: area.name,
    aliases: area.variants,
    hint: () => {
      const value = session.measured.values[index] ?? null;
      const { measure } = session.view;
      const unit = measure === 'density' || measure === 'rate' ? ` ${session.t.measures.names[measure]}` : '';
      return measureText(session, value) + (value ? unit : '');
    },
    run: () => session.set({ workspace: 'explore', selection: [area.code] }),
  }));
}

/** Layers, found by their names in both languages, in full, and as the source prints them. */
function layerEntries(session: Session): Entry[] {
  const { pack, format, t } = session;
  const printed = new Map(
    pack.tables.flatMap((table) => table.rows.map((row) => [row.kind, row.label] as const)),
  );
  const total = (kinds: string[]) => () => {
    const sum = layerTotal(pack, kinds);
    return sum ? format.range(sum) : t.map.noData;
  };
  const show = (kinds: string[]) => () => session.showLayer(kinds, { workspace: 'explore' });
  const whole: Entry = {
    id: 'layers all',
    group: 'layers',
    icon: session.groupOf(pack.opening.kinds),
    label: session.layerName(pack.opening.kinds),
    aliases: [id.explore.allNeeds, en.explore.allNeeds],
    hint: total(pack.opening.kinds),
    run: show(pack.opening.kinds),
  };
  const single = pack.kinds.map((kind): Entry => {
    const { name, short, fullName, search } = kind;
    return {
      id: `layer ${kind.id}`,
      group: 'layers',
      icon: kind.group,
      label: format.text(name),
      aliases: [
        name.id,
        name.en,
        short?.id,
        short?.en,
        fullName,
        printed.get(kind.id),
        search?.id,
        search?.en,
      ].filter((text) => text !== undefined),
      hint: total([kind.id]),
      run: show([kind.id]),
    };
  });
  return [whole, ...single];
}

/** Groups of the network, once it has been read; found by name in both languages, with what kind they are. */
function groupEntries(session: Session): Entry[] {
  const found = session.groupNetwork;
  if (!found || 'problem' in found) return [];
  return found.network.groups.map((group) => ({
    id: `group ${group.id}`,
    group: 'groups',
    icon: 'group',
    label: session.format.text(group.name),
    aliases: [group.name.id, group.name.en],
    // Some hundred groups would bury the commands where nothing is searched for.
    quiet: true,
    hint: () => found.kindName(group.kind),
    run: () => found.reveal(group.id),
  }));
}

export interface Command extends Omit<Entry, 'group' | 'aliases'> {
  /** Other words for it. */
  also?: string[];
}

/** A choice among several as a command; the one in use can be found, and says that it is. */
export const choice = (used: boolean, words: Session['t']['palette'], command: Command): Command =>
  used ? { ...command, quiet: true, hint: () => words.now } : command;

/** How the map is drawn: measure, mark and classes. */
function drawingCommands(session: Session, t: Session['t'], actions: EntryActions): Command[] {
  const { view } = session;
  const words = t.palette;
  const list: Command[] = [];
  const add = (used: boolean, command: Command) => list.push(choice(used, words, command));
  for (const measure of measures) {
    if (session.available[measure]) continue;
    add(measure === view.measure, {
      id: `measure ${measure}`,
      icon: 'measure',
      label: words.measure(t.measures.names[measure]),
      run: () => session.set({ workspace: 'explore', measure, mark: 'auto' }),
    });
  }
  const drawn = markOf(view);
  for (const mark of ['fill', 'circle'] as const) {
    add(mark === drawn, {
      id: `mark ${mark}`,
      icon: 'mark',
      label: words.mark(t.measures.markNames[mark]),
      run: () => session.set({ workspace: 'explore', mark }),
    });
  }
  const { methods, classing } = t.measures;
  list.push({
    id: 'classes',
    icon: 'classes',
    label: classing.title,
    also: Object.values(methods),
    run: () => actions.visit('explore', 'classes'),
  });
  for (const offered of classChoices(session.measured, drawn)) {
    const { method } = offered;
    const count = firstCount(offered);
    // Own limits are set in the list of classes.
    if (method === 'own' || count === null) continue;
    add(method === session.classing.method, {
      id: `classes ${method}`,
      icon: 'classes',
      label: classing.open(methods[method]),
      run: () => session.set({ workspace: 'explore', classing: { method, count, limits: [] } }),
    });
  }
  return list;
}

/** What the selected area can be compared with; where none is selected, how that is done. */
function compareCommands(session: Session, t: Session['t'], actions: EntryActions): Command[] {
  const { pack, view } = session;
  const words = t.palette;
  const selected = pack.areas.find((area) => area.code === view.selection[0]);
  if (!selected) {
    const term = pack.areaTerm[t === en ? 'en' : 'id'];
    return [
      {
        id: 'compare',
        icon: 'compare',
        label: words.compareTwo(term),
        run: () => {
          session.notify('info', session.t.palette.compareHow(session.format.text(pack.areaTerm)));
          actions.visit('explore', 'map');
        },
      },
    ];
  }
  return pack.areas
    .filter((area) => area !== selected)
    .map((area) => ({
      id: `compare ${area.code}`,
      icon: 'compare',
      label: words.compare(selected.name, area.name),
      quiet: true,
      run: () => session.set({ workspace: 'explore', selection: [selected.code, area.code] }),
    }));
}

/** What can be done at present, named in the language of the given texts. */
function commands(session: Session, t: Session['t'], actions: EntryActions): Command[] {
  addPaletteTexts();
  addStoryTexts();
  addTourTexts();
  const { view, pack } = session;
  const { shell } = t;
  const words = t.palette;
  const themeNames = { light: shell.themeLight, dark: shell.themeDark, projector: shell.themeProjector };
  const languageNames = { id: shell.languageId, en: shell.languageEn };
  const list: Command[] = [];
  const add = (used: boolean, command: Command) => list.push(choice(used, words, command));
  for (const workspace of workspaces) {
    add(workspace === view.workspace, {
      id: `open ${workspace}`,
      icon: workspace,
      label: shell.openWorkspace(shell[workspace]),
      chord: digitOf(workspace),
      run: () => actions.open(workspace),
    });
  }
  if (view.selection.length > 0) {
    list.push({
      id: 'clear selection',
      icon: 'clear',
      label: words.clearSelection,
      chord: 'Escape',
      run: () => session.select(null),
    });
  }
  if (view.overlay.length > 0) {
    list.push({
      id: 'clear overlay',
      icon: 'clear',
      label: words.clearOverlay,
      run: () => session.set({ overlay: [] }),
    });
  }
  if (view.camera) {
    list.push({
      id: 'fit map',
      icon: 'fit',
      label: words.fitMap,
      run: () => session.set({ workspace: 'explore', camera: null }),
    });
  }
  list.push(
    ...compareCommands(session, t, actions),
    {
      id: 'sum',
      icon: 'sum',
      label: t.explore.addKinds,
      also: [words.sumToo],
      run: () => actions.visit('explore', 'sum'),
    },
    {
      id: 'contradictions',
      icon: 'audit',
      label: words.contradictions,
      run: () => actions.visit('data', 'audit'),
    },
    ...drawingCommands(session, t, actions),
    ...networkCommands(session, t, actions),
    ...packCommands(session, t),
    ...projectCommands(session, t, actions),
    { id: 'capture', icon: 'story', label: t.story.capture, chord: 'c', run: actions.capture },
    ...offlineCommands(session, t, actions),
    ...printCommands(session, t, actions),
  );
  for (const theme of themes) {
    add(theme === view.theme, {
      id: `theme ${theme}`,
      icon: 'theme',
      label: words.setTheme(themeNames[theme]),
      run: () => session.set({ theme }, 'replace'),
    });
  }
  for (const language of languages) {
    add(language === view.language, {
      id: `language ${language}`,
      icon: 'language',
      label: words.setLanguage(languageNames[language]),
      run: () => void session.speak(language),
    });
  }
  const { language, theme } = view;
  list.push(
    {
      id: 'reset view',
      icon: 'reset',
      label: words.resetView,
      run: () => session.set({ ...openingView(pack), language, theme }),
    },
    { id: 'tour', icon: 'tour', label: t.tour.title, run: actions.tour },
    { id: 'help', icon: 'help', label: words.help, chord: '?', run: actions.help },
  );
  return list;
}

/** Every line that the palette can find; commands go by their names in both languages. */
export function paletteEntries(session: Session, actions: EntryActions): Entry[] {
  const other = commands(session, session.language === 'id' ? en : id, actions);
  const own = commands(session, session.t, actions).map((command, index): Entry => {
    const { label = command.label, also = [] } = other[index] ?? {};
    return { ...command, group: 'commands', aliases: [label, ...(command.also ?? []), ...also] };
  });
  return [...areaEntries(session), ...layerEntries(session), ...groupEntries(session), ...own];
}
