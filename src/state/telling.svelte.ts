/** What is laid over the picture while a story is told. */
export type Tool = 'none' | 'pointer' | 'spotlight';

/** Seconds that each scene stands for while a story plays by itself. */
export const SECONDS_A_SCENE = 12;

/** How a story is being told; nothing of it outlasts the telling. */
export class Telling {
  black: boolean = $state(false);
  tool: Tool = $state('none');
  looping: boolean = $state(false);

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
}
