/** Work that gives more items, none of them cheaper than `least`. */
export interface Pending<Item> {
  least: number;
  give: () => Item[];
}

interface Entry<Item> {
  cost: number;
  /** Among equal costs the lower comes first. */
  order: number;
  /** None for the work of an index. */
  item: Item | null;
  index: number;
}

const isBefore = (a: Entry<unknown>, b: Entry<unknown>): boolean =>
  a.cost < b.cost || (a.cost === b.cost && a.order < b.order);

/** A binary heap: the smallest entry is taken in the logarithm of their number. */
class Heap<Item> {
  readonly #entries: Entry<Item>[] = [];

  add(entry: Entry<Item>): void {
    const entries = this.#entries;
    let at = entries.push(entry) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = entries[above] as Entry<Item>;
      if (!isBefore(entry, parent)) break;
      entries[at] = parent;
      at = above;
    }
    entries[at] = entry;
  }

  take(): Entry<Item> | null {
    const entries = this.#entries;
    const [first] = entries;
    const last = entries.pop();
    if (!first || !last || first === last) return first ?? null;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= entries.length) break;
      if (
        below + 1 < entries.length &&
        isBefore(entries[below + 1] as Entry<Item>, entries[below] as Entry<Item>)
      )
        below += 1;
      const child = entries[below] as Entry<Item>;
      if (!isBefore(child, last)) break;
      entries[at] = child;
      at = below;
    }
    entries[at] = last;
    return first;
  }
}

/** Above the number of items that any one piece of work gives. */
const SPREAD = 65_536;

/**
 * All items, cheapest first, equal ones in the order of the work and in the order that it gives them. Work is done and items are
 * ordered only as far as they are asked for, and once however often they are gone through.
 */
export function cheapestFirst<Item extends { cost: number }>(works: Pending<Item>[]): Iterable<Item> {
  const heap = new Heap<Item>();
  const taken: Item[] = [];
  // Before items of the same cost, of which it may give one that precedes them.
  works.forEach(({ least }, index) => heap.add({ cost: least, order: -1, item: null, index }));
  const next = (): Item | null => {
    for (;;) {
      const entry = heap.take();
      if (!entry || entry.item) return entry?.item ?? null;
      const { index } = entry;
      works[index]?.give().forEach((item, place) => {
        heap.add({ cost: item.cost, order: index * SPREAD + place, item, index });
      });
    }
  };
  return {
    *[Symbol.iterator]() {
      for (let at = 0; ; at += 1) {
        if (at === taken.length) {
          const item = next();
          if (!item) return;
          taken.push(item);
        }
        yield taken[at] as Item;
      }
    },
  };
}
