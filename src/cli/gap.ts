import { answerGap } from '../domain/gaps/answer';
import { toCsv } from '../io/csv';
import { gapRows } from '../io/gap-csv';
import { gapRecord } from '../io/gap-record';
import { readPack } from '../io/read-pack';
import { RESIDENTS } from '../schema/constants';
import { faultLine, shown } from '../schema/faults';
import { gapQuestion } from '../schema/gap';
import type { GapQuestion } from '../schema/gap';
import type { Pack } from '../schema/pack';
import { parseJson } from './command';
import type { CommandResult } from './command';

export type GapFormat = 'json' | 'csv';

/** Names in a question that mean nothing there, each once with its place: what they were to say is left out. */
function unknownNames(asked: unknown, question: GapQuestion): string[] {
  const beside = (given: unknown, known: object, where: string): string[] =>
    Object.keys(given as object)
      .filter((name) => !Object.hasOwn(known, name))
      .map((name) => `${where}${shown(name)} is no part of a question and is left out`);
  const { rule } = asked as { rule: unknown };
  return [...beside(asked, question, ''), ...beside(rule, question.rule, 'rule: ')];
}

/** Ids that are no kinds of the pack, or stand on the wrong side. */
function kindFaults({ need, supply }: GapQuestion, pack: Pack): string[] {
  const groups = new Map(pack.kinds.map(({ id, group }) => [id, group]));
  const faults: string[] = [];
  const check = (side: 'need' | 'supply', ids: string[]): void => {
    ids.forEach((id, index) => {
      const where = `${side}[${index}]`;
      const group = groups.get(id);
      if (ids.indexOf(id) < index) faults.push(`${where}: ${shown(id)} stands there twice`);
      else if (side === 'need' && id === RESIDENTS) {
        if (ids.length > 1) faults.push(`${where}: "${RESIDENTS}" is asked for alone`);
      } else if (!group) faults.push(`${where}: the pack has no kind ${shown(id)}`);
      else if ((group === 'needs') !== (side === 'need')) {
        faults.push(`${where}: ${shown(id)} is a ${side === 'need' ? 'service' : 'need'}`);
      }
    });
  };
  check('need', need);
  check('supply', supply);
  return faults;
}

/**
 * Answers the question on coverage gaps in the text of a JSON file, on the pack in the text of another. Every fault is one
 * line with its place; what is undefined is null, or empty in the table.
 */
export function runGap(text: string, packText: string, packName: string, format: GapFormat): CommandResult {
  const read = readPack(packName, packText);
  if ('problem' in read) return { faults: [`${packName}: ${packFault(read.problem)}`] };
  const parsed = parseJson(text);
  if ('faults' in parsed) return parsed;
  const checked = gapQuestion.safeParse(parsed.content);
  if (!checked.success)
    return { faults: checked.error.issues.map((issue) => faultLine('the question', issue)) };
  const question = checked.data;
  const faults = kindFaults(question, read.pack);
  if (faults.length > 0) return { faults };
  const answer = answerGap(read.pack, { question });
  const { simulated } = read.pack;
  const warnings = [
    ...unknownNames(parsed.content, question),
    ...(simulated ? ['the pack is simulated: its figures were made up for practice'] : []),
  ];
  if (format === 'csv') return { output: toCsv(gapRows(read.pack, answer)).trimEnd(), warnings };
  const record = gapRecord(read.pack, { question }, answer);
  return { output: JSON.stringify({ ...record, ...(simulated ? { simulated } : {}) }), warnings };
}

/** Why a file is no pack, in one line. */
function packFault(problem: Extract<ReturnType<typeof readPack>, { problem: unknown }>['problem']): string {
  if (problem.kind === 'version')
    return `it is a pack of version ${problem.found}, and this command reads version ${problem.expected}`;
  if (problem.kind === 'invalid') return `${problem.where}: no valid pack (${problem.count} faults)`;
  return 'it is not JSON';
}
