import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { checkedParts, type StagedFile } from '#session/use-import.ts';
import { Tag } from '#ui/Tag.tsx';
import { useFormat } from '#words/useFormat.ts';
import { attentionOf } from './file-view.ts';

const SIZE = { size: 14, stroke: 2, 'aria-hidden': true } as const;

/** What becomes of a file, in a word with its own shape. */
export function FileStateTag({ file }: { readonly file: StagedFile }): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  const attention = attentionOf(file);
  switch (attention) {
    case 'reading':
      return <Tag>{t('state.reading')}</Tag>;
    case 'refused':
    case 'failed':
      return (
        <Tag kind="alert" icon={<IconCircleX {...SIZE} />}>
          {t(`state.${attention}`)}
        </Tag>
      );
    case 'rows': {
      const count = checkedParts([file]).reduce((sum, part) => sum + part.count.listed, 0);
      return (
        <Tag kind="alert" icon={<IconAlertTriangle {...SIZE} />}>
          {t('state.rows', { count, n: format.number(count) })}
        </Tag>
      );
    }
    case 'columns':
      return (
        <Tag kind="alert" icon={<IconAlertTriangle {...SIZE} />}>
          {t('state.columns')}
        </Tag>
      );
    case 'clear':
      return (
        <Tag kind="brand" icon={<IconCircleCheck {...SIZE} />}>
          {t('state.clear')}
        </Tag>
      );
  }
}
