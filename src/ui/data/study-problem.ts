import type { en } from '../../i18n/en';
import type { StudyProblem } from '../../io/load-study';

/** What went wrong with a study file and what to do, in one sentence. */
export function studyProblem(problem: StudyProblem, t: Pick<(typeof en)['data'], 'study'>): string {
  switch (problem.kind) {
    case 'missing':
      return t.study.missing(problem.file);
    case 'unreadable':
      return t.study.unreadable(problem.file);
    case 'version':
      return t.study.version(problem.file, problem.found, problem.expected);
    case 'invalid':
      return t.study.invalid(problem.file, problem.where, problem.count);
    case 'other-pack':
      return t.study.otherPack(problem.file, problem.found);
  }
}
