import { Radio } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useId } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedPart } from '#session/import-file.ts';
import { choosePart } from '#session/use-import.ts';
import { DELIMITERS, isKnownDelimiter } from './delimiters.ts';
import { clipped } from './issue-groups.ts';
import classes from './Wizard.module.css';

type Doubt = CheckedPart['doubts'][number];
type Reading = Doubt['readings'][number];

const SHOWN_CELLS = 8;
const SHOWN_ROWS = 4;

function delimiterWords(t: TFunction<'import'>, text: string): string {
  return isKnownDelimiter(text) ? t(`file.delimiters.${DELIMITERS[text]}`) : text;
}

/** The number of rows is told where it is not one. */
function headerWords(
  t: TFunction<'import'>,
  { header, headerRows = 1 }: Reading['choice'],
): string {
  if (typeof header !== 'number') return t('doubt.reading.noHeader');
  return headerRows === 1
    ? t('doubt.reading.header', { value: header })
    : t('doubt.reading.headerRows', { value: header, rows: headerRows });
}

function labelOf(t: TFunction<'import'>, about: Doubt['about'], { choice }: Reading): string {
  switch (about) {
    case 'delimiter':
      return t('doubt.reading.delimiter', { value: delimiterWords(t, choice.delimiter ?? '') });
    case 'quote':
      return choice.quote
        ? t('doubt.reading.quote', { value: choice.quote })
        : t('doubt.reading.noQuote');
    case 'encoding':
      return choice.encoding ? t(`file.encodings.${choice.encoding}`) : t('file.none');
    case 'header':
      return headerWords(t, choice);
  }
}

/** The first rows of the file as a reading gives them. */
function Sample({ reading, label }: { readonly reading: Reading; readonly label: string }) {
  const { t } = useTranslation('import');
  const rows = reading.sample.slice(0, SHOWN_ROWS);
  const caption = t('doubt.sample', { reading: label });
  return (
    <div className={classes['scroll']} tabIndex={0} role="group" aria-label={caption}>
      <table className={classes['sample']}>
        <caption className="t-hidden">{caption}</caption>
        <thead>
          <tr>
            {reading.header.slice(0, SHOWN_CELLS).map((text, at) => (
              <th key={`${at}`} scope="col">
                <bdi>{clipped(text)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={`${line}`}>
              {row.slice(0, SHOWN_CELLS).map((text, at) => (
                <td key={`${at}`}>
                  <bdi>{clipped(text)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export interface DoubtChoiceProps {
  readonly id: string;
  readonly part: CheckedPart;
  readonly doubt: Doubt;
}

/** A question that the text of the file does not answer: every reading on the file's own rows. */
export function DoubtChoice({ id, part, doubt }: DoubtChoiceProps): ReactElement {
  const { t } = useTranslation('import');
  const name = useId();
  const isTwice = doubt.readings.some(({ choice }) => choice.encoding === 'utf-8-twice');
  const choose = (reading: Reading): void => {
    void choosePart(id, part.part, { reading: { ...part.choice.reading, ...reading.choice } });
  };
  return (
    <Radio.Group
      label={t(`doubt.${doubt.about}`)}
      description={t(isTwice ? 'doubt.twice' : 'doubt.hint')}
      name={name}
      value="0"
      onChange={(value) => {
        const reading = doubt.readings[Number(value)];
        if (reading) choose(reading);
      }}
    >
      <div className={classes['readings']}>
        {doubt.readings.map((reading, at) => {
          const label = labelOf(t, doubt.about, reading);
          return (
            <div key={`${at}`} className={classes['reading']} data-chosen={at === 0}>
              <Radio value={`${at}`} label={label} />
              <Sample reading={reading} label={label} />
            </div>
          );
        })}
      </div>
    </Radio.Group>
  );
}
