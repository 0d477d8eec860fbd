import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { UnitId } from '#core/ids.ts';
import type { MoveWords } from '#dashboards/move-words.ts';
import { Segmented } from '#ui/Segmented.tsx';
import { NARROWINGS, type Narrowing } from './search.ts';
import classes from './TreePane.module.css';
import { treeRows, type TreeRow } from './tree-rows.ts';
import { unitsAbove } from './unit-nodes.ts';
import { UnitTree } from './UnitTree.tsx';
import type { BoardModel } from './use-board.ts';

export interface TreePaneProps {
  readonly board: BoardModel;
  readonly words: MoveWords;
  readonly shown: readonly UnitId[];
  readonly narrow: Narrowing;
  readonly onNarrow: (narrow: Narrowing) => void;
  readonly onChoose: (row: TreeRow) => void;
}

/** Units that are open, those above the ones on the board at first. */
function useOpen(board: BoardModel, shown: readonly UnitId[]) {
  const [open, setOpen] = useState<ReadonlySet<UnitId>>(() => {
    return new Set(shown.flatMap((id) => unitsAbove(board.nodes, id)));
  });
  const toggle = (id: UnitId, now: boolean): void => {
    const next = new Set(open);
    if (now) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  return [open, toggle] as const;
}

/** The organisation with a search, and narrowed to units that lack people or have too many. */
export function TreePane(props: TreePaneProps): ReactElement {
  const { board, words, shown, narrow, onNarrow, onChoose } = props;
  const { t } = words;
  const [query, setQuery] = useState('');
  const sought = useDeferredValue(query);
  const [current, setCurrent] = useState<string | null>(null);
  const [open, onOpen] = useOpen(board, shown);
  const { nodes, placement } = board;
  const rows = useMemo(
    () => treeRows(nodes, { open, query: sought, narrow, placement }),
    [nodes, open, sought, narrow, placement],
  );
  return (
    <section className={classes['pane']} aria-label={t('board:tree.title')}>
      <div className={classes['head']}>
        <h2>{t('board:tree.title')}</h2>
        <TextInput
          type="search"
          aria-label={t('board:tree.find')}
          placeholder={t('board:tree.find')}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Segmented
          label={t('board:tree.narrow')}
          options={NARROWINGS.map((value) => ({ value, label: t(`board:tree.${value}`) }))}
          value={narrow}
          onChange={onNarrow}
        />
        <p className="t-meta">
          {t(`board:tree.${narrow}Note`)} {t('board:tree.hint')}
        </p>
      </div>
      {rows.length === 0 ? (
        <p className={classes['none']}>{t('board:tree.none')}</p>
      ) : (
        <UnitTree
          {...{ board, rows, shown, current, words, onOpen, onChoose }}
          onCurrent={setCurrent}
        />
      )}
    </section>
  );
}
