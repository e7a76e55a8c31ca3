import type { Camera } from '../schema/view';

/** Duration of a move that a button or key asks for, in ms. */
const DURATION = 160;

/** Moves from one camera to another over a few frames, slower towards the end. */
export function fly(from: Camera, to: Camera, onmove: (camera: Camera) => void, onend: () => void): void {
  let began: number | null = null;
  const frame = (now: number): void => {
    began ??= now;
    const share = Math.min(1, (now - began) / DURATION);
    if (share === 1) {
      onend();
      return;
    }
    const eased = 1 - (1 - share) ** 3;
    const between = (a: number, b: number): number => a + (b - a) * eased;
    onmove({
      longitude: between(from.longitude, to.longitude),
      latitude: between(from.latitude, to.latitude),
      zoom: between(from.zoom, to.zoom),
    });
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
