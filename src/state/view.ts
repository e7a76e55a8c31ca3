import type { Pack } from '../schema/pack';
import type { ViewState } from '../schema/view';

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
    language: 'id',
    theme: 'light',
  };
}
