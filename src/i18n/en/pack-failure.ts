import type { packFailure as reference } from '../id/pack-failure';

export const packFailure: typeof reference = {
  unknown: (name, file) =>
    `This address asks for the data “${name}” (?pack=${name}), but the file ${file} was not found. Check the address.`,
  open: 'Open the study’s own data',
  packUnreadable: (file: string) =>
    `The data file ${file} is damaged and cannot be read. Copy the whole Wahana folder again, then reload this page.`,
  packVersion: (file: string, found: string, expected: string) =>
    `The data file ${file} is of format version ${found}, but this app reads version ${expected}. Use Wahana and data from the same package.`,
  packInvalid: (file: string, where: string, count: number) =>
    `The data file ${file} breaks its rules at ${where}${count > 1 ? ` and ${count - 1} more places` : ''}. Mend the file or use an intact copy.`,
  packRules: 'Data rules',
  packTitle: 'The data cannot be opened',
};
