import type * as served from './own';
import { TEMPLATE } from './single/held';
import type { Held, SingleFile } from './single/held';
import { unpack } from './single/packing';

// Stands in the place of `own.ts` where the page is one file: nothing is fetched, all lies in the page.

const file = (): SingleFile => (globalThis as unknown as { wahanaFile: SingleFile }).wahanaFile;

/** A file that lies in the page; as a server answers that has it or not. */
export async function ownFile(address: string): Promise<Response> {
  if (address === TEMPLATE) return new Response(file().page);
  const data = file().files.get(decodeURIComponent(address.replace(/^\.\//, '')));
  return data === undefined ? new Response(null, { status: 404 }) : new Response(await unpack(data));
}

/** Whether a pack lies in the page. */
export const hasPack = (id: string): boolean => file().files.has(`packs/${id}.json`);

/** The pack file that the page opens with: the one that lies in it. */
export const openingFile = (): string => `./packs/${file().held.pack}.json`;

/** What the page holds beside the app. */
export const heldByPage = (): Held | null => file().held;

// Both give the same.
({ ownFile, hasPack, openingFile, heldByPage }) satisfies typeof served;
