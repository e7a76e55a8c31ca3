/** Signs of the longest word of some names, for a column in which none of them is broken. */
export function longestWord(names: readonly string[]): number {
  return Math.max(0, ...names.flatMap((name) => name.split(/[\s-]+/).map((word) => word.length)));
}
