import { NETWORK_VERSION, levels } from '../../schema/constants';
import type { CitedWork } from '../../schema/cited';
import type { Group, Network, Tie } from '../../schema/network';
import type { Pack } from '../../schema/pack';
import type { Bilingual } from '../../schema/text';
import { drawRow } from './draw';
import { seededRandom } from '../random';
import type { Random } from '../random';
import { addTies } from './simulate-ties';
import type { TieTarget } from './simulate-ties';

/** What a simulated network starts from, and what it says of itself. */
export interface SimulationOptions {
  seed: number;
  /** Until when horizontal ties are drawn. */
  target: TieTarget;
  title: Bilingual;
  notes: Bilingual[];
  /** Why a drawn tie is there: because it was drawn. */
  evidence: Bilingual;
  /** What drawn ties name as their source. */
  source: CitedWork;
  /**
   * How many groups to make, for benches. The kinds are drawn, and the tiers below the kelurahan set up, over and over
   * until there are so many. Without it each kind is drawn once.
   */
  groups?: number;
}

/** The band of the areas themselves; the tiers below it stand once in each round of drawing. */
const AREA_LEVEL = levels.indexOf('kelurahan');

const isBelowArea = (group: Group): boolean =>
  group.area !== null && levels.indexOf(group.level) > AREA_LEVEL;

/** How many groups each node of a kind stands for in one drawing of all rows. */
function drawCounts(pack: Pack, nodes: Group[], random: Random): Map<string, number> {
  const rows = new Map<string, number[]>();
  const counts = new Map<string, number>();
  for (const { id, cell, count = null } of nodes) {
    const table = pack.tables.find((candidate) => candidate.id === cell?.table);
    const row = table?.rows.find((candidate) => candidate.kind === cell?.row);
    if (!table || !row || !cell) {
      counts.set(id, count?.low ?? 0);
      continue;
    }
    const key = JSON.stringify([table.id, row.kind]);
    const values = rows.get(key) ?? drawRow(table, row, random);
    rows.set(key, values);
    counts.set(id, values[cell.column ?? -1] ?? 0);
  }
  return counts;
}

/** Groups and ties as they come to be. */
class Growing {
  readonly groups: Group[] = [];
  readonly ties: Tie[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly pack: Pack,
    private readonly base: Network,
    private readonly most: number,
  ) {}

  get isFull(): boolean {
    return this.groups.length >= this.most;
  }

  private addGroup(group: Group): void {
    if (!this.isFull) this.groups.push({ ...group, simulated: true });
  }

  /** A numbered group of a node, with the ties of the node as its own. */
  private addNumbered(node: Group, tiers: Map<string, string>): void {
    if (this.isFull) return;
    const number = (this.numbers.get(node.id) ?? 0) + 1;
    this.numbers.set(node.id, number);
    const { id, kind, name, area, level, line } = node;
    const numbered = { id: `${name.id} ${number}`, en: `${name.en} ${number}` };
    this.addGroup({ id: `${id}.${number}`, role: 'single', kind, name: numbered, area, level, line });
    this.copyTies((tie) => tie.from === id || tie.to === id, new Map([...tiers, [id, `${id}.${number}`]]));
  }

  /** The base's ties along and between the lines that fit, with their ends renamed. */
  private copyTies(fits: (tie: Tie) => boolean, renamed: Map<string, string>): void {
    for (const tie of this.base.ties) {
      if (!fits(tie) || (tie.role !== 'line' && tie.role !== 'coach')) continue;
      const [from, to] = [renamed.get(tie.from) ?? tie.from, renamed.get(tie.to) ?? tie.to];
      this.ties.push({ ...tie, id: `${from}~${to}`, from, to, simulated: true });
    }
  }

  /** One round: the tiers (those below the areas again in every round), and each kind as its row was drawn. */
  round(number: number, random: Random): void {
    const tiers = this.base.groups.filter((group) => group.role === 'tier');
    const nodes = this.base.groups.filter((group) => group.role === 'kind');
    const again = tiers.filter((tier) => number === 1 || isBelowArea(tier));
    const renamed = new Map(again.map((tier) => [tier.id, number === 1 ? tier.id : `${tier.id}.${number}`]));
    if (this.groups.length + again.length > this.most) {
      // No room for whole lines: what is left are groups of the lines that stand.
      renamed.clear();
    } else {
      for (const tier of again) {
        const name = ({ id, en }: Bilingual) => ({ id: `${id} ${number}`, en: `${en} ${number}` });
        this.addGroup({
          ...tier,
          id: renamed.get(tier.id) ?? tier.id,
          name: number === 1 ? tier.name : name(tier.name),
        });
      }
      const isTier = new Set(tiers.map((tier) => tier.id));
      this.copyTies(
        ({ from, to }) => isTier.has(from) && isTier.has(to) && (renamed.has(from) || renamed.has(to)),
        renamed,
      );
    }
    const counts = drawCounts(this.pack, nodes, random);
    for (const node of nodes) {
      for (let group = counts.get(node.id) ?? 0; group > 0; group -= 1) this.addNumbered(node, renamed);
    }
  }
}

/** The kinds that a network names as tied horizontally. */
function namedKinds({ groups, ties }: Network): Set<string> {
  const kindOf = new Map(groups.map((group) => [group.id, group.kind]));
  return new Set(ties.flatMap((tie) => (tie.role === 'member' ? (kindOf.get(tie.from) ?? []) : [])));
}

/**
 * Makes up a network from what a pack leaves open, the same for the same seed: each kind as one of its rows' possible
 * placements, opened into groups; the two lines of the base; and horizontal ties drawn within the kinds that the base
 * names as tied, first within an area, then between neighbouring ones, until the target is met or no tie would bring it
 * nearer. Every group and tie is marked as simulated, and the named networks are left out, since here their members are
 * tied.
 *
 * @param pack the pack whose tables are drawn from and to which the network belongs
 * @param base the closed network that the source supports
 */
export function simulateNetwork(pack: Pack, base: Network, options: SimulationOptions): Network {
  const random = seededRandom(options.seed);
  const growing = new Growing(pack, base, options.groups ?? Infinity);
  let before = -1;
  for (let round = 1; round === 1 || (options.groups !== undefined && !growing.isFull); round += 1) {
    // Rows that are all nil would never fill up.
    if (growing.groups.length === before) break;
    before = growing.groups.length;
    growing.round(round, random);
  }
  const { groups, ties } = growing;
  const drawn = addTies(groups, ties, pack.areas, namedKinds(base), options.target, random);
  const { evidence, source } = options;
  return {
    format: 'wahana-network',
    version: NETWORK_VERSION,
    pack: pack.id,
    title: options.title,
    simulated: true,
    seed: options.seed,
    kinds: base.kinds,
    groups,
    ties: [
      ...ties,
      ...drawn.map(([from, to]): Tie => ({
        id: `${from}~${to}`,
        from,
        to,
        kind: 'disimpulkan',
        direction: 'horizontal',
        role: 'plain',
        evidence,
        source: source.id,
        simulated: true,
      })),
    ],
    totals: [],
    sources: [...base.sources, source],
    notes: options.notes,
  };
}
