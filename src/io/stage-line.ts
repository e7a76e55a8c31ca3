import type { Story } from '../schema/story';

/** When a talk began and for how long its clock has stood still, in ms; `paused` is when it was stopped. */
export interface TalkClock {
  began: number;
  still: number;
  paused: number | null;
}

/** What the window with the stage tells the presenter's. */
export interface StageNews {
  from: 'stage';
  /** Id of the pack that is open. */
  pack: string;
  story: Story;
  index: number;
  black: boolean;
  tool: 'none' | 'pointer' | 'spotlight';
  looping: boolean;
  language: 'id' | 'en';
  theme: 'projector' | 'dark';
  /** Width and height of the picture in pixels. */
  size: [number, number];
  /** Whether the picture fills the whole screen. */
  full: boolean;
  /** Whether the page works without its server, in two or three words; null before that is looked after. */
  offline: { ready: boolean; words: string } | null;
  clock: TalkClock;
}

/** The stage is closed, or the talk is over. */
interface StageEnd {
  from: 'stage';
  end: true;
}

/** What the presenter's window asks of the stage; the number tells one from another. */
export type PresenterWish =
  | { from: 'presenter'; wish: 'news'; clock: TalkClock | null }
  /** The presenter's window goes; nothing is wished for any more. */
  | { from: 'presenter'; wish: 'end'; number: string }
  | { from: 'presenter'; wish: 'command'; number: string; command: string }
  | { from: 'presenter'; wish: 'go'; number: string; index: number }
  | { from: 'presenter'; wish: 'clock'; number: string; clock: TalkClock };

export type StageMessage = StageNews | StageEnd | PresenterWish;

const NAME = 'wahana stage';

const isMessage = (content: unknown): content is StageMessage =>
  typeof content === 'object' &&
  content !== null &&
  ((content as StageMessage).from === 'stage' || (content as StageMessage).from === 'presenter');

/**
 * Opens the line between the two windows of a talk: by the browser's own channel, and straight to the window that opened
 * this one or was opened by it, since pages from a file may not share a channel. A message may therefore come twice.
 */
export function openStageLine(hear: (message: StageMessage) => void): {
  tell: (message: StageMessage) => void;
  /** Another window that is to hear too. */
  reach: (other: Window | null) => void;
  close: () => void;
} {
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(NAME) : null;
  const others = new Set<Window>();
  if (window.opener) others.add(window.opener as Window);
  const read = ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) hear(data);
  };
  const readDirect = (event: MessageEvent<unknown>) => {
    // Only from this very page in another window; pages from a file all have the origin "null".
    if (event.origin !== location.origin && event.origin !== 'null') return;
    if (event.source && event.source !== window && isMessage(event.data)) {
      others.add(event.source as Window);
      hear(event.data);
    }
  };
  channel?.addEventListener('message', read);
  addEventListener('message', readDirect);
  return {
    tell: (message) => {
      // Plain values alone can be sent.
      const plain = JSON.parse(JSON.stringify(message)) as StageMessage;
      channel?.postMessage(plain);
      for (const other of others) {
        if (other.closed) others.delete(other);
        else
          other.postMessage(
            plain,
            location.origin === 'null' || location.protocol === 'file:' ? '*' : location.origin,
          );
      }
    },
    reach: (other) => {
      if (other) others.add(other);
    },
    close: () => {
      channel?.close();
      removeEventListener('message', readDirect);
    },
  };
}
