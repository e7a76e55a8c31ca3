import { DEFAULT_CLASSING } from '../../domain/measures/classes';
import { limitDecimals, limitProblem } from '../../domain/measures/limits';
import type { LimitProblem } from '../../domain/measures/types';
import { parseNumbers } from '../../i18n/parse';
import type { Classing, MeasureId } from '../../schema/view';
import type { Session } from '../../state/session.svelte';

/** Limits as a person typed them, right or wrong, and what the view was when they were typed. */
export interface OwnDraft {
  text: string;
  problem: LimitProblem | null;
  measure: MeasureId;
  /** The classes of the view before and after; the view follows a frame later. */
  classings: Classing[];
}

/** Shares are typed as percentages. */
const scaleOf = (session: Session): number => (session.view.measure === 'share' ? 100 : 1);

/** Limits as they are typed: "20; 50; 100". */
export function writeLimits(session: Session, limits: readonly number[]): string {
  const shown = limits.map((limit) => limit * scaleOf(session));
  return shown.map((limit) => session.format.number(limit, limitDecimals([limit], []))).join('; ');
}

/** Reads typed limits and puts them on the map where they can be used; while own limits are in use it makes no new step. */
export function typeLimits(session: Session, text: string): OwnDraft {
  const limits = parseNumbers(text, session.language).map((limit) => limit / scaleOf(session));
  const problem = limitProblem(limits);
  const classings = [session.view.classing];
  if (!problem) {
    const classing: Classing = { ...DEFAULT_CLASSING, method: 'own', limits };
    classings.push(classing);
    const again = session.classing.method === 'own';
    session.set({ classing }, again ? 'replace' : 'push');
  }
  return { text, problem, measure: session.view.measure, classings };
}

/** Whether a draft is what the view shows: a change of classes from elsewhere makes it history. */
export function isCurrent(session: Session, draft: OwnDraft | null): draft is OwnDraft {
  const { classing, measure } = session.view;
  return draft !== null && draft.classings.includes(classing) && draft.measure === measure;
}
