import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from '#dashboards/search-params.ts';
import type { GapCellRow } from '#model/gap/statements.ts';
import { gapMatchesStatement, gapPeopleStatement } from '#model/gap/statements.ts';
import type { UnitTree } from '#model/workload/unit-tree.ts';
import { canDrill } from '#model/workload/unit-tree.ts';
import { useStatement } from '#session/use-statement.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { FigureList } from '#ui/FigureList.tsx';
import { SidePanel } from '#ui/SidePanel.tsx';
import classes from './CellPanel.module.css';
import { coverageText, linesOf } from './cells.ts';
import { cellOf } from './grid.ts';
import type { Labels, Words } from './names.ts';
import { Matches, People } from './PeopleList.tsx';
import type { Answer, Asked } from './use-gap.ts';
import { rowsOf } from './use-gap.ts';

export interface CellPanelProps {
  readonly selection: Selection;
  readonly answer: Answer;
  readonly labels: Labels;
  readonly tree: UnitTree;
  readonly words: Words;
  readonly onClose: () => void;
  readonly onDrill: (unit: string) => void;
}

/** What the note under the title does not say already. */
function Figures({ cell, words }: { cell: GapCellRow; words: Words }): ReactElement {
  const said = words.t('tip.assessed');
  return <FigureList figures={linesOf(cell, words).filter(({ label }) => label !== said)} />;
}

/** In the place of rows that are not there: they come, or what failed can be tried again. */
function Pending<R>({ asked }: { readonly asked: Asked<R> }): ReactElement {
  const { t } = useTranslation('gap');
  if (asked.error === null) {
    return (
      <p role="status" className={classes['quiet']}>
        {t('panel.loading')}
      </p>
    );
  }
  return (
    <ErrorNote
      what={t('panel.failed')}
      next={t('panel.failedNext')}
      details={asked.error.message}
      onRetry={() => void asked.refetch().catch(() => {})}
    />
  );
}

interface ListProps {
  readonly cell: GapCellRow;
  readonly row: string | null;
  readonly answer: Answer;
  readonly words: Words;
}

function CellPeople(props: ListProps & { readonly competency: string }): ReactElement {
  const { cell, row, competency, answer, words } = props;
  const asked = useStatement(gapPeopleStatement, { ...answer.filter, row, competency });
  const people = rowsOf(asked);
  return people === null ? <Pending asked={asked} /> : <People {...{ cell, people, words }} />;
}

function UnitMatches({ row, answer, words }: Omit<ListProps, 'cell'>): ReactElement {
  const asked = useStatement(gapMatchesStatement, { ...answer.filter, row });
  const matches = rowsOf(asked);
  return matches === null ? <Pending asked={asked} /> : <Matches {...{ matches, words }} />;
}

/** The people of a cell with its figures; of a unit's margin, their match over all competencies. */
export function CellPanel(props: CellPanelProps): ReactElement {
  const { selection, answer, labels, tree, words, onClose, onDrill } = props;
  const { t } = words;
  const { row, column } = selection;
  const unit = labels.rowOf(row);
  const title = t('panel.title', { row: unit, column: labels.columnOf(column) });
  const cell = cellOf(answer.index, selection);
  if (cell === null) {
    return (
      <SidePanel title={title} onClose={onClose}>
        <p className={classes['quiet']}>{t('panel.notAsked')}</p>
      </SidePanel>
    );
  }
  const drills = row !== null && canDrill(tree, row, answer.filter.unit);
  return (
    <SidePanel
      title={title}
      note={t('panel.note', { coverage: coverageText(cell, words) })}
      onClose={onClose}
      actions={
        drills ? (
          <Button variant="light" onClick={() => onDrill(row)}>
            {t('panel.drill', { unit })}
          </Button>
        ) : undefined
      }
    >
      <Figures {...{ cell, words }} />
      <section className={classes['lists']}>
        {column === null ? (
          <UnitMatches {...{ row, answer, words }} />
        ) : (
          <CellPeople {...{ cell, row, answer, words }} competency={column} />
        )}
      </section>
    </SidePanel>
  );
}
