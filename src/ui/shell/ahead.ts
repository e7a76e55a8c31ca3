import { textsOf } from '../../i18n/texts';
import { languages } from '../../schema/constants';
import type { Pack } from '../../schema/pack';
import { exploreParts } from '../explore/parts';
import { quietly } from '../shared/once';
import { dialogParts, paneParts, storyParts, workspaceParts } from './parts';

/**
 * Fetches what the page may still need, so that it goes on working when the network is cut off. A computer that says it
 * has none is not asked in vain: what is needed meanwhile is fetched when it is opened.
 */
export function fetchAhead(pack: Pack): void {
  if (!navigator.onLine) {
    addEventListener('online', () => fetchAhead(pack), { once: true });
    return;
  }
  const study = async () => {
    const { loadStudy } = await import('../../io/load-study');
    if (pack.study) await loadStudy(pack.study, pack.id);
  };
  const stories = async () => {
    const { loadStories } = await import('../../io/load-stories');
    if (pack.stories) await loadStories(pack.stories, pack.id);
  };
  const gaps = async () => {
    const { loadGaps } = await import('../../io/load-gaps');
    if (pack.gaps) await loadGaps(pack.gaps, pack.id);
  };
  const texts = languages.map((language) => () => textsOf(language));
  const parts: (() => Promise<unknown>)[] = [
    ...texts,
    ...Object.values(workspaceParts),
    ...Object.values(dialogParts),
    ...Object.values(exploreParts),
    study,
    gaps,
    stories,
    storyParts,
    paneParts,
    () => import('../../state/project.svelte'),
    async () => (await exploreParts.network()).fetchNetwork(pack),
    // Names of keys, in palette and help.
    () => document.fonts.load("500 12px 'Atkinson Hyperlegible Mono'"),
  ];
  parts.forEach(quietly);
}
