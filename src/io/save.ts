import type { Pack } from '../schema/pack';

/** What a file's name says of made-up data, in every language. */
const SIMULATED = 'simulasi';

/** Offers a text as a file to save; nothing leaves the machine. */
export function saveText(name: string, text: string, type: string): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Offers bytes as a file to save; nothing leaves the machine. */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The name of a file of a pack's data: one of made-up data says so, wherever it is carried. */
export function fileName(pack: Pick<Pack, 'id' | 'simulated'>, part: string, extension: string): string {
  const mark = pack.simulated && !pack.id.includes(SIMULATED) ? SIMULATED : '';
  const words = ['wahana', mark, pack.id, part].filter(Boolean);
  return `${words.join('-')}.${extension}`;
}

/** Most signs of a name in a file's name. */
const LONGEST = 60;

/** A name in letters that every system takes in a file's name; '' where nothing of it is left. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}
