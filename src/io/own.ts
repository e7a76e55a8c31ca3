import { packFile } from './packs';
import type { Held } from './single/held';

// Where the page's own files come from. A page in one file is built with `own-single.ts` in place of this.

/** A file of the page's own folder. */
export const ownFile = (address: string): Promise<Response> => fetch(address);

/** Whether the page has a pack beside the open one. */
export const hasPack = (_id: string): boolean => true;

/** The pack file that the page opens with. */
export const openingFile = (): string => packFile(location.search);

/** What a page in one file holds; null for a served page. */
export const heldByPage = (): Held | null => null;
