import type { Shape } from '../shape';
import type { about as reference } from '../id/about';

export const about: Shape<typeof reference> = {
  title: 'About these data',
  year: (year: string) => `Data of ${year}.`,
  licence: (name: string) => `Licence: ${name}.`,
  privacy: 'There is no server and no account. All that you look at and choose stays on this computer.',
};
