import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetId } from '#core/ids.ts';
import { useDataset } from '#session/engine.ts';
import type { ImportModes, Prepared } from '#session/import-prepare.ts';
import { useCrossCheck } from '#session/use-import-cross.ts';
import { commitImport, useImport } from '#session/use-import.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Panel } from '#ui/Panel.tsx';
import { CrossPanel } from './CrossPanel.tsx';
import classes from './Import.module.css';
import { ModeChoice } from './ModeChoice.tsx';
import { PlanNotes } from './PlanNotes.tsx';
import { updatedRows, type PlanRow } from './plan-view.ts';
import { PlanTable } from './PlanTable.tsx';
import { UpdatePanel } from './UpdatePanel.tsx';
import { useImportPlan } from './use-import-plan.ts';

const LONGEST_NAME = 80;
const NO_PREVIEWS: Prepared['previews'] = [];

interface LoadFormProps {
  /** What the dataset is called unless the reader says otherwise. */
  readonly usual: string;
  /** Why it cannot be loaded now, null where it can. */
  readonly hindrance: string | null;
  readonly onLoad: (name: string) => void;
}

/** The name, and the button that loads. What stands in its way is said below it. */
function LoadForm({ usual, hindrance, onLoad }: LoadFormProps): ReactElement {
  const { t } = useTranslation('import');
  const [named, setNamed] = useState<string | null>(null);
  const id = useId();
  const blocked = hindrance !== null;
  const load = (): void => {
    if (!blocked) onLoad((named ?? usual).trim() || usual);
  };
  return (
    <>
      <div className={classes['load']}>
        <TextInput
          label={t('confirm.name')}
          maxLength={LONGEST_NAME}
          value={named ?? usual}
          onChange={(event) => setNamed(event.currentTarget.value)}
        />
        <Button
          aria-disabled={blocked}
          aria-describedby={id}
          onClick={load}
          {...(blocked ? { 'data-disabled': true } : {})}
        >
          {t('confirm.load')}
        </Button>
      </div>
      <p id={id} className="t-meta">
        {hindrance ?? ''}
      </p>
    </>
  );
}

/** The dataset of a row that comes from a file. */
function ownDataset({ dataset, file }: PlanRow): DatasetId[] {
  return file === null ? [] : [dataset];
}

/** What the new data would consist of, what becomes of the old, and the button that does it. */
export function ConfirmPanel(): ReactElement | null {
  const { t } = useTranslation('import');
  const commit = useImport((state) => state.commit);
  const loaded = useDataset();
  const { plan, hindrance, keepOthers, synthetic, mixed, begun, ...choice } = useImportPlan();
  const usual = keepOthers && loaded?.synthetic === false ? loaded.name : t('confirm.defaultName');
  const [mode, setMode] = useState<ImportModes>({});
  useCrossCheck(keepOthers, mode);
  const updatable = [...new Set(plan.rows.flatMap(ownDataset))].filter(
    (id) => loaded?.loaded.has(id) === true,
  );
  const previews = useImport(({ cross }) => (cross.at === 'done' ? cross.previews : NO_PREVIEWS));
  if (!begun) return null;
  const rows = updatedRows(plan.rows, previews);
  return (
    <>
      <CrossPanel />
      <Panel title={t('confirm.title')} note={t('confirm.note')}>
        <div className={classes['confirm']}>
          {commit.at === 'cancelled' && (
            <p className={classes['strong']}>{t('confirm.cancelled')}</p>
          )}
          {commit.at === 'failed' && (
            <ErrorNote
              what={t('confirm.failed')}
              next={t('confirm.failedNext')}
              details={commit.detail}
            />
          )}
          {loaded !== null && <ModeChoice keep={keepOthers} name={loaded.name} {...choice} />}
          <UpdatePanel
            datasets={updatable}
            mode={mode}
            onMode={(dataset, chosen) => setMode({ ...mode, [dataset]: chosen })}
          />
          {rows.length > 0 && <PlanTable caption={t('confirm.caption')} rows={rows} />}
          <PlanNotes plan={plan} mixed={mixed} synthetic={synthetic} />
          <LoadForm
            usual={usual}
            hindrance={hindrance === null ? null : t(`confirm.${hindrance}`)}
            onLoad={(name) => void commitImport({ name, keepOthers, synthetic, mode })}
          />
        </div>
      </Panel>
    </>
  );
}
