import { NETWORK_VERSION } from '../src/schema/constants';
import type { Aspects, Group, GroupKind, Network, Tie } from '../src/schema/network';
import type { Area, Kind, Pack } from '../src/schema/pack';
import type { Study } from '../src/schema/study';
import type { Bilingual } from '../src/schema/text';
import { PackFault } from './fault';
import type { AuthoredNetwork } from './read';

type Tier = AuthoredNetwork['tiers'][number];
type Reason = AuthoredNetwork['steps'][number] | AuthoredNetwork['coach'][number];

/** A text with what stands in braces filled in. */
function filled({ id, en }: Bilingual, values: Record<string, Bilingual>): Bilingual {
  const fill = (text: string, language: 'id' | 'en'): string =>
    text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key]?.[language] ?? whole);
  return { id: fill(id, 'id'), en: fill(en, 'en') };
}

const same = (text: string): Bilingual => ({ id: text, en: text });

/** The id of a node: what it is, then the area or the level that it stands for. */
const nodeId = (kind: string, place: string): string => `${kind}.${place}`;

const tierOf = (rules: AuthoredNetwork, kind: Kind): Tier | undefined =>
  rules.tiers.find((tier) => tier.count === 'table' && tier.kind === kind.id);

/**
 * The nodes of a kind of the pack: one in each area, with the count as its cell is used. An area where the kind is surely
 * absent has none; one where nobody counted has a node without a count.
 */
function kindNodes(pack: Pack, rules: AuthoredNetwork, kind: Kind): Group[] {
  const table = pack.tables.find((candidate) => candidate.id === kind.table);
  const row = table?.rows.find((candidate) => candidate.kind === kind.id);
  if (!table || !row) throw new PackFault([`network.json: ${kind.id}: no row in table ${kind.table}`]);
  const tier = tierOf(rules, kind);
  return table.columns.flatMap(({ area: code }, column) => {
    const area = pack.areas.find((candidate) => candidate.code === code);
    const [low, high] = [row.low[column] ?? null, row.high[column] ?? null];
    if (!area || high === 0) return [];
    return {
      id: nodeId(kind.id, code),
      role: 'kind' as const,
      kind: kind.id,
      name: filled(tier?.name ?? same('{kind} {area}'), {
        kind: kind.short ?? kind.name,
        area: same(area.name),
      }),
      area: code,
      level: tier?.level ?? ('unrecorded' as const),
      line: tier?.line ?? null,
      count: low === null || high === null ? null : { low, high },
      cell: { table: table.id, row: kind.id, column },
    };
  });
}

/** The nodes of a tier that no table counts. A kind that stands at several tiers has the level in its ids. */
function tierNodes(pack: Pack, rules: AuthoredNetwork, tier: Tier): Group[] {
  if (tier.count === 'table') return [];
  const kind =
    rules.tiers.filter((other) => other.kind === tier.kind).length > 1
      ? `${tier.kind}.${tier.level}`
      : tier.kind;
  const places: (Area | null)[] = tier.spread === 'area' ? pack.areas : [null];
  return places.map((area) => ({
    id: area ? nodeId(kind, area.code) : kind,
    role: 'tier' as const,
    kind: tier.kind,
    name: area ? filled(tier.name, { area: same(area.name) }) : tier.name,
    area: area?.code ?? null,
    level: tier.level,
    line: tier.line,
    ...(tier.count === 'unrecorded' ? { count: null } : {}),
  }));
}

/** A tie by a rule between two nodes. */
function tieBy(
  rule: Omit<Reason, 'line'>,
  from: Group,
  to: Group,
  shape: Pick<Tie, 'direction' | 'role'>,
): Tie {
  const { kind, evidence, source, section, quote } = rule;
  return {
    id: `${from.id}~${to.id}`,
    from: from.id,
    to: to.id,
    kind,
    ...shape,
    evidence,
    source,
    ...(section === undefined ? {} : { section }),
    ...(quote === undefined ? {} : { quote }),
  };
}

/** Two nodes of tiers belong together when one of them stands for the whole place, or both for the same area. */
const together = (one: Group, other: Group): boolean =>
  one.area === null || other.area === null || one.area === other.area;

function lineTies(rules: AuthoredNetwork, groups: Group[]): Tie[] {
  const at = (line: Group['line'], level: Group['level']): Group[] =>
    groups.filter((group) => group.line === line && group.level === level);
  const steps = rules.steps.flatMap((rule) =>
    at(rule.line, rule.from).flatMap((lower) =>
      at(rule.line, rule.to)
        .filter((upper) => together(lower, upper))
        .map((upper) => tieBy(rule, lower, upper, { direction: 'vertical', role: 'line' })),
    ),
  );
  const coach = rules.coach.flatMap((rule) =>
    rule.levels.flatMap((level) =>
      at('government', level).flatMap((coaching) =>
        at('family-welfare', level)
          .filter((coached) => together(coaching, coached))
          .map((coached) => tieBy(rule, coaching, coached, { direction: 'vertical', role: 'coach' })),
      ),
    ),
  );
  return [...steps, ...coach];
}

