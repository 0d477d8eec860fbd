import { Button } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useRef } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useImport } from '#session/use-import.ts';
import { Panel } from '#ui/Panel.tsx';
import { AsOfField } from './AsOfField.tsx';
import classes from './Import.module.css';
import { SampleBox } from './SampleBox.tsx';
import { TemplateMenu } from './TemplateMenu.tsx';

export interface ChoosePanelProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** Ends of names that the picker offers first; a file is read by its bytes whatever it is called. */
const FORMATS =
  '.csv,.tsv,.txt,.xlsx,.xls,.ods,.parquet,.arrow,.arrows,.feather,.html,.htm,.xml,.zip,.gz,.json,text/csv,text/plain';

/** Where files come in: by dragging or by a button. The day that the data stands on is beside it. */
export function ChoosePanel({ onFiles }: ChoosePanelProps): ReactElement {
  const { t } = useTranslation('import');
  const input = useRef<HTMLInputElement>(null);
  const empty = useImport((state) => state.files.length === 0);
  const take = (): void => {
    const field = input.current;
    if (!field) return;
    onFiles([...(field.files ?? [])]);
    // The same file can be chosen again once it was put right.
    field.value = '';
  };
  return (
    <Panel title={t('choose.title')}>
      <div className={classes['choose']}>
        <div className={`${classes['drop']} ${empty ? classes['roomy'] : ''}`}>
          <IconFileDownload size={28} stroke={1.5} aria-hidden />
          <p className={classes['strong']}>{t('choose.drop')}</p>
          <p className="t-meta">{t('choose.several')}</p>
          <input ref={input} type="file" multiple accept={FORMATS} hidden onChange={take} />
          <Button
            variant={empty ? 'filled' : 'default'}
            data-choose-files
            onClick={() => input.current?.click()}
          >
            {t(empty ? 'choose.button' : 'choose.more')}
          </Button>
        </div>
        <div className={classes['beside']}>
          <AsOfField />
          <TemplateMenu />
          {empty && <SampleBox />}
        </div>
      </div>
    </Panel>
  );
}
