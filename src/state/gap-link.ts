import { LEAST_RULE, MOST_RULE, MOST_UNITS, RESIDENTS, gapReadings } from '../schema/constants';
import type { GapQuestion, GapRule, UnitChange } from '../schema/gap';
import type { Pack } from '../schema/pack';
import type { GapView } from '../schema/view';

/** Stands for all kinds that the pack opens on. */
const WHOLE = '*';
/** need ~ service ~ rule with its figure ~ next units, `s` to make their sum small, `a` for any area first. */
const QUESTION = /^([^~]+)~([^~]+)~(?:([trm])([^~]+))?(?:~(\d*)(s?)(a?))?$/;
/** Units of a change have at most three digits. */
const CHANGE = /^(.+)\.(-?[1-9]\d{0,2})$/;

function ruleText(rule: GapRule): string {
  if (rule.type === 'threshold') return `t${rule.peoplePerUnit}`;
  if (rule.type === 'residents') return `r${rule.perUnit}`;
  return rule.type === 'radius' ? `m${rule.metres}` : '';
}

function ruleOf(letter: string | undefined, figure: number): GapRule | null {
  if (!letter) return { type: 'average' };
  if (!(figure >= LEAST_RULE && figure <= MOST_RULE)) return null;
  if (letter === 't') return { type: 'threshold', peoplePerUnit: figure };
  return letter === 'r' ? { type: 'residents', perUnit: figure } : { type: 'radius', metres: figure };
}

/** The parts of a link that say how gaps are looked at; what equals the opening view is left out. */
export function gapParts({ question, reading, changes, scenario }: GapView, pack: Pack): [string, string][] {
  const parts: [string, string][] = [];
  if (question) {
    const { need, supply, rule, k, objective, unservedFirst } = question;
    const needs = need.join('.');
    const next = `${k ?? ''}${objective === 'sum' ? 's' : ''}${unservedFirst === false ? 'a' : ''}`;
    const asked = [needs === pack.opening.kinds.join('.') ? WHOLE : needs, supply.join('.'), ruleText(rule)];
    parts.push(['ask', [...asked, ...(next ? [next] : [])].join('~')]);
  }
  if (reading !== 'cells') parts.push(['reading', reading]);
  if (changes.length > 0) parts.push(['if', changes.map(({ area, units }) => `${area}.${units}`).join(',')]);
  if (scenario !== null) parts.push(['scenario', encodeURIComponent(scenario)]);
  return parts;
}

/** Readers of these parts: the changed view, or null for a value that is not understood. */
export function gapReaders(pack: Pack): Record<string, (written: string, view: GapView) => GapView | null> {
  const kinds = (written: string, needs: boolean): string[] | null => {
    if (needs && written === RESIDENTS) return [RESIDENTS];
    const ids = needs && written === WHOLE ? pack.opening.kinds : written.split('.');
    const known = ids.every((id) =>
      pack.kinds.some((kind) => kind.id === id && (kind.group === 'needs') === needs),
    );
    return known && new Set(ids).size === ids.length ? ids : null;
  };
  return {
    ask: (written, view) => {
      const [whole, asked = '', offered = '', letter, figure, k, sum, any] = QUESTION.exec(written) ?? [];
      const need = kinds(asked, true);
      const supply = kinds(offered, false);
      const rule = ruleOf(letter, Number(figure));
      if (whole === undefined || !need || !supply || !rule || Number(k) > MOST_UNITS) return null;
      const question: GapQuestion = { need, supply, rule };
      if (k) question.k = Number(k);
      if (sum) question.objective = 'sum';
      if (any) question.unservedFirst = false;
      return { ...view, question };
    },
    reading: (written, view) => {
      const reading = gapReadings.find((one) => one === written);
      return reading ? { ...view, reading } : null;
    },
    if: (written, view) => {
      const changes = written.split(',').map((part): UnitChange | null => {
        const [, area = '', units] = CHANGE.exec(part) ?? [];
        return pack.areas.some(({ code }) => code === area) ? { area, units: Number(units) } : null;
      });
      const codes = new Set(changes.map((change) => change?.area));
      return codes.has(undefined) || codes.size < changes.length
        ? null
        : { ...view, changes: changes as UnitChange[] };
    },
    scenario: (written, view) => (written ? { ...view, scenario: written } : null),
  };
}
