import type { CsvCell } from '../../../io/csv';
import { toCsv } from '../../../io/csv';
import { fileName, saveText } from '../../../io/save';
import type { Group } from '../../../schema/network';
import type { NetworkSession } from '../../../state/network.svelte';
import { placeName } from './names';

/** What the lines below a table must say for it to be read rightly without the page. */
function colophon(network: NetworkSession): CsvCell[][] {
  const { session, seen } = network;
  const { t, format } = session;
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, one) => all + one, 0);
  const [groups, ties] = [sum(seen.leftOut.groups), sum(seen.leftOut.ties)];
  const { simulated, title, notes, sources } = network.network;
  const cited = new Set([...sources, ...session.pack.sources].map(({ citation }) => citation));
  return [
    [],
    ...(simulated ? [[t.graph.simulated]] : []),
    [format.text(title)],
    ...(groups + ties > 0 ? [[t.graph.leftOut(format.number(groups), format.number(ties))]] : []),
    [t.graph.trapUnknown],
    ...notes.map((note) => [format.text(note)]),
    ...[...cited].map((citation) => [citation]),
  ];
}

/** How sure the number of groups of a node is, and its two ends; empty ends where nobody recorded it. */
function countCells(network: NetworkSession, { role, count }: Group): CsvCell[] {
  const t = network.session.t.graph;
  if (role === 'single' || count === undefined) return [1, 1, t.single];
  if (count === null) return [null, null, t.countUnrecorded];
  return [count.low, count.high, count.low < count.high ? t.legendRange : t.csvCertain];
}

/** Where the number of a node is printed, or that no source prints it. */
function countSource(network: NetworkSession, { cell, role, count }: Group): string {
  const { pack, t, format } = network.session;
  if (!cell) return role === 'single' || count === undefined ? '' : t.graph.noCell;
  const table = pack.tables.find(({ id }) => id === cell.table);
  const row = table?.rows.find(({ kind }) => kind === cell.row)?.label ?? cell.row ?? '';
  const column = cell.column === null ? '' : (table?.columns[cell.column]?.printed ?? '');
  return t.graph.fromCell(table ? format.text(table.title) : cell.table, row, column);
}

const yes = (network: NetworkSession, simulated: true | undefined): string =>
  (simulated ?? network.network.simulated) ? network.session.t.graph.simulatedShort : '';

/** The groups that are seen, one line a node of the picture, the number it stands for by its two ends. */
export function groupRows(network: NetworkSession): CsvCell[][] {
  const { session, drawn } = network;
  const { t, format } = session;
  const csv = t.graph.csvColumns;
  const head = [
    csv.id,
    csv.group,
    csv.kind,
    csv.level,
    csv.areaCode,
    csv.area,
    csv.low,
    csv.high,
    csv.certainty,
    csv.ties,
    csv.countSource,
    csv.simulated,
  ];
  const body = drawn.groups.map((group): CsvCell[] => [
    group.id,
    format.text(group.name),
    network.kindName(group.kind),
    t.graph.levels[group.level],
    group.area ?? '',
    placeName(network, group),
    ...countCells(network, group),
    drawn.ties
      .filter(({ from, to }) => from === group.id || to === group.id)
      .reduce((sum, tie) => sum + tie.stands, 0),
    countSource(network, group),
    yes(network, group.simulated),
  ]);
  return [head, ...body, ...colophon(network)];
}

/** The ties that are seen, one line a line of the picture, with how each is known and from where. */
export function tieRows(network: NetworkSession): CsvCell[][] {
  const { session, drawn } = network;
  const { t, format } = session;
  const csv = t.graph.csvColumns;
  const head = [
    csv.id,
    csv.from,
    csv.to,
    csv.fromId,
    csv.toId,
    csv.tieKind,
    csv.direction,
    csv.role,
    csv.stands,
    csv.evidence,
    csv.source,
    csv.section,
    csv.quote,
    csv.simulated,
  ];
  const body = drawn.ties.map((tie): CsvCell[] => [
    tie.id,
    network.nameOf(tie.from),
    network.nameOf(tie.to),
    tie.from,
    tie.to,
    t.graph.ties[tie.kind],
    t.graph.directionShort[tie.direction],
    t.graph.roles[tie.role],
    tie.stands,
    format.text(tie.evidence),
    network.sourceOf(tie.source)?.citation ?? tie.source,
    tie.section ?? '',
    tie.quote ?? '',
    yes(network, tie.simulated),
  ]);
  return [head, ...body, ...colophon(network)];
}

/** Saves the groups or the ties that are seen as a file for a spreadsheet. */
export function saveNetwork(network: NetworkSession, part: 'groups' | 'ties'): void {
  const { pack, t, format } = network.session;
  const rows = part === 'groups' ? groupRows(network) : tieRows(network);
  const { simulated } = network.network;
  const name = fileName({ ...pack, simulated: pack.simulated || simulated }, t.graph.csvFiles[part], 'csv');
  saveText(name, toCsv(rows, format.language), 'text/csv');
}
