import { classCounts } from '../../domain/gaps/encode';
import type { GapAnswer, GapAsked } from '../../domain/gaps/types';
import { thresholdText, unsureText } from '../../io/gap-map-text';
import type { GapMapWords } from '../../io/gap-map-text';
import { gapSentenceIn, ruleText } from '../../io/gap-sentence';
import { areaName, figureText, kindsName, needNoun, serviceNoun } from '../../io/gap-text';
import type { GapPictureTexts } from '../../map/picture';
import type { GapQuestion, Gaps, Standard } from '../../schema/gap';
import type { Scenario } from '../../schema/project';

/** Whether a question's rule has its figure from a standard. */
function isUsed(standard: Standard, { supply, rule }: GapQuestion): boolean {
  if (supply.length !== 1 || supply[0] !== standard.supply) return false;
  if (rule.type === 'residents') return rule.perUnit === standard.residents;
  return rule.type === 'radius' && rule.metres === standard.metres;
}

/** Says what a picture of the map answers, by what rule and reading, from which sources, and on which day it was made. */
export function gapPictureTexts(
  words: GapMapWords,
  asked: GapAsked,
  answer: GapAnswer,
  more: { gaps: Gaps | null; scenario: Scenario | null; simulated: string; north: string; today: Date },
): GapPictureTexts {
  const { pack, m, t, format } = words;
  const { question, reading = 'cells', changes = [] } = asked;
  const need = kindsName(words, question.need);
  const service = kindsName(words, question.supply);
  const rule = ruleText(words, asked);
  const ratio = answer.ruleRatio && figureText(format, answer.ruleRatio, 1);
  const { gaps } = more;
  const standards = gaps?.standards.filter((one) => isUsed(one, question)).map(({ source }) => source) ?? [];
  const cited = [...pack.sources, ...(gaps?.sources ?? []).filter(({ id }) => standards.includes(id))];
  return {
    title: `${m.legend}: ${m.pictureTitle(need, service)}, ${pack.place.short}`,
    sentence: gapSentenceIn(words, asked, answer),
    lines: [
      question.rule.type === 'average' && ratio
        ? m.pictureRuleRatio(rule, ratio, needNoun(words, question), serviceNoun(words, question))
        : m.pictureRule(rule),
      m.pictureReading(t.readings.names[reading], t.readings.means[reading]),
      ...(changes.length > 0
        ? [
            m.pictureChanges(
              format.list(
                changes.map(({ area, units }) =>
                  m.pictureChange(format.signed(units, 0), areaName(pack, area)),
                ),
              ),
            ),
          ]
        : []),
      ...(more.scenario ? [m.pictureScenario(more.scenario.name, more.scenario.note)] : []),
      m.pictureSources(cited.map(({ citation }) => citation).join(' ')),
      format.text(pack.boundary.full),
      m.picturedOn(format.date(more.today)),
    ],
    simulated: pack.simulated ? more.simulated : null,
    attribution: format.text(pack.boundary.short),
    north: more.north,
    key: {
      title: m.legend,
      words: m.words,
      need: m.needAxis(need),
      service: m.serviceAxis(service),
      high: m.high,
      low: m.low,
      short: m.short,
      enough: m.enough,
      threshold: thresholdText(words, answer),
      unsure: classCounts(answer).unsure.map((one) => ({ ...one, text: unsureText(words, asked, one) })),
      notCollected: answer.areas.some(({ classes }) => classes.length === 0) ? m.notCollected : null,
      figures: m.figures,
    },
  };
}
