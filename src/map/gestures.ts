import type { Attachment } from 'svelte/attachments';
import type { Camera } from '../schema/view';
import { cameraWith, panned, unproject, zoomedAround } from './projection';
import type { Point, Size } from './projection';

/** What a pointer does to the map, as told to its owner. Nothing here is reactive: values are read when needed. */
export interface GestureOwner {
  camera: () => Camera | null;
  size: () => Size;
  /** Holds a zoom within its limits. */
  limit: (zoom: number) => number;
  onmove: (camera: Camera) => void;
  /** The gesture ended; the camera stays where it was moved to last. */
  onend: () => void;
  ontap: (pixel: Point, shift: boolean) => void;
  /** Null when the pointer has left. */
  onhover: (pixel: Point | null) => void;
}

/** Movement in pixels below which a press is a tap. */
const TAP = 4;
/** Pixels of wheel that double the map. */
const WHEEL = 360;
/** Time after the last turn of the wheel when the gesture counts as ended, in ms. */
const WHEEL_END = 160;

/** Reads drag, pinch, wheel, tap and hover on an element; touch and mouse by the same code. */
export function gestures(owner: GestureOwner): Attachment<HTMLElement> {
  return (element) => {
    const pointers = new Map<number, Point>();
    let start: Point = [0, 0];
    let moved = false;
    let wheelEnd: ReturnType<typeof setTimeout> | null = null;
    const pixelOf = (event: MouseEvent): Point => {
      const box = element.getBoundingClientRect();
      return [event.clientX - box.left, event.clientY - box.top];
    };
    const down = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      const pixel = pixelOf(event);
      pointers.set(event.pointerId, pixel);
      if (pointers.size > 1) moved = true;
      else [start, moved] = [pixel, false];
      element.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent): void => {
      const pixel = pixelOf(event);
      const before = pointers.get(event.pointerId);
      if (!before) {
        if (event.pointerType !== 'touch') owner.onhover(pixel);
        return;
      }
      if (!moved && Math.hypot(pixel[0] - start[0], pixel[1] - start[1]) < TAP) return;
      const camera = owner.camera();
      if (!camera) return;
      if (!moved) owner.onhover(null);
      moved = true;
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      pointers.set(event.pointerId, pixel);
      owner.onmove(
        other
          ? pinched(camera, owner, [before, other], [pixel, other])
          : panned(camera, owner.size(), [pixel[0] - before[0], pixel[1] - before[1]]),
      );
    };
    const up = (event: PointerEvent): void => {
      if (!pointers.delete(event.pointerId) || pointers.size > 0) return;
      if (moved) owner.onend();
      else if (event.type === 'pointerup') owner.ontap(pixelOf(event), event.shiftKey);
    };
    const leave = (event: PointerEvent): void => {
      if (event.pointerType !== 'touch') owner.onhover(null);
    };
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const camera = owner.camera();
      if (!camera) return;
      // Firefox counts lines; a pinch on a touchpad comes as small steps with Ctrl.
      const pixels = event.deltaY * (event.deltaMode === 1 ? 20 : 1) * (event.ctrlKey ? 5 : 1);
      const zoom = owner.limit(camera.zoom - pixels / WHEEL);
      owner.onmove(zoomedAround(camera, owner.size(), pixelOf(event), zoom));
      if (wheelEnd !== null) clearTimeout(wheelEnd);
      wheelEnd = setTimeout(owner.onend, WHEEL_END);
    };
    const abort = new AbortController();
    const listen = { signal: abort.signal };
    element.addEventListener('pointerdown', down, listen);
    element.addEventListener('pointermove', move, listen);
    element.addEventListener('pointerup', up, listen);
    element.addEventListener('pointercancel', up, listen);
    element.addEventListener('pointerleave', leave, listen);
    element.addEventListener('wheel', wheel, { ...listen, passive: false });
    return () => {
      if (wheelEnd !== null) clearTimeout(wheelEnd);
      abort.abort();
    };
  };
}

/** The camera after two fingers moved: what lay between them stays between them. */
function pinched(camera: Camera, owner: GestureOwner, before: [Point, Point], after: [Point, Point]): Camera {
  const middle = ([a, b]: [Point, Point]): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const apart = ([a, b]: [Point, Point]): number => Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1]));
  const zoom = owner.limit(camera.zoom + Math.log2(apart(after) / apart(before)));
  return cameraWith(unproject(camera, owner.size(), middle(before)), middle(after), zoom, owner.size());
}
