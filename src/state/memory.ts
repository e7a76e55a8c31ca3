/**
 * A function that remembers its last results, the least recently asked forgotten first. Asked twice for the same it
 * gives the same object, so what depends on it need not look again.
 */
export function remembering<Key, Result>(
  most: number,
  nameOf: (key: Key) => string,
  make: (key: Key) => Result,
): (key: Key) => Result {
  const known = new Map<string, Result>();
  return (key) => {
    const name = nameOf(key);
    const result = known.has(name) ? (known.get(name) as Result) : make(key);
    known.delete(name);
    known.set(name, result);
    if (known.size > most) known.delete(known.keys().next().value as string);
    return result;
  };
}
