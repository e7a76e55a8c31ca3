import type { Pack } from '../schema/pack';
import type { GapView, NetworkView, StoryView, ViewState } from '../schema/view';

/** The network as it is first shown: beside the map only when it is asked for, by level, whole. */
export const OPENING_NETWORK: NetworkView = {
  panes: 'map',
  layout: 'levels',
  form: 'picture',
  groups: [],
  tie: null,
  opened: [],
  without: { kinds: [], areas: [], levels: [], ties: [], directions: [] },
  hidden: [],
  focus: null,
  measure: null,
};

/** Gaps as they are first looked at. */
export const OPENING_GAP: GapView = { question: null, reading: 'cells', changes: [], scenario: null };

/** Stories as they are first looked at. */
export const OPENING_STORY: StoryView = { story: null, scene: 0, playing: false };

/** What a pack opens on: its opening layer as a density, nothing selected. */
export function openingView(pack: Pack): ViewState {
  return {
    workspace: 'explore',
    kinds: pack.opening.kinds,
    measure: 'density',
    mark: 'auto',
    classing: { method: 'round', count: 4, limits: [] },
    overlay: [],
    selection: [],
    camera: null,
    split: null,
    sort: { by: 'value', direction: 'descending' },
    dataView: 'used',
    cell: null,
    network: OPENING_NETWORK,
    gap: OPENING_GAP,
    story: OPENING_STORY,
    language: 'id',
    theme: 'light',
  };
}
