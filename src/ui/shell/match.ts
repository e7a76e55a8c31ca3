/** A stretch of a text by its first position and the one after its last. */
export type Span = readonly [start: number, end: number];

/** A text as it is searched: small letters without marks, and where in the text each of them stands. */
export interface Folded {
  text: string;
  spans: Span[];
  /** Places of the letters that an apostrophe stood behind. */
  apostrophes: number[];
}

const APOSTROPHES = /['’‘ʼ`´]/u;
const LETTER = /[\p{L}\p{N}]/u;

/** Folds a text for searching: case, accents and apostrophes do not count, other signs part words. */
export function fold(text: string): Folded {
  let folded = '';
  const spans: Span[] = [];
  const apostrophes: number[] = [];
  let at = 0;
  for (const sign of text) {
    const end = at + sign.length;
    if (APOSTROPHES.test(sign)) apostrophes.push(folded.length - 1);
    const plain = APOSTROPHES.test(sign)
      ? ''
      : sign.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    for (const letter of plain) {
      const kept = LETTER.test(letter) ? letter : ' ';
      folded += kept;
      // One span for every unit of the folded text, also where a letter takes two.
      for (let unit = 0; unit < kept.length; unit++) spans.push([at, end]);
    }
    at = end;
  }
  return { text: folded, spans, apostrophes };
}

/** A word of a query, folded. */
export interface Word {
  text: string;
  /** The sign behind it that only a whole word of the text will do for: an apostrophe, or another. */
  closed: 'apostrophe' | 'sign' | null;
}

/** Most letters of a word that a sign behind it closes: so few stand inside nearly any text. */
const SHORT = 3;

/** The words of a query, folded. A short one with a sign behind it, such as "to'", is meant as it stands. */
export function wordsOf(query: string): Word[] {
  return query.split(/\s+/u).flatMap((written) => {
    // Its parts as they are folded, each with the signs behind it.
    const parts = written.match(/[\p{L}\p{N}\p{M}'’‘ʼ`´]+[^\p{L}\p{N}]*/gu) ?? [];
    return parts.flatMap((part) => {
      const last = [...part].at(-1) ?? '';
      const sign = APOSTROPHES.test(last) ? 'apostrophe' : /[\p{L}\p{N}\p{M}]/u.test(last) ? null : 'sign';
      const words = fold(part).text.split(' ').filter(Boolean);
      return words.map((text) => ({ text, closed: text.length <= SHORT ? sign : null }));
    });
  });
}

/** Steps of how well a word fits, best first. */
const [WHOLE, START, INSIDE] = [0, 1, 3];

/** Whether a word with a sign behind it may be meant by what stands at a place that a word of the text begins at. */
function isMeant({ text, closed }: Word, { apostrophes }: Folded, at: number, ends: boolean): boolean {
  // Names are written with it and without; elsewhere a word without it is another word.
  return apostrophes.includes(at + text.length - 1) || (ends && (closed === 'sign' || at === 0));
}

/** Where a word fits a text best, with how well; null where it does not occur. */
function fitWord(query: Word, folded: Folded): { at: number; cost: number } | null {
  const word = query.text;
  const { text } = folded;
  let best: { at: number; cost: number } | null = null;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const starts = at === 0 || text[at - 1] === ' ';
    const after = text[at + word.length];
    const ends = after === undefined || after === ' ';
    if (query.closed && !(starts && isMeant(query, folded, at, ends))) continue;
    const cost = (starts ? (ends ? WHOLE : START) : INSIDE) + (at === 0 ? 0 : 0.25);
    if (!best || cost < best.cost) best = { at, cost };
  }
  return best;
}

/** How a text fits the words of a query: the lower the cost the better, and the stretches to mark. */
export interface Match {
  cost: number;
  spans: Span[];
}

/** Matches a text; every word must occur in it, in any order. Null where one does not. */
export function matchText(words: readonly Word[], folded: Folded): Match | null {
  let cost = 0;
  const marked: Span[] = [];
  for (const word of words) {
    const fit = fitWord(word, folded);
    if (!fit) return null;
    cost += fit.cost;
    const first = folded.spans[fit.at];
    const last = folded.spans[fit.at + word.text.length - 1];
    if (first && last) marked.push([first[0], last[1]]);
  }
  return { cost, spans: joined(marked) };
}

/** Stretches in order, those that touch or overlap made one. */
function joined(spans: Span[]): Span[] {
  const result: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** Something that can be found: by the text that is shown, and by others such as older spellings. */
export interface Findable {
  group: string;
  label: string;
  aliases: readonly string[];
  /** Left out while nothing is searched for, and after the others that fit as well. */
  quiet?: boolean;
}

export interface Found<Entry> {
  entry: Entry;
  cost: number;
  spans: Span[];
  /** The other text it was found by, where its own does not fit. */
  alias: { text: string; spans: Span[] } | null;
}

export interface FoundGroup<Entry> {
  group: string;
  found: Found<Entry>[];
  /** How many more fit than are listed. */
  more: number;
}

interface Prepared<Entry> {
  entry: Entry;
  label: Folded;
  aliases: { text: string; folded: Folded }[];
}

const [ALIAS_COST, QUIET_COST] = [0.5, 2];

function findOne<Entry extends Findable>(words: Word[], prepared: Prepared<Entry>): Found<Entry> | null {
  const { entry } = prepared;
  const extra = entry.quiet ? QUIET_COST : 0;
  const own = matchText(words, prepared.label);
  const whole = own && words.map(({ text }) => text).join(' ') === prepared.label.text.trim();
  let best: Found<Entry> | null = own && {
    entry,
    cost: own.cost + extra - (whole ? 1 : 0),
    spans: own.spans,
    alias: null,
  };
  for (const { text, folded } of prepared.aliases) {
    const match = matchText(words, folded);
    const cost = match ? match.cost + extra + ALIAS_COST : Infinity;
    if (match && (!best || cost < best.cost)) {
      best = { entry, cost, spans: own?.spans ?? [], alias: { text, spans: match.spans } };
    }
  }
  return best;
}

/**
 * Prepares entries once and gives a search over them: groups by their best entry, entries best first and otherwise in
 * the order given, at most `limit` of a group, or `opening` while nothing is searched for.
 */
export function createSearch<Entry extends Findable>(
  entries: readonly Entry[],
  limit: number,
  opening = limit,
): (query: string) => FoundGroup<Entry>[] {
  const prepared = entries.map((entry): Prepared<Entry> => ({
    entry,
    label: fold(entry.label),
    aliases: [...new Set(entry.aliases)]
      .filter((text) => text !== entry.label)
      .map((text) => ({ text, folded: fold(text) })),
  }));
  const order = [...new Set(entries.map((entry) => entry.group))];
  return (query) => {
    const words = wordsOf(query);
    const groups = new Map<string, Found<Entry>[]>(order.map((group) => [group, []]));
    for (const one of prepared) {
      if (words.length === 0 && one.entry.quiet) continue;
      const found = findOne(words, one);
      if (found) groups.get(one.entry.group)?.push(found);
    }
    const list = [...groups].filter(([, found]) => found.length > 0);
    if (words.length > 0) {
      const byFit = (a: Found<Entry>, b: Found<Entry>) =>
        a.cost - b.cost || a.entry.label.length - b.entry.label.length;
      for (const [, found] of list) found.sort(byFit);
      list.sort(([, a], [, b]) => (a[0]?.cost ?? 0) - (b[0]?.cost ?? 0));
    }
    const most = words.length > 0 ? limit : opening;
    return list.map(([group, found]) => ({
      group,
      found: found.slice(0, most),
      more: Math.max(0, found.length - most),
    }));
  };
}

/** A text cut into pieces that are marked and pieces that are not, in order and without loss. */
export function pieces(text: string, spans: readonly Span[]): { text: string; marked: boolean }[] {
  const result: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    if (start > at) result.push({ text: text.slice(at, start), marked: false });
    result.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) result.push({ text: text.slice(at), marked: false });
  return result;
}
