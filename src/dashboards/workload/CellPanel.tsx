import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from '#dashboards/search-params.ts';
import type { PostSums } from '#model/workload/statements.ts';
import { cellPeopleStatement, cellPostsStatement } from '#model/workload/statements.ts';
import type { UnitTree } from '#model/workload/unit-tree.ts';
import { canDrill } from '#model/workload/unit-tree.ts';
import { useStatement } from '#session/use-statement.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { FigureList } from '#ui/FigureList.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { SidePanel } from '#ui/SidePanel.tsx';
import classes from './CellPanel.module.css';
import type { CellContext } from './cells.ts';
import { gradedText, hoursText, linesOf, ratioOf } from './cells.ts';
import type { Words } from './names.ts';
import type { Answer, Labels } from './options.ts';
import { PeopleList, PostList } from './PostList.tsx';

export interface CellPanelProps {
  readonly selection: Selection;
  readonly sums: PostSums | null;
  readonly answer: Answer;
  readonly labels: Labels;
  readonly tree: UnitTree;
  readonly context: CellContext;
  /** Names of the statuses that alone count, for a sentence. */
  readonly statuses: readonly string[];
  /** The engine cannot be asked yet. */
  readonly waiting: boolean;
  readonly onClose: () => void;
  readonly onDrill: (unit: string) => void;
}

/** What the note under the title does not say already. */
function Figures({
  sums,
  context,
}: Pick<CellPanelProps, 'context'> & { sums: PostSums }): ReactElement {
  const { t } = useTranslation('workload');
  const said = [t('tip.ratio'), t('tip.seats'), t('tip.posts')];
  const lines = linesOf(sums, context).filter(({ label }) => !said.includes(label));
  return <FigureList figures={lines} />;
}

/** How the need of the cell was found, and what empty posts carry. */
export function methodSentences(sums: PostSums, words: Words): readonly string[] {
  const { t, format } = words;
  const { otherMethodPosts: other, vacantLoad, vacantPosts, unknownPosts, posts } = sums;
  const n = (count: number) => ({ count, n: format.number(count) });
  return [
    ...(other > 0 ? [t('panel.methodMixed', n(other))] : []),
    ...(other === 0 && unknownPosts < posts ? [t('panel.methodAbk')] : []),
    ...(vacantLoad > 0
      ? [t('panel.vacantLoad', { ...n(vacantPosts), hours: hoursText(vacantLoad, words) })]
      : []),
  ];
}

type Tab = 'posts' | 'people';

function Lists(props: CellPanelProps & { readonly sums: PostSums }): ReactElement {
  const { selection, sums, answer, context, statuses, waiting } = props;
  const { words, columns, someStatuses } = context;
  const { t, format } = words;
  const [tab, setTab] = useState<Tab>('posts');
  const choice = { ...answer.filter, dimension: columns, ...selection };
  const posts = useStatement(cellPostsStatement, choice, tab === 'posts');
  const people = useStatement(cellPeopleStatement, choice, tab === 'people');
  const asked = tab === 'posts' ? posts : people;
  const body = (): ReactElement => {
    if (waiting) return <p className={classes['quiet']}>{t('panel.waiting')}</p>;
    if (asked.isError) {
      return (
        <ErrorNote
          what={t('panel.failed')}
          next={t('panel.failedNext')}
          details={asked.error.message}
          onRetry={() => void asked.refetch().catch(() => {})}
        />
      );
    }
    if (asked.data === undefined || asked.isPlaceholderData)
      return (
        <p role="status" className={classes['quiet']}>
          {t('panel.loading')}
        </p>
      );
    return tab === 'posts' ? (
      <PostList
        posts={posts.data ?? []}
        rowId={selection.row}
        {...{ columns, someStatuses, words }}
      />
    ) : (
      <PeopleList people={people.data ?? []} words={words} />
    );
  };
  return (
    <section className={classes['lists']}>
      <Segmented<Tab>
        label={t('panel.tabs')}
        value={tab}
        onChange={setTab}
        options={[
          { value: 'posts', label: t('panel.posts', { n: format.number(sums.posts) }) },
          { value: 'people', label: t('panel.people', { n: format.number(sums.holders) }) },
        ]}
      />
      {tab === 'people' && statuses.length > 0 && (
        <p className={classes['quiet']}>
          {t('panel.peopleStatuses', { statuses: format.list(statuses) })}
        </p>
      )}
      {body()}
    </section>
  );
}

/** The posts and people of a cell, with its figures and how they were found. */
export function CellPanel(props: CellPanelProps): ReactElement {
  const { selection, sums, answer, labels, tree, context, onClose, onDrill } = props;
  const { words } = context;
  const { t, format } = words;
  const row = labels.rowOf(selection.row);
  const title = t('panel.title', { row, column: labels.columnOf(selection.column) });
  const { row: unit } = selection;
  const drills = unit !== null && canDrill(tree, unit, answer.filter.unit);
  if (sums === null) {
    return (
      <SidePanel title={title} onClose={onClose}>
        <p className={classes['quiet']}>{t('panel.postsEmpty')}</p>
      </SidePanel>
    );
  }
  const seats = t('panel.seatsLine', {
    filled: format.number(sums.seats - sums.vacantSeats),
    seats: format.number(sums.seats),
  });
  const ratio = sums.holders === 0 ? t('cell.vacant') : gradedText(ratioOf(sums), words);
  return (
    <SidePanel
      title={title}
      note={`${t('tip.ratio')} ${ratio}. ${seats}.`}
      onClose={onClose}
      actions={
        drills ? (
          <Button
            variant="light"
            classNames={{ root: classes['drill'] ?? '', label: classes['drillLabel'] ?? '' }}
            onClick={() => onDrill(unit)}
          >
            {t('panel.drill', { unit: row })}
          </Button>
        ) : undefined
      }
    >
      <Figures sums={sums} context={context} />
      {methodSentences(sums, words).map((sentence) => (
        <p key={sentence} className={classes['method']}>
          {sentence}
        </p>
      ))}
      <Lists {...props} sums={sums} />
    </SidePanel>
  );
}
