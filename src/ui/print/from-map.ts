import { encode, markOf } from '../../domain/measures/encode';
import { circleKey } from '../../domain/measures/legend';
import { colourRamp } from '../../domain/measures/oklab';
import type { EncodedArea, Encoding, MeasuredLayer } from '../../domain/measures/types';
import { areaPaint } from '../../map/paint';
import { texturesOf } from '../../map/textures';
import type { Textures } from '../../map/textures';
import type { Session } from '../../state/session.svelte';
import { measureText } from '../explore/area-sentence';
import {
  classText,
  classingText,
  legendHeading,
  limitWriter,
  mapHeading,
  unitText,
} from '../explore/legend-text';
import { textsOf } from './frame-texts';
import type { Choices } from './frame-texts';
import type { CircleKeyInput, LegendInput } from './sheet/legend';
import type { MapSheetInput } from './sheet/map-sheet';
import type { StripInput } from './sheet/strip';

/** Radius in units of the largest circle of a layer, and of a layer over fills. */
const [CIRCLE, OVER_CIRCLE] = [44, 14.5];
/** Colours that a scale without classes is drawn in. */
const RAMP = 24;

/** What a layer is titled where nobody titles it otherwise. */
export function mapTitle(session: Session): string {
  return `${mapHeading(session)}, ${session.pack.place.short}`;
}

/** The layer as paper shows it, which is white whatever the theme of the screen. */
function onPaper(session: Session, layer: MeasuredLayer, mark: 'fill' | 'circle'): Encoding {
  const { pack, classing } = session;
  return encode(pack, layer, { mark, theme: 'light', group: session.groupOf(layer.kinds), classing });
}

function circleInput(
  encoding: Encoding,
  most: number,
  note: string,
  write: (value: number) => string,
): CircleKeyInput {
  return {
    fill: encoding.circleFill,
    entries: circleKey(encoding).map(({ value, radius }) => ({ text: write(value), radius })),
    most,
    note,
  };
}

/** What is nil, unsure or not collected, as far as the map shows any. */
function looksOf(session: Session, encoding: Encoding): LegendInput['entries'] {
  const words = session.t.measures.legend;
  const first = (look: EncodedArea['look']) => encoding.areas.find((area) => area.look === look);
  const entry = (area: EncodedArea | undefined, text: string): LegendInput['entries'] =>
    area ? [{ paint: areaPaint(area, encoding.mark, encoding.palette), text }] : [];
  const unsure = encoding.areas.find(
    ({ look, colourLow, colourHigh }) => look === 'uncertain' && colourLow !== colourHigh,
  );
  return [
    // Among circles nil is an area without any.
    ...entry(first('nil'), words.nil),
    ...(encoding.mark === 'fill'
      ? entry(unsure, encoding.classed ? words.uncertain : words.uncertainRamp)
      : []),
    ...entry(first('not-collected'), words.notCollected),
  ];
}

function legendOf(
  session: Session,
  encoding: Encoding,
  over: Encoding | null,
  textures: Textures,
): LegendInput {
  const { view, t, format } = session;
  const term = format.text(session.pack.areaTerm);
  const { legend: words, unitPerArea } = t.measures;
  const falling = encoding.classes.filter(({ nil }) => !nil).toReversed();
  const write = limitWriter(session);
  const sign = view.measure === 'share' ? '%' : '';
  const colour = colourRamp(encoding.palette.steps.slice(1));
  const known = encoding.notCollected < encoding.areas.length;
  const circles = encoding.mark === 'circle';
  const overTotal = session.overlayMeasured?.total;
  return {
    heading: legendHeading(session),
    entries: [
      ...(known
        ? falling.map((entry) => ({
            paint: { fill: entry.colour, stripe: null, stipple: false },
            text: classText(session, entry).short,
          }))
        : []),
      ...looksOf(session, encoding),
    ],
    ramp:
      known && !circles && !encoding.classed
        ? {
            colours: Array.from({ length: RAMP }, (_, index) => colour(index / (RAMP - 1))),
            low: `0${sign}`,
            high: `${write(encoding.domain.high)}${sign}`,
          }
        : null,
    circles:
      known && circles
        ? circleInput(
            encoding,
            CIRCLE,
            view.measure === 'count' ? unitPerArea(unitText(session, view.kinds), term) : words.circles,
            (value) => measureText(session, { low: value, high: value }),
          )
        : null,
    ring: circles && encoding.uncertain > 0 ? words.uncertainCircle : null,
    over:
      over && overTotal
        ? {
            heading: t.explore.overlayLegend(session.layerName(view.overlay), format.range(overTotal)),
            circles: circleInput(
              over,
              OVER_CIRCLE,
              unitPerArea(unitText(session, view.overlay), term),
              (value) => format.number(value),
            ),
          }
        : null,
    textures,
  };
}

