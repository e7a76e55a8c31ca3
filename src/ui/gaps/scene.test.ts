import { describe, expect, it } from 'vitest';
import { pack } from '../../../tests/build/embedded';
import { answerGap } from '../../domain/gaps/answer';
import type { GapAsked } from '../../domain/gaps/types';
import { gapSentence } from '../../io/gap-sentence';
import type { GapQuestion } from '../../schema/gap';
import type { GapSession } from '../../state/gap.svelte';
import { openingView } from '../../state/view';
import { gapScene } from './scene';

const question: GapQuestion = {
  need: ['keluarga-fakir-miskin'],
  supply: ['kube'],
  rule: { type: 'average' },
  k: 3,
};
const [area] = pack.areas.filter(({ name }) => name === 'Masumpu');
const changes = [{ area: area!.code, units: 2 }];

/** What a session that shows this, with a what-if in its view, would say in a scene. */
function sceneOf(asked: GapAsked, shown: { name: string; note: string } | null = null) {
  const gap = { question, reading: 'cells' as const, changes, scenario: shown && 'saved' };
  const view = { ...openingView(pack), workspace: 'gaps' as const, gap };
  const before = answerGap(pack, { question, reading: asked.reading ?? 'cells' });
  const answer = answerGap(pack, asked);
  return gapScene({ session: { pack, view }, question, asked, answer, before, shown } as GapSession);
}

describe('an answer as a scene of a story', () => {
  it('has the finding in both languages below its map, and what heads the ranking as a live figure', () => {
    const asked: GapAsked = { question, reading: 'cells' };
    const scene = sceneOf(asked);
    const answer = answerGap(pack, asked);
    expect(scene.caption).toEqual(gapSentence(pack, asked, answer));
    expect(scene.title?.id).toBe('Keluarga fakir miskin × KUBE');
    expect(scene.notes?.id).toContain('rata-rata kecamatan');
    expect(scene.notes?.en).toContain('average of the kecamatan');
    const first = scene.emphasis![0]!;
    const row = answer.areas.find((one) => one.area === first)!;
    expect(row.rank?.best).toBe(1);
    expect(scene.figures).toMatchObject([{ of: { area: first, part: 'shortage', changes: [] } }]);
    expect(scene.key).toEqual([scene.figures![0]!.id]);
    expect(scene.figures![0]!.seen!.high).toBeCloseTo(row.shortage!.high, 9);
    // The page showed the units that there are, so the scene does, whatever the what-if is.
    expect(scene.view).not.toContain('if=');
  });

  it('of a what-if holds before and after, its changes and the note of its scenario', () => {
    const asked: GapAsked = { question, reading: 'cells', changes };
    const scene = sceneOf(asked, { name: 'Dua di Masumpu', note: 'Usulan rapat.' });
    expect(scene.title?.id).toBe('Dua di Masumpu: Keluarga fakir miskin × KUBE');
    expect(scene.notes?.id).toContain('Masumpu +2');
    expect(scene.notes?.id).toContain('Usulan rapat.');
    expect(scene.figures?.map(({ of }) => 'changes' in of && of.changes)).toEqual([[], changes]);
    expect(scene.view).toContain(`if=${area!.code}.2`);
  });
});
