import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Fragment, useMemo } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { scoringOptions } from '#dashboards/fit-search.ts';
import { FitBasis } from '#dashboards/FitBasis.tsx';
import { Failed, Unready, useMissing, Waiting } from '#dashboards/FitStates.tsx';
import { removedTexts, useFitWords, type FitWords } from '#dashboards/fit-words.ts';
import { ScoreBar } from '#dashboards/PairParts.tsx';
import type { FitIndex } from '#model/fit/index-city.ts';
import type { CandidateList } from '#model/fit/rank.ts';
import { postGroupOf } from '#model/fit/weight-sets.ts';
import type { PostFact } from '#model/facts.ts';
import { COMPARE_LIMIT, toggleCompared, useCompared } from '#session/compare.ts';
import { useDataset } from '#session/engine.ts';
import { useCandidates, useFitIndex } from '#session/use-fit.ts';
import { useSmaa } from '#session/use-smaa.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { StateMark } from '#ui/StateMark.tsx';
import {
  comparedOf,
  compareGroups,
  type CompareCell,
  type Compared,
  type CompareGroup,
} from './compare-rows.ts';
import classes from './Compare.module.css';
import type { CompareSearch } from './search.ts';

function Cell({
  cell,
  label,
  words,
}: {
  readonly cell: CompareCell;
  readonly label: string;
  readonly words: FitWords;
}): ReactElement {
  if (cell.kind === 'rule') return <StateMark state={cell.state} text={cell.text} />;
  if (cell.kind === 'text') {
    return (
      <>
        {cell.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </>
    );
  }
  return (
    <>
      <ScoreBar label={label} score={cell.score} words={words} />
      {cell.note !== null && <p className="t-meta">{cell.note}</p>}
    </>
  );
}

function Heads({
  columns,
  postId,
  words: { t },
}: {
  readonly columns: readonly Compared[];
  readonly postId: string;
  readonly words: FitWords;
}): ReactElement {
  return (
    <thead>
      <tr>
        <th scope="col" className={classes['first']}>
          {t('pair:compare.row')}
        </th>
        {columns.map(({ id, name }) => (
          <th key={id} scope="col">
            <Link to="/pegawai/$id" params={{ id }} className={classes['name'] ?? ''}>
              {name}
            </Link>
            <Button
              variant="default"
              size="compact-xs"
              className={classes['out'] ?? ''}
              aria-label={`${t('pair:compare.remove')}: ${name}`}
              onClick={() => toggleCompared(postId, id)}
            >
              {t('pair:compare.out')}
            </Button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Table({
  groups,
  columns,
  postId,
  words,
}: {
  readonly groups: readonly CompareGroup[];
  readonly columns: readonly Compared[];
  readonly postId: string;
  readonly words: FitWords;
}): ReactElement {
  const caption = words.t('pair:compare.caption');
  return (
    <div className={classes['holder']} tabIndex={0} role="group" aria-label={caption}>
      <table className={classes['table']}>
        <caption className="t-hidden">{caption}</caption>
        <Heads {...{ columns, postId, words }} />
        {groups.map(({ id, title, rows }) => (
          <tbody key={id}>
            {title !== null && (
              <tr className={classes['group']}>
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {title}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className={classes['first']}>
                  {row.label}
                </th>
                {row.cells.map((cell, at) => (
                  <td key={columns[at]?.id}>
                    <Cell {...{ cell, words }} label={row.label} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** What a reader of the sheet needs beside the figures: for what, when, and from which data and weights. */
function SheetHead({
  list,
  index,
  words: { t, format },
}: {
  readonly list: CandidateList;
  readonly index: FitIndex;
  readonly words: FitWords;
}): ReactElement {
  const dataset = useDataset();
  const { post, options } = list;
  const { city } = index;
  const set = options.book[postGroupOf(post.kind)];
  const units = [city.units.get(post.unitId)?.name, city.units.get(post.opdId)?.name];
  const lines: readonly (readonly [label: string, value: string])[] = [
    [t('pair:compare.post'), post.title],
    [t('pair:compare.unit'), [...new Set(units.filter((name) => name !== undefined))].join(', ')],
    [t('pair:compare.day'), format.date(options.day)],
    [
      t('pair:compare.weights'),
      t('pair:compare.weightsValue', {
        name: set.name === '' ? t('fit:weights.builtIn') : set.name,
        version: format.number(set.version),
      }),
    ],
    [t('pair:compare.method'), t(`fit:basis.method.${options.method}`)],
    [t('pair:compare.rulesVersion'), options.catalogue.version],
    [
      t('pair:compare.data'),
      t('pair:compare.dataValue', { name: dataset?.name ?? '', date: format.date(city.asOf) }),
    ],
  ];
  return (
    <header className={classes['sheetHead']}>
      <h2>{t('pair:compare.sheet')}</h2>
      <dl>
        {lines.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <p className={classes['disclaimer']}>{t('pair:compare.disclaimer')}</p>
    </header>
  );
}

interface SheetProps {
  readonly index: FitIndex;
  readonly list: CandidateList;
  readonly chosen: readonly string[];
  readonly words: FitWords;
}

function Sheet({ index, list, chosen, words }: SheetProps): ReactElement {
  const { t, format } = words;
  const smaa = useSmaa(index, list).data ?? null;
  const columns = useMemo(
    () => comparedOf(index, list, chosen, words),
    [index, list, chosen, words],
  );
  const groups = useMemo(
    () => compareGroups(index, list, smaa, columns, words),
    [index, list, smaa, columns, words],
  );
  const title = list.post.title;
  const removed = removedTexts(list.removed, words);
  return (
    <>
      <div className={classes['screen']}>
        <PageHeader
          title={t('pair:compare.title', {
            count: columns.length,
            n: format.number(columns.length),
            title,
          })}
          subtitle={t('pair:compare.subtitle')}
        />
      </div>
      <div className={classes['tools']}>
        <FitBasis group={postGroupOf(list.post.kind)} words={words} />
        <Button
          leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('pair:compare.print')}
        </Button>
      </div>
      <section className={classes['sheet']}>
        <SheetHead {...{ list, index, words }} />
        <Table {...{ groups, columns, words }} postId={list.post.id} />
        {!groups.some(({ id }) => id === 'rules') && (
          <p className={classes['foot']}>{t('pair:compare.rulesAll')}</p>
        )}
        {removed.length > 0 && (
          <p className={classes['foot']}>
            {t('pair:compare.removed', { what: removed.join('; ') })}
          </p>
        )}
        <p className={classes['signature']}>{t('pair:compare.signature')}</p>
      </section>
    </>
  );
}

function Compare({
  index,
  post,
  search,
  words,
}: {
  readonly index: FitIndex;
  readonly post: PostFact;
  readonly search: CompareSearch;
  readonly words: FitWords;
}): ReactElement {
  const { t, format } = words;
  const { by, lambda, day } = search;
  const options = useMemo(() => scoringOptions({ by, lambda, day }), [by, lambda, day]);
  const chosen = useCompared(post.id);
  const asked = useCandidates(index, post.id, options);
  const list = asked.data ?? null;
  let body: ReactNode;
  if (chosen.length === 0) {
    body = (
      <>
        <PageHeader title={t('pair:compare.titleNone')} />
        <EmptyState
          title={t('pair:compare.none')}
          text={t('pair:compare.noneText', { n: format.number(COMPARE_LIMIT) })}
        />
      </>
    );
  } else if (asked.isError) body = <Failed asked={asked} words={words} />;
  else if (list === null) body = <Waiting text={t('positions:wait.ranking')} />;
  else body = <Sheet {...{ index, list, chosen, words }} />;
  return (
    <div className={classes['paper']}>
      <Link
        to="/jabatan/$id"
        params={{ id: post.id }}
        search={{ by, lambda, day }}
        className={classes['back'] ?? ''}
      >
        {t('pair:compare.back', { title: post.title })}
      </Link>
      {body}
    </div>
  );
}

/** Up to eight candidates of a post side by side, to be printed for the appraisal team. */
export function ComparePage(): ReactElement {
  const { id } = useParams({ from: '/jabatan/$id/banding' });
  const search = useSearch({ from: '/jabatan/$id/banding' });
  const words = useFitWords();
  const { t } = words;
  const missing = useMissing();
  const asked = useFitIndex();
  const index = asked.data;
  const post = index?.city.posts.get(id);
  if (missing === null && index !== undefined && post !== undefined)
    return <Compare {...{ index, post, search, words }} />;
  if (missing === null && index !== undefined) {
    return (
      <>
        <PageHeader title={t('positions:unknown.title')} />
        <EmptyState
          title={t('positions:unknown.title')}
          text={t('positions:unknown.text', { id })}
          action={
            <Link to="/jabatan" className={classes['back'] ?? ''}>
              {t('positions:unknown.back')}
            </Link>
          }
        />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('pair:compare.titleNone')} />
      <Unready {...{ missing, asked, words }} waiting={t('positions:wait.facts')} />
    </>
  );
}
