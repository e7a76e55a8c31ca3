/** What a tab tells the others of this page. */
export interface TabNews {
  pack: string;
  id: string;
  /** The revision that was saved; null where the project was deleted. */
  revision: number | null;
}

const NAME = 'wahana-projects';

/** A line to the other tabs of this page; silent where the browser has none, as saving compares revisions all the same. */
export function openTabLine(onnews: (news: TabNews) => void): { tell: (news: TabNews) => void } {
  if (typeof BroadcastChannel !== 'function') return { tell: () => {} };
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<TabNews>) => onnews(data);
  return { tell: (news) => channel.postMessage(news) };
}
