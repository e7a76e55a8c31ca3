import { RESIDENTS } from '../src/schema/constants';
import type { Gaps } from '../src/schema/gap';
import type { Pack } from '../src/schema/pack';
import type { Study } from '../src/schema/study';

/** Longest marked quotation, in words. */
const QUOTE_WORDS = 25;

/** Names that stand more than once in a list. */
function repeated(names: string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** Faults of lengths: every row has at most one token a column, every total list one entry a column. */
function tableFaults(pack: Pack): string[] {
  const areas = new Set(pack.areas.map((area) => area.code));
  return pack.tables.flatMap((table) => {
    const columns = table.columns.length;
    const unknown = table.columns.filter((column) => !areas.has(column.area));
    const long = table.rows.filter((row) => row.tokens.length > columns);
    const totals = table.columnTotals && table.columnTotals.length !== columns;
    return [
      ...unknown.map((column) => `tables.json: ${table.id}: no area has the code ${column.area}`),
      ...long.map((row) => `tables.json: ${table.id}, ${row.kind}: more numbers than columns`),
      ...(totals ? [`tables.json: ${table.id}: column totals do not match the columns`] : []),
    ];
  });
}

/** Faults of kinds: each has a row in its table and a known category, and each row has a kind. */
function kindFaults(pack: Pack): string[] {
  const categories = new Set(pack.categories.map((category) => category.id));
  const rows = new Set(pack.tables.flatMap((table) => table.rows.map((row) => `${table.id} ${row.kind}`)));
  const kinds = new Set(pack.kinds.map((kind) => `${kind.table} ${kind.id}`));
  return [
    ...pack.kinds.flatMap((kind) => [
      ...(categories.has(kind.category) ? [] : [`kinds.json: ${kind.id}: no category ${kind.category}`]),
      ...(rows.has(`${kind.table} ${kind.id}`)
        ? []
        : [`kinds.json: ${kind.id}: no row in table ${kind.table}`]),
    ]),
    ...[...rows]
      .filter((row) => !kinds.has(row))
      .map((row) => `tables.json: ${row}: no kind describes the row`),
    ...pack.opening.kinds
      .filter((id) => !pack.kinds.some((kind) => kind.id === id))
      .map((id) => `pack.json: opening.kinds: no kind ${id}`),
  ];
}

function sourceFaults({ pack, study }: { pack: Pack; study: Study }): string[] {
  const known = new Set(pack.sources.map((source) => source.id));
  const { place } = pack;
  const figures = [
    ...place.areaKm2,
    ...place.density,
    ...place.population,
    ...pack.areas.flatMap((area) => [
      ...area.population,
      ...(area.publishedAreaKm2 ? [area.publishedAreaKm2] : []),
    ]),
  ];
  return [
    ...figures.map((figure) => ({ file: 'pack.json', id: figure.source })),
    ...pack.tables.map((table) => ({ file: 'tables.json', id: table.source })),
    ...study.statements.map((statement) => ({ file: 'statements.json', id: statement.source })),
    ...(study.diagram ? [{ file: 'diagram.json', id: study.diagram.source }] : []),
  ].flatMap(({ file, id }) => (known.has(id) ? [] : [`${file}: no source ${id}`]));
}

/** Faults of contradictions: every place and every other contradiction that they name exists. */
function contradictionFaults({ pack, study }: { pack: Pack; study: Study }): string[] {
  const statements = new Set(study.statements.map((statement) => statement.id));
  const ids = new Set(pack.contradictions.map(({ id }) => id));
  return pack.contradictions.flatMap((contradiction) => [
    ...(contradiction.see ?? [])
      .filter((id) => !ids.has(id) || id === contradiction.id)
      .map((id) => `contradictions.json: ${contradiction.id}: no other contradiction ${id}`),
    ...contradiction.where.flatMap((place) => {
      const at = `contradictions.json: ${contradiction.id}`;
      if (place.statement !== undefined && !statements.has(place.statement)) {
        return [`${at}: no statement ${place.statement}`];
      }
      if (place.table === undefined) return [];
      const table = pack.tables.find((candidate) => candidate.id === place.table);
      if (!table) return [`${at}: no table ${place.table}`];
      const row = place.row === undefined || table.rows.some((candidate) => candidate.kind === place.row);
      const column = place.column === undefined || table.columns[place.column] !== undefined;
      return row && column ? [] : [`${at}: no such row or column in ${place.table}`];
    }),
  ]);
}

function diagramFaults({ diagram }: Study): string[] {
  const boxes = new Set(diagram?.boxes.map((box) => box.id));
  return (diagram?.arrows ?? [])
    .flatMap((arrow) => [arrow.from, arrow.to])
    .filter((id) => !boxes.has(id))
    .map((id) => `diagram.json: arrows: no box ${id}`);
}

/**
 * What the schemas cannot see: references between the files of a pack, ids that repeat and quotations that are too long.
 *
 * @returns one line per fault, with its file and place; empty when the pack holds together
 */
export function checkReferences(built: { pack: Pack; study: Study }): string[] {
  const { pack, study } = built;
  const ids: [string, string[]][] = [
    ['pack.json: areas', pack.areas.map((area) => area.code)],
    ['pack.json: sources', pack.sources.map((source) => source.id)],
    ['kinds.json: kinds', pack.kinds.map((kind) => kind.id)],
    ['tables.json', pack.tables.map((table) => table.id)],
    ['statements.json', study.statements.map((statement) => statement.id)],
    ['contradictions.json', pack.contradictions.map((contradiction) => contradiction.id)],
  ];
  return [
    ...ids.flatMap(([place, names]) => repeated(names).map((name) => `${place}: ${name} stands twice`)),
    ...tableFaults(pack),
    ...kindFaults(pack),
    ...sourceFaults(built),
    ...contradictionFaults(built),
    ...diagramFaults(study),
    ...study.statements
      .filter((statement) => (statement.quote ?? '').split(/\s+/).length > QUOTE_WORDS)
      .map((statement) => `statements.json: ${statement.id}: a quotation has more than ${QUOTE_WORDS} words`),
  ];
}

/**
 * Faults of what gaps are judged by: a need is a kind of need or the residents, a service a kind of facility or
 * association, every source is one of its own, and no id or need stands twice.
 */
export function gapFaults(pack: Pack, gaps: Gaps): string[] {
  const needs = new Set(pack.kinds.filter(({ group }) => group === 'needs').map(({ id }) => id));
  const services = new Set(pack.kinds.filter(({ group }) => group !== 'needs').map(({ id }) => id));
  const sources = new Set(gaps.sources.map(({ id }) => id));
  const unknown = (place: string, what: string, ids: string[], known: Set<string>): string[] =>
    ids.filter((id) => !known.has(id)).map((id) => `gaps.json: ${place}: no ${what} ${id}`);
  return [
    ...gaps.standards.flatMap(({ supply, source, residents, metres }, index) => [
      ...unknown(`standards.${index}`, 'service', [supply], services),
      ...unknown(`standards.${index}`, 'source', [source], sources),
      ...(residents === undefined && metres === undefined
        ? [`gaps.json: standards.${index}: neither residents nor metres`]
        : []),
    ]),
    ...gaps.questions.flatMap(({ id, question: { need, supply } }) => [
      ...(need.length === 1 && need[0] === RESIDENTS ? [] : unknown(id, 'need', need, needs)),
      ...unknown(id, 'service', supply, services),
    ]),
    ...gaps.asks.flatMap(({ need, supply }) => [
      ...unknown('asks', 'need', [need], needs),
      ...unknown(`asks: ${need}`, 'service', supply, services),
    ]),
    ...[
      gaps.sources.map(({ id }) => id),
      gaps.questions.map(({ id }) => id),
      gaps.asks.map(({ need }) => need),
    ].flatMap((ids) => repeated(ids).map((id) => `gaps.json: ${id} stands twice`)),
  ];
}
