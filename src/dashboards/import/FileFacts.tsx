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
      : (delimiter ?? t('file.none'));
  const facts: readonly (readonly [label: string, value: string])[] = [
    [t('file.delimiter'), separated],
    [t('file.encoding'), encoding === null ? t('file.none') : t(`file.encodings.${encoding}`)],
    [t('file.header'), t('file.headerLine', { line: headerLine })],
  ];
  return (
    <>
      <p>
        <AccountLine part={file} />
      </p>
      <dl className={classes['facts']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
