import { PRESENTER } from '../schema/constants';
import { openStageLine } from '../io/stage-line';
import type { StageMessage, StageNews, TalkClock } from '../io/stage-line';

/** What is laid over the picture while a story is told. */
export type Tool = StageNews['tool'];

/** Seconds that each scene stands for while a story plays by itself. */
export const SECONDS_A_SCENE = 12;

/** How long a press that asked for a window that was just closing still stands, in ms. */
const CALLED = 2000;
/** How long after its farewell a window may come back, as one that is loaded anew does, in ms. */
const RETURN = 300;

/** Time that a talk has taken, in ms. */
export function elapsed({ began, still, paused }: TalkClock, now: number): number {
  return Math.max(0, (paused ?? now) - began - still);
}

/** The clock stopped, or going on where it was stopped. */
export function toggled(clock: TalkClock, now: number): TalkClock {
  if (clock.paused === null) return { ...clock, paused: now };
  return { ...clock, paused: null, still: clock.still + now - clock.paused };
}

/** What a stage does on behalf of a presenter's window. */
interface Acts {
  command: (name: string) => void;
  go: (index: number) => void;
  /** Told when its window was opened again for who had asked for it: false where the browser refused. */
  reopened: (opened: boolean) => void;
}

/** How a story is being told, kept in step with the presenter's window. Nothing of it outlasts the telling. */
export class Telling {
  black: boolean = $state(false);
  tool: Tool = $state('none');
  looping: boolean = $state(false);
  clock: TalkClock = $state.raw({ began: Date.now(), still: 0, paused: null });
  #line: ReturnType<typeof openStageLine> | null = null;
  #news: StageNews | null = null;
  #presenter: Window | null = null;
  /** Whether its window has said that it goes: for a moment it may not yet be closed. */
  #left = false;
  /** When its window was last asked to the front, in ms; one that is just closing does not come. */
  #called = 0;
  /** Waits whether a window that said farewell comes back. */
  #returning: ReturnType<typeof setTimeout> | undefined;
  readonly #done = new Set<string>();

  /** Takes a tool up, or lays it down where it is in use. */
  use(tool: Exclude<Tool, 'none'>): void {
    this.tool = this.tool === tool ? 'none' : tool;
  }

  /**
   * Goes on to the next scene again and again; gives what stops it. A page that nobody sees waits.
   *
   * @param onstep goes to the next scene, after the last to the first
   */
  loop(onstep: () => void): () => void {
    const timer = setInterval(() => {
      if (!document.hidden && !this.black) onstep();
    }, SECONDS_A_SCENE * 1000);
    return () => clearInterval(timer);
  }

  /** Listens to the presenter's window; gives what ends it, which the other window is told. */
  listen(acts: Acts): () => void {
    const line = openStageLine((message) => this.#hear(message, acts));
    this.#line = line;
    const end = () => line.tell({ from: 'stage', end: true });
    addEventListener('pagehide', end);
    return () => {
      clearTimeout(this.#returning);
      removeEventListener('pagehide', end);
      end();
      line.close();
      this.#line = null;
    };
  }

  #hear(message: StageMessage, { command, go, reopened }: Acts): void {
    if (message.from !== 'presenter') return;
    if (message.wish === 'news') {
      clearTimeout(this.#returning);
      this.#left = false;
      // A stage that was opened again goes by the clock that the presenter still has.
      if (message.clock && message.clock.began < this.clock.began) this.clock = message.clock;
      if (this.#news) this.#line?.tell({ ...this.#news, clock: this.clock });
      return;
    }
    if (this.#done.has(message.number)) return;
    this.#done.add(message.number);
    if (message.wish === 'end') {
      this.#left = true;
      // Who has just asked for it, and was given the window that was closing, gets another; one that is loaded anew stays.
      clearTimeout(this.#returning);
      if (Date.now() - this.#called < CALLED)
        this.#returning = setTimeout(() => {
          if (this.#presenter?.closed) reopened(this.openPresenter());
        }, RETURN);
    } else if (message.wish === 'clock') this.clock = message.clock;
    else if (message.wish === 'go') go(message.index);
    else command(message.command);
  }

  /** Tells the presenter's window how things stand. */
  tell(news: Omit<StageNews, 'from' | 'black' | 'tool' | 'looping' | 'clock'>): void {
    const { black, tool, looping, clock } = this;
    this.#news = { from: 'stage', ...news, black, tool, looping, clock };
    this.#line?.tell(this.#news);
  }

  /** Opens the presenter's window, or brings it to the front; false where the browser refuses it. */
  openPresenter(): boolean {
    if (this.#presenter && !this.#presenter.closed && !this.#left) {
      this.#presenter.focus();
      this.#called = Date.now();
      return true;
    }
    this.#called = 0;
    this.#left = false;
    // Without a name: one that has just been closed may still answer to its own.
    this.#presenter = window.open(presenterAddress(), '_blank', 'popup,width=1280,height=800');
    this.#line?.reach(this.#presenter);
    return this.#presenter !== null;
  }
}

/** The address of the presenter's window, of the same page and pack. */
export function presenterAddress(): string {
  return `${location.href.replace(/#.*/, '')}#/story?${PRESENTER}`;
}
