import type { Edit } from '../domain/project/edits';
import { doEdit, NO_HISTORY, redo, undo } from '../domain/project/history';
import type { History, Step, Stepped } from '../domain/project/history';
import { addProjectTexts } from '../i18n/project';
import { heldByPage } from '../io/own';
import { checkProject, readProjectFile } from '../io/project/file';
import type { ProjectProblem } from '../io/project/file';
import * as store from '../io/project/store';
import type { Stored, StoreProblem } from '../io/project/store';
import { openTabLine } from '../io/project/tabs';
import type { TabNews } from '../io/project/tabs';
import { PROJECT_VERSION } from '../schema/constants';
import { project as projectSchema } from '../schema/project';
import type { Project } from '../schema/project';
import { pageFileName, readHeldProject } from './held-project';
import { freeName, newId } from './project-names';
import { projectProblemText } from './project-words';
import type { Session } from './session.svelte';

/** `new`: nothing to save yet. `unsaved`: the browser did not store, or another tab stands in the way. */
export type SaveState = 'new' | 'saved' | 'saving' | 'unsaved';

/** Something that was done, with what can be done about it. */
export interface Toast {
  key: number;
  text: string;
  offer: 'undo' | 'redo' | null;
}

/** A stored project as a list shows it; with a problem it cannot be opened. */
export interface Listed {
  id: string;
  name: string;
  changed: Date | null;
  scenarios: number;
  problem: ProjectProblem | null;
  content: unknown;
}

/** What was done in a project that was left, as long as nobody else has saved it since. */
interface Left {
  revision: number;
  history: History;
}

const nameOf = (content: unknown): string => {
  const name = (content as { name?: unknown } | null)?.name;
  return typeof name === 'string' ? name : '';
};

/**
 * What a person has added to the open pack: changed only by edits, each of which can be taken back, and saved after every
 * one of them. What the browser does not store stays here and can be saved as a file.
 */
export class ProjectSession {
  readonly session: Session;
  project: Project = $state.raw() as Project;
  saved: SaveState = $state.raw('new');
  /** Why the last save did not come about; null where it did. */
  refusal: StoreProblem | null = $state.raw(null);
  /** What another tab has done to this project; until that is settled nothing is saved. */
  elsewhere: 'changed' | 'deleted' | null = $state.raw(null);
  /** Whether the browser promises to keep what is stored; null where it has not said. */
  persistent: boolean | null = $state.raw(null);
  toast: Toast | null = $state.raw(null);
  #history: History = $state.raw(NO_HISTORY);
  /** How often the project had been saved when it was read or saved here last. */
  #revision = 0;
  #writing: Promise<void> | null = null;
  #waiting = false;
  #askedToPersist = false;
  #nextToast = 0;
  readonly #left = new Map<string, Left>();
  readonly #tabs: ReturnType<typeof openTabLine>;

