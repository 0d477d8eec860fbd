import type { Day } from '#core/day.ts';
import type { PersonId } from '#core/ids.ts';
import { earliestText } from '#dashboards/pair-story.ts';
import { componentSentence, rankText, ruleLines, type FitWords } from '#dashboards/fit-words.ts';
import type { MarkState } from '#ui/StateMark.tsx';
import type { AxisScore } from '#model/fit/axis.ts';
import type { ComputedId } from '#model/fit/components.ts';
import { explainPair, type PairExplanation } from '#model/fit/explain.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { CandidateList } from '#model/fit/rank.ts';
import type { Smaa } from '#model/fit/smaa.ts';
import type { RuleId } from '#model/rules/catalogue.ts';
import { earliestDay } from '#model/rules/evaluate.ts';
import { personTexts } from './candidates.ts';

/** A column of the comparison: a candidate with the pair opened. */
export interface Compared {
  readonly id: PersonId;
  readonly name: string;
  readonly present: string;
  readonly pair: PairExplanation;
}

/** What a cell shows: lines of text, a score as an interval, or the answer of a rule. */
export type CompareCell =
  | { readonly kind: 'text'; readonly lines: readonly string[] }
  | { readonly kind: 'score'; readonly score: AxisScore | null; readonly note: string | null }
  | { readonly kind: 'rule'; readonly state: MarkState; readonly text: string };

/** A line across all candidates. */
export interface CompareRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly CompareCell[];
}

/** Rows under one heading. */
export interface CompareGroup {
  readonly id: 'facts' | 'scores' | 'components' | 'competencies' | 'rules';
  readonly title: string | null;
  readonly rows: readonly CompareRow[];
}

/** The chosen people as columns, in the order of the list of candidates; who is gone falls out. */
export function comparedOf(
  index: FitIndex,
  list: CandidateList,
  chosen: readonly PersonId[],
  words: FitWords,
): readonly Compared[] {
  const order = new Map(
    [list.eligible, list.curable, list.blocked]
      .flatMap(({ rows }) => rows.map(({ personId }) => personId))
      .map((personId, at) => [personId, at]),
  );
  return chosen
    .toSorted((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity))
    .flatMap((id) => {
      const pair = explainPair(index, id, list.post.id, list.options);
      if (pair === null) return [];
      const [name, present] = personTexts(index.city, id, words);
      return [{ id, name, present, pair }];
    });
}

const text = (...lines: readonly string[]): CompareCell => ({ kind: 'text', lines });

function rankLine({ id }: Compared, { eligible, curable }: CandidateList, words: FitWords): string {
  for (const { rows, total } of [eligible, curable]) {
    const row = rows.find(({ personId }) => personId === id);
    if (row !== undefined) return rankText(row, total, words).rank;
  }
  return words.t('pair:compare.rankBlocked');
}

function factRows(
  index: FitIndex,
  list: CandidateList,
  smaa: Smaa | null,
  columns: readonly Compared[],
  words: FitWords,
): readonly CompareRow[] {
  const { t, format } = words;
  const { day, catalogue } = list.options;
  const row = (id: string, label: string, of: (column: Compared) => CompareCell): CompareRow => ({
    id,
    label,
    cells: columns.map(of),
  });
  const first = (id: PersonId): number =>
    smaa?.rows.find(({ personId }) => personId === id)?.ranks[0] ?? 0;
  const drawn = (id: PersonId): boolean =>
    smaa !== null && list.eligible.rows.some(({ personId }) => personId === id);
  return [
    row('present', t('pair:compare.present'), ({ present }) => text(present)),
    row('verdict', t('pair:compare.verdict'), ({ pair }) =>
      text(t(`rules:verdict.${pair.evaluation.verdict}`)),
    ),
    row('rank', t('pair:compare.rank'), (column) => text(rankLine(column, list, words))),
    row('share', t('pair:compare.share'), ({ id }) =>
      text(format.percent(drawn(id) ? first(id) : null)),
    ),
    row('earliest', t('pair:compare.earliest'), ({ pair }) =>
      text(...earliestOf(index, pair, day, catalogue, words)),
    ),
  ];
}

