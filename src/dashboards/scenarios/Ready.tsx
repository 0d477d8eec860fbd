import { Button } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { DragEvent, ReactElement, ReactNode } from 'react';
import { useFitWords } from '#dashboards/fit-words.ts';
import { moveListTable, type ListedMove } from '#dashboards/move-list-table.ts';
import { saveText } from '#dashboards/save-file.ts';
import type { ExportTable } from '#dashboards/table-export.ts';
import { nipsStatement } from '#model/people/statements.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { useFitSettings } from '#session/fit-settings.ts';
import type { DatasetInfo } from '#session/dataset.ts';
import { logExport } from '#session/log.ts';
import { fileOfScenario, peopleByNip, type PeopleByNip } from '#session/scenario-files.ts';
import {
  createScenario,
  duplicateScenario,
  removeScenario,
  renameScenario,
  useActiveScenario,
  useScenarios,
  useScenarioStore,
} from '#session/scenarios.ts';
import { useStatement } from '#session/use-statement.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { listedMoves } from './list-rows.ts';
import { Elsewhere, KeepNote, Others } from './Notices.tsx';
import { openFile, type Opening } from './opening.ts';
import { OpeningNote } from './OpeningNote.tsx';
import { ScenarioItem, type ItemActions } from './ScenarioItem.tsx';
import classes from './Scenarios.module.css';
import { Create, Files } from './Tools.tsx';
import { useScenarioWords, type ScenarioEntry, type ScenarioWords } from './use-scenarios-page.ts';

/** Scenarios that are compared at once. */
const MOST_COMPARED = 6;

/** What was done last, and how it is undone. */
interface Said {
  readonly text: string;
  readonly undo: (() => void) | null;
}

const NOTHING: PeopleByNip = { people: new Map(), nips: new Map() };

function nameNow(id: string | null): string {
  return useScenarioStore.getState().scenarios.find((one) => one.id === id)?.name ?? '';
}

/** The list of moves of a scenario as a table that goes out. */
function useTableOf(
  base: ScenarioBase,
  { nips }: PeopleByNip,
  words: ScenarioWords,
): (entry: ScenarioEntry) => ExportTable<ListedMove> {
  const fitWords = useFitWords();
  const version = useFitSettings((state) => state.catalogue.version);
  const { t } = words;
  return ({ scenario, figures }) => {
    const rows = listedMoves(scenario.history.moves, figures.checked, {
      verdict: (verdict) => t(`rules:verdict.${verdict}`),
      rejected: (reason) =>
        t('scenarios:table.notApplied', { why: t(`scenarios:fallen.reason.${reason}`) }),
      bench: t('scenarios:table.bench'),
    });
    return moveListTable(
      rows,
      { city: base.city, nips, words: fitWords, t: (key) => t(`scenarios:${key}`) },
      {
        name: t('scenarios:table.name', { name: scenario.name }),
        notes: [
          [t('scenarios:table.scenario'), scenario.name],
          [t('scenarios:table.version'), version],
        ],
      },
    );
  };
}

function useActions(
  base: ScenarioBase,
  people: PeopleByNip,
  words: ScenarioWords,
  onSaid: (said: Said) => void,
): ItemActions {
  const { t } = words;
  const tableOf = useTableOf(base, people, words);
  return {
    tableOf,
    onRename: ({ id }, name) => {
      renameScenario(id, { name });
      onSaid({ text: t('scenarios:said.renamed', { name: nameNow(id) }), undo: null });
    },
    onDuplicate: ({ id, name }) => {
      const copy = duplicateScenario(id, name);
      onSaid({ text: t('scenarios:said.copied', { name: nameNow(copy) }), undo: null });
    },
    onDownload: (scenario) => {
      const name = `${scenario.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.skenario.json`;
      saveText(name, fileOfScenario(scenario, base.city, people), 'application/json');
      logExport(name, scenario.history.moves.length);
    },
    onRemove: ({ id, name }) => {
      const back = removeScenario(id);
      onSaid({
        text: t('scenarios:said.removed', { name }),
        undo: () => {
          back();
          onSaid({ text: t('scenarios:said.restored', { name }), undo: null });
        },
      });
    },
  };
}

/** A file that is dropped anywhere on the page is opened. */
function DropZone({
  onFile,
  children,
}: {
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}): ReactElement {
  const over = (event: DragEvent): void => {
    if (event.dataTransfer.types.includes('Files')) event.preventDefault();
  };
  return (
    <div
      className={classes['page']}
      onDragOver={over}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files;
        if (file === undefined) return;
        event.preventDefault();
        onFile(file);
      }}
    >
      {children}
    </div>
  );
}

