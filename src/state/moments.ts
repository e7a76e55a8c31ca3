/** Longest wait for a frame in ms: a page that is not shown draws none. */
const PATIENCE = 250;

/** Calls back after the next frame has been drawn, and after whoever waits for no more than that; at once where none will be. */
export function afterFrame(work: () => void): void {
  if (typeof requestAnimationFrame !== 'function' || document.hidden) {
    work();
    return;
  }
  let done = false;
  const once = (): void => {
    if (done) return;
    done = true;
    work();
  };
  const timer = setTimeout(once, PATIENCE);
  requestAnimationFrame(() => {
    // A message comes after the frame's own style, layout and paint.
    const { port1, port2 } = new MessageChannel();
    let drawn = false;
    port1.onmessage = () => {
      if (!drawn) {
        drawn = true;
        port2.postMessage(null);
        return;
      }
      port1.close();
      clearTimeout(timer);
      once();
    };
    port2.postMessage(null);
  });
}
