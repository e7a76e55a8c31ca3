import type { FileProblem } from './check-file';
import { ownFile } from './own';

/** Files under way and read, by pack and name. One that could not be had is asked for again. */
const asked = new Map<string, Promise<object>>();

async function fetched<Result extends object>(
  file: string,
  read: (text: string) => Result,
): Promise<Result | { problem: FileProblem }> {
  try {
    const response = await ownFile(`./packs/${encodeURIComponent(file)}`);
    if (!response.ok) return { problem: { kind: 'missing', file } };
    return read(await response.text());
  } catch {
    return { problem: { kind: 'missing', file } };
  }
}

/**
 * Fetches a file from beside the packs in the page's own folder; once, so that it stays at hand when the connection is cut
 * off. What cannot be had or read is told of, and asked for anew the next time.
 *
 * @param file name of the file as the pack gives it; it cannot lead out of the folder
 * @param pack id of the pack that the file must belong to
 * @param read checks the text and gives what is in it, or a `problem`
 */
export async function loadBesidePack<Result extends object>(
  file: string,
  pack: string,
  read: (text: string) => Result,
): Promise<Result | { problem: FileProblem }> {
  const key = `${pack} ${file}`;
  const coming = (asked.get(key) as ReturnType<typeof fetched<Result>> | undefined) ?? fetched(file, read);
  asked.set(key, coming);
  const result = await coming;
  if ('problem' in result) asked.delete(key);
  return result;
}
