import * as z from 'zod/mini';
import { says } from './faults';

/** Names that every object has already, so that no id can be taken for one of them. */
const isFree = (id: string): boolean => !(id in {});

/** An id that is safe as a key, in an address and in the name of a file. */
export const safeId = z
  .string(says('is not an id'))
  .check(
    z.regex(
      /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/,
      says('is not an id of small letters, digits and hyphens'),
    ),
    z.refine(isFree, says('is not an id that may be used')),
  );
