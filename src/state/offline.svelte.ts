import { addOfflineTexts } from '../i18n/offline';
import { heldByPage } from '../io/own';
import type {
  KeepingNews,
  KeepingProblem,
  Objection,
  OfflineRequest,
  Preparing,
  TakeAnswer,
} from '../workers/offline';
import type { Session } from './session.svelte';
import { talkRuns } from './talk.svelte';

/** Why a page does not work without its server yet. */
export type NotReady = 'soon' | 'insecure' | 'unsupported' | 'refused' | 'development' | KeepingProblem;

/** How far the page is from working without its server. */
export type Readiness =
  | { is: 'none'; why: NotReady }
  | { is: 'preparing'; share: number }
  /** With what keeps a new version from being fetched, and how far that is. */
  | { is: 'ready'; coming: number | null; problem: KeepingProblem | null }
  | { is: 'update' }
  /** The page is one file and needs no server. */
  | { is: 'single' };

const READY: Readiness & { is: 'ready' } = { is: 'ready', coming: null, problem: null };
/** The service worker's script, beside the page; never taken from what the browser has kept of it. */
const SCRIPT = './sw.js';
/** Milliseconds between two looks for a new version while the page stays open. */
const LOOK_AGAIN = 3_600_000;

/**
 * Whether the page works without its server: keeps its files through the service worker and takes a new version over when
 * a person asks for it, never by itself and never while a talk runs.
 */
export class OfflineSession {
  readonly session: Session;
  #state: Readiness = $state.raw({ is: 'none', why: 'soon' });
  /** Why the new version was not taken when it was asked for. */
  objection: Objection | 'silent' | null = $state.raw(null);
  #registration: ServiceWorkerRegistration | null = null;
  #looked = 0;
  /** Whether this page has agreed to another version taking over. */
  #prepared = false;

