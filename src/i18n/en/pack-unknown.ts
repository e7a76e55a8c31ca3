import type { packUnknown as reference } from '../id/pack-unknown';

export const packUnknown: typeof reference = {
  sentence: (name, file) =>
    `This address asks for the data “${name}” (?pack=${name}), but the file ${file} was not found. Check the address.`,
  open: 'Open the study’s own data',
};
