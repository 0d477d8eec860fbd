import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useImport } from '#session/use-import.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { useFormat } from '#words/useFormat.ts';
import { AbsentList } from './AbsentList.tsx';
import classes from './Import.module.css';
import { clipped } from './issue-groups.ts';
import type { PlanView } from './plan-view.ts';
import { useDatasetList } from './use-dataset-list.ts';

export interface PlanNotesProps {
  readonly plan: PlanView;
  /** The datasets that stay are made up. */
  readonly mixed: boolean;
  /** The files say that they are made up. */
  readonly synthetic: boolean;
}

const SHOWN_CLASHES = 5;

/** Keys that several files hold, with their lines. */
function ClashNotes(): ReactElement | null {
  const { t } = useTranslation('import');
  const format = useFormat();
  const cross = useImport((state) => state.cross);
  if (cross.at !== 'done') return null;
  return (
    <>
      {cross.clashes.first.slice(0, SHOWN_CLASHES).map(({ dataset, key, places }) => (
        <ErrorNote
          key={`${dataset} ${JSON.stringify(key)}`}
          what={t('confirm.clash', {
            dataset: t(`dataset.${dataset}.label`),
            key: key.map((cell) => clipped(String(cell ?? ''))).join(' · '),
            places: format.list(
              places.map(({ file, line }) =>
                line === null
                  ? clipped(file)
                  : `${clipped(file)} (${t('file.headerLine', { line })})`,
              ),
            ),
          })}
          next={t('confirm.clashNext')}
        />
      ))}
    </>
  );
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
