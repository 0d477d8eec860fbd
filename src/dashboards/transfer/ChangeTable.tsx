import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ChangeTable.module.css';
import type { ChangeRow, Figure } from './rows.ts';

/** The rows of one post or unit, under its name. */
export interface ChangeGroup {
  readonly id: string;
  /** `Jabatan`, `Unit`, `Perangkat daerah`. */
  readonly kind: string;
  readonly name: string;
  /** What is said beside the name: what it becomes, whether it calls for action. */
  readonly marks: ReactNode;
  readonly rows: readonly ChangeRow[];
}

function Cell({ figure, strong = false }: { readonly figure: Figure; readonly strong?: boolean }) {
  return (
    <td className={strong ? classes['strong'] : undefined}>
      {figure.text}
      {figure.note !== undefined && <span className={classes['note']}>{figure.note}</span>}
    </td>
  );
}

/** Before, after and difference of a post and its units, one group of rows each. */
export function ChangeTable({
  caption,
  groups,
}: {
  readonly caption: string;
  readonly groups: readonly ChangeGroup[];
}): ReactElement {
  const { t } = useTranslation('transfer');
  return (
    <table className={classes['table']}>
      <caption className="t-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.measure')}</th>
          <th scope="col">{t('table.before')}</th>
          <th scope="col">{t('table.after')}</th>
          <th scope="col">{t('table.difference')}</th>
        </tr>
      </thead>
      {groups.map(({ id, kind, name, marks, rows }) => (
        <tbody key={id}>
          <tr className={classes['group']}>
            <th colSpan={4} scope="rowgroup">
              <span className={classes['kind']}>{kind}</span>
              <span className={classes['name']}>{name}</span>
              <span className={classes['marks']}>{marks}</span>
            </th>
          </tr>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              <Cell figure={row.before} />
              <Cell figure={row.after} strong />
              <Cell figure={row.difference} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
