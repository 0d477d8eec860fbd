import { NativeSelect } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconEyeOff,
  IconHandFinger,
  IconInfoCircle,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { columnChoices } from '#session/dataset-columns.ts';
import type { CheckedPart } from '#session/import-file.ts';
import { choosePart } from '#session/use-import.ts';
import { Tag } from '#ui/Tag.tsx';
import { useFormat } from '#words/useFormat.ts';
import classes from './File.module.css';
import { clipped } from './issue-groups.ts';
import { mappingRows, withColumn, type MappingRow } from './mapping-rows.ts';

const SIZE = { size: 14, stroke: 2, 'aria-hidden': true } as const;

/** How sure a column is, in words with their own shape. */
function MatchTag({ row }: { readonly row: MappingRow }): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  switch (row.kind) {
    case 'exact':
      return <Tag icon={<IconCheck {...SIZE} />}>{t('columns.kind.exact')}</Tag>;
    case 'similar':
      return (
        <Tag kind="alert" icon={<IconAlertTriangle {...SIZE} />}>
          {t('columns.kind.similar', { share: format.percent(row.similarity) })}
        </Tag>
      );
    case 'none':
      return <Tag kind="outline">{t('columns.kind.none')}</Tag>;
    case 'marker':
      return (
        <Tag kind="quiet" icon={<IconInfoCircle {...SIZE} />}>
          {t('columns.kind.marker')}
        </Tag>
      );
    case 'chosen':
      return (
        <Tag kind="brand" icon={<IconHandFinger {...SIZE} />}>
          {t('columns.kind.chosen')}
        </Tag>
      );
    case 'private':
      return (
        <Tag kind="outline" icon={<IconEyeOff {...SIZE} />}>
          {t('columns.kind.private')}
        </Tag>
      );
  }
}

export interface MappingTableProps {
  readonly id: string;
  readonly file: CheckedPart;
}

/** Which column of the file feeds which column of the system; a choice reads the file again. */
export function MappingTable({ id, file }: MappingTableProps): ReactElement {
  const { t } = useTranslation('import');
  const options = [
    { value: '', label: t('columns.unused') },
    ...columnChoices(file.dataset).map(({ name, label, required }) => ({
      value: name,
      label: required ? t('columns.required', { label }) : label,
    })),
  ];
  const choose = (index: number, column: string): void => {
    const mapping = withColumn(file.mapping, index, column === '' ? null : column);
    void choosePart(id, file.part, { mapping });
  };
  return (
    <table className={classes['mapping']}>
      <caption className="t-hidden">{t('columns.caption', { file: clipped(file.file) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('columns.file')}</th>
          <th scope="col">{t('columns.examples')}</th>
          <th scope="col">{t('columns.system')}</th>
          <th scope="col">{t('columns.match')}</th>
        </tr>
      </thead>
      <tbody>
        {mappingRows(file).map((row) => {
          const header = row.header || t('columns.unnamed', { n: row.index + 1 });
          return (
            <tr key={row.index}>
              <th scope="row">
                <bdi>{clipped(header)}</bdi>
              </th>
              <td className={classes['examples']}>
                {row.examples.map((text, place) => (
                  // Examples never move; the same cell may come twice.
                  <bdi key={`${place}`}>{clipped(text)}</bdi>
                ))}
              </td>
              <td>
                {row.kind === 'private' ? (
                  <span className="t-meta">{t('columns.privateNote')}</span>
                ) : (
                  <NativeSelect
                    aria-label={t('columns.systemFor', { header: clipped(header) })}
                    data={options}
                    value={row.column ?? ''}
                    onChange={(event) => choose(row.index, event.currentTarget.value)}
                  />
                )}
                {row.shared && <p className="t-meta">{t('columns.shared')}</p>}
              </td>
              <td>
                <MatchTag row={row} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
