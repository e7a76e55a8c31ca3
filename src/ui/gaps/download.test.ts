import { expect, it } from 'vitest';
import { pack } from '../../../tests/build/embedded';
import { addGapTexts } from '../../i18n/gaps';
import { shortText } from '../../io/gap-text';
import { GapSession, ProjectKeeper } from '../../state/gap.svelte';
import { Session } from '../../state/session.svelte';
import { rankingRows } from './download';

addGapTexts();

const open = () => {
  const session = new Session(pack, '#/gaps');
  return new GapSession(session, new ProjectKeeper(session));
};
/** The line below the table that begins with some words. */
const lineOf = (gap: GapSession, start: string) => rankingRows(gap).find(([first]) => first === start);

it('gives as short what the screen does: nothing where there is more than is needed', () => {
  const gap = open();
  const { format } = gap.session;
  const [head = [], ...rows] = rankingRows(gap);
  const at = head.indexOf(gap.t.low(gap.t.columns.shortage));
  expect(gap.answer.areas.some(({ shortage }) => shortage!.low < 0)).toBe(true);
  for (const [index, { shortage }] of gap.answer.areas.entries()) {
    const [low, high] = rows[index]!.slice(at, at + 2) as [number, number];
    expect(low).toBeGreaterThanOrEqual(0);
    expect(shortText(format, { low, high }, 1)).toBe(shortText(format, shortage!, 1));
  }
});

it('names the kinds beside their ids', () => {
  const gap = open();
  gap.ask({ need: ['keluarga-fakir-miskin'] });
  expect(lineOf(gap, gap.t.need)?.at(2)).toMatch(/^Keluarga fakir miskin \(keluarga-fakir-miskin\)$/);
});

it('says whether the units that are supposed are in it; a what-if that was just made is shown', () => {
  const gap = open();
  const { t } = gap;
  expect(lineOf(gap, t.shownUnits)).toEqual([t.shownUnits, t.shownBefore]);
  gap.setChange(pack.areas[0]!.code, 2);
  expect(lineOf(gap, t.shownUnits)).toEqual([t.shownUnits, t.shownAfter]);
  expect(lineOf(gap, t.whatIf.change)).toContain(2);
  expect(lineOf(gap, t.whatIf.scenario)).toEqual([t.whatIf.scenario, t.whatIf.unsaved]);
  gap.showsAfter = false;
  expect(lineOf(gap, t.shownUnits)).toEqual([t.shownUnits, t.shownWithout]);
  expect(lineOf(gap, t.whatIf.change)).toBeUndefined();
});