  /** A new version is not told of while a talk runs. */
  readiness: Readiness = $derived.by(() => (this.#state.is === 'update' && talkRuns() ? READY : this.#state));
  #t = $derived.by(() => this.session.t.offline);
  /** The state in two or three words. */
  short = $derived.by(() => {
    const { readiness } = this;
    const words = this.#t.states;
    return readiness.is === 'preparing'
      ? words.preparing(this.session.format.percent(readiness.share, 0))
      : words[readiness.is];
  });
  label = $derived.by(() => this.#t.label(this.short));

  constructor(session: Session) {
    this.session = session;
  }

  /** Begins, or begins again after a failure. */
  async start(): Promise<void> {
    if (heldByPage()) {
      this.#state = { is: 'single' };
      return;
    }
    if (!import.meta.env.PROD) return this.#not('development');
    // Browsers leave service workers out over open connections, and some in private windows.
    if (!('serviceWorker' in navigator)) return this.#not(isSecureContext ? 'unsupported' : 'insecure');
    this.#not('soon');
    let registration: ServiceWorkerRegistration | undefined;
    try {
      const { serviceWorker } = navigator;
      this.#listen(serviceWorker);
      registration = await serviceWorker.register(SCRIPT, { updateViaCache: 'none' });
    } catch (reason) {
      // A script that could not be had is a TypeError; what the browser does not allow is not.
      return this.#not(reason instanceof TypeError ? 'network' : 'refused');
    }
    // Where the browser only seems to allow it.
    if (!registration) return this.#not('refused');
    this.#watch(registration);
    offerToInstall();
  }

  #watch(registration: ServiceWorkerRegistration): void {
    this.#registration = registration;
    this.#looked = Date.now();
    const { installing, waiting, active } = registration;
    registration.onupdatefound = () => this.#follow(registration, registration.installing);
    this.#follow(registration, installing ?? waiting);
    if (waiting && active) this.#state = { is: 'update' };
    // What the browser has cleared of a version that is here is fetched again.
    else active?.postMessage({ type: 'keep' } satisfies OfflineRequest);
  }

  #listen(serviceWorker: ServiceWorkerContainer): void {
    if (serviceWorker.onmessage) return;
    let served = serviceWorker.controller !== null;
    serviceWorker.oncontrollerchange = () => {
      // The first to serve a page brings what the page is made of already; any later one brings another version.
      if (served || this.#prepared) location.reload();
      served = true;
    };
    serviceWorker.onmessage = (event: MessageEvent<KeepingNews | Preparing>) => {
      const { data, ports } = event;
      if (data.type === 'prepare') void this.#prepare().then((objection) => ports[0]?.postMessage(objection));
      else this.#hear(data, event.source);
    };
    addEventListener('online', () => void this.#lookAgain());
    document.addEventListener('visibilitychange', () => void this.#lookAgain());
  }

  #not(why: NotReady): void {
    this.#state = { is: 'none', why };
  }

  /** Follows a version that is being fetched until it waits, serves, or is given up. */
  #follow(registration: ServiceWorkerRegistration, next: ServiceWorker | null): void {
    if (!next) return;
    next.onstatechange = () => {
      if (next.state === 'installed' && registration.active) this.#state = { is: 'update' };
      else if (next.state === 'activated') this.#state = READY;
      // Given up without a word, as when the browser ends what takes too long.
      else if (next.state === 'redundant' && this.#state.is === 'preparing') this.#gaveUp('network');
      else if (next.state === 'redundant' && this.#state.is === 'ready' && this.#state.coming !== null)
        this.#state = { ...READY, problem: 'network' };
    };
  }

  /** Nothing of a first version stays installed when it could not be kept whole; the next start installs it anew. */
  #gaveUp(why: KeepingProblem): void {
    this.#not(why);
    this.#registration = null;
  }

  #hear(news: KeepingNews, source: MessageEventSource | null): void {
    if (this.#state.is === 'update') return;
    const registration = this.#registration;
    const isNext = registration?.active ? source !== registration.active : false;
    const problem = news.type === 'not-kept' ? news.problem : null;
    // Whole only when all is kept.
    const share = news.type === 'keeping' ? Math.min(news.done / news.total, 0.99) : 1;
    if (isNext) this.#state = { is: 'ready', coming: problem ? null : share, problem };
    else if (problem) this.#gaveUp(problem);
    else if (news.type === 'keeping') this.#state = { is: 'preparing', share };
    else if (registration?.active) this.#state = READY;
  }

  /** Looks for a new version on a page that has stayed open, and tries again what had failed. */
  async #lookAgain(): Promise<void> {
    if (document.hidden || !navigator.onLine || talkRuns()) return;
    if (this.#state.is === 'none') return this.start();
    if (Date.now() - this.#looked < LOOK_AGAIN) return;
    this.#looked = Date.now();
    await this.#registration?.update().catch(() => undefined);
  }

  /** Saves what is open before another version takes over; says what stands in the way. */
  async #prepare(): Promise<Objection | null> {
    if (talkRuns()) return 'talk';
    const { project } = this.session;
    if (project?.saved === 'unsaved') project.save();
    await project?.settled();
    if (project?.saved === 'unsaved') return 'unsaved';
    this.#prepared = true;
    return null;
  }

  /** Takes the new version over in all tabs, which load anew; where one of them objects nothing changes and why is told. */
  async take(): Promise<void> {
    this.objection = null;
    const waiting = this.#registration?.waiting;
    if (!waiting) return;
    const { port1, port2 } = new MessageChannel();
    const answer = await new Promise<TakeAnswer>((done) => {
      port1.onmessage = ({ data }: MessageEvent<TakeAnswer>) => done(data);
      waiting.postMessage({ type: 'take' } satisfies OfflineRequest, [port2]);
    });
    if (!answer.taken) this.objection = answer.objection;
  }
}

/** Names the manifest, by which a browser offers to install the page; not from the start, for no first load is to wait for it. */
function offerToInstall(): void {
  if (document.querySelector('link[rel=manifest]')) return;
  document.head.append(
    Object.assign(document.createElement('link'), { rel: 'manifest', href: './manifest.webmanifest' }),
  );
}

/** Makes a session's page ready for use without its server. */
export function openOffline(session: Session): OfflineSession {
  addOfflineTexts();
  const offline = new OfflineSession(session);
  void offline.start();
  return offline;
}
