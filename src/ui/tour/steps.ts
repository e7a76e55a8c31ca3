import { measureLayer, rowsOf } from '../../domain/measures/layers';
import type { Session } from '../../state/session.svelte';
import { OPENING_NETWORK, openingView } from '../../state/view';
import type { CellReference, ViewState } from '../../schema/view';

export const stepNames = ['layers', 'looks', 'source', 'network', 'onward'] as const;
export type StepName = (typeof stepNames)[number];

/** One step: what the page shows, and what of it is pointed at. */
export interface Step {
  name: StepName;
  view: Partial<ViewState>;
  /** Selectors; the first element of each that is seen gets a ring. */
  targets: string[];
  /** Whether the layers are to stand open where they lie over the map. */
  layers: boolean;
}

/** A kind whose layer shows more looks than others: areas that are unsure, and areas that have none. */
function tellingKind({ pack }: Session): string | undefined {
  const ids = pack.kinds.map(({ id }) => id);
  const values = (id: string) => measureLayer(pack, [id], 'density').values;
  const unsure = ids.filter((id) => values(id).some((value) => value && value.low < value.high));
  const both = unsure.find((id) => values(id).some((value) => value?.high === 0));
  return both ?? unsure[0] ?? ids[0];
}

/** The first cell of a kind that is unsure, else its first. */
function tellingCell({ pack }: Session, kind: string | undefined): CellReference | null {
  const [found] = kind === undefined ? [] : rowsOf(pack, [kind]);
  if (!found) return null;
  const { table, row } = found;
  const unsure = row.low.findIndex((low, column) => low !== row.high[column]);
  return { table: table.id, row: row.kind, column: Math.max(0, unsure) };
}

/** The key of a cell's element in the tables. */
const cellKey = ({ table, row, column }: CellReference): string => JSON.stringify([table, row, column]);

/** The steps for a pack: each puts the page, on any width, into a state in which there is what it tells of. */
export function stepsFor(session: Session): Step[] {
  const { pack } = session;
  const { kinds, measure, mark, classing } = openingView(pack);
  const base: Partial<ViewState> = {
    workspace: 'explore',
    kinds,
    measure,
    mark,
    classing,
    overlay: [],
    selection: [],
    camera: null,
    split: null,
    cell: null,
    network: OPENING_NETWORK,
  };
  const kind = tellingKind(session);
  const layer = { ...base, kinds: kind === undefined ? kinds : [kind] };
  const cell = tellingCell(session, kind);
  return [
    {
      name: 'layers',
      view: base,
      targets: ['[data-pane="layers"]', '[data-pane="map"] > :first-child .measure'],
      layers: true,
    },
    {
      name: 'looks',
      view: layer,
      targets: ['[data-pane="map"] [role="listbox"]', '[data-pane="map"] aside'],
      layers: false,
    },
    {
      name: 'source',
      view: { ...layer, workspace: 'data', cell },
      targets: [
        ...(cell ? [`[data-cell="${CSS.escape(cellKey(cell))}"]`] : []),
        '[aria-labelledby="inspector-title"]',
      ],
      layers: false,
    },
    {
      name: 'network',
      view: { ...base, network: { ...OPENING_NETWORK, panes: pack.network ? 'both' : 'map' } },
      targets: [pack.network ? '[data-pane="network"]' : '[data-pane="map"]'],
      layers: false,
    },
    {
      name: 'onward',
      view: base,
      targets: ['nav:has([aria-current="page"])', '[data-pane="bar"] .choices'],
      layers: false,
    },
  ];
}
