import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedPart } from '#session/import-file.ts';
import { AccountLine } from './AccountLine.tsx';
import { DELIMITERS, isKnownDelimiter } from './delimiters.ts';
import classes from './File.module.css';

/** How a part was read, and every line of it: loaded, listed, blank, or a title or note. */
export function FileFacts({ file }: { readonly file: CheckedPart }): ReactElement {
  const { t } = useTranslation('import');
  const { delimiter, encoding, headerLine } = file;
  const separated =
    delimiter !== null && isKnownDelimiter(delimiter)
      ? t(`file.delimiters.${DELIMITERS[delimiter]}`)
      : delimiter;
  const facts: readonly (readonly [label: string, value: string | null])[] = [
    [t('file.delimiter'), separated],
    [t('file.encoding'), encoding && t(`file.encodings.${encoding}`)],
    [
      t('file.header'),
      headerLine === 0 ? t('file.noHeader') : t('file.headerLine', { line: headerLine }),
    ],
  ];
  return (
    <>
      <p>
        <AccountLine part={file} />
      </p>
      <dl className={classes['facts']}>
        {facts.map(
          ([label, value]) =>
            value !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
