import { Button, FileButton, Textarea } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Unready, useMissing } from '#dashboards/FitStates.tsx';
import { useFitWords, type FitWords } from '#dashboards/fit-words.ts';
import type { PersonId } from '#core/ids.ts';
import { nipsStatement } from '#model/people/statements.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import { preflight } from '#scenario/preflight.ts';
import { useFitSettings } from '#session/fit-settings.ts';
import { movesOf, readMoveFile, type MoveList } from '#session/move-list.ts';
import { useScenarioBase } from '#session/plan.ts';
import { scenarioOfLines } from '#session/scenario-files.ts';
import { useStatement } from '#session/use-statement.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Panel } from '#ui/Panel.tsx';
import { Results } from './Results.tsx';
import { checkedRows } from './rows.ts';
import classes from './Preflight.module.css';

/** A file larger than this is no list of moves. */
const MOST_BYTES = 20_000_000;

/** What was read: a list with the name it came under, or that it could not be read. */
interface Given {
  readonly name: string;
  readonly list: MoveList | null;
}

interface ReadyProps {
  readonly base: ScenarioBase;
  readonly people: ReadonlyMap<string, PersonId>;
  readonly words: FitWords;
}

async function given(
  name: string,
  bytes: Uint8Array,
  { base, people }: ReadyProps,
): Promise<Given> {
  const table =
    bytes.length > MOST_BYTES ? null : await readMoveFile(bytes, name).catch(() => null);
  return { name, list: table === null ? null : movesOf(table, base.city, people) };
}

/** The file or the pasted text, and what could not be read of it. */
function Input({
  current,
  onGiven,
  ...props
}: ReadyProps & {
  readonly current: Given | null;
  readonly onGiven: (given: Given) => void;
}): ReactElement {
  const { t } = useTranslation('preflight');
  const [text, setText] = useState('');
  const take = async (name: string, bytes: Uint8Array): Promise<void> =>
    onGiven(await given(name, bytes, props));
  const takeFile = async (file: File | null): Promise<void> => {
    if (file !== null) await take(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  const missing = current?.list?.missing ?? [];
  return (
    <Panel title={t('input.title')} note={t('input.note')}>
      <div className={classes['stack']}>
        <Textarea
          label={t('input.paste')}
          description={t('input.columns')}
          placeholder={t('input.example')}
          value={text}
          minRows={4}
          autosize
          maxRows={12}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={classes['buttons']}>
          <Button
            disabled={text.trim() === ''}
            onClick={() => void take(t('input.pasted'), new TextEncoder().encode(text))}
          >
            {t('input.check')}
          </Button>
          <FileButton onChange={(file) => void takeFile(file)}>
            {(button) => (
              <Button variant="default" {...button}>
                {t('input.file')}
              </Button>
            )}
          </FileButton>
        </div>
        {current !== null && current.list === null && (
          <p role="alert">{t('input.unreadable', { name: current.name })}</p>
        )}
        {missing.map((column) => (
          <p key={column} role="alert">
            {t(`input.missing.${column}`, { name: current?.name ?? '' })}
          </p>
        ))}
      </div>
    </Panel>
  );
}

function Ready(props: ReadyProps): ReactElement {
  const { base, people, words } = props;
  const { t } = useTranslation('preflight');
  const catalogue = useFitSettings((state) => state.catalogue);
  const [current, setCurrent] = useState<Given | null>(null);
  const [none, setNone] = useState(false);
  const navigate = useNavigate();
  const nips = useMemo(() => new Map([...people].map(([nip, id]) => [id, nip])), [people]);
  const rows = useMemo(() => {
    const lines = current?.list?.lines ?? [];
    const moves = lines.flatMap(({ move }) => (move === null ? [] : [move]));
    return checkedRows(lines, preflight(base, moves, catalogue), base.city, words);
  }, [current, base, catalogue, words]);
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle', { version: catalogue.version })} />
      <div className={classes['page']}>
        <Link to="/mutasi" className={classes['link'] ?? ''}>
          {t('back')}
        </Link>
        <Input
          {...props}
          current={current}
          onGiven={(list) => {
            setNone(false);
            setCurrent(list);
          }}
        />
        {current !== null && rows.length > 0 && (
          <Results
            name={current.name}
            rows={rows}
            city={base.city}
            nips={nips}
            version={catalogue.version}
            words={words}
            onScenario={() => {
              const made = scenarioOfLines(current.name, current.list?.lines ?? []);
              if (made === null) setNone(true);
              else void navigate({ to: '/skenario' });
            }}
          />
        )}
        {none && <p role="alert">{t('results.noScenario')}</p>}
        {current?.list?.lines.length === 0 && current.list.missing.length === 0 && (
          <p role="status">{t('input.empty', { name: current.name })}</p>
        )}
      </div>
    </>
  );
}

/** Pemeriksaan daftar mutasi: every move of a list judged by every rule before it is sent. */
export function PreflightPage(): ReactElement {
  const { t } = useTranslation('preflight');
  const words = useFitWords();
  const missing = useMissing();
  const base = useScenarioBase();
  const nips = useStatement(nipsStatement, {});
  const people = useMemo(
    () => new Map((nips.data ?? []).map(({ nip, personId }) => [nip, personId])),
    [nips.data],
  );
  if (missing === null && base.data !== undefined && nips.data !== undefined) {
    return <Ready base={base.data} people={people} words={words} />;
  }
  return (
    <>
      <PageHeader title={t('title')} />
      <Unready
        {...{ missing, words }}
        asked={nips.isError ? nips : base}
        waiting={words.t('positions:wait.facts')}
      />
    </>
  );
}
