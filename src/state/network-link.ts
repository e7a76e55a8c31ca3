import { levels, networkForms, networkLayouts, panes, tieDirections, tieKinds } from '../schema/constants';
import type { LeftOut, NetworkView } from '../schema/view';

/** Ids of groups and ties may hold points, which part the lists of other fields. */
const SEPARATOR = ',';
const joined = (ids: readonly string[]): string => ids.map(encodeURIComponent).join(SEPARATOR);

const ASPECTS: Record<keyof LeftOut, string> = {
  kinds: 'less-kinds',
  areas: 'less-areas',
  levels: 'less-levels',
  ties: 'less-ties',
  directions: 'less-ways',
};
const aspects = Object.keys(ASPECTS) as (keyof LeftOut)[];

/** The parts of a link that say how the network is looked at; what equals the opening view is left out. */
export function networkParts(view: NetworkView, opening: NetworkView): [string, string][] {
  const parts: [string, string][] = [];
  if (view.panes !== opening.panes) parts.push(['panes', view.panes]);
  if (view.layout !== opening.layout) parts.push(['layout', view.layout]);
  if (view.form !== opening.form) parts.push(['form', view.form]);
  if (view.groups.length > 0) parts.push(['groups', joined(view.groups)]);
  if (view.tie !== null) parts.push(['tie', joined([view.tie])]);
  if (view.opened.length > 0) parts.push(['opened', joined(view.opened)]);
  for (const aspect of aspects) {
    const values = view.without[aspect];
    if (values.length > 0) parts.push([ASPECTS[aspect], joined(values)]);
  }
  if (view.hidden.length > 0) parts.push(['hidden', joined(view.hidden)]);
  if (view.focus) parts.push(['focus', `${joined([view.focus.group])}${SEPARATOR}${view.focus.steps}`]);
  if (view.measure !== null) parts.push(['by', joined([view.measure])]);
  return parts;
}

function member<Value extends string>(values: readonly Value[], value: string): Value | null {
  return values.find((candidate) => candidate === value) ?? null;
}

/**
 * Readers of these parts: the changed view, or null for a value that is not understood. Whether groups and ties exist is
 * known only when the network has come; what does not is left out then.
 */
export function networkReaders(
  areas: ReadonlySet<string>,
): Record<string, (written: string, view: NetworkView) => NetworkView | null> {
  const list = (written: string): string[] | null => {
    const ids = written.split(SEPARATOR);
    return ids.every((id) => id !== '') && new Set(ids).size === ids.length ? ids : null;
  };
  const all = <Value extends string>(known: readonly Value[], written: string): Value[] | null => {
    const ids = list(written)?.map((id) => member(known, id));
    return ids?.every((id) => id !== null) ? ids : null;
  };
  const put = (view: NetworkView, field: Partial<Record<keyof NetworkView, unknown>>): NetworkView | null =>
    Object.values(field).some((value) => value === null) ? null : ({ ...view, ...field } as NetworkView);
  const without = (view: NetworkView, field: Partial<Record<keyof LeftOut, unknown>>): NetworkView | null =>
    Object.values(field).some((value) => value === null)
      ? null
      : { ...view, without: { ...view.without, ...field } as LeftOut };
  return {
    panes: (written, view) => put(view, { panes: member(panes, written) }),
    layout: (written, view) => put(view, { layout: member(networkLayouts, written) }),
    form: (written, view) => put(view, { form: member(networkForms, written) }),
    groups: (written, view) => put(view, { groups: list(written)?.slice(0, 2) ?? null }),
    tie: (written, view) => put(view, { tie: written || null }),
    opened: (written, view) => put(view, { opened: list(written) }),
    [ASPECTS.kinds]: (written, view) => without(view, { kinds: list(written) }),
    [ASPECTS.areas]: (written, view) => without(view, { areas: all([...areas], written) }),
    [ASPECTS.levels]: (written, view) => without(view, { levels: all(levels, written) }),
    [ASPECTS.ties]: (written, view) => without(view, { ties: all(tieKinds, written) }),
    [ASPECTS.directions]: (written, view) => without(view, { directions: all(tieDirections, written) }),
    hidden: (written, view) => put(view, { hidden: list(written) }),
    focus: (written, view) => {
      const cut = written.lastIndexOf(SEPARATOR);
      const [group, steps] = [written.slice(0, cut), Number(written.slice(cut + 1))];
      return group && [1, 2, 3].includes(steps) ? { ...view, focus: { group, steps } } : null;
    },
    by: (written, view) => put(view, { measure: written || null }),
  };
}
