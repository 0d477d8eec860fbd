import { Button, Drawer } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode, RefObject } from 'react';
import type { ReadyScenario } from '#dashboards/ScenarioGate.tsx';
import { useMoveWords, type MoveWords } from '#dashboards/move-words.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { usePhone, useWide } from '#ui/usePhone.ts';
import { Bench } from './Bench.tsx';
import { BoardColumn } from './BoardColumn.tsx';
import { boardStep } from './board-keys.ts';
import { listenForDrags } from './drag-listen.ts';
import { dragNow, NO_DRAG, setDrag } from './drag-store.ts';
import { HoverImpact, ImpactPane } from './ImpactPane.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { unitsIn, VIEWS, type BoardSearch } from './search.ts';
import { Toolbar } from './Toolbar.tsx';
import { TreePane } from './TreePane.tsx';
import type { TreeRow } from './tree-rows.ts';
import { useBoard, type BoardModel } from './use-board.ts';
import { chooseUnit, useBoardChange, useStepKeys, useWorkspace } from './use-workspace.ts';
import classes from './Workspace.module.css';

type Work = ReturnType<typeof useWorkspace>;

interface PartProps {
  readonly board: BoardModel;
  readonly search: BoardSearch;
  readonly words: MoveWords;
  readonly work: Work;
  readonly onChange: (change: Partial<BoardSearch>) => void;
}

/** People are dragged anywhere below `root`; what is under them is answered as they go. */
function useDragging(
  root: RefObject<HTMLElement | null>,
  ghost: RefObject<HTMLElement | null>,
  { board, work, words }: PartProps,
  enabled: boolean,
): void {
  const latest = useRef({ board, work, words });
  useEffect(() => {
    latest.current = { board, work, words };
  });
  useEffect(() => {
    if (!enabled || root.current === null || ghost.current === null) return undefined;
    const end = listenForDrags(root.current, ghost.current, {
      begin: (personId) => {
        const person = latest.current.board.base.city.persons.get(personId);
        if (person === undefined) return null;
        setDrag({ personId, over: null });
        return person.name;
      },
      over: (over) => setDrag({ ...dragNow(), over }),
      drop: (target) => {
        const { personId } = dragNow();
        if (personId === null) return;
        latest.current.work.place(personId, target.kind === 'bench' ? null : target.id);
      },
      end: (dropped) => {
        setDrag(NO_DRAG);
        if (!dropped) latest.current.work.say(latest.current.words.t('board:said.cancelled'));
      },
    });
    return () => {
      end();
      setDrag(NO_DRAG);
    };
  }, [root, ghost, enabled]);
}

function Columns(props: PartProps & { readonly drags: boolean }): ReactElement {
  const { board, search, words, work, onChange, drags } = props;
  const { t } = words;
  const hintId = useId();
  const phone = usePhone();
  const { columns } = board;
  const onKeyDown = (event: KeyboardEvent): void => {
    const line = event.target instanceof Element ? event.target.closest('[data-row]') : null;
    const step = line === null ? null : boardStep(columns, work.spot, event);
    if (step === null) return;
    event.preventDefault();
    if (step.type === 'go') work.goTo(step.to);
    else if (step.type === 'move') work.ask();
    else if (step.type === 'lock') work.lock();
    else work.back();
  };
  if (columns.length === 0) {
    return (
      <EmptyState
        title={t('board:board.empty')}
        text={t(phone ? 'board:board.emptyTextPhone' : 'board:board.emptyText')}
      />
    );
  }
  const shown = phone ? columns.slice(-1) : columns;
  return (
    <>
      <p id={hintId} className="t-meta">
        {search.view === 'sebelum' && t('board:readOnly')}{' '}
        {search.view !== 'sebelum' && !phone && t('board:board.hint')} {t('board:board.away')}
      </p>
      <div className={classes['columns']} data-scroll="x" onKeyDown={onKeyDown}>
        {shown.map((column) => (
          <BoardColumn
            key={column.unitId}
            {...{ board, column, words, drags, hintId }}
            spot={work.spot}
            chosen={work.spot?.unitId === column.unitId}
            focused={work.focused}
            changesOnly={search.view === 'perubahan'}
            onSpot={work.choose}
            onClose={() => {
              const left = unitsIn(search.units).filter((id) => id !== column.unitId);
              onChange({ units: left.join(',') });
            }}
          />
        ))}
      </div>
    </>
  );
}

