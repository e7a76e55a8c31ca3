/** What a command gives back: text for stdout with what it left out, one line each for stderr; or the faults for stderr. */
export type CommandResult = { output: string; warnings?: string[] } | { faults: string[] };

/** Reads the text of a JSON file, with or without a byte order mark. */
export function parseJson(text: string): { content: unknown } | { faults: string[] } {
  try {
    return { content: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    // The parser quotes the text that it stopped at, line breaks included.
    const message = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
    return { faults: [`not JSON: ${message}`] };
  }
}
