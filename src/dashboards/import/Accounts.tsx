import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportedPart } from '#session/import-file.ts';
import type { StagedFile } from '#session/use-import.ts';
import { Panel } from '#ui/Panel.tsx';
import { useFormat } from '#words/useFormat.ts';
import { AccountLine } from './AccountLine.tsx';
import classes from './Import.module.css';
import { clipped } from './issue-groups.ts';

/** What became of a part: its lines as a sum, or that none of it was loaded. */
function Outcome({ part }: { readonly part: ImportedPart }): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  if (part.ok) return <AccountLine part={part} />;
  if (!part.skipped) return <>{t('account.refused')}</>;
  if (part.by === 'template') return <>{t('account.template')}</>;
  return <>{t('account.skipped', { count: part.rows, n: format.number(part.rows) })}</>;
}

/** Every part of every file with what became of its lines: nothing is passed over in silence. */
export function Accounts({ files }: { readonly files: readonly StagedFile[] }): ReactElement {
  const { t } = useTranslation('import');
  const parts = files.flatMap(({ id, name, outcome }) =>
    outcome.at === 'read' ? outcome.result.parts.map((part) => ({ id, name, part })) : [],
  );
  return (
    <Panel title={t('account.title')}>
      <ul className={classes['rejectFiles']}>
        {parts.map(({ id, name, part }) => (
          <li key={`${id} ${part.part ?? ''}`}>
            <bdi>
              {[name, part.part]
                .flatMap((text) => (text === null ? [] : [clipped(text)]))
                .join(' · ')}
            </bdi>
            <span>
              <Outcome part={part} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
