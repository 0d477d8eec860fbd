import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './CopyText.module.css';

type Outcome = 'idle' | 'copied' | 'byHand';

/** A clipboard exists only in a secure context; on a plain-http intranet it does not. */
async function copy(text: string): Promise<boolean> {
  try {
    if (!('clipboard' in navigator)) return false;
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A button that copies a text; without a clipboard it shows the text selected instead. */
export function CopyText({
  text,
  label,
}: {
  readonly text: string;
  readonly label: string;
}): ReactElement {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>('idle');
  const onClick = (): void => {
    void copy(text).then((done) => setOutcome(done ? 'copied' : 'byHand'));
  };
  return (
    <>
      <Button variant="default" onClick={onClick}>
        {outcome === 'copied' ? t('copied') : label}
      </Button>
      {outcome === 'byHand' && (
        <div className={classes['byHand']}>
          <p className="t-meta" role="status">
            {t('copyByHand')}
          </p>
          <textarea
            className={classes['text']}
            readOnly
            rows={4}
            value={text}
            aria-label={label}
            ref={(area) => area?.select()}
          />
        </div>
      )}
    </>
  );
}
