import { DEFAULT_CLASSING } from '../../domain/measures/classes';
import { limitDecimals, limitProblem } from '../../domain/measures/limits';
import type { LimitProblem } from '../../domain/measures/types';
import { parseNumbers } from '../../i18n/parse';
import type { Classing, MeasureId } from '../../schema/view';
import type { Session } from '../../state/session.svelte';

/** Limits as a person typed them, right or wrong, and what was asked for when they were typed. */
export interface OwnDraft {
  text: string;
  problem: LimitProblem | null;
  measure: MeasureId;
  classing: Classing;
}

/** Shares are typed as percentages. */
const scaleOf = (session: Session): number => (session.asked.measure === 'share' ? 100 : 1);

/** Limits as they are typed: "20; 50; 100". */
export function writeLimits(session: Session, limits: readonly number[]): string {
  const shown = limits.map((limit) => limit * scaleOf(session));
  return shown.map((limit) => session.format.number(limit, limitDecimals([limit], []))).join('; ');
}

/** Reads typed limits and puts them on the map where they can be used; while own limits are in use it makes no new step. */
export function typeLimits(session: Session, text: string): OwnDraft {
  const limits = parseNumbers(text, session.language).map((limit) => limit / scaleOf(session));
  const problem = limitProblem(limits);
  if (!problem) {
    const again = session.classingAsked.method === 'own';
    session.set({ classing: { ...DEFAULT_CLASSING, method: 'own', limits } }, again ? 'replace' : 'push');
  }
  const { measure, classing } = session.asked;
  return { text, problem, measure, classing };
}

/** Whether a draft is what was asked for last: a change of classes from elsewhere makes it history. */
export function isCurrent(session: Session, draft: OwnDraft | null): draft is OwnDraft {
  const { classing, measure } = session.asked;
  return draft !== null && draft.classing === classing && draft.measure === measure;
}
