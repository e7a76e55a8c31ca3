import { gapValueText } from '../../io/gap-map-text';
import { figureText, kindsName, needUnit, rankRangeText, shortText, unitDecimals } from '../../io/gap-text';
import { compareNames } from '../../domain/measures/legend';
import type { GapAnswer, GapArea } from '../../domain/gaps/types';
import type { GapSession } from '../../state/gap.svelte';
import { gapPictureTexts } from '../gaps/picture-texts';
import { textsOf } from './frame-texts';
import type { Choices } from './frame-texts';
import type { GapSheetInput } from './sheet/gap-sheet';
import type { RankedRow, RankingInput } from './sheet/table';

/** What the answer is titled where nobody titles it otherwise. */
export function gapTitle(gap: GapSession): string {
  const { session, words, question } = gap;
  const m = session.t.gapMap;
  const [need, service] = [kindsName(words, question.need), kindsName(words, question.supply)];
  return `${m.legend}: ${m.pictureTitle(need, service)}, ${session.pack.place.short}`;
}

function rankingOf(gap: GapSession, { areas }: GapAnswer): RankingInput {
  const { session, t, question } = gap;
  const { pack, format } = session;
  const unit = needUnit(gap.words, question);
  const names = new Map(pack.areas.map(({ code, name }) => [code, name]));
  const figure = (row: GapArea, by: 'need' | 'supply' | 'required' | 'weight'): string => {
    const range = row[by];
    return range ? figureText(format, range, by === 'required' ? unitDecimals(question) : 0) : t.noData;
  };
  const radiusNone = question.rule.type === 'radius' ? t.badgeRadiusNone : null;
  const sorted = [...areas].sort(
    (one, other) =>
      (other.weight?.high ?? -1) - (one.weight?.high ?? -1) ||
      (other.weight?.low ?? -1) - (one.weight?.low ?? -1) ||
      (other.need?.high ?? -1) - (one.need?.high ?? -1) ||
      compareNames(names.get(one.area) ?? '', names.get(other.area) ?? ''),
  );
  return {
    title: `${t.ranking}. ${session.t.print.on.weight(unit)}`,
    columns: {
      rank: t.columns.rank,
      name: t.columns.area(format.text(pack.areaTerm)),
      badge: t.columns.badge,
      need: unit,
      supply: t.columns.supply,
      required: t.columns.required,
      shortage: t.columns.shortage,
      weight: t.columns.weightShort,
    },
    rows: sorted.map((row): RankedRow => ({
      rank: rankRangeText(format, row.rank) || t.noData,
      name: names.get(row.area) ?? row.area,
      swaps: row.rank !== null && row.rank.best < row.rank.worst && (row.weight?.high ?? 0) > 0,
      badge: row.badge,
      badgeText: row.badge ? (row.badge === 'tidak' && radiusNone) || t.badges[row.badge] : t.noData,
      need: figure(row, 'need'),
      supply: figure(row, 'supply'),
      required: figure(row, 'required'),
      shortage: row.shortage ? shortText(format, row.shortage, unitDecimals(question)) : t.noData,
      weight: figure(row, 'weight'),
      bar: row.weight,
    })),
    swap: t.swap,
  };
}

/** The sheet of the question on gaps that is looked at. */
export function gapSheetInput(gap: GapSession, choices: Choices): GapSheetInput {
  const { session } = gap;
  const { pack, t, format } = session;
  const { on } = t.print;
  const words = { ...gap.words, m: t.gapMap };
  const { asked, answer } = gap;
  const said = gapPictureTexts(words, asked, answer, {
    gaps: gap.gaps,
    scenario: gap.shown,
    simulated: t.shell.simulated,
    north: t.map.north,
    today: choices.today,
  });
  const rows = new Map(answer.areas.map((row) => [row.area, row]));
  // The foot of every page says the day.
  const made = t.gapMap.picturedOn(format.date(choices.today));
  return {
    form: choices.form,
    grey: choices.grey,
    texts: textsOf(session, choices, { title: said.title, subtitle: on.year(String(pack.year)) }),
    pack,
    answer,
    valueText: (code) => {
      const row = rows.get(code);
      return row ? gapValueText(words, gap, row) : '';
    },
    map: {
      attribution: said.attribution,
      north: said.north,
      scaleText: (scale) => on.scale(format.number(scale)),
    },
    key: said.key,
    sentence: said.sentence,
    ranking: rankingOf(gap, answer),
    notes: said.lines.filter((text) => text !== made),
  };
}