/** The named networks, and the ties that draw the nodes of their kind to them. */
function namedNetworks(
  rules: AuthoredNetwork,
  nodes: Group[],
  study: Study,
): { groups: Group[]; ties: Tie[] } {
  const groups = rules.networks.map(({ id, kind, name, statement, text }): Group => ({
    id,
    role: 'network',
    kind,
    name,
    area: null,
    level: 'unrecorded',
    line: null,
    aspects: { network: [{ text, source: sourceOf(study, statement), statement }] },
  }));
  const ties = rules.networks.flatMap(({ kind, members }, index) =>
    nodes
      .filter((node) => members !== null && node.kind === kind)
      .flatMap((node) =>
        members ? tieBy(members, node, groups[index]!, { direction: 'horizontal', role: 'member' }) : [],
      ),
  );
  return { groups, ties };
}

function sourceOf(study: Study, id: string): string {
  const statement = study.statements.find((candidate) => candidate.id === id);
  if (!statement) throw new PackFault([`network.json: no statement ${id}`]);
  return statement.source;
}

/** What the study states of a kind, by aspect. */
function aspectsOf(rules: AuthoredNetwork, study: Study, kind: string): Pick<GroupKind, 'aspects'> {
  const aspects: Aspects = {};
  for (const { aspect, statement, text } of rules.aspects.filter((each) => each.kind === kind)) {
    (aspects[aspect] ??= []).push({ text, source: sourceOf(study, statement), statement });
  }
  return Object.keys(aspects).length > 0 ? { aspects } : {};
}

function allKinds(pack: Pack, rules: AuthoredNetwork, study: Study): GroupKind[] {
  const fromPack = pack.kinds
    .filter((kind) => kind.networkKind)
    .map(({ id, name, short, shape }): GroupKind => {
      if (!shape) throw new PackFault([`kinds.json: ${id}: a kind of the network needs a shape`]);
      return { id, name, ...(short ? { short } : {}), shape };
    });
  return [...fromPack, ...rules.kinds].map((kind) => ({ ...kind, ...aspectsOf(rules, study, kind.id) }));
}

/** Faults of rules that would silently draw nothing. */
function ruleFaults(rules: AuthoredNetwork, kinds: GroupKind[]): string[] {
  const known = new Set(kinds.map((kind) => kind.id));
  const named = [...rules.tiers, ...rules.networks, ...rules.aspects].map((rule) => rule.kind);
  const tiers = new Set(rules.tiers.map((tier) => `${tier.line} ${tier.level}`));
  return [
    ...[...new Set(named)].filter((kind) => !known.has(kind)).map((kind) => `network.json: no kind ${kind}`),
    ...rules.steps
      .flatMap(({ line, from, to }) => [`${line} ${from}`, `${line} ${to}`])
      .filter((tier) => !tiers.has(tier))
      .map((tier) => `network.json: steps: no tier ${tier}`),
    ...rules.coach
      .flatMap(({ levels }) => levels.flatMap((level) => [`government ${level}`, `family-welfare ${level}`]))
      .filter((tier) => !tiers.has(tier))
      .map((tier) => `network.json: coach: no tier ${tier}`),
  ];
}

/**
 * Builds the network of a pack from its rules: a node for each kind in each area, the two lines, the named networks, and
 * no tie that no rule gives.
 *
 * @throws PackFault where a rule names what is not there
 */
export function buildNetwork(pack: Pack, study: Study, rules: AuthoredNetwork): Network {
  const kinds = allKinds(pack, rules, study);
  const faults = ruleFaults(rules, kinds);
  if (faults.length > 0) throw new PackFault(faults);
  const nodes = pack.kinds.filter((kind) => kind.networkKind).flatMap((kind) => kindNodes(pack, rules, kind));
  const tiers = rules.tiers.flatMap((tier) => tierNodes(pack, rules, tier));
  const named = namedNetworks(rules, nodes, study);
  return {
    format: 'wahana-network',
    version: NETWORK_VERSION,
    pack: pack.id,
    title: rules.title,
    simulated: false,
    kinds,
    groups: [...tiers, ...nodes, ...named.groups],
    ties: [...lineTies(rules, [...tiers, ...nodes]), ...named.ties],
    totals: rules.totals,
    sources: rules.sources,
    notes: rules.notes,
  };
}
