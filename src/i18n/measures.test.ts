import { describe, expect, it } from 'vitest';
import type { Refusal } from '../domain/measures/refusals';
import type { LimitProblem, Unavailable } from '../domain/measures/types';
import { classMethods, measures as measureIds } from '../schema/constants';
import type { ClassMethod, MeasureId } from '../schema/view';
import { classPanel as enPanel } from './en/class-panel';
import { measures as enMeasures } from './en/measures';
import { classPanel as idPanel } from './id/class-panel';
import { measures as idMeasures } from './id/measures';

const id = { ...idMeasures, ...idPanel };
const en = { ...enMeasures, ...enPanel };

/** What must have a text; that the codes are all there is checked by the compiler. */
interface Texts {
  names: Record<MeasureId, string>;
  unavailable: Record<Unavailable, string>;
  methods: Record<ClassMethod, string>;
  methodNotes: Record<ClassMethod, string>;
  limitProblems: Record<LimitProblem, string>;
  refusals: Record<Refusal['id'], (areas: string, smallest: string, needed: string) => string>;
}

describe('texts of measures', () => {
  it.each([
    ['id', id],
    ['en', en],
  ])('%s: one name a choice, one sentence a reason', (_, texts: Texts) => {
    expect(Object.keys(texts.names).sort()).toEqual([...measureIds].sort());
    expect(Object.keys(texts.methods).sort()).toEqual([...classMethods].sort());
    const sentences = [
      ...Object.values(texts.unavailable),
      ...Object.values(texts.methodNotes),
      ...Object.values(texts.limitProblems),
      ...Object.values(texts.refusals).map((write) => write('8', '0.029', '0.006')),
    ];
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}[^!]*\.$/u);
  });

  it('differ between the languages', () => {
    for (const part of ['unavailable', 'methodNotes', 'limitProblems'] as const) {
      const english: string[] = Object.values(en[part]);
      for (const sentence of Object.values(id[part])) expect(english).not.toContain(sentence);
    }
  });
});
