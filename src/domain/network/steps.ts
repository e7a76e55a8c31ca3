import { levels } from '../../schema/constants';
import type { Group, Tie } from '../../schema/network';

/** Where a group stands, as far as the allowed steps look at it. */
type Standing = Pick<Group, 'level' | 'line'>;

/** The lowest band of a line and the band of groups whose level is not recorded. */
const UNRECORDED = levels.indexOf('unrecorded');

/**
 * Whether a tie of a direction may join two groups. A vertical tie joins neighbouring bands of one line, or the two lines
 * at one level. A horizontal tie joins groups of one band, that of groups without a recorded level being one of them.
 * Which end comes first makes no difference.
 */
export function isAllowedStep(one: Standing, other: Standing, direction: Tie['direction']): boolean {
  if (direction === 'horizontal') return one.level === other.level;
  if (one.line === null || other.line === null) return false;
  const [upper, lower] = [levels.indexOf(one.level), levels.indexOf(other.level)];
  if (upper === UNRECORDED || lower === UNRECORDED) return false;
  return one.line === other.line ? Math.abs(upper - lower) === 1 : upper === lower;
}

/** Whether a tie's role fits its ends: along one line, between the lines, or from a kind to a named network. */
export function fitsRole(tie: Pick<Tie, 'role' | 'direction'>, from: Group, to: Group): boolean {
  const networks = [from, to].filter((group) => group.role === 'network').length;
  if (tie.role === 'member') return tie.direction === 'horizontal' && networks === 1;
  if (networks > 0) return false;
  if (tie.role === 'plain') return true;
  if (tie.direction !== 'vertical') return false;
  return tie.role === 'line' ? from.line === to.line : from.line !== to.line;
}

/** One key for every tie that joins the same two groups, whichever comes first. */
export function pairKey(from: string, to: string): string {
  return JSON.stringify(from < to ? [from, to] : [to, from]);
}
