import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { MeasureWords } from '#dashboards/measure-words.ts';
import type { MeasuredPlan } from '#scenario/metrics.ts';
import { GRADE_CLASSES, gradeSteps } from '#scenario/metrics-grades.ts';
import type { GradeClass, GradeStep } from '#scenario/metrics-grades.ts';
import type { Scope } from '#scenario/metrics-lay.ts';
import { Panel } from '#ui/Panel.tsx';
import { unitName } from './delta-rows.ts';
import classes from './Impact.module.css';

interface GradesProps {
  readonly plan: MeasuredPlan;
  readonly scope: Scope;
  readonly words: MeasureWords;
}

function useLetters({ t }: MeasureWords): (grade: GradeClass) => string {
  return (grade) =>
    grade === 'KOSONG' || grade === 'unknown' ? t(`impact:grades.${grade}`) : grade;
}

function countOf(steps: readonly GradeStep[]): number {
  return steps.reduce((sum, { count }) => sum + count, 0);
}

function Matrix({
  steps,
  words,
}: {
  readonly steps: readonly GradeStep[];
  readonly words: MeasureWords;
}) {
  const { t, format } = words;
  const letter = useLetters(words);
  const found = GRADE_CLASSES.filter((grade) =>
    steps.some(({ from, to }) => from === grade || to === grade),
  );
  const cell = (from: GradeClass, to: GradeClass): ReactElement => {
    const count = countOf(steps.filter((step) => step.from === from && step.to === to));
    const look = from === to ? classes['same'] : count > 0 ? classes['moved'] : undefined;
    return (
      <td key={to} className={look}>
        {format.number(count)}
      </td>
    );
  };
  return (
    <table className={classes['matrix']}>
      <caption className="t-hidden">{t('impact:grades.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">
            {t('impact:grades.from')} ↓ {t('impact:grades.to')} →
          </th>
          {found.map((grade) => (
            <th key={grade} scope="col">
              {letter(grade)}
            </th>
          ))}
          <th scope="col">{t('impact:grades.sum')}</th>
        </tr>
      </thead>
      <tbody>
        {found.map((from) => (
          <tr key={from}>
            <th scope="row">{letter(from)}</th>
            {found.map((to) => cell(from, to))}
            <td>{format.number(countOf(steps.filter((step) => step.from === from)))}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('impact:grades.sum')}</th>
          {found.map((to) => (
            <td key={to}>{format.number(countOf(steps.filter((step) => step.to === to)))}</td>
          ))}
          <td>{format.number(countOf(steps))}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** Posts by their EJ letter before and after, and which posts those are. */
export function Grades({ plan, scope, words }: GradesProps): ReactElement {
  const { t, format } = words;
  const letter = useLetters(words);
  const steps = useMemo(() => gradeSteps(plan.mb, plan.laid, scope), [plan, scope]);
  const moved = steps.filter(({ from, to }) => from !== to);
  const listed = steps.flatMap(({ from, to, posts }) => posts.map((id) => ({ from, to, id })));
  return (
    <Panel
      title={t('impact:grades.title')}
      note={t('impact:grades.note', {
        changed: format.number(countOf(moved)),
        all: format.number(countOf(steps)),
      })}
    >
      <div
        className={classes['holder']}
        tabIndex={0}
        role="group"
        aria-label={t('impact:grades.caption')}
      >
        <Matrix steps={steps} words={words} />
      </div>
      {listed.length > 0 && (
        <details className={classes['details']}>
          <summary>
            {t('impact:grades.list', { count: listed.length, n: format.number(listed.length) })}
          </summary>
          <ul>
            {listed.map(({ from, to, id }) => {
              const post = plan.mb.base.city.posts.get(id);
              const step =
                from === to
                  ? `${letter(from)}, ${t('impact:grades.same')}`
                  : t('impact:grades.step', { from: letter(from), to: letter(to) });
              return (
                <li key={id}>
                  {post?.title ?? id}{' '}
                  <span className={classes['quiet']}>
                    ({post === undefined ? id : unitName(plan, post.unitId)})
                  </span>
                  : <strong>{step}</strong>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </Panel>
  );
}