  #t = $derived.by(() => this.session.t.project);
  canUndo = $derived(this.#history.done.length > 0);
  canRedo = $derived(this.#history.undone.length > 0);
  /** Whether nothing has been done to a project that is not stored. */
  isUntouched = $derived(this.saved === 'new' && this.#history === NO_HISTORY);
  /** What the next undoing takes back, and the next redoing does again, in words; '' where there is nothing. */
  undoName = $derived.by(() => this.#nameOf(this.#history.done.at(-1)));
  redoName = $derived.by(() => this.#nameOf(this.#history.undone.at(-1)));
  /** Name and state in words. */
  label = $derived.by(() => this.#t.label(this.project.name, this.#t.states[this.saved]));

  constructor(session: Session) {
    this.session = session;
    this.project = this.#blank(this.#t.defaultName);
    this.#tabs = openTabLine((news) => this.#hear(news));
  }

  #blank(name: string): Project {
    const now = new Date().toISOString();
    const { id: pack } = this.session.pack;
    return {
      format: 'wahana-project',
      version: PROJECT_VERSION,
      id: newId(),
      pack,
      name,
      created: now,
      changed: now,
      scenarios: [],
      asks: null,
      stories: [],
    };
  }

  #nameOf(step: Step | undefined): string {
    return step ? this.#t.edits[step.type](step.subject) : '';
  }

  /** An id for something that is added to the project. */
  newId(): string {
    return newId();
  }

  /** Makes an edit and saves it; false where it cannot be made, which is said. */
  apply(edit: Edit): boolean {
    // As it will be stored and saved in a file: free of what makes a value live, and never changed from outside.
    const plain = JSON.parse(JSON.stringify(edit)) as Edit;
    const stepped = doEdit(this.project, this.#history, plain);
    // What could not be opened again is not taken in either.
    if (!stepped || !projectSchema.safeParse(stepped.project).success) {
      this.say(this.#t.refusedEdit);
      return false;
    }
    this.#take(stepped);
    this.say(this.#t.done[plain.type](stepped.step.subject), 'undo');
    return true;
  }

  undo(): void {
    const stepped = undo(this.project, this.#history);
    if (stepped) this.#take(stepped);
    this.say(stepped ? this.#t.undone(this.#nameOf(stepped.step)) : this.#t.nothingToUndo, stepped && 'redo');
  }

  redo(): void {
    const stepped = redo(this.project, this.#history);
    if (stepped) this.#take(stepped);
    this.say(stepped ? this.#t.redone(this.#nameOf(stepped.step)) : this.#t.nothingToRedo, stepped && 'undo');
  }

  #take({ project, history }: Stepped): void {
    this.project = { ...project, changed: new Date().toISOString() };
    this.#history = history;
    this.save();
  }

  /** Says what was done, until something else was. */
  say(text: string, offer: Toast['offer'] = null): void {
    this.toast = { key: this.#nextToast++, text, offer };
  }

  /** Saves what is not saved yet; of edits that come while a save is under way the last is saved after it. */
  save(): void {
    this.#waiting = true;
    this.#mark('saving');
    this.#writing ??= this.#write().finally(() => (this.#writing = null));
  }

  async #write(): Promise<void> {
    while (this.#waiting) {
      this.#waiting = false;
      if (this.elsewhere) return this.#mark('unsaved');
      const { project } = this;
      const result = await store.saveProject(project, this.#revision);
      if ('problem' in result) {
        this.refusal = result.problem;
        if (!this.#waiting) this.#mark('unsaved');
        continue;
      }
      this.refusal = null;
      if ('revision' in result) {
        this.#revision = result.revision;
        this.#tabs.tell({ pack: project.pack, id: project.id, revision: result.revision });
        if (!this.#waiting) this.#mark('saved');
        if (!this.#askedToPersist) void this.#askToPersist();
      } else {
        this.elsewhere = 'deleted' in result ? 'deleted' : 'changed';
        this.#mark('unsaved');
      }
    }
  }

  async #askToPersist(): Promise<void> {
    this.#askedToPersist = true;
    this.persistent = await store.askToPersist();
  }

  /** Resolves when nothing is being written any more. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  #mark(saved: SaveState): void {
    const keeps = saved === 'saving' || saved === 'unsaved';
    // A page that is left while something is not saved asks first; listening for that only then keeps it fast to leave.
    if (keeps) addEventListener('beforeunload', warn);
    else removeEventListener('beforeunload', warn);
    this.saved = saved;
  }

  #hear({ pack, id, revision }: TabNews): void {
    const isFree = this.isUntouched && !heldByPage()?.project;
    if (id === this.project.id) {
      if (revision === null) this.elsewhere = 'deleted';
      else if (revision > this.#revision) this.elsewhere = 'changed';
    } else if (isFree && revision !== null && pack === this.session.pack.id) {
      // Two tabs that were opened before the first edit are to work on one project, not on one each.
      void this.openLast();
    }
  }

  /** Puts a project in the place of the open one, with what was done in it before where nobody else has saved it since. */
  #show(project: Project, revision: number): void {
    // Edits that were not saved are not in what will be opened again, and cannot be taken back there.
    if (this.saved === 'saved')
      this.#left.set(this.project.id, { revision: this.#revision, history: this.#history });
    const left = this.#left.get(project.id);
    this.project = project;
    this.#revision = revision;
    this.#history = left && left.revision === revision ? left.history : NO_HISTORY;
    this.elsewhere = null;
    this.refusal = null;
    this.#mark(revision === 0 ? 'new' : 'saved');
  }

  /** Opens what is stored; where it cannot be opened it is left as it is, and why is said. */
  #showStored({ content, revision }: Stored): boolean {
    const result = checkProject(content, this.session.pack);
    if ('project' in result) {
      this.#show(result.project, revision);
      return true;
    }
    const name = nameOf(content) || this.#t.unnamed;
    const why = projectProblemText(this.session.t, this.session.format, name, result.problem);
    this.session.notify('bad', this.#t.storedBroken(name, why));
    return false;
  }

  /** Opens the project that this pack was last open with; where there is none, or none to be had, a new one stays. */
  async openLast(): Promise<void> {
    try {
      const last = await store.lastOpened(this.session.pack.id);
      if (last) this.#showStored(last);
    } catch {
      // Said when there is something to save.
    }
  }

  /** Opens the project that the page itself holds. */
  async openHeld(content: unknown): Promise<void> {
    const { t, format, pack } = this.session;
    const held = await readHeldProject(content, pack);
    if ('problem' in held) {
      this.session.notify('bad', projectProblemText(t, format, pageFileName(), held.problem));
      return this.openLast();
    }
    const { project, revision, stored } = held;
    const name = stored === 'beside' ? freeName(project.name, await this.#names()) : project.name;
    this.#show({ ...project, name }, revision);
    if (stored === 'later') this.say(this.#t.heldLater(name));
  }

  /** Opens a stored project. */
  async open(id: string): Promise<void> {
    await this.settled();
    try {
      const stored = await store.storedProject(id);
      if (!stored || !this.#showStored(stored)) return;
      this.say(this.#t.opened(this.project.name));
      await store.noteOpened(this.project.pack, id);
    } catch {
      this.session.notify('bad', this.#t.listRefused);
    }
  }

  /** Begins a project under a name, or the nearest to it that is free, and saves it. */
  async create(name: string): Promise<void> {
    await this.settled();
    this.#show(this.#blank(freeName(name, await this.#names())), 0);
    this.save();
    this.say(this.#t.created(this.project.name));
  }

  /** Opens a file as a project of its own, so that none that is stored is overwritten; gives why it cannot be. */
  async openFile(file: File): Promise<ProjectProblem | null> {
    const result = await readProjectFile(file, this.session.pack);
    if ('problem' in result) return result.problem;
    await this.settled();
    const listed = await this.#listOrNone();
    const { project } = result;
    const isKnown = [this.project.id, ...listed.map(({ id }) => id)].includes(project.id);
    const taken = listed.map(({ name }) => name);
    this.#show({ ...project, id: isKnown ? newId() : project.id, name: freeName(project.name, taken) }, 0);
    this.save();
    this.say(this.#t.opened(this.project.name));
    return null;
  }

  /** Deletes a stored project for good; the open one gives way to the one changed last, or to a new one. */
  async remove(id: string): Promise<void> {
    await this.settled();
    const isOpen = id === this.project.id;
    const name = isOpen ? this.project.name : nameOf((await this.#listOrNone()).find((one) => one.id === id));
    try {
      await store.deleteProject(id);
    } catch {
      this.session.notify('bad', this.#t.listRefused);
      return;
    }
    this.#tabs.tell({ pack: this.session.pack.id, id, revision: null });
    this.#left.delete(id);
    if (isOpen) await this.#leaveDeleted();
    this.say(this.#t.removed(name || this.#t.unnamed));
  }

  async #leaveDeleted(): Promise<void> {
    const { id } = this.project;
    this.#show(this.#blank(this.#t.defaultName), 0);
    this.#left.delete(id);
    const next = (await this.#listOrNone()).find(({ problem }) => problem === null);
    const stored = next && (await store.storedProject(next.id).catch(() => null));
    if (!stored || !this.#showStored(stored)) return;
    await store.noteOpened(stored.pack, stored.id).catch(() => undefined);
  }

  /** Takes what another tab has saved, in place of what is here. */
  async takeOther(): Promise<void> {
    await this.settled();
    const stored = await store.storedProject(this.project.id).catch(() => null);
    if (!stored) this.elsewhere = 'deleted';
    else if (this.#showStored(stored)) this.say(this.#t.takenOver(this.project.name));
  }

  /** Saves what is here as a project of its own, beside what another tab has saved; its edits can still be taken back. */
  async keepCopy(): Promise<void> {
    await this.settled();
    const name = freeName(this.#t.copyName(this.project.name), await this.#names());
    this.project = { ...this.project, id: newId(), name };
    this.#revision = 0;
    this.elsewhere = null;
    this.save();
    this.say(this.#t.copied(name));
  }

  /** Saves what is here again, after another tab has deleted it. */
  keepAgain(): void {
    this.#revision = 0;
    this.elsewhere = null;
    this.save();
  }

  /** Lets what another tab has deleted go. */
  async letGo(): Promise<void> {
    await this.settled();
    await this.#leaveDeleted();
  }

  /** The stored projects of the pack, the one changed last first. Throws where the browser gives none. */
  async list(): Promise<Listed[]> {
    const { pack } = this.session;
    const all = (await store.storedProjects(pack.id)).map(({ id, content }): Listed => {
      const result = checkProject(content, pack);
      const shown = { id, content, name: nameOf(content) };
      if ('problem' in result) return { ...shown, changed: null, scenarios: 0, problem: result.problem };
      const { changed, scenarios } = result.project;
      return { ...shown, changed: new Date(changed), scenarios: scenarios.length, problem: null };
    });
    return all.sort((a, b) => Number(b.changed) - Number(a.changed) || (a.id < b.id ? -1 : 1));
  }

  async #listOrNone(): Promise<Listed[]> {
    return this.list().catch(() => []);
  }

  async #names(): Promise<string[]> {
    return (await this.#listOrNone()).map(({ name }) => name);
  }
}

/** Lets the browser ask before a page is left with something that is not saved. */
function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** The project of a session's pack: the one that it was last open with, or a new one. */
export async function openProject(session: Session): Promise<ProjectSession> {
  addProjectTexts();
  const project = new ProjectSession(session);
  const held = heldByPage()?.project;
  await (held ? project.openHeld(held) : project.openLast());
  return project;
}
