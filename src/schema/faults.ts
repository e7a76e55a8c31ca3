/** How a fault names a value that should not stand where it does. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** An error setting that shows the value found, or that there is none, and says what should stand there. */
export const says = (rule: string) => ({
  error: ({ input }: { input?: unknown }) => (input === undefined ? 'missing' : `${shown(input)} ${rule}`),
});

/** "rows[3].tokens[2]", as a person would write the place; `whole` names what has no place. */
export function placeText(whole: string, path: readonly PropertyKey[]): string {
  const where = path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
  return where === '' ? whole : where;
}

/** "rows[3].tokens[2]: ...", the place of a fault and what it is. */
export function faultLine(
  whole: string,
  { path, message }: { path: PropertyKey[]; message: string },
): string {
  return `${placeText(whole, path)}: ${message}`;
}
