import type { Project } from '../../schema/project';

const NAME = 'wahana';
const VERSION = 1;
const PROJECTS = 'projects';
const OPENED = 'opened';

/** A project as it lies in the browser's storage. Its content is checked by whoever reads it, as that of a file is. */
export interface Stored {
  id: string;
  pack: string;
  /** How often it has been saved; whoever saves must know the last. */
  revision: number;
  content: unknown;
}

/** Why the browser did not store: no room left, or it gives this page no storage. */
export type StoreProblem = 'full' | 'refused';

/** What became of a save: its revision; or that another tab has saved or deleted meanwhile, and nothing was written. */
export type SaveResult =
  { revision: number } | { conflict: Stored } | { deleted: true } | { problem: StoreProblem };

/** The browser would not store, or not give what is stored. */
export class StoreError extends Error {
  readonly problem: StoreProblem;
  constructor(cause: unknown) {
    super('the browser did not store', { cause });
    this.problem = cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'refused';
  }
}

/** Opens the database; asked anew after it was closed from outside or could not be opened. */
let opening: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const { result } = request;
      result.createObjectStore(PROJECTS, { keyPath: 'id' }).createIndex('pack', 'pack');
      result.createObjectStore(OPENED, { keyPath: 'pack' });
    };
    // A newer page in another tab needs the database to itself; it is opened again when it is next asked for.
    request.onsuccess = () => {
      const { result } = request;
      const forget = (): void => {
        opening = null;
      };
      result.onversionchange = () => {
        result.close();
        forget();
      };
      result.onclose = forget;
      done(result);
    };
    request.onerror = () => fail(request.error ?? new Error('not opened'));
    request.onblocked = () => fail(new Error('held by another tab'));
  }).catch((reason: unknown) => {
    opening = null;
    throw new StoreError(reason);
  });
  return opening;
}

/**
 * Runs one transaction; what it gives counts only once all of it has been written. A kill before leaves what was there, a
 * kill after leaves what was written, and nothing leaves a part.
 */
async function transact<Result>(
  mode: IDBTransactionMode,
  stores: string[],
  work: (transaction: IDBTransaction, give: (result: Result) => void) => void,
): Promise<Result | undefined> {
  const database = await open();
  try {
    return await new Promise<Result | undefined>((done, fail) => {
      // Strict: written to the disk, and not only handed to the system, before it is called written.
      const transaction = database.transaction(stores, mode, { durability: 'strict' });
      let result: Result | undefined;
      transaction.oncomplete = () => done(result);
      transaction.onabort = () => fail(transaction.error ?? new Error('not written'));
      work(transaction, (given) => (result = given));
    });
  } catch (reason) {
    throw new StoreError(reason);
  }
}

/**
 * Saves a project over the revision that it was made from; 0 where it has never been saved. Looking at what is stored and
 * writing are one transaction, so that of two tabs the later one learns of the earlier and overwrites nothing. It becomes
 * the one that its pack is opened with.
 */
export async function saveProject(project: Project, revision: number): Promise<SaveResult> {
  try {
    const result = await transact<SaveResult>('readwrite', [PROJECTS, OPENED], (transaction, give) => {
      const projects = transaction.objectStore(PROJECTS);
      const asked = projects.get(project.id) as IDBRequest<Stored | undefined>;
      asked.onsuccess = () => {
        const stored = asked.result;
        if (stored && stored.revision !== revision) return give({ conflict: stored });
        if (!stored && revision > 0) return give({ deleted: true });
        const next: Stored = { id: project.id, pack: project.pack, revision: revision + 1, content: project };
        projects.put(next);
        transaction.objectStore(OPENED).put({ pack: project.pack, id: project.id });
        give({ revision: next.revision });
      };
    });
    return result ?? { problem: 'refused' };
  } catch (reason) {
    return { problem: reason instanceof StoreError ? reason.problem : 'refused' };
  }
}

/** All projects of a pack. Throws a `StoreError` where the browser gives none. */
export async function storedProjects(pack: string): Promise<Stored[]> {
  const found = await transact<Stored[]>('readonly', [PROJECTS], (transaction, give) => {
    const asked = transaction.objectStore(PROJECTS).index('pack').getAll(pack) as IDBRequest<Stored[]>;
    asked.onsuccess = () => give(asked.result);
  });
  return found ?? [];
}

/** A project by its id. Throws a `StoreError` where the browser gives none. */
export async function storedProject(id: string): Promise<Stored | null> {
  const found = await transact<Stored>('readonly', [PROJECTS], (transaction, give) => {
    const asked = transaction.objectStore(PROJECTS).get(id) as IDBRequest<Stored | undefined>;
    asked.onsuccess = () => asked.result && give(asked.result);
  });
  return found ?? null;
}

/** The project that a pack was last open with. Throws a `StoreError` where the browser gives none. */
export async function lastOpened(pack: string): Promise<Stored | null> {
  const found = await transact<Stored>('readonly', [PROJECTS, OPENED], (transaction, give) => {
    const asked = transaction.objectStore(OPENED).get(pack) as IDBRequest<{ id: string } | undefined>;
    asked.onsuccess = () => {
      if (!asked.result) return;
      const wanted = transaction.objectStore(PROJECTS).get(asked.result.id) as IDBRequest<Stored | undefined>;
      wanted.onsuccess = () => wanted.result && give(wanted.result);
    };
  });
  return found ?? null;
}

/** Notes which project a pack is to be opened with. */
export async function noteOpened(pack: string, id: string): Promise<void> {
  await transact('readwrite', [OPENED], (transaction) => {
    transaction.objectStore(OPENED).put({ pack, id });
  });
}

/** Deletes a project for good. Throws a `StoreError` where the browser does not. */
export async function deleteProject(id: string): Promise<void> {
  await transact('readwrite', [PROJECTS], (transaction) => {
    transaction.objectStore(PROJECTS).delete(id);
  });
}

/** Asks the browser to keep what is stored when room is short; whether it does, and null where it does not say. */
export async function askToPersist(): Promise<boolean | null> {
  try {
    return (await navigator.storage?.persist?.()) ?? null;
  } catch {
    return null;
  }
}
