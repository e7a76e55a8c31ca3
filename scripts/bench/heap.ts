import type { CDPSession } from '@playwright/test';

/** What of a picture of a heap is read here: its nodes one after the other, each as its fields in the order of `meta`. */
export interface HeapPicture {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

/**
 * Nodes that the page's scripts did not make: what the browser compiled them to, what its own parts hold, and what only
 * groups others.
 */
const NOT_HELD = new Set(['code', 'native', 'synthetic', 'hidden']);

/** Bytes of the objects, closures, arrays and texts of a heap, and of the code that the browser compiled. */
export function heapParts({ snapshot, nodes }: HeapPicture): { held: number; code: number } {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const parts = { held: 0, code: 0 };
  for (let node = 0; node < nodes.length; node += fields.length) {
    const name = types[0][nodes[node + type] ?? -1] ?? '';
    const bytes = nodes[node + size] ?? 0;
    if (name === 'code') parts.code += bytes;
    else if (!NOT_HELD.has(name)) parts.held += bytes;
  }
  return parts;
}

/** Takes a picture of a page's heap; garbage is gone from it. */
export async function takeHeapPicture(session: CDPSession): Promise<HeapPicture> {
  const chunks: string[] = [];
  const hear = ({ chunk }: { chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', hear);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', hear);
  return JSON.parse(chunks.join('')) as HeapPicture;
}
