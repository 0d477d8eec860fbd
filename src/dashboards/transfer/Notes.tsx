import { Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { REQUIRED_DATASETS } from '#core/ids.ts';
import type { CityFacts } from '#model/facts.ts';
import type { DatasetInfo } from '#session/dataset.ts';
import { useActiveElsewhere } from '#session/scenarios.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useFormat } from '#words/useFormat.ts';
import { absentOf, type PostChoice } from './choices.ts';
import type { Words } from './names.ts';
import classes from './Notes.module.css';

const NEEDED = ['units', 'positions', 'employees'] as const;

/** Datasets without which there is nothing to show. */
export function missingDatasets(loaded: DatasetInfo['loaded']): readonly (typeof NEEDED)[number][] {
  return NEEDED.filter((id) => REQUIRED_DATASETS.includes(id) && !loaded.has(id));
}

function ImportLink(): ReactElement {
  const { t } = useTranslation('transfer');
  return (
    <Link to="/data/impor" className={classes['link'] ?? ''}>
      {t('notice.import')}
    </Link>
  );
}

/** In the place of the page where the data that it needs is not loaded. */
export function MissingData({ dataset }: { readonly dataset: DatasetInfo | null }): ReactElement {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  const files = missingDatasets(dataset?.loaded ?? new Set()).map((id) => t(`dataset.${id}`));
  return dataset === null ? (
    <EmptyState
      title={t('notice.nothingTitle')}
      text={t('notice.nothing')}
      action={<ImportLink />}
    />
  ) : (
    <EmptyState
      title={t('notice.missingTitle')}
      text={t('notice.missing', { files: format.list(files) })}
      action={<ImportLink />}
    />
  );
}

/** That the scenario that was worked on was made on other data, and where it is. */
export function Elsewhere(): ReactElement | null {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  const scenario = useActiveElsewhere();
  if (scenario === null) return null;
  const count = scenario.history.moves.length;
  return (
    <div role="status" className={classes['notice']}>
      <p>
        {t('notice.elsewhere', {
          count,
          n: format.number(count),
          name: scenario.name,
          date: format.date(scenario.asOf),
        })}
      </p>
    </div>
  );
}

/** What is not loaded and what it would add. */
export function Absent({
  city,
  words,
}: {
  readonly city: CityFacts;
  readonly words: Words;
}): ReactElement | null {
  const absent = absentOf(city);
  if (absent.length === 0) return null;
  return (
    <ul className={classes['notes']}>
      {absent.map((id) => (
        <li key={id}>
          <IconInfoCircle size={16} stroke={1.6} aria-hidden />
          <p>
            {words.t(`absent.${id}`)} <ImportLink />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** How to begin, with a vacant post of this very data as an example. */
export function Begin({
  example,
  words,
  onTake,
}: {
  readonly example: PostChoice | null;
  readonly words: Words;
  readonly onTake: (id: string) => void;
}): ReactElement {
  const { t } = words;
  return (
    <EmptyState
      title={t('empty.title')}
      text={t('empty.text')}
      action={
        example === null ? undefined : (
          <div className={classes['example']}>
            <p>{t('empty.example', { post: example.name, place: example.place })}</p>
            <p className={classes['ways']}>
              <Link to="/jabatan/$id" params={{ id: example.id }} className={classes['link'] ?? ''}>
                {t('empty.candidates')}
              </Link>
              <Button variant="default" size="compact-sm" onClick={() => onTake(example.id)}>
                {t('empty.take')}
              </Button>
            </p>
          </div>
        )
      }
    />
  );
}
