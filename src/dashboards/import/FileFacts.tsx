import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedPart } from '#session/import-file.ts';
import { useFormat } from '#words/useFormat.ts';
import classes from './File.module.css';

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

function isKnown(text: string): text is keyof typeof DELIMITERS {
  return Object.hasOwn(DELIMITERS, text);
}

/** How a file was read, and its rows: all of them are loaded or listed, blank lines come on top. */
export function FileFacts({ file }: { readonly file: CheckedPart }): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { delimiter, encoding, headerLine, count } = file;
  const separated =
    delimiter !== null && isKnown(delimiter)
      ? t(`file.delimiters.${DELIMITERS[delimiter]}`)
      : (delimiter ?? t('file.none'));
  const rowsIn = format.number(count.rowsIn);
  const loaded = format.number(count.loaded);
  const listed = format.number(count.listed);
  const facts: readonly (readonly [label: string, value: string, note?: string])[] = [
    [t('account.rowsIn'), rowsIn, t('account.sum', { rowsIn, loaded, listed })],
    [t('account.loaded'), loaded],
    [t('account.listed'), listed],
    [t('account.blank'), format.number(count.blank), t('account.blankNote')],
    [t('file.delimiter'), separated],
    [t('file.encoding'), encoding === null ? t('file.none') : t(`file.encodings.${encoding}`)],
    [t('file.header'), t('file.headerLine', { line: headerLine })],
  ];
  return (
    <dl className={classes['facts']}>
      {facts.map(([label, value, note]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {note !== undefined && <dd className="t-meta">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
