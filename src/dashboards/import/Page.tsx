import { useEffect, useRef } from 'react';
import type { ReactElement, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { prepareImport, resetImport, stageFiles, useImport } from '#session/use-import.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { ChoosePanel } from './ChoosePanel.tsx';
import { ConfirmPanel } from './ConfirmPanel.tsx';
import { DropOverlay } from './DropOverlay.tsx';
import { FileList } from './FileList.tsx';
import classes from './Import.module.css';
import { LoadingPanel } from './LoadingPanel.tsx';
import { ResultPanel } from './ResultPanel.tsx';
import { stepOf } from './steps.ts';
import type { Step } from './steps.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useHeadline } from './use-headline.ts';

/** Files that come after a finished import begin a new one. */
function take(files: readonly File[]): void {
  const { commit } = useImport.getState();
  if (files.length === 0 || commit.at === 'loading') return;
  if (commit.at === 'done') resetImport();
  void stageFiles(files);
}

/** Steps that take the place of what was focused take the focus too; choosing files does not. */
function useStepFocus(step: Step): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    const grows = before.current === 'choose' && step === 'review';
    if (before.current !== step && !grows) place.current?.focus();
    before.current = step;
  }, [step]);
  return place;
}

/** Files in, looked at, taken over: one page, a step at a time. Nothing is loaded before it is asked for. */
export function ImportPage(): ReactElement {
  const { t } = useTranslation('import');
  const step = useImport(stepOf);
  useEffect(prepareImport, []);
  const dragging = useFileDrop(take);
  const place = useStepFocus(step);
  const headline = useHeadline(step);
  const cancelled = useImport((state) => state.commit.at === 'cancelled');
  return (
    <>
      <PageHeader title={headline} subtitle={t('private')} />
      <p role="status" className="t-hidden">
        {cancelled && `${t('confirm.cancelled')} `}
        {step !== 'choose' && headline}
      </p>
      <DropOverlay shown={dragging} />
      <div ref={place} tabIndex={-1} role="group" aria-label={headline} className={classes['step']}>
        {(step === 'choose' || step === 'review') && <ChoosePanel onFiles={take} />}
        {step === 'review' && <FileList />}
        {step === 'review' && <ConfirmPanel />}
        {step === 'loading' && <LoadingPanel />}
        {step === 'result' && <ResultPanel />}
      </div>
    </>
  );
}
