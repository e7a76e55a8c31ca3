import { answerGap, PROMPT_GAPS } from '../../src/domain/gaps/answer';
import type { GapAsked } from '../../src/domain/gaps/types';
import { seededRandom } from '../../src/domain/random';
import type { Pack } from '../../src/schema/pack';
import type { Table } from '../../src/schema/table';
import { manyAreas } from './computing';
import { timed } from './statistics';
import type { Line } from './statistics';

const LIMIT_FRAME = 1000 / 60;
const LIMIT_ANSWER = 200;
const LIMIT_NEXT = 500;
/** One printed number in so many lost its place. */
const LOST = 30;

/** A made-up row of counts over many areas of which some numbers lost their place, so that most cells are ranges. */
function openRow(kind: string, areas: number, random: () => number): Table['rows'][number] {
  const values = Array.from({ length: areas }, () => Math.floor(random() ** 2 * 40));
  const tokens = values.filter((_, area) => area % LOST !== 0).map(String);
  const blanks = areas - tokens.length;
  const near = values.map((_, area) => {
    const from = Math.max(0, area - blanks);
    const possible = tokens.slice(from, Math.min(area, tokens.length - 1) + 1).map(Number);
    return { low: 0, high: Math.max(0, ...possible) };
  });
  return {
    kind,
    printedNumber: null,
    label: kind,
    tokens,
    printedTotal: tokens.reduce((sum, token) => sum + Number(token), 0),
    low: near.map(({ low }) => low),
    high: near.map(({ high }) => high),
    basis: near.map(() => 'open'),
    values: near.map(() => []),
    origins: near.map(() => []),
  };
}

/** A made-up pack of thousands of areas, every cell of its service a range. */
function manyPack(pack: Pack): Pack {
  const many = manyAreas(pack);
  const random = seededRandom(5);
  const columns = many.areas.map(({ code, name }) => ({ area: code, printed: name }));
  const people = many.areas.map(() => Math.floor(random() ** 3 * 900));
  const [first] = pack.tables;
  if (!first) throw new Error('a pack has at least one table');
  const need = {
    ...openRow('need', 1, random),
    tokens: people.map(String),
    printedTotal: null,
    low: people,
    high: people,
    basis: people.map(() => 'printed' as const),
  };
  const trust = { rows: true, columns: false, grand: false };
  const table = (id: string, row: Table['rows'][number]): Table => {
    return { ...first, id, trust, columns, rows: [row], columnTotals: null, grandTotal: null };
  };
  return {
    ...many,
    tables: [table('needs', need), table('services', openRow('service', columns.length, random))],
  };
}

/** Answers to questions on coverage gaps: of the study, in a frame, and of thousands of areas with ranges. */
export function benchGaps(pack: Pack): Line[] {
  const needs = pack.kinds.filter(({ group }) => group === 'needs').map(({ id }) => id);
  const own = pack.kinds
    .filter(({ group }) => group !== 'needs')
    .map(({ id }): Line => {
      const asked: GapAsked = { question: { need: needs, supply: [id], rule: { type: 'average' } } };
      const value = timed(() => answerGap(pack, asked, PROMPT_GAPS));
      return { name: `gaps: ${id} in ${pack.areas.length} areas`, value, unit: 'ms', limit: LIMIT_FRAME };
    })
    .sort((one, other) => other.value - one.value);
  if (!own[0]) throw new Error('the pack has no service');
  const many = manyPack(pack);
  const ask = (k: number): GapAsked => {
    return { question: { need: ['need'], supply: ['service'], rule: { type: 'average' }, k } };
  };
  const size = many.areas.length;
  return [
    { ...own[0], name: `gaps: the slowest service in ${pack.areas.length} areas` },
    {
      name: `gaps: ${size} areas with ranges`,
      value: timed(() => answerGap(many, ask(0))),
      unit: 'ms',
      limit: LIMIT_ANSWER,
    },
    {
      name: `gaps: next 20 units in ${size} areas`,
      value: timed(() => answerGap(many, ask(20))),
      unit: 'ms',
      limit: LIMIT_NEXT,
    },
  ];
}
