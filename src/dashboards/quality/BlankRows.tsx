import { CloseButton } from '@mantine/core';
import type { ReactElement } from 'react';
import type { DatasetId } from '#core/ids.ts';
import type { BlankColumn } from '#model/quality/blanks.ts';
import { useBlankRows } from '#session/use-quality-blanks.ts';
import { Panel } from '#ui/Panel.tsx';
import { usePhone } from '#ui/usePhone.ts';
import { FindingRows } from './FindingRows.tsx';
import { Opened } from './Opened.tsx';
import { datasetNames, type QualityWords } from './quality-words.ts';

/** The rows of a dataset that are blank in a column, of one perangkat daerah or of all. */
export function BlankRows({
  dataset,
  column,
  opd,
  name,
  words,
  onClose,
}: {
  readonly dataset: DatasetId;
  readonly column: BlankColumn;
  readonly opd: string | null;
  /** Of the perangkat daerah, or of all of them. */
  readonly name: string;
  readonly words: QualityWords;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = words;
  const phone = usePhone();
  const asked = useBlankRows(dataset, column, opd);
  const title = t('quality:blanks.rows', {
    column: column.label,
    noun: datasetNames([dataset], words),
    name,
  });
  return (
    <Opened>
      <Panel
        title={title}
        note={t('quality:blanks.rowsNote')}
        tools={<CloseButton aria-label={t('quality:blanks.close')} onClick={onClose} />}
        flush={!phone}
      >
        <FindingRows
          {...{ asked, words }}
          caption={title}
          none={t('quality:blanks.none')}
          expected={null}
        />
      </Panel>
    </Opened>
  );
}
