import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import { Waiting } from '#dashboards/FitStates.tsx';
import { ImportLink } from '#dashboards/ImportLink.tsx';
import { dimensionScores, scoreOf, type CheckOutcome } from '#model/quality/score.ts';
import { useDataset, useEnginePhase } from '#session/engine.ts';
import { useBlanks } from '#session/use-quality-blanks.ts';
import { useQuality, useVariants } from '#session/use-quality.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Ledger } from '#ui/Ledger.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { checkRows } from './check-rows.ts';
import { Blanks, type BlanksProps } from './Blanks.tsx';
import { Checks } from './Checks.tsx';
import { Filters, opdOptions } from './Filters.tsx';
import { Findings } from './Findings.tsx';
import { Merges } from './Merges.tsx';
import { Owners } from './Owners.tsx';
import { useQualityWords, type QualityWords } from './quality-words.ts';
import classes from './Quality.module.css';
import { QualityFailed } from './QualityFailed.tsx';
import { Scores } from './Scores.tsx';
import { NO_OPD, opdOf, type QualitySearch } from './search.ts';
import { useDownload } from './use-download.ts';

interface BodyProps {
  readonly outcomes: readonly CheckOutcome[];
  readonly search: QualitySearch;
  readonly words: QualityWords;
  readonly onChange: (change: Partial<QualitySearch>) => void;
}

/** The four dimensions, each with its share, its findings and how the share came about. */
function Tiles({ outcomes, search, words }: BodyProps): ReactElement {
  const { t, format } = words;
  const figures = dimensionScores(outcomes, opdOf(search)).map(({ dimension, score }) => {
    const counts = { made: format.number(score.made), checks: format.number(score.checks) };
    return {
      label: t(`quality:dimension.${dimension}`),
      value: format.percent(score.share, 2),
      ...(score.share === null
        ? { note: t('quality:tile.nothing', counts) }
        : {
            aside: t('quality:tile.aside', { count: score.found, n: format.number(score.found) }),
            note: t('quality:tile.formula', {
              ...counts,
              checked: format.number(score.checked),
              found: format.number(score.found),
            }),
          }),
    };
  });
  return <Ledger figures={figures} />;
}

function Body(props: BodyProps & Pick<BlanksProps, 'loaded'>): ReactElement {
  const { outcomes, loaded, search, words, onChange } = props;
  const { t } = words;
  const download = useDownload(outcomes, words);
  const rows = useMemo(() => checkRows(outcomes, search), [outcomes, search]);
  const open = outcomes.find(({ check }) => check.id === search.check);
  return (
    <>
      <Filters {...props} />
      <Tiles {...props} />
      <div className={classes['panels']}>
        {download.failure !== null && (
          <ErrorNote
            what={t('quality:export.failed')}
            next={t('quality:failed.next')}
            details={download.failure}
          />
        )}
        <Checks
          {...{ rows, search, words, onChange }}
          tools={
            <Button
              variant="default"
              leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
              disabled={download.busy}
              onClick={() => download.start(opdOf(search))}
            >
              {search.unit === null ? t('quality:export.all') : t('quality:owners.download')}
            </Button>
          }
        />
        {open !== undefined && (
          <Findings
            key={open.check.id}
            outcome={open}
            search={search}
            words={words}
            onClose={() => onChange({ check: null })}
          />
        )}
        <Merges words={words} />
        <Blanks loaded={loaded} {...{ search, words, onChange }} />
        <Owners
          {...{ outcomes, download, words }}
          onOpen={(opd) => onChange({ unit: opd === '' ? NO_OPD : opd })}
        />
        <Scores outcomes={outcomes} opd={opdOf(search)} words={words} />
      </div>
    </>
  );
}

function finding({ outcomes, search, words }: Omit<BodyProps, 'onChange'>): string {
  const { t, format } = words;
  const { found, checked } = scoreOf(outcomes, opdOf(search));
  if (found === 0) return t('quality:finding.none');
  const counts = { count: found, n: format.number(found), checked: format.number(checked) };
  if (search.unit === null) return t('quality:finding.some', counts);
  const unit = opdOptions(outcomes, words).find(({ value }) => value === search.unit)?.label;
  return t('quality:finding.unit', { ...counts, unit: unit ?? search.unit });
}

/** Mutu data: what is missing, late, wrong or at odds in the loaded data, and whose it is. */
export function QualityPage(): ReactElement {
  const search = useSearch({ from: '/data/mutu' });
  const navigate = useNavigate({ from: '/data/mutu' });
  const words = useQualityWords();
  const { t, format } = words;
  const dataset = useDataset();
  const phase = useEnginePhase().at;
  const asked = useQuality();
  // What the panels below ask, so that the engine goes on with it at once.
  useVariants();
  useBlanks(search.data);
  const onChange = useCallback(
    (change: Partial<QualitySearch>) =>
      void navigate({
        search: (before) => ({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const outcomes = asked.data;
  const absent = dataset === null && phase === 'failed';
  return (
    <>
      <PageHeader
        title={outcomes === undefined ? t('quality:page') : finding({ outcomes, search, words })}
        {...(dataset === null
          ? {}
          : { subtitle: t('quality:subtitle', { date: format.date(dataset.asOf) }) })}
      />
      {absent && (
        <EmptyState
          title={t('quality:none.title')}
          text={t('quality:none.text')}
          action={<ImportLink text={t('quality:none.import')} />}
        />
      )}
      {asked.isError && <QualityFailed {...{ asked, words }} />}
      {outcomes === undefined && !absent && !asked.isError && <Waiting text={t('quality:wait')} />}
      {outcomes !== undefined && dataset !== null && (
        <Body loaded={dataset.loaded} {...{ outcomes, search, words, onChange }} />
      )}
    </>
  );
}
