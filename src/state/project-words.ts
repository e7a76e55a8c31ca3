import type { Formatter } from '../i18n/format';
import type { Texts } from '../i18n/texts';
import type { ProjectProblem } from '../io/project/file';

const MEGABYTE = 1_000_000;

/** Why a project file, or one that is stored, is not taken, in a sentence that starts with its name. */
export function projectProblemText(
  { project }: Pick<Texts, 'project'>,
  format: Pick<Formatter, 'number'>,
  file: string,
  problem: ProjectProblem,
): string {
  const t = project.problems;
  switch (problem.kind) {
    case 'too-large':
      return t.tooLarge(file, format.number(problem.most / MEGABYTE));
    case 'unreadable':
      return t.unreadable(file);
    case 'not-project':
      return t.notProject(file);
    case 'newer':
      return t.newer(file, String(problem.found), String(problem.expected));
    case 'other-version':
      return t.otherVersion(file, problem.found, String(problem.expected));
    case 'unsafe':
      return t.unsafe(file, problem.where);
    case 'invalid':
      return t.invalid(file, problem.where, problem.count);
    case 'other-pack':
      return t.otherPack(file, problem.found);
    case 'unknown':
      return t.unknown(file, problem.where, problem.found);
  }
}
