import type { LayerGroup } from '../../schema/pack';
import type { Theme } from '../../schema/view';
import type { Palette } from './types';

type Steps = Palette['steps'];

/** Class 0, then rising; OKLab lightness falls (light) or rises (dark) in even steps, so order survives in grey. */
const STEPS: Record<Palette['name'], Record<'light' | 'dark', Steps>> = {
  need: {
    light: ['#FFFFFF', '#FCE3C5', '#F5B169', '#D9701E', '#8F3A08'],
    dark: ['#18222C', '#5A3516', '#97520F', '#E07F26', '#FFC48A'],
  },
  supply: {
    light: ['#FFFFFF', '#D5E8F3', '#8FC1DE', '#3A85B5', '#0E4A78'],
    dark: ['#18222C', '#1C4258', '#22678F', '#4A9BCB', '#A9DBF5'],
  },
};

/** What every picture of areas is drawn with, whatever its data. */
export const GROUND: Record<Theme, Omit<Palette, 'name' | 'theme' | 'steps'>> = {
  light: {
    boundary: '#5C6877',
    boundaryWidth: 1.1,
    quiet: '#F8F9FB',
    ink: '#17212B',
    halo: '#FFFFFF',
    missing: '#EEF1F4',
    missingDot: '#7A8796',
  },
  dark: {
    boundary: '#8796A5',
    boundaryWidth: 1,
    quiet: '#202C37',
    ink: '#F2F5F7',
    halo: '#0F161D',
    missing: '#26323D',
    missingDot: '#98A5B1',
  },
  projector: {
    boundary: '#000000',
    boundaryWidth: 1.6,
    quiet: '#F1F3F5',
    ink: '#000000',
    halo: '#FFFFFF',
    missing: '#EEF1F4',
    missingDot: '#5C6877',
  },
};

/** The colours a layer group is drawn in: needs in one hue, facilities and associations in the other. */
export function paletteFor(group: LayerGroup, theme: Theme): Palette {
  const name = group === 'needs' ? 'need' : 'supply';
  return { name, theme, steps: STEPS[name][theme === 'dark' ? 'dark' : 'light'], ...GROUND[theme] };
}
