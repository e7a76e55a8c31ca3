import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch, fold, matchText, pieces, wordsOf } from './match';

const entry = (group: string, label: string, aliases: string[] = [], quiet = false) => ({
  group,
  label,
  aliases,
  quiet,
});
const labels = (groups: { found: { entry: { label: string } }[] }[]) =>
  groups.flatMap(({ found }) => found.map(({ entry: { label } }) => label));

describe('folding', () => {
  it('drops case, accents and apostrophes, and parts words at other signs', () => {
    expect(fold("Ta'").text).toBe('ta');
    expect(fold('Ta’').text).toBe('ta');
    expect(fold('Désa É').text).toBe('desa e');
    expect(fold('LPM/BPD').text).toBe('lpm bpd');
    expect(wordsOf('  SMA/smk ').map(({ text }) => text)).toEqual(['sma', 'smk']);
  });

  it('knows where each letter stands in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: folded, spans } = fold(text);
        expect(spans).toHaveLength(folded.length);
        spans.forEach(([start, end], index) => {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          if (index > 0) expect(start).toBeGreaterThanOrEqual(spans[index - 1]![0]);
        });
      }),
    );
  });
});

describe('a match', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abkéÉT'), minLength: 1, maxLength: 4 });
  const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

  it('needs every word, in any order', () => {
    expect(matchText(wordsOf('miskin keluarga'), fold('Keluarga fakir miskin'))).not.toBeNull();
    expect(matchText(wordsOf('keluarga kaya'), fold('Keluarga fakir miskin'))).toBeNull();
  });

  it('is there exactly when every word occurs', () => {
    fc.assert(
      fc.property(text, text, (query, target) => {
        const words = wordsOf(query);
        const occurs = words.every((one) => fold(target).text.includes(one.text));
        expect(matchText(words, fold(target)) !== null).toBe(occurs);
      }),
    );
  });

  it('does not depend on how the query is written', () => {
    fc.assert(
      fc.property(text, text, (query, target) => {
        const plain = matchText(wordsOf(query), fold(target));
        expect(matchText(wordsOf(` ${query.toUpperCase()}  `), fold(target))).toEqual(plain);
        expect(matchText(wordsOf(query.normalize('NFD')), fold(target))).toEqual(plain);
      }),
    );
  });

  it('marks stretches in order, apart, and made of the words of the query', () => {
    fc.assert(
      fc.property(text, text, (query, target) => {
        const match = matchText(wordsOf(query), fold(target));
        if (!match) return;
        let end = -1;
        for (const [start, stop] of match.spans) {
          expect(start).toBeGreaterThan(end);
          expect(stop).toBeGreaterThan(start);
          end = stop;
        }
        const marked = pieces(target, match.spans);
        expect(marked.map((piece) => piece.text).join('')).toBe(target);
        const shown = marked.filter((piece) => piece.marked).map((piece) => fold(piece.text).text);
        for (const one of wordsOf(query)) expect(shown.some((piece) => piece.includes(one.text))).toBe(true);
      }),
    );
  });

  it('takes a short word with a sign behind it as it stands, and a longer one as any other', () => {
    const fits = (query: string, ...targets: string[]) =>
      targets.filter((target) => matchText(wordsOf(query), fold(target)) !== null);
    const all = ["To'", 'To', "Desa To'", 'Total', 'Toko', 'Foto', "Ma'to bumi", 'Back to the start'];
    expect(fits('to', ...all)).toEqual(all);
    expect(fits("to'", ...all)).toEqual(["To'", 'To', "Desa To'"]);
    expect(fits('to’ ', ...all)).toEqual(["To'", 'To', "Desa To'"]);
    expect(fits('to.', ...all)).toEqual(["To'", 'To', "Desa To'", 'Back to the start']);
    expect(fits('to/', 'LPM/To', 'Toko/LPM')).toEqual(['LPM/To']);
    // While a longer word or its next part is being typed, nothing is lost.
    expect(fits("jum'", "Salat Jum'at", 'Jumlah')).toEqual(["Salat Jum'at"]);
    expect(fits("jum'a", "Salat Jum'at", 'Salat Jumat')).toEqual(["Salat Jum'at", 'Salat Jumat']);
    expect(fits('kanak-ka', 'Taman kanak-kanak')).toEqual(['Taman kanak-kanak']);
    expect(fits('kanak-', 'Taman kanak-kanak')).toEqual(['Taman kanak-kanak']);
  });

  it('costs least for a whole word, more for a start, most inside a word', () => {
    const cost = (target: string) => matchText(wordsOf('ta'), fold(target))?.cost ?? Infinity;
    expect(cost('Ta')).toBeLessThan(cost('Taman'));
    expect(cost('Taman')).toBeLessThan(cost('Watampone'));
    expect(cost('Desa Ta')).toBeLessThan(cost('Watampone'));
  });
});

describe('a search', () => {
  const search = createSearch(
    [
      entry('areas', 'Watampone', ['Watambone']),
      entry('areas', 'Ta', ["Ta'"]),
      entry('areas', 'Manurunge', ['Manurungnge']),
      entry('layers', 'Taman kanak-kanak', ['Kindergarten']),
      entry('commands', 'Bandingkan dengan Ta', [], true),
      entry('commands', 'Tema gelap', ['Dark theme']),
    ],
    3,
  );

  it('puts what fits best first, the groups too', () => {
    expect(labels(search('ta'))).toEqual(['Ta', 'Watampone', 'Taman kanak-kanak', 'Bandingkan dengan Ta']);
    expect(labels(search('taman'))).toEqual(['Taman kanak-kanak']);
  });

  it('finds by other spellings and says by which', () => {
    const [group] = search('manurungnge');
    expect(group?.found[0]?.entry.label).toBe('Manurunge');
    expect(group?.found[0]?.alias).toEqual({ text: 'Manurungnge', spans: [[0, 11]] });
    expect(search('manurunge')[0]?.found[0]?.alias).toBeNull();
    expect(labels(search('dark'))).toEqual(['Tema gelap']);
  });

  it('lists everything but the quiet entries, in order, while nothing is typed', () => {
    expect(labels(search(' '))).toEqual(['Watampone', 'Ta', 'Manurunge', 'Taman kanak-kanak', 'Tema gelap']);
    expect(search('zzz')).toEqual([]);
  });

  it('shows a limited number of a group and counts the rest', () => {
    const many = createSearch(
      Array.from({ length: 372 }, (_, index) => entry('areas', `Desa ${index + 1}`)),
      8,
      5,
    );
    expect(many('')).toMatchObject([{ group: 'areas', more: 367 }]);
    expect(many('desa')).toMatchObject([{ group: 'areas', more: 364 }]);
    expect(many('desa 372')[0]?.found.map(({ entry: { label } }) => label)).toEqual(['Desa 372']);
    expect(many('desa 37')[0]?.found[0]?.entry.label).toBe('Desa 37');
  });
});