/** Units one at a time, where there is no room for a tree. */
function UnitSelect({ board, search, words, onChange }: PartProps): ReactElement {
  const options = [...board.nodes.byId.values()]
    .filter(({ id }) => board.base.units.has(id))
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'id'));
  return (
    <SearchSelect
      label={words.t('board:board.unit')}
      options={options}
      value={unitsIn(search.units).at(-1) ?? null}
      onChange={(unit) => onChange({ units: unit ?? '' })}
    />
  );
}

function BoardPane(props: PartProps & { readonly drags: boolean }): ReactElement {
  const { board, words, work, drags } = props;
  const wide = useWide();
  const bench = work.chosen?.at === 'bench' ? work.chosen.personId : null;
  return (
    <section className={classes['board']} aria-label={words.t('board:board.title')}>
      <Columns {...props} />
      {!wide && <HoverImpact board={board} words={words} />}
      <Bench
        {...{ board, words, drags }}
        chosen={bench}
        focused={work.focused}
        onChoose={work.chooseOnBench}
      />
    </section>
  );
}

function Impact({ board, words, work }: PartProps): ReactElement {
  return (
    <ImpactPane
      {...{ board, words }}
      opened={work.opened}
      onOpen={work.open}
      onEdit={work.edit}
      onRemove={work.remove}
    />
  );
}

function ViewTools({ search, words, onChange }: PartProps): ReactElement {
  const { t } = words;
  return (
    <Segmented
      label={t('board:view.label')}
      options={VIEWS.map((value) => ({ value, label: t(`board:view.${value}`) }))}
      value={search.view}
      onChange={(view) => onChange({ view })}
    />
  );
}

/** Tree, board and impact side by side; the impact as a drawer, or below, where there is no room. */
function Panes(props: PartProps): ReactElement {
  const { board, search, words, work, onChange } = props;
  const { t } = words;
  const [wide, phone] = [useWide(), usePhone()];
  const [drawer, setDrawer] = useState(false);
  const [root, ghost] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const drags = !phone && !work.readOnly;
  useDragging(root, ghost, props, drags);
  const onChoose = (row: TreeRow): void => {
    const { units, said, opens } = chooseUnit(board, search.units, row, words);
    if (said !== '') work.say(said);
    if (units !== search.units) onChange({ units });
    if (opens !== null && row.post !== null) work.choose({ unitId: opens, key: `post:${row.id}` });
  };
  const more: ReactNode = (
    <>
      <ViewTools {...props} />
      {!wide && !phone && (
        <Button
          leftSection={<IconChartBar size={16} aria-hidden />}
          onClick={() => setDrawer(true)}
        >
          {t('board:tool.impact')}
        </Button>
      )}
    </>
  );
  return (
    <>
      <Toolbar
        {...{ board, words, more }}
        choice={work.choice}
        onMove={work.ask}
        onLock={work.lock}
        onBack={work.back}
        onStep={work.step}
      />
      {phone && <UnitSelect {...props} />}
      <div ref={root} className={classes['panes']} data-drags={drags || undefined}>
        {!phone && (
          <TreePane
            {...{ board, words, onChoose }}
            shown={unitsIn(search.units)}
            narrow={search.narrow}
            onNarrow={(narrow) => onChange({ narrow })}
          />
        )}
        <BoardPane {...props} drags={drags} />
        {(wide || phone) && (
          <section className={classes['impact']} aria-label={t('board:impact.title')}>
            <h2>{t('board:impact.title')}</h2>
            <Impact {...props} />
          </section>
        )}
        <div ref={ghost} className={classes['ghost']} hidden aria-hidden />
      </div>
      {!wide && !phone && (
        <Drawer
          opened={drawer}
          onClose={() => setDrawer(false)}
          position="right"
          size={420}
          title={t('board:impact.title')}
          closeButtonProps={{ 'aria-label': t('board:moves.cancel') }}
        >
          <Impact {...props} />
        </Drawer>
      )}
    </>
  );
}

export interface WorkspaceProps {
  readonly ready: ReadyScenario;
  readonly search: BoardSearch;
}

/** The board over a scenario and a city that are there. */
export function Workspace({ ready, search }: WorkspaceProps): ReactElement {
  const words = useMoveWords();
  const onChange = useBoardChange();
  const board = useBoard(ready, search);
  const work = useWorkspace(board, search, words);
  useStepKeys(work.step);
  const { moving } = work;
  return (
    <>
      <p role="status" className={work.said === '' ? 't-hidden' : classes['said']}>
        {work.said}
      </p>
      <Panes {...{ board, search, words, work, onChange }} />
      {moving !== null && (
        <MoveDialog
          key={moving}
          {...{ board, words }}
          personId={moving}
          onPick={(to) => {
            work.stopAsking();
            work.place(moving, to);
          }}
          onClose={work.stopAsking}
        />
      )}
    </>
  );
}
