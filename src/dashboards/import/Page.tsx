import { useEffect, useRef, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedPart } from '#session/import-file.ts';
import { offerFiles } from '#session/held-files.ts';
import { takeRecipes } from '#session/recipes.ts';
import {
  checkedParts,
  prepareImport,
  readAgain,
  resetImport,
  useImport,
} from '#session/use-import.ts';
import { useFreshDictionary } from '#session/use-import-dictionary.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ChoosePanel } from './ChoosePanel.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { ConfirmPanel } from './ConfirmPanel.tsx';
import { DropOverlay } from './DropOverlay.tsx';
import { FileList } from './FileList.tsx';
import { HeldFiles } from './HeldFiles.tsx';
import classes from './Import.module.css';
import { LoadingPanel } from './LoadingPanel.tsx';
import { RecipeFaults } from './RecipeFaults.tsx';
import { ResultPanel } from './ResultPanel.tsx';
import { Stepper } from './Stepper.tsx';
import { stepOf, type Step } from './steps.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useHeadline } from './use-headline.ts';
import { useSettledFiles } from './use-settled-files.ts';
import { WIZARD_STEPS, type WizardStep } from './wizard.ts';
import { WizardFoot } from './WizardFoot.tsx';

/** Files that come after a finished import begin a new one; recipes are used for files as they are. */
async function take(files: readonly File[]): Promise<void> {
  const { commit } = useImport.getState();
  if (files.length === 0 || commit.at === 'loading') return;
  if (commit.at === 'done') resetImport();
  const recipes = files.filter(({ name }) => /\.json$/i.test(name));
  const used = await takeRecipes(recipes);
  const before = useImport.getState().files;
  void offerFiles(files.filter((file) => !recipes.includes(file)));
  if (used === 0) return;
  for (const { id, choices } of before) if (choices.size === 0) void readAgain(id);
}

function onFiles(files: readonly File[]): void {
  void take(files);
}

/** A step that takes the place of what was focused takes the focus too. */
function useStepFocus(step: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) place.current?.focus();
    before.current = step;
  }, [step]);
  return place;
}

/** What the step shows. */
function StepBody({ at }: { readonly at: WizardStep }): ReactElement {
  const settled = useSettledFiles();
  const files = useImport((state) => state.files);
  const busy = new Set(files.flatMap(({ id, outcome }) => (outcome.at === 'working' ? [id] : [])));
  switch (at) {
    case 'files':
      return (
        <>
          <ChoosePanel onFiles={onFiles} />
          <RecipeFaults />
          <HeldFiles />
          {files.length > 0 && <FileList />}
        </>
      );
    case 'columns':
      return <ColumnsStep files={settled} busy={busy} />;
    case 'check':
      return <CheckStep files={settled} busy={busy} />;
    case 'save':
      return <ConfirmPanel />;
  }
}

interface Wizard {
  readonly phase: Step;
  readonly at: WizardStep;
  /** Null where the steps cannot be changed now. */
  readonly onStep: ((step: WizardStep) => void) | null;
  readonly parts: readonly CheckedPart[];
}

/** The step that is shown; without a file that can be loaded there is only the first. */
function useWizard(): Wizard {
  const phase = useImport(stepOf);
  const [chosen, setChosen] = useState<WizardStep>('files');
  const parts = checkedParts(useSettledFiles());
  // What comes after the data is in use begins at the first step.
  if ((phase === 'choose' || phase === 'result') && chosen !== 'files') setChosen('files');
  if (phase === 'loading' || phase === 'result') return { phase, at: 'save', onStep: null, parts };
  return { phase, at: parts.length === 0 ? 'files' : chosen, onStep: setChosen, parts };
}

/** What is read out: that a taking over was cancelled, and what the step is called. */
function Spoken({ text }: { readonly text: string }): ReactElement {
  const { t } = useTranslation('import');
  const cancelled = useImport((state) => state.commit.at === 'cancelled');
  return (
    <p role="status" className="t-hidden">
      {cancelled && `${t('confirm.cancelled')} `}
      {text}
    </p>
  );
}

/** Files in, matched, checked, taken over: four steps. Nothing is loaded before it is asked for. */
export function ImportPage(): ReactElement {
  const { t } = useTranslation('import');
  useEffect(prepareImport, []);
  useFreshDictionary();
  const dragging = useFileDrop(onFiles);
  const { phase, at, onStep, parts } = useWizard();
  const place = useStepFocus(onStep ? at : phase);
  const headline = useHeadline(phase);
  const named = t('wizard.of', { n: WIZARD_STEPS.indexOf(at) + 1, step: t(`wizard.${at}`) });
  const label = onStep ? `${named}. ${headline}` : headline;
  return (
    <>
      <PageHeader title={headline} subtitle={t('private')} />
      <Spoken text={phase === 'choose' ? '' : label} />
      <DropOverlay shown={dragging} />
      <Stepper at={at} parts={parts} onStep={onStep} finished={phase === 'result'} />
      <div ref={place} tabIndex={-1} role="group" aria-label={label} className={classes['step']}>
        {onStep && <StepBody at={at} />}
        {onStep && <WizardFoot at={at} parts={parts} onStep={onStep} />}
        {phase === 'loading' && <LoadingPanel />}
        {phase === 'result' && <ResultPanel />}
      </div>
    </>
  );
}
