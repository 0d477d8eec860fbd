import { CloseButton } from '@mantine/core';
import { useCallback } from 'react';
import type { ReactElement } from 'react';
import type { CheckOutcome } from '#model/quality/score.ts';
import type { FindingRow } from '#model/quality/statements.ts';
import { useFindings } from '#session/use-quality.ts';
import { Panel } from '#ui/Panel.tsx';
import { usePhone } from '#ui/usePhone.ts';
import { FindingRows } from './FindingRows.tsx';
import { Opened } from './Opened.tsx';
import { datasetNames, expectedText, type QualityWords } from './quality-words.ts';
import classes from './Quality.module.css';
import { opdOf, type QualitySearch } from './search.ts';

export interface FindingsProps {
  readonly outcome: CheckOutcome;
  readonly search: QualitySearch;
  readonly words: QualityWords;
  readonly onClose: () => void;
}

function Rows({ outcome, search, words }: FindingsProps): ReactElement {
  const { id } = outcome.check;
  const asked = useFindings(id, opdOf(search));
  const expected = useCallback((row: FindingRow) => expectedText(id, row, words), [id, words]);
  const caption = words.t('quality:rows.title', { check: words.t(`quality:check.${id}.name`) });
  const none = words.t('quality:rows.none');
  return <FindingRows {...{ asked, caption, none, expected, words }} />;
}

/** The rows of the chosen check, brought into view when it is chosen. */
export function Findings(props: FindingsProps): ReactElement {
  const { outcome, words, onClose } = props;
  const { t } = words;
  const { id } = outcome.check;
  const phone = usePhone();
  return (
    <Opened>
      <Panel
        title={t('quality:rows.title', { check: t(`quality:check.${id}.name`) })}
        note={t('quality:rows.note', { expect: t(`quality:check.${id}.expect`) })}
        tools={<CloseButton aria-label={t('quality:rows.close')} onClick={onClose} />}
        flush={!phone}
      >
        {outcome.lacks === null ? (
          <Rows {...props} />
        ) : (
          <p className={classes['pad']}>
            {t('quality:rows.lacks', { files: datasetNames(outcome.lacks, words) })}
          </p>
        )}
      </Panel>
    </Opened>
  );
}
