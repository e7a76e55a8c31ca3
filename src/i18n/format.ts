/** Languages with the regional conventions their numbers and dates follow. */
const LOCALES = { id: 'id-ID', en: 'en-GB' } as const;

type Language = keyof typeof LOCALES;

interface Ends {
  low: number;
  high: number;
}

/** Writes numbers, ranges, dates and lists as the language's readers expect them. */
export interface Formatter {
  language: Language;
  /** A number with at most, or exactly when `fixed`, so many decimals. */
  number(value: number, decimals?: number, fixed?: boolean): string;
  /** "0–7", or one number when both ends read the same. */
  range(value: Ends, decimals?: number, fixed?: boolean): string;
  /** A share from 0 to 1 as a percentage with one decimal unless told otherwise. */
  percent(share: number, decimals?: number): string;
  /** A range of shares from 0 to 1 as percentages. */
  percentRange(value: Ends, decimals?: number): string;
  /** A difference with its sign and at most, or exactly when `fixed`, so many decimals: "+23", "−6,5", "0". */
  signed(value: number, decimals?: number, fixed?: boolean): string;
  list(items: string[], kind?: 'and' | 'or'): string;
  date(value: Date): string;
  /** The text of the formatter's language. */
  text(value: { id: string; en: string }): string;
  /** Orders names as the language does. */
  compare(left: string, right: string): number;
}

const MINUS = '−';
const formatters = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, decimals: number, fixed: boolean, percent: boolean): Intl.NumberFormat {
  const key = `${locale} ${decimals} ${fixed} ${percent}`;
  let format = formatters.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      style: percent ? 'percent' : 'decimal',
      minimumFractionDigits: fixed ? decimals : 0,
      maximumFractionDigits: decimals,
    });
    formatters.set(key, format);
  }
  return format;
}

/** Builds the formatter of a language; Intl objects are slow to make, so each is made when first needed and kept. */
export function createFormatter(language: Language): Formatter {
  const locale = LOCALES[language];
  const write = (value: number, decimals: number, fixed: boolean, percent = false) =>
    numberFormat(locale, decimals, fixed, percent)
      .format(value)
      .replace('-', MINUS)
      .replace(/\s(?=%)/, '');
  const join = (low: string, high: string) => (low === high ? low : `${low}–${high}`);
  let collator: Intl.Collator | null = null;
  return {
    language,
    number: (value, decimals = 0, fixed = false) => write(value, decimals, fixed),
    range: (value, decimals = 0, fixed = false) =>
      join(write(value.low, decimals, fixed), write(value.high, decimals, fixed)),
    percent: (share, decimals = 1) => write(share, decimals, false, true),
    percentRange: (value, decimals = 1) => {
      const low = write(value.low, decimals, false, true);
      const high = write(value.high, decimals, false, true);
      return low === high ? low : `${low.replace('%', '')}–${high}`;
    },
    signed: (value, decimals = 1, fixed = false) => {
      const text = write(Math.abs(value), decimals, fixed);
      // What rounds to nothing has no sign.
      if (!/[1-9]/.test(text)) return text;
      return `${value > 0 ? '+' : MINUS}${text}`;
    },
    list: (items, kind = 'and') =>
      new Intl.ListFormat(locale, { type: kind === 'and' ? 'conjunction' : 'disjunction' }).format(items),
    date: (value) =>
      new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(value),
    text: (value) => value[language],
    compare: (left, right) => (collator ??= new Intl.Collator(locale)).compare(left, right),
  };
}
