import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { VariantRow } from '#model/quality/statements.ts';
import { useDataset } from '#session/engine.ts';
import { acceptMerge, undoable, undoMerge, useMergeUnits } from '#session/use-merge-units.ts';
import { useVariants } from '#session/use-quality.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Panel } from '#ui/Panel.tsx';
import type { QualityWords } from './quality-words.ts';
import classes from './Quality.module.css';

/** The pair with the other unit kept. */
function swapped(pair: VariantRow): VariantRow {
  return {
    keepId: pair.dropId,
    keepName: pair.dropName,
    keepPosts: pair.dropPosts,
    keepBelow: pair.dropBelow,
    dropId: pair.keepId,
    dropName: pair.keepName,
    dropPosts: pair.keepPosts,
    dropBelow: pair.keepBelow,
    similarity: pair.similarity,
  };
}

function Offer({
  offered,
  busy,
  words: { t, format },
}: {
  readonly offered: VariantRow;
  readonly busy: boolean;
  readonly words: QualityWords;
}): ReactElement {
  const [turned, setTurned] = useState(false);
  const pair = turned ? swapped(offered) : offered;
  return (
    <li className={classes['merge']}>
      <span className={classes['mergeText']}>
        <strong>{t('quality:merge.pair', { drop: pair.dropName, keep: pair.keepName })}</strong>
        <span className={`t-meta ${classes['stack']}`}>
          {t('quality:merge.counts', {
            dropPosts: format.number(pair.dropPosts),
            dropBelow: format.number(pair.dropBelow),
            keepPosts: format.number(pair.keepPosts),
            similarity: format.percent(pair.similarity, 0),
          })}
        </span>
      </span>
      <span className={classes['buttons']}>
        <Button variant="default" disabled={busy} onClick={() => setTurned(!turned)}>
          {t('quality:merge.swap')}
        </Button>
        <Button disabled={busy} onClick={() => void acceptMerge(pair)}>
          {t('quality:merge.accept')}
        </Button>
      </span>
    </li>
  );
}

function Done({ words: { t, format } }: { readonly words: QualityWords }): ReactElement | null {
  const id = useDataset()?.id ?? null;
  const busy = useMergeUnits((state) => state.phase.at === 'working');
  const last = useMergeUnits((state) => undoable(state, id));
  if (last === null) return null;
  const sum = (of: 'rows' | 'left'): string =>
    format.number(last.changes.reduce((total, change) => total + change[of], 0));
  return (
    <div className={classes['merge']}>
      <p className={classes['mergeText']} role="status">
        {t('quality:merge.done', {
          drop: last.merge.dropName,
          keep: last.merge.keepName,
          rows: sum('rows'),
          left: sum('left'),
        })}
      </p>
      <Button variant="default" disabled={busy} onClick={() => void undoMerge()}>
        {t('quality:merge.undo')}
      </Button>
    </div>
  );
}

/** Units whose names differ only in spelling, each offered as a merge; nothing where there are none. */
export function Merges({ words }: { readonly words: QualityWords }): ReactElement | null {
  const { t } = words;
  const id = useDataset()?.id ?? null;
  const offered = useVariants().data ?? [];
  const phase = useMergeUnits((state) => state.phase);
  const undo = useMergeUnits((state) => undoable(state, id) !== null);
  if (offered.length === 0 && !undo && phase.at === 'idle') return null;
  const busy = phase.at === 'working';
  return (
    <Panel title={t('quality:merge.title')} note={t('quality:merge.note')}>
      {phase.at === 'failed' && (
        <ErrorNote
          what={t('quality:merge.failed')}
          next={t('quality:merge.next')}
          details={phase.detail}
        />
      )}
      {busy && <p role="status">{t('quality:merge.working')}</p>}
      <Done words={words} />
      <ul className={classes['merges']}>
        {offered.map((pair) => (
          <Offer key={`${pair.dropId} ${pair.keepId}`} offered={pair} busy={busy} words={words} />
        ))}
      </ul>
    </Panel>
  );
}