function SaidNote({ said, words }: { readonly said: Said | null; readonly words: ScenarioWords }) {
  return (
    <div role="status" className={said === null ? 't-hidden' : classes['said']}>
      <p>
        <bdi>{said?.text}</bdi>
      </p>
      {said?.undo && (
        <Button variant="default" size="compact-sm" onClick={said.undo}>
          {words.t('scenarios:said.undo')}
        </Button>
      )}
    </div>
  );
}

interface ListProps {
  readonly scenarios: readonly Scenario[];
  readonly base: ScenarioBase;
  readonly actions: ItemActions;
  readonly words: ScenarioWords;
  readonly picked: readonly string[];
  readonly onPick: (id: string, picked: boolean) => void;
}

function List({ scenarios, base, actions, words, picked, onPick }: ListProps): ReactElement {
  const { t } = words;
  const activeId = useActiveScenario()?.id;
  return (
    <ul className={classes['list']} aria-label={t('scenarios:row.list')}>
      {scenarios.map((scenario) => (
        <ScenarioItem
          key={scenario.id}
          {...actions}
          scenario={scenario}
          base={base}
          active={scenario.id === activeId}
          picked={picked.includes(scenario.id)}
          full={picked.length >= MOST_COMPARED}
          words={words}
          onPick={onPick}
        />
      ))}
    </ul>
  );
}

function titleOf(scenarios: readonly Scenario[], { t, format }: ScenarioWords): string {
  const count = scenarios.length;
  return count === 0
    ? t('scenarios:page')
    : t('scenarios:title', { count, n: format.number(count) });
}

/** To the page that compares those that are picked; without any, the first ones. */
function Compare({
  picked,
  words,
}: {
  readonly picked: readonly string[];
  readonly words: ScenarioWords;
}): ReactElement {
  const { t, format } = words;
  const chosen = t('scenarios:compare.chosen', {
    count: picked.length,
    n: format.number(picked.length),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconColumns size={16} stroke={1.6} aria-hidden />}
      renderRoot={(root) => (
        <Link {...root} to="/skenario/banding" search={{ id: picked.join(',') }} />
      )}
    >
      {picked.length === 0
        ? t('scenarios:compare.label')
        : `${t('scenarios:compare.label')} (${chosen})`}
    </Button>
  );
}

/** The page over a city that is there. */
export function Ready({
  base,
  dataset,
}: {
  readonly base: ScenarioBase;
  readonly dataset: DatasetInfo;
}): ReactElement {
  const words = useScenarioWords();
  const { t, format } = words;
  const scenarios = useScenarios();
  const own = scenarios.filter((one) => one.datasetId === dataset.id);
  const others = scenarios.filter((one) => one.datasetId !== dataset.id);
  const { data: rows } = useStatement(nipsStatement, {});
  const people = useMemo(() => (rows === undefined ? NOTHING : peopleByNip(rows)), [rows]);
  const [said, setSaid] = useState<Said | null>(null);
  const [opening, setOpening] = useState<Opening | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const picked = chosen.filter((id) => own.some((one) => one.id === id));
  const actions = useActions(base, people, words, setSaid);
  const onFile = (file: File): void => {
    setSaid(null);
    void openFile(file, base.city, people).then(setOpening);
  };
  const onCreate = (name: string): void => {
    const id = createScenario(name);
    setSaid({ text: t('scenarios:said.created', { name: nameNow(id) }), undo: null });
  };
  return (
    <>
      <PageHeader
        title={titleOf(own, words)}
        subtitle={t('scenarios:subtitle', { date: format.date(base.city.asOf) })}
        actions={
          <>
            {own.length > 1 && <Compare picked={picked} words={words} />}
            <Files words={words} onFile={onFile} />
            <Create words={words} onCreate={onCreate} />
          </>
        }
      />
      <DropZone onFile={onFile}>
        <Elsewhere words={words} />
        <SaidNote said={said} words={words} />
        {opening !== null && (
          <OpeningNote opening={opening} words={words} onClose={() => setOpening(null)} />
        )}
        {own.length === 0 ? (
          <EmptyState title={t('scenarios:empty.title')} text={t('scenarios:empty.text')} />
        ) : (
          <List
            scenarios={own}
            base={base}
            actions={actions}
            words={words}
            picked={picked}
            onPick={(id, on) =>
              setChosen(on ? [...picked, id] : picked.filter((other) => other !== id))
            }
          />
        )}
        <Others scenarios={others} words={words} onSaid={(text) => setSaid({ text, undo: null })} />
        <KeepNote words={words} />
        <p className={classes['meta']}>
          {t('scenarios:open.drop')} {t('scenarios:open.holds')}
        </p>
      </DropZone>
    </>
  );
}
