import { IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedPart } from '#session/import-file.ts';
import { hasOpenQuestion } from './open-questions.ts';
import { asks, WIZARD_STEPS, type WizardStep } from './wizard.ts';
import classes from './Wizard.module.css';

export interface StepperProps {
  readonly at: WizardStep;
  readonly parts: readonly CheckedPart[];
  /** Null: the steps cannot be changed now. */
  readonly onStep: ((step: WizardStep) => void) | null;
  /** All of them are behind. */
  readonly finished: boolean;
}

type State = 'now' | 'done' | 'ask' | 'later';

function stateOf({ at, parts, finished }: StepperProps, step: WizardStep): State {
  if (finished) return 'done';
  if (step === at) return 'now';
  if (parts.length === 0) return 'later';
  if (step === 'files') return 'done';
  if (step === 'columns' && parts.some(hasOpenQuestion)) return 'ask';
  if (WIZARD_STEPS.indexOf(step) < WIZARD_STEPS.indexOf(at)) return 'done';
  if (step === 'save') return 'later';
  return asks(step, parts) ? 'ask' : 'done';
}

/** The four steps: where the reader is, what is done and what asks to be looked at. Each can be opened. */
export function Stepper(props: StepperProps): ReactElement {
  const { t } = useTranslation('import');
  const { parts, onStep } = props;
  return (
    <nav aria-label={t('wizard.label')}>
      <ol className={classes['steps']}>
        {WIZARD_STEPS.map((step, place) => {
          const state = stateOf(props, step);
          return (
            <li key={step} data-state={state}>
              <button
                type="button"
                data-step={step}
                disabled={onStep === null || (step !== 'files' && parts.length === 0)}
                aria-current={state === 'now' ? 'step' : undefined}
                onClick={() => onStep?.(step)}
              >
                <span className={classes['number']} aria-hidden>
                  {state === 'done' ? <IconCheck size={16} stroke={2.4} /> : place + 1}
                </span>
                <span className={classes['stepWords']}>
                  <span>{t(`wizard.${step}`)}</span>
                  <span className="t-meta">{t(`wizard.state.${state}`)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
