import { pathWithin } from './offline';
import type {
  KeepingNews,
  KeepingProblem,
  Objection,
  OfflineRequest,
  Preparing,
  Release,
  ReleasedFile,
  TakeAnswer,
} from './offline';

/** The files of this release; put in by the build. */
declare const RELEASE: Release;

/** What a service worker has that a page does not, as far as it is used here. */
interface Client {
  id: string;
  postMessage: (message: unknown, transfer?: Transferable[]) => void;
}
interface LifetimeEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface RequestEvent extends Event {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}
type AskedEvent = LifetimeEvent & MessageEvent<OfflineRequest> & { source: Client };
interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: {
    claim: () => Promise<void>;
    matchAll: (which: { type: 'window'; includeUncontrolled: boolean }) => Promise<Client[]>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (type: 'install' | 'activate', act: (event: LifetimeEvent) => void): void;
    (type: 'fetch', act: (event: RequestEvent) => void): void;
    (type: 'message', act: (event: AskedEvent) => void): void;
  };
}
const worker = self as unknown as WorkerScope;

const { scope } = worker.registration;
/** One store for each folder that the page may lie in; several may share an origin. */
const STORE = `wahana ${scope}`;
/** Files that are fetched at the same time: few, so that what a person asks for meanwhile is not held up. */
const AT_ONCE = 3;
/** Milliseconds that another page has to answer before a new version takes over. */
const PATIENCE = 5000;

/** Files lie under their digest: releases share what they have in common, and none can get what belongs to another. */
const placeOf = ({ digest }: ReleasedFile): string => new URL(`.kept/${digest}`, scope).href;

class NotKept extends Error {
  readonly problem: KeepingProblem;
  constructor(problem: KeepingProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Fetches a file; what the browser or a server on the way has kept of a former release is asked for anew. */
async function fetchFile(path: string, file: ReleasedFile): Promise<Response> {
  // The page goes by its folder's name, as it was opened.
  const name = path === 'index.html' ? '' : path.split('/').map(encodeURIComponent).join('/');
  const address = new URL(name, scope);
  for (const cache of ['default', 'reload'] as const) {
    const response = await fetch(address, { cache }).catch((reason: unknown) => {
      throw new NotKept('network', reason);
    });
    if (!response.ok) throw new NotKept('network');
    const bytes = await response.arrayBuffer().catch((reason: unknown) => {
      throw new NotKept('network', reason);
    });
    if ((await digestOf(bytes)) === file.digest) {
      const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
      return new Response(bytes, { headers: { 'Content-Type': type } });
    }
  }
  throw new NotKept('changed');
}

async function keepMissing(onprogress: (done: number, total: number) => void): Promise<void> {
  const store = await caches.open(STORE);
  const here = new Set((await store.keys()).map(({ url }) => url));
  const entries = Object.entries(RELEASE.files);
  const missing = entries.filter(([, file]) => !here.has(placeOf(file)));
  const sum = (list: typeof entries) => list.reduce((total, [, { bytes }]) => total + bytes, 0);
  const total = sum(entries);
  let done = total - sum(missing);
  onprogress(done, total);
  const turn = async (): Promise<void> => {
    for (let next = missing.shift(); next; next = missing.shift()) {
      const [path, file] = next;
      const response = await fetchFile(path, file);
      await store.put(placeOf(file), response);
      done += file.bytes;
      onprogress(done, total);
    }
  };
  const giveUp = (reason: unknown): never => {
    // The other turns end with the file that they are at, and nothing is told after the failure.
    missing.length = 0;
    throw reason;
  };
  const turns = Array.from({ length: AT_ONCE }, () => turn().catch(giveUp));
  for (const end of await Promise.allSettled(turns)) if (end.status === 'rejected') throw end.reason;
}

async function tellPages(news: KeepingNews): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage(news);
}

let keeping: Promise<void> | null = null;

/** Keeps every file of the release that is not kept yet, telling all pages how far it is; throws where one cannot be. */
function keep(): Promise<void> {
  keeping ??= keepMissing((done, total) => void tellPages({ type: 'keeping', done, total }))
    .then(
      () => tellPages({ type: 'kept' }),
      async (reason: unknown) => {
        const full = reason instanceof DOMException && reason.name === 'QuotaExceededError';
        const problem = reason instanceof NotKept ? reason.problem : full ? 'full' : 'network';
        await tellPages({ type: 'not-kept', problem });
        throw reason;
      },
    )
    .finally(() => (keeping = null));
  return keeping;
}

/** What a page says to a new version taking over; `silent` where it says nothing. */
function ask(page: Client): Promise<Objection | 'silent' | null> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Objection | null>) => done(data);
    setTimeout(() => done('silent'), PATIENCE);
    page.postMessage({ type: 'prepare' } satisfies Preparing, [port2]);
  });
}

/** Takes over where no open page objects. */
async function take(): Promise<TakeAnswer> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const objections = await Promise.all(pages.map(ask));
  const objection = (['talk', 'unsaved', 'silent'] as const).find((one) => objections.includes(one));
  if (objection) return { taken: false, objection };
  void worker.skipWaiting();
  return { taken: true };
}

async function dropOthers(): Promise<void> {
  const store = await caches.open(STORE);
  const mine = new Set(Object.values(RELEASE.files).map(placeOf));
  for (const request of await store.keys()) if (!mine.has(request.url)) await store.delete(request);
}

async function answer(request: Request, file: ReleasedFile): Promise<Response> {
  const kept = await caches.match(placeOf(file), { cacheName: STORE }).catch(() => undefined);
  return kept ?? fetch(request);
}

// Only a release that is kept whole is installed. It waits until no page of the former one is open, or is asked to take over.
worker.addEventListener('install', (event) => event.waitUntil(keep()));

// The page that brought the first release is served from it at once.
worker.addEventListener('activate', (event) =>
  event.waitUntil(dropOthers().then(() => worker.clients.claim())),
);

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = request.method === 'GET' ? pathWithin(scope, request.url) : null;
  if (path === null || !Object.hasOwn(RELEASE.files, path)) return;
  const file = RELEASE.files[path];
  if (file) event.respondWith(answer(request, file));
});

worker.addEventListener('message', (event) => {
  const { data, ports } = event;
  if (data.type === 'keep') event.waitUntil(keep().catch(() => undefined));
  else event.waitUntil(take().then((given) => ports[0]?.postMessage(given)));
});