function stripOf(session: Session, encoding: Encoding, textures: Textures): StripInput {
  const { pack, format, t } = session;
  const write = limitWriter(session);
  const sign = session.view.measure === 'share' ? '%' : '';
  const fills = encoding.mark === 'fill';
  const rows = encoding.areas.map((area, index) => ({
    name: pack.areas[index]?.name ?? area.code,
    value: area.value,
    text: measureText(session, area.value),
    paint: fills ? areaPaint(area, encoding.mark, encoding.palette) : null,
  }));
  const rank = ({ value }: (typeof rows)[number]): [number, number] => [value?.high ?? -1, value?.low ?? -1];
  rows.sort((one, other) => {
    const [first, second] = [rank(one), rank(other)];
    return second[0] - first[0] || second[1] - first[1] || format.compare(one.name, other.name);
  });
  return {
    title: t.print.on.values(format.text(pack.areaTerm)),
    note: rows.some(({ value }) => value && value.low < value.high) ? t.measures.legend.openDots : null,
    rows,
    top: encoding.domain.high,
    limits: encoding.classes.map(({ to }) => to).filter((limit) => limit > 0 && limit < encoding.domain.high),
    ends: [`0${sign}`, `${write(encoding.domain.high)}${sign}`],
    textures,
  };
}

/** Where the figures of the shown layers are printed. */
function citations(session: Session): string[] {
  const { pack, view } = session;
  const tables = new Set([...view.kinds, ...view.overlay].map((id) => session.kinds.get(id)?.table));
  const used = new Set(pack.tables.filter(({ id }) => tables.has(id)).map(({ source }) => source));
  if (view.measure === 'rate')
    for (const { population } of pack.areas) for (const { source } of population) used.add(source);
  const cited = pack.sources.filter(({ id }) => used.has(id));
  return (cited.length > 0 ? cited : pack.sources).map(({ citation }) => citation);
}

function notesOf(session: Session, encoding: Encoding): string[] {
  const { pack, view, t, format, measured } = session;
  const { on } = t.print;
  const about = [
    ...(measured.total ? [`${on.whole(session.layerName(view.kinds), format.range(measured.total))}.`] : []),
    ...(encoding.classed ? [on.classes(classingText(session, session.classing))] : []),
    ...(view.measure === 'density' ? [on.densityBy] : []),
    ...(!measured.exact ? [on.bounds] : []),
  ];
  return [about.join(' '), on.source(citations(session).join(' ')), format.text(pack.boundary.full)];
}

/** The sheet of the map of the layer that is looked at. */
export function mapSheetInput(session: Session, choices: Choices): MapSheetInput {
  const { pack, view, t, format } = session;
  const encoding = onPaper(session, session.measured, markOf(view));
  const over = session.overlayMeasured && onPaper(session, session.overlayMeasured, 'circle');
  const classes = encoding.classes.filter(({ nil }) => !nil).map(({ colour }) => colour);
  const textures: Textures = choices.grey && encoding.classed ? texturesOf(classes) : new Map();
  return {
    form: choices.form,
    grey: choices.grey,
    texts: textsOf(session, choices, {
      title: mapTitle(session),
      subtitle: [
        t.print.on.year(String(pack.year)),
        ...(over ? [t.measures.overlayAsCircles(session.layerName(view.overlay))] : []),
      ].join(' · '),
    }),
    map: {
      pack,
      encoding,
      overlay: over,
      formatValue: (range) => measureText(session, range),
      formatOverlay: (range) => (range ? format.range(range) : t.map.noData),
      attribution: format.text(pack.boundary.short),
      north: t.map.north,
      textures,
      scaleText: (scale) => t.print.on.scale(format.number(scale)),
    },
    legend: legendOf(session, encoding, over, textures),
    strip: stripOf(session, encoding, textures),
    notes: notesOf(session, encoding),
  };
}
