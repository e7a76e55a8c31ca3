import type { Page } from '@playwright/test';
import type { Core, ElementDefinition, StylesheetJson } from 'cytoscape';

/** One element as the drawing library takes it. */
export type Piece = Pick<ElementDefinition, 'group' | 'data' | 'position' | 'classes'>;

/** All that the drawing library has been told of a graph, and how large its frame is. */
export interface Picture {
  elements: Piece[];
  style: StylesheetJson;
  view: { zoom: number; pan: { x: number; y: number } };
  size: { width: number; height: number };
}

/** What differs in an element that stays. */
type Difference = Partial<Omit<Piece, 'group'>> & { id: string };

/** What turns one picture into another. */
export interface Change {
  gone: string[];
  added: Piece[];
  changed: Difference[];
  view: Picture['view'];
}

declare global {
  interface Window {
    /** The drawing library's graph in the page, app or bare. */
    graphOf: () => Core;
    /** What it has been told so far. */
    pictureNow: () => Picture;
  }
}

/** Runs in the page before anything else: the library keeps its graph at the element that it draws in. */
export function findGraph(): void {
  window.graphOf = () => {
    for (const element of document.querySelectorAll('[data-graph-layout] *, #graph')) {
      const { _cyreg: kept } = element as unknown as { _cyreg?: { cy?: Core } | null };
      if (kept?.cy) return kept.cy;
    }
    throw new Error('no graph in the page');
  };
  window.pictureNow = () => {
    const graph = window.graphOf();
    const pieces = graph.elements().jsons() as unknown as (Piece & { data: { source?: string } })[];
    return {
      elements: pieces.map(({ group, data, position, classes }) => ({
        group,
        data,
        classes,
        ...(group === 'nodes' ? { position } : {}),
      })),
      style: (graph.json() as unknown as { style: StylesheetJson }).style,
      view: { zoom: graph.zoom(), pan: { ...graph.pan() } },
      size: { width: graph.width(), height: graph.height() },
    };
  };
}

/** What the app has told the drawing library, so that the bare page draws the very same. */
export async function pictureOf(page: Page): Promise<Picture> {
  return page.evaluate(() => window.pictureNow());
}

/** What turns one picture into another: of an element that stays only what differs, as the app tells it too. */
export function changeBetween(before: Picture, after: Picture): Change {
  const byId = (picture: Picture) => new Map(picture.elements.map((piece) => [String(piece.data.id), piece]));
  const [old, next] = [byId(before), byId(after)];
  return {
    gone: [...old.keys()].filter((id) => !next.has(id)),
    added: after.elements.filter(({ data }) => !old.has(String(data.id))),
    changed: [...next].flatMap(([id, piece]) => {
      const was = old.get(id);
      if (!was) return [];
      const differs = (['data', 'position', 'classes'] as const).filter(
        (part) => JSON.stringify(was[part]) !== JSON.stringify(piece[part]),
      );
      return differs.length > 0
        ? [{ id, ...Object.fromEntries(differs.map((part) => [part, piece[part]])) }]
        : [];
    }),
    view: after.view,
  };
}
