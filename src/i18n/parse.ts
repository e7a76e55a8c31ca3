type Language = 'id' | 'en';

/** Marks that group thousands and that begin the decimals, by language. */
const MARKS = { id: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;

/**
 * Reads one number as a person of a language types it: "1.520" is 1,520 in Indonesian and 1.52 in English. Where a mark
 * cannot group thousands it begins the decimals, as in "0.5". NaN for what is no number.
 */
export function parseNumber(text: string, language: Language): number {
  const { group, decimal } = MARKS[language];
  const bare = text.trim().replace('−', '-');
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  if (grouped.test(bare)) return Number(bare.replaceAll(group, '').replace(decimal, '.'));
  return /^-?\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : NaN;
}

/** Reads numbers separated by semicolons, each as `parseNumber` does; a last semicolon may stand open. */
export function parseNumbers(text: string, language: Language): number[] {
  const bare = text.trim().replace(/;\s*$/, '');
  return bare === '' ? [] : bare.split(';').map((part) => parseNumber(part, language));
}
