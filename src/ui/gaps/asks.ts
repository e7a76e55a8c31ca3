import { RESIDENTS } from '../../schema/constants';
import type { GapAsk } from '../../schema/gap';

/** Most services that are suggested. */
const MOST_SUGGESTED = 4;

/** The services that the matrix names for a need, those that most of its kinds ask for first. */
export function suggestedServices(asks: readonly GapAsk[], need: readonly string[]): string[] {
  if (need[0] === RESIDENTS) return [];
  const counts = new Map<string, number>();
  for (const ask of asks) {
    if (!need.includes(ask.need)) continue;
    for (const service of ask.supply) counts.set(service, (counts.get(service) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_SUGGESTED)
    .map(([service]) => service);
}
