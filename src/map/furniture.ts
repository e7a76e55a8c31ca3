import type { Attachment } from 'svelte/attachments';
import type { Box } from '../frame/boxes';
import { nextTask } from '../frame/tasks';
import type { Size } from './projection';

/** Pixels that names and areas keep from what stands over the map. */
const CLEARANCE = 4;

/** The map frame and the boxes of what stands over it, in its pixels. */
export interface Frame {
  size: Size;
  furniture: Box[];
}

/**
 * Follows the size of an element and the boxes of everything in it that is marked as furniture of the map
 * (`data-map-furniture`), whoever put it there: arrow, scale, buttons, a legend. Hidden furniture counts for nothing.
 *
 * @param onunsure what is known may no longer hold, until it is measured
 */
export function followFrame(
  onchange: (frame: Frame) => void,
  onunsure: (unsure: boolean) => void,
): Attachment<HTMLElement> {
  return (element) => {
    let last = '';
    /** Whether what stands over the map keeps a place for what is still to come. */
    let busy = false;
    const measure = (): void => {
      const frame = element.getBoundingClientRect();
      const boxes = [...element.querySelectorAll('[data-map-furniture]')].flatMap((item): Box[] => {
        const { left, top, width, height } = item.getBoundingClientRect();
        if (width === 0 || height === 0) return [];
        return [
          {
            x: Math.round(left - frame.left) - CLEARANCE,
            y: Math.round(top - frame.top) - CLEARANCE,
            width: Math.ceil(width) + 2 * CLEARANCE,
            height: Math.ceil(height) + 2 * CLEARANCE,
          },
        ];
      });
      busy = element.querySelector('[data-map-furniture][aria-busy]') !== null;
      onunsure(busy || asked !== null);
      const size = { width: element.clientWidth, height: element.clientHeight };
      const next = JSON.stringify([size, boxes]);
      if (next === last) return;
      last = next;
      onchange({ size, furniture: boxes });
    };
    const sizes = new ResizeObserver(measure);
    const watch = (): void => {
      sizes.disconnect();
      sizes.observe(element);
      for (const item of element.querySelectorAll('[data-map-furniture]')) sizes.observe(item);
      measure();
    };
    const holds = (node: Node): boolean =>
      node instanceof HTMLElement &&
      (node.matches('[data-map-furniture]') || node.querySelector('[data-map-furniture]') !== null);
    const within = (node: Node): boolean => {
      const nearest = node instanceof Element ? node : node.parentElement;
      return Boolean(nearest?.closest('[data-map-furniture]'));
    };
    let gone = false;
    let asked: (() => void) | null = null;
    // Measured at the start of the next frame, which lays the page out anyway: what changes between frames is never shown with
    // names that stand under a legend with more rows than before.
    const soon = (act: () => void): void => {
      if (document.hidden) {
        act();
        return;
      }
      const waiting = asked !== null;
      if (asked !== watch) asked = act;
      if (waiting) return;
      onunsure(true);
      requestAnimationFrame(() => {
        const due = asked;
        asked = null;
        try {
          if (!gone) due?.();
        } finally {
          onunsure(busy);
        }
      });
    };
    const children = new MutationObserver((records) => {
      const moved = records.flatMap((record) => [...record.addedNodes, ...record.removedNodes]);
      if (moved.some(holds)) soon(watch);
      else if (records.some((record) => within(record.target))) soon(measure);
    });
    children.observe(element, { childList: true, characterData: true, subtree: true });
    // Not while the page is still being put together: the layout it asks for is a task of its own.
    void nextTask().then(() => {
      if (!gone) watch();
    });
    return () => {
      gone = true;
      sizes.disconnect();
      children.disconnect();
    };
  };
}
