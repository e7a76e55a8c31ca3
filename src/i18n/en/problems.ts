import type { Shape } from '../shape';
import type { problems as reference } from '../id/problems';

export const problems = {
  packMissing: (file: string) =>
    `The data file ${file} was not found. Copy the whole Wahana folder again, then reload this page.`,
  reload: 'Reload',
  linkDropped: (parts: string) =>
    `Part of the link was not recognised and is ignored: ${parts}. The rest is shown.`,
  storageRefused:
    'The browser refused storage, so language, theme and shortcuts are not remembered. Allow storage for this page to keep them.',
  noWebgl:
    'The map is drawn without WebGL because the graphics card or browser does not offer it. Everything still works.',
  mapFailed:
    'The map engine could not be loaded, so the map is drawn in a simpler way. Everything still works.',
  partFailed: (part: string) =>
    `The part ${part} could not be loaded. Check that the Wahana folder is complete, then reload this page.`,
} satisfies Shape<typeof reference>;
