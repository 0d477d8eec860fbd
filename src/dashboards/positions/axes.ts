import type { ScatterMark, ScatterValue } from '#charts/scatter-option.ts';
import type { FitWords } from '#dashboards/fit-words.ts';
import type { AxisScore } from '#model/fit/axis.ts';
import { paretoPlaces, type ParetoPlace } from '#model/fit/pareto.ts';
import type { RankedPair } from '#model/fit/rank.ts';
import type { CityFacts } from '#model/facts.ts';
import { personTexts } from './candidates.ts';

/** A candidate on both axes with the place that it has there. */
export interface AxesRow {
  readonly pair: RankedPair;
  readonly da: AxisScore;
  readonly ns: AxisScore;
  readonly place: ParetoPlace;
}

const ORDER: readonly ParetoPlace[] = ['front', 'open', 'beaten'];

/** Candidates by place, the front first, each place by what is certain of ability; empty without both axes. */
export function axesRows(pairs: readonly RankedPair[]): readonly AxesRow[] {
  const known = pairs.flatMap((pair) => {
    const { da, ns } = pair;
    return da === null || ns === null ? [] : [{ pair, da, ns }];
  });
  const places = paretoPlaces(
    known.map(({ pair, da, ns }) => ({ id: pair.personId, x: da, y: ns })),
  );
  return known
    .map((row, at) => ({ ...row, place: places[at] ?? 'open' }))
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.place) - ORDER.indexOf(b.place) ||
        b.da.lo - a.da.lo ||
        b.ns.lo - a.ns.lo ||
        (a.pair.personId < b.pair.personId ? -1 : 1),
    );
}

/** How many stand where; `hidden` have no point because one axis is not known at all. */
export function axesCounts(rows: readonly AxesRow[]) {
  const count = (place: ParetoPlace): number => rows.filter((row) => row.place === place).length;
  const hidden = rows.filter(({ da, ns }) => da.point === null || ns.point === null).length;
  return { front: count('front'), open: count('open'), beaten: count('beaten'), hidden };
}

/** A score as it is written: the point with its range, the point alone where all is known. */
export function axisText({ point, lo, hi }: ScatterValue, { t, format }: FitWords): string {
  const write = (value: number): string => format.number(value, 1);
  const range = { lo: write(lo), hi: write(hi) };
  if (point === null) return t('pair:scatter.valueNone', range);
  const own = write(point);
  return hi - lo < 1e-9
    ? t('pair:scatter.valueExact', { point: own })
    : t('pair:scatter.value', { point: own, ...range });
}

/** The marks of the picture, in the order of the rows. */
export function axesMarks(
  rows: readonly AxesRow[],
  city: CityFacts,
  words: FitWords,
): readonly ScatterMark[] {
  const { t } = words;
  return rows.map(({ pair, da, ns, place }) => {
    const [label, present] = personTexts(city, pair.personId, words);
    return {
      id: pair.personId,
      label,
      strong: place === 'front',
      x: da,
      y: ns,
      tip: {
        title: label,
        subtitle: present,
        lines: [
          { label: t('pair:scatter.place'), value: t(`pair:scatter.${place}`) },
          { label: t('fit:score.da'), value: axisText(da, words) },
          { label: t('fit:score.ns'), value: axisText(ns, words) },
        ],
      },
    };
  });
}
