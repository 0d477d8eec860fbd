import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#words/useFormat.ts';
import { AbsentList } from './AbsentList.tsx';
import { ClashNotes } from './ClashNotes.tsx';
import classes from './Import.module.css';
import type { PlanView } from './plan-view.ts';
import { useDatasetList } from './use-dataset-list.ts';

export interface PlanNotesProps {
  readonly plan: PlanView;
  /** The datasets that stay are made up. */
  readonly mixed: boolean;
  /** The files say that they are made up. */
  readonly synthetic: boolean;
}

/** What the reader should know before the plan becomes true. */
export function PlanNotes({ plan, mixed, synthetic }: PlanNotesProps): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  const labels = useDatasetList();
  const { absent } = plan;
  return (
    <>
      {plan.twice.map(({ dataset, files }) => (
        <p key={dataset}>
          {t('confirm.joined', { dataset: labels([dataset]), files: format.list(files) })}
        </p>
      ))}
      <ClashNotes />
      {plan.missing.length > 0 && (
        <div className={classes['warning']}>
          <p>{t('confirm.missing', { datasets: labels(plan.missing) })}</p>
          <AbsentList datasets={plan.missing} />
        </div>
      )}
      {absent.length > 0 && (
        <details className={classes['details']}>
          <summary>
            {t('confirm.absent', { count: absent.length, n: format.number(absent.length) })}
          </summary>
          <AbsentList datasets={absent} />
        </details>
      )}
      {mixed && <p className={classes['warning']}>{t('confirm.mixed')}</p>}
      {synthetic && <p className={classes['warning']}>{t('confirm.synthetic')}</p>}
    </>
  );
}
