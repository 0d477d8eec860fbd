import { readingText, type MeasureWords } from '#dashboards/measure-words.ts';
import type { ExportTable } from '#dashboards/table-export.ts';
import type { RuleOutcome } from '#model/rules/context.ts';
import type { MeasuredPlan } from '#scenario/metrics.ts';
import { within } from '#scenario/metrics-measures.ts';
import type { MoveFacts } from '#scenario/metrics-moves.ts';
import type { CheckedMove } from '#scenario/preflight.ts';
import { unitName } from './delta-rows.ts';

/** A move in words, with the gates and flags that fail. */
export interface MoveRow {
  readonly key: string;
  readonly person: string;
  readonly from: string;
  readonly fromUnit: string;
  readonly to: string;
  readonly toUnit: string;
  readonly day: number;
  readonly gain: string;
  readonly gainPoint: number | null;
  readonly wish: string;
  readonly verdict: string;
  readonly rules: readonly string[];
  readonly lost: string;
}

/** The moves of a plan in their order. */
export function moveRows(
  plan: MeasuredPlan,
  checks: readonly CheckedMove[],
  words: MeasureWords,
): MoveRow[] {
  const outcomes = new Map(
    checks.map(({ move, evaluation }) => [move.personId, evaluation?.outcomes ?? []]),
  );
  return plan.facts.map((facts) => rowOf(plan, facts, outcomes.get(facts.person.id) ?? [], words));
}

function rowOf(
  plan: MeasuredPlan,
  facts: MoveFacts,
  outcomes: readonly RuleOutcome[],
  words: MeasureWords,
): MoveRow {
  const { t, format } = words;
  const { move, person, from, to, gain, wish, verdict, lost } = facts;
  const failing = outcomes.filter(({ state, severity }) => state === 'fail' && severity !== 'info');
  const { competencies } = plan.mb.base.city;
  return {
    key: person.id,
    person: person.name,
    from: from?.title ?? t('impact:list.none'),
    fromUnit: from === null ? '' : unitName(plan, from.unitId),
    to: to?.title ?? t('impact:list.bench'),
    toUnit: to === null ? '' : unitName(plan, to.unitId),
    day: move.effective,
    gain:
      gain === null
        ? format.number(null)
        : readingText(within(gain.point, [gain.lo, gain.hi], [1, 1]), 'fitGain', words, true),
    gainPoint: gain?.point ?? null,
    wish: wish === null ? format.number(null) : t(`impact:wish.${wish}`),
    verdict: verdict === null ? t('impact:list.noRule') : t(`rules:verdict.${verdict}`),
    rules: failing.map(({ id, severity }) => {
      return `${id} ${t(`rules:${id}.title`)} (${t(`rules:severity.${severity}`)})`;
    }),
    lost: lost
      .map(({ competencyId }) => competencies.get(competencyId)?.name ?? competencyId)
      .join(', '),
  };
}

/** The list as a file; names of people go out with it, as on screen. */
export function movesExport(rows: readonly MoveRow[], words: MeasureWords): ExportTable<MoveRow> {
  const { t } = words;
  const text = (label: string, value: (row: MoveRow) => string) =>
    ({ label, kind: 'text', value }) as const;
  return {
    name: t('impact:list.file'),
    about: [],
    rows,
    columns: [
      text(t('impact:list.person'), ({ person }) => person),
      text(t('impact:list.from'), ({ from, fromUnit }) => place(from, fromUnit)),
      text(t('impact:list.to'), ({ to, toUnit }) => place(to, toUnit)),
      { label: t('impact:list.date'), kind: 'date', value: ({ day }) => day },
      { label: t('impact:list.gain'), kind: 'number', value: ({ gainPoint }) => gainPoint },
      text(t('impact:list.wish'), ({ wish }) => wish),
      text(t('impact:list.verdict'), ({ verdict }) => verdict),
      text(t('impact:list.rules'), ({ rules }) => rules.join('; ')),
      text(t('impact:list.lost'), ({ lost }) => lost),
    ],
  };
}

/** A post with its unit. */
function place(title: string, unit: string): string {
  return unit === '' ? title : `${title}, ${unit}`;
}
