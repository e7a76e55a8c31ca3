import { boxOf } from './boxes';
import type { View } from './drawn';
import type { LayoutId, Placement } from './layouts/types';
import { nodeBox } from './layouts/types';
import type { Lettering } from './text';
import type { Box, GraphSelection, Size } from './types';
import { fittedView, isSameView, viewAround, viewShowing, zoomStep } from './view';
import type { Covered } from './view';

/** What decides where a picture is looked at. */
interface Look {
  placement: Placement;
  layout: LayoutId;
  size: Size;
  /** The least zoom at which names can be read. */
  readable: number;
  selection: GraphSelection;
  /** The groups that the selection is about. */
  chosen: ReadonlySet<string>;
  /** Whether places are where the map beside it has them, so that nothing is fitted. */
  follows: boolean;
}

/** Where a person moved the frame to, in which layout and with what selected. */
export interface Looked {
  layout: LayoutId;
  view: View;
  selected: string;
}

/** Where a picture is looked at. */
export interface Sight {
  /** All of it. */
  whole: View;
  /** The first view: the whole, or where its names could not be read what is selected, at a zoom at which they can. */
  opening: View;
  /** What is selected, as one text. */
  selected: string;
  /** The view of a person who then selected something elsewhere, moved as little as it takes to see that. */
  followed: (looked: Looked) => View;
  /** The whole where it is not seen yet; null for the first view. */
  fitted: (view: View) => View | null;
}

/** A view that nothing has moved. */
export const UNMOVED: View = { zoom: 1, pan: [0, 0] };

/** Pixels around a picture that has no edges of its own. */
const MARGIN = 16;

/** What names at the edges cover of the frame. */
export function coveredBy({ guides: { gutter, axis } }: Placement, zoom: number): Covered {
  return { left: gutter * zoom, bottom: (axis?.height ?? 0) * zoom };
}

/** The column or box of the selected area, else the groups that are selected. */
function aboutOf({ placement, selection, chosen }: Look): Box | null {
  const { guides, nodes } = placement;
  if (selection.area !== null) return guides.areas.find(({ code }) => code === selection.area) ?? null;
  const boxes = [...chosen].flatMap((id) => nodes.get(id) ?? []).map(nodeBox);
  return boxes.length > 0 ? boxOf(boxes) : null;
}

/** Where a picture is looked at by what is selected in it. */
export function sightOf(look: Look): Sight {
  const { placement, layout, size, readable, selection, follows } = look;
  const { bounds } = placement;
  const inColumns = layout === 'levels';
  const about = aboutOf(look);
  const selected = JSON.stringify([selection.area, selection.nodes, selection.tie]);
  const whole = follows ? UNMOVED : fittedView(bounds, size, inColumns ? 0 : MARGIN);
  const opened = (): View => {
    const { x, y, width, height } = about ?? { ...bounds, width: 0, height: 0 };
    const covered = coveredBy(placement, readable);
    // A column is looked at from its top down.
    const down = selection.area === null ? height / 2 : (size.height - covered.bottom) / 2 / readable;
    return viewAround(bounds, size, readable, [x + width / 2, y + down], covered);
  };
  const opening = inColumns && whole.zoom < readable ? opened() : whole;
  return {
    whole,
    opening,
    selected,
    followed: ({ view, selected: before }) => {
      if (before === selected || !about || follows) return view;
      // A column is high, and is seen at any height.
      const part = inColumns && selection.area !== null ? { y: -view.pan[1] / view.zoom, height: 0 } : {};
      return viewShowing(view, size, { ...about, ...part }, coveredBy(placement, view.zoom), 0);
    },
    fitted: (view) => (isSameView(view, whole) || whole === opening ? null : whole),
  };
}

/** Size of the letters of areas and rings, which can always be read; beside columns these have their place. */
export function lettersAt(zoom: number, layout: LayoutId, readable: number, { guide }: Lettering): number {
  return layout === 'levels' ? guide : guide * Math.max(1, readable / zoom);
}

/** No less than that by steps of the zoom: room for the titles that names keep off, without placing them anew in every frame. */
export function titleLettersAt(
  zoom: number,
  layout: LayoutId,
  readable: number,
  lettering: Lettering,
): number {
  return lettersAt(zoomStep(zoom), layout, readable, lettering);
}

/**
 * How many pixels of the picture a pixel of the screen takes in the letters of names, by steps. Where names must be read they
 * are written larger in a picture that is shown small, and fewer of them find room; beside columns they have their place.
 */
export function nameScaleAt(zoom: number, layout: LayoutId, readable: number): number {
  return layout !== 'levels' && zoom < readable ? readable / zoomStep(zoom) : 1 / Math.max(1, zoomStep(zoom));
}
