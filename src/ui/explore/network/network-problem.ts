import type { graph } from '../../../i18n/id/graph';
import type { NetworkProblem } from '../../../io/load-network';

/** What went wrong with a network file and what to do, in one sentence. */
export function networkProblem(problem: NetworkProblem, t: Pick<typeof graph, 'problems'>): string {
  const { file } = problem;
  switch (problem.kind) {
    case 'missing':
      return t.problems.missing(file);
    case 'unreadable':
      return t.problems.unreadable(file);
    case 'version':
      return t.problems.version(file, problem.found, problem.expected);
    case 'invalid':
      return t.problems.invalid(file, problem.where, String(problem.count));
    case 'other-pack':
      return t.problems.otherPack(file, problem.found);
  }
}
