import type { Theme } from '../../schema/view';
import type { GapClass } from './types';

/** The colour of a class, and of writing on it. */
export interface ClassColour {
  fill: string;
  text: string;
}

export type ClassColours = Record<GapClass, ClassColour>;

const [DARK_INK, LIGHT_INK] = ['#17212B', '#FFFFFF'];
const [DARK_GROUND, DARK_TEXT] = ['#0F161D', '#F2F5F7'];

const LIGHT: ClassColours = {
  A: { fill: '#E8762B', text: DARK_INK },
  B: { fill: '#5A4166', text: LIGHT_INK },
  C: { fill: '#E6E9ED', text: DARK_INK },
  D: { fill: '#8DBFDD', text: DARK_INK },
};

/** Need by service in two steps each (design 3.2); any two are told apart with every colour vision. */
const COLOURS: Record<Theme, ClassColours> = {
  light: LIGHT,
  dark: {
    A: { fill: '#F08A3C', text: DARK_GROUND },
    B: { fill: '#D9BFE6', text: DARK_GROUND },
    C: { fill: '#2F3A45', text: DARK_TEXT },
    D: { fill: '#4A86A8', text: DARK_GROUND },
  },
  projector: LIGHT,
};

/** The colours of the four classes in a theme. */
export function classColours(theme: Theme): ClassColours {
  return COLOURS[theme];
}

/**
 * Greys of the four classes for a printer without colours: even steps of lightness, the darkest for what comes first. On paper
 * textures and letters tell them apart as well.
 */
export const classGreys: ClassColours = {
  A: { fill: '#404040', text: LIGHT_INK },
  B: { fill: '#9A9A9A', text: DARK_INK },
  C: { fill: '#FFFFFF', text: DARK_INK },
  D: { fill: '#D6D6D6', text: DARK_INK },
};