function earliestOf(
  index: FitIndex,
  { person, post }: PairExplanation,
  day: Day,
  catalogue: CandidateList['options']['catalogue'],
  words: FitWords,
): readonly string[] {
  return earliestText(earliestDay(index.rules, person, post, day, catalogue), day, words).slice(
    0,
    1,
  );
}

function scoreRows(columns: readonly Compared[], words: FitWords): readonly CompareRow[] {
  const { t, format } = words;
  return (['da', 'ns', 'combined'] as const).map((id) => ({
    id,
    label: t(`fit:score.${id}`),
    cells: columns.map(({ pair }): CompareCell => {
      const score = pair[id];
      const note =
        score === null
          ? null
          : `${t('pair:compare.confidence')} ${format.percent(score.confidence)}`;
      return { kind: 'score', score, note };
    }),
  }));
}

function componentRows(columns: readonly Compared[], words: FitWords): readonly CompareRow[] {
  const { t, format } = words;
  const views = columns[0]?.pair.components ?? [];
  return views.map(({ id, weight }) => ({
    id,
    label: t('pair:compare.component', {
      name: t(`fit:component.${id}`),
      share: format.percent(weight),
    }),
    cells: columns.map(({ pair }) => componentCell(pair, id, words)),
  }));
}

function componentCell(pair: PairExplanation, id: ComputedId, words: FitWords): CompareCell {
  const { t, format } = words;
  const view = pair.components.find((one) => one.id === id);
  if (view === undefined) return text(t('pair:compare.contributionNone'));
  const { lo, hi, value, known, fresh } = view.measure;
  const score = { point: value, lo, hi, completeness: known, confidence: fresh };
  const adds =
    view.points === null
      ? t('pair:compare.contributionNone')
      : t('pair:compare.contribution', { points: format.number(view.points, 1) });
  return { kind: 'score', score, note: `${adds}. ${componentSentence(view, words)}` };
}

function competencyRows(columns: readonly Compared[], words: FitWords): readonly CompareRow[] {
  const { t, format } = words;
  const lines = columns[0]?.pair.competencies ?? [];
  return lines.map(({ competencyId, name, standard }) => ({
    id: competencyId,
    label: t('pair:compare.standard', { name, level: format.number(standard) }),
    cells: columns.map(({ pair }): CompareCell => {
      const line = pair.competencies.find((one) => one.competencyId === competencyId);
      if (line === undefined || line.level === null || line.gap === null)
        return { kind: 'rule', state: 'unknown', text: t('people:ratings.missing') };
      const level = t('pair:compare.level', { level: format.number(line.level) });
      return {
        kind: 'rule',
        state: line.gap < 0 ? 'fail' : 'pass',
        text: `${level} (${format.signed(line.gap)})`,
      };
    }),
  }));
}

/** Only rules that somebody does not pass: the others tell the candidates apart in nothing. */
function ruleRows(columns: readonly Compared[], words: FitWords): readonly CompareRow[] {
  const lines = columns.map(({ pair }) => ruleLines(pair.evaluation.outcomes, words));
  const seen = new Map<RuleId, string>();
  for (const line of lines.flat()) {
    if (line.state !== 'pass')
      seen.set(line.id, `${line.id} ${line.title}. ${line.basis.join('; ')}`);
  }
  return [...seen]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, label]) => ({
      id,
      label,
      cells: lines.map((own): CompareCell => {
        const line = own.find((one) => one.id === id);
        if (line === undefined) return text();
        return {
          kind: 'rule',
          state: line.state,
          text: line.state === 'pass' ? line.stateText : line.sentence,
        };
      }),
    }));
}

/** Everything that is put side by side, by groups. */
export function compareGroups(
  index: FitIndex,
  list: CandidateList,
  smaa: Smaa | null,
  columns: readonly Compared[],
  words: FitWords,
): readonly CompareGroup[] {
  const { t } = words;
  const groups: readonly CompareGroup[] = [
    { id: 'facts', title: null, rows: factRows(index, list, smaa, columns, words) },
    { id: 'scores', title: t('pair:compare.scores'), rows: scoreRows(columns, words) },
    { id: 'components', title: t('pair:compare.components'), rows: componentRows(columns, words) },
    {
      id: 'competencies',
      title: t('pair:compare.competencies'),
      rows: competencyRows(columns, words),
    },
    { id: 'rules', title: t('pair:compare.rules'), rows: ruleRows(columns, words) },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}
