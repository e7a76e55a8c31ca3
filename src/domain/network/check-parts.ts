import type { Aspects, Group } from '../../schema/network';
import type { Pack } from '../../schema/pack';
import type { FaultList } from './faults';

/** Longest marked quotation, in words. */
const QUOTE_WORDS = 25;

/** What a group may refer to. */
export interface Known {
  kinds: Set<string>;
  areas: Set<string>;
  sources: Set<string>;
  pack: Pack;
  simulated: boolean;
}

/** Whether a quotation is longer than may be quoted; reported where it is. */
export function quoteIsLong(quote: string | undefined, path: string, id: string, faults: FaultList): boolean {
  const long = (quote?.trim().split(/\s+/).length ?? 0) > QUOTE_WORDS;
  if (long) faults.add('long-quote', `${path}.quote`, id, { most: String(QUOTE_WORDS) });
  return long;
}

/** The same kind or group with only those sentences of its aspects whose source is known. */
export function keepKnownAspects<Item extends { id: string; aspects?: Aspects | undefined }>(
  item: Item,
  path: string,
  sources: Set<string>,
  faults: FaultList,
): Item {
  if (!item.aspects) return item;
  const aspects = Object.fromEntries(
    Object.entries(item.aspects).map(([name, list]) => [
      name,
      list?.filter(({ source }, index) => {
        if (sources.has(source)) return true;
        faults.add('unknown-source', `${path}.aspects.${name}.${index}`, item.id, { source });
        return false;
      }),
    ]),
  );
  return { ...item, aspects };
}

function cellExists({ tables }: Pack, { table, row, column }: NonNullable<Group['cell']>): boolean {
  const found = tables.find((candidate) => candidate.id === table);
  if (!found) return false;
  return (
    (row === null || found.rows.some((candidate) => candidate.kind === row)) &&
    (column === null || found.columns[column] !== undefined)
  );
}

/** A tier belongs to a line, a line has recorded levels, and the band of households belongs to the family welfare line. */
function levelFits({ role, line, level }: Group): boolean {
  if (role === 'tier' && line === null) return false;
  if (line === null) return true;
  return level !== 'unrecorded' && (line !== 'government' || level !== 'household-group');
}

/**
 * A group without what is wrong in it, or nothing where it cannot stand without: its kind, its area or its level. A count
 * that cannot be is taken for one that was not recorded.
 */
export function repairGroup(
  group: Group,
  path: string,
  known: Known,
  faults: FaultList,
): { group: Group; path: string }[] {
  const { id } = group;
  if (!known.kinds.has(group.kind)) {
    faults.add('unknown-kind', `${path}.kind`, id, { kind: group.kind });
    return [];
  }
  if (group.area !== null && !known.areas.has(group.area)) {
    faults.add('unknown-area', `${path}.area`, id, { area: group.area });
    return [];
  }
  if (!levelFits(group)) {
    faults.add('wrong-level', `${path}.level`, id, { level: group.level });
    return [];
  }
  if (group.simulated && !known.simulated) {
    faults.add('stray-simulated', path, id);
    return [];
  }
  const kept = { ...keepKnownAspects(group, path, known.sources, faults) };
  if (
    kept.count &&
    !(Number.isInteger(kept.count.low) && Number.isInteger(kept.count.high) && kept.count.low >= 0)
  ) {
    faults.add('wrong-count', `${path}.count`, id);
    kept.count = null;
  }
  if (kept.cell && !cellExists(known.pack, kept.cell)) {
    faults.add('unknown-cell', `${path}.cell`, id);
    delete kept.cell;
  }
  if (known.simulated && !kept.simulated) {
    faults.add('unmarked-simulated', path, id);
    kept.simulated = true;
  }
  return [{ group: kept, path }];
}
