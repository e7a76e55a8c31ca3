import { LONGEST_NAME } from '../schema/constants';

/** An id that no other has. Made of random bytes, which every page is given; only secure ones are given whole ids. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A name that is not among those taken: the one wanted, or with the first number that makes it free. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken);
  for (let number = 1; ; number += 1) {
    const mark = number === 1 ? '' : ` (${number})`;
    const name = wanted.slice(0, LONGEST_NAME - mark.length).replace(/[\uD800-\uDBFF]$/, '') + mark;
    if (!used.has(name)) return name;
  }
}
