import { DEFAULT_CLASSING } from '../domain/measures/classes';
import { limitProblem } from '../domain/measures/limits';
import { classMethods } from '../schema/constants';
import type { Classing } from '../schema/view';

/** Methods that a number of classes is asked for with. */
const COUNTED = new Set<string>(['quantile', 'equal', 'natural']);

/** A choice of classes as one word of a link: "unclassed", "quantile.4", "own.20;50;100"; empty for the default. */
export function writeClassing({ method, count, limits }: Classing): string {
  if (method === DEFAULT_CLASSING.method) return '';
  if (method === 'own') return `own.${limits.join(';')}`;
  return COUNTED.has(method) ? `${method}.${count}` : method;
}

/** Reads what `writeClassing` writes; null for anything else, and for limits that cannot be used. */
export function readClassing(text: string): Classing | null {
  const dot = text.indexOf('.');
  const name = dot < 0 ? text : text.slice(0, dot);
  const rest = dot < 0 ? '' : text.slice(dot + 1);
  const method = classMethods.find((candidate) => candidate === name);
  if (method === undefined) return null;
  if (method === 'own') {
    const limits = rest.split(';').map((limit) => (limit.trim() === '' ? NaN : Number(limit)));
    return limitProblem(limits) === null ? { ...DEFAULT_CLASSING, method, limits } : null;
  }
  if (COUNTED.has(method)) return /^[2-7]$/.test(rest) ? { method, count: Number(rest), limits: [] } : null;
  return dot < 0 ? { ...DEFAULT_CLASSING, method } : null;
}
