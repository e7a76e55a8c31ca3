import { gapFilePart } from '../../io/gap-file';
import { gapRecord } from '../../io/gap-record';
import { gapSentenceIn, ruleText } from '../../io/gap-sentence';
import { areaName, badgeText, kindsName, needUnit, serviceNoun, shortRange } from '../../io/gap-text';
import { toCsv } from '../../io/csv';
import type { CsvCell } from '../../io/csv';
import { fileName, saveText } from '../../io/save';
import type { GapWords } from '../../io/gap-text';
import type { GapSession } from '../../state/gap.svelte';
import { serviceText } from './per-unit';

/** The name of a kind with the id by which a question file knows it. */
function named(words: GapWords, id: string): string {
  return `${kindsName(words, [id])} (${id})`;
}

/** Whether the figures are of now or of the what-if; where there is one that they leave out, that too. */
function unitsShown({ t, asked, changes }: GapSession): string {
  if (asked.changes) return t.shownAfter;
  return changes.length > 0 ? t.shownWithout : t.shownBefore;
}

/** The ranking as it stands on the screen, with what it answers and where its figures come from. */
export function rankingRows(gap: GapSession): CsvCell[][] {
  const { session, answer, question, words, asked } = gap;
  const { pack, format, t } = session;
  const g = t.gaps;
  const figures = [
    [needUnit(words, question), 'need'],
    [g.columns.supply, 'supply'],
    [g.columns.required, 'required'],
    [g.columns.shortage, 'shortage'],
    [g.columns.weight(needUnit(words, question)), 'weight'],
    [g.next.ratio(needUnit(words, question), serviceNoun(words, question)), 'peoplePerUnit'],
  ] as const;
  const head = [
    g.code,
    g.columns.area(format.text(pack.areaTerm)),
    g.columns.badge,
    g.low(g.columns.rankLong),
    g.high(g.columns.rankLong),
    ...figures.flatMap(([label]) => [g.low(label), g.high(label)]),
    g.perUnit.column,
  ];
  const body = answer.areas.map((row, index) => [
    row.area,
    pack.areas[index]!.name,
    row.badge ? badgeText(words, question, row.badge) : null,
    row.rank?.best ?? null,
    row.rank?.worst ?? null,
    ...figures.flatMap(([, by]) => {
      const ends = by === 'shortage' && row.shortage ? shortRange(row.shortage) : row[by];
      return [ends?.low ?? null, ends?.high ?? null];
    }),
    // Without a unit there is no figure; what that means is said and not left to an empty cell.
    serviceText(words, row),
  ]);
  const notes = [
    [],
    [g.need, kindsName(words, question.need), ...question.need.map((id) => named(words, id))],
    [g.service, kindsName(words, question.supply), ...question.supply.map((id) => named(words, id))],
    [g.rule, ruleText(words, asked)],
    [g.readings.title, g.readings.names[gap.reading]],
    ...(asked.changes ?? []).map(({ area, units }) => [g.whatIf.change, areaName(pack, area), units]),
    [g.shownUnits, unitsShown(gap)],
    ...(gap.shown ? [[g.whatIf.scenario, gap.shown.name, gap.shown.note]] : []),
    ...(asked.changes && !gap.shown ? [[g.whatIf.scenario, g.whatIf.unsaved]] : []),
    [gapSentenceIn(words, asked, answer)],
    ...(pack.simulated ? [[t.shell.simulated]] : []),
    [format.text(pack.title)],
    ...pack.sources.map((source) => [source.citation]),
    ...(gap.gaps?.sources ?? []).map((source) => [source.citation]),
    [format.date(new Date())],
  ];
  return [head, ...body, ...notes];
}

/** Saves the ranking as a spreadsheet of the reader's language can read it. */
export function downloadTable(gap: GapSession): void {
  const { words, asked, session } = gap;
  saveText(
    fileName(session.pack, gapFilePart(words, words.t.files.table, asked), 'csv'),
    toCsv(rankingRows(gap), session.format.language),
    'text/csv',
  );
}

/** Saves all that was answered as JSON, with the question, the scenario, the reading, the sources and the day. */
export function downloadRecord(gap: GapSession): void {
  const { session, answer, asked } = gap;
  const { pack } = session;
  const sources = [...pack.sources, ...(gap.gaps?.sources ?? [])].map(({ citation }) => citation);
  const record = {
    pack: pack.id,
    title: pack.title,
    simulated: pack.simulated,
    made: new Date().toISOString(),
    question: asked.question,
    reading: asked.reading ?? 'cells',
    changes: asked.changes ?? [],
    scenario: gap.shown && { name: gap.shown.name, note: gap.shown.note },
    ...gapRecord(pack, asked, answer),
    sources,
  };
  saveText(
    fileName(pack, gapFilePart(gap.words, gap.t.files.table, asked), 'json'),
    `${JSON.stringify(record, null, 2)}\n`,
    'application/json',
  );
}
