import type { Measured } from '../../../state/network-measures.svelte';
import type { NetworkSession } from '../../../state/network.svelte';

/** Measures of a single group, in the order of the card; each can size the picture and rank the groups. */
export const groupMeasures = [
  'degree',
  'betweenness',
  'harmonicCloseness',
  'constraint',
  'core',
  'component',
  'community',
] as const;
export type GroupMeasureId = (typeof groupMeasures)[number];

/** What a place has in a measure of all groups; null where it is undefined there. */
export function valueAt({ results }: Measured, measure: GroupMeasureId, place: number): number | null {
  if (measure === 'betweenness' || measure === 'harmonicCloseness')
    return results[measure].values[place] ?? null;
  return results[measure][place] ?? null;
}

/** How far a value that was estimated from some of the groups may be off in 19 of 20 cases; null where it was not estimated. */
export function errorAt({ results }: Measured, measure: GroupMeasureId, place: number): number | null {
  if (measure !== 'betweenness' && measure !== 'harmonicCloseness') return null;
  return results[measure].sampled?.error[place] ?? null;
}

/** The measure that groups are sized by, where one of these is asked for; rings always stand by one. */
export function chosenMeasure({ view }: NetworkSession): GroupMeasureId | null {
  const asked = groupMeasures.find((measure) => measure === view.measure);
  return asked ?? (view.layout === 'concentric' ? 'degree' : null);
}

/** The value of a measure of a group; undefined where none is chosen or worked out yet. */
export function groupValue(
  network: NetworkSession,
  measure: GroupMeasureId | null,
  id: string,
): number | null | undefined {
  // Without a measure the picture need not be put together anew when the measures have come.
  const all = measure && network.measures.all;
  if (!measure || !all) return undefined;
  const place = all.places.get(id);
  return place === undefined ? null : valueAt(all, measure, place);
}

/** A value as it is written: whole numbers whole, shares with three decimals; what is undefined says so. */
export function valueText(network: NetworkSession, measure: string, value: number | null): string {
  const { t, format } = network.session;
  if (value === null) return t.graph.undefined;
  const decimals = ['harmonicCloseness', 'constraint', 'density', 'efficiency', 'fragmentation', 'eiIndex'];
  if (decimals.includes(measure)) return format.number(value, 3, true);
  return format.number(value, Number.isInteger(value) ? 0 : 1);
}
