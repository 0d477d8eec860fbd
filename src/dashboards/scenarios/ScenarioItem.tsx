import { ActionIcon, Button, Checkbox, Menu, TextInput } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { ExportMenu } from '#dashboards/ExportMenu.tsx';
import type { ListedMove } from '#dashboards/move-list-table.ts';
import type { ExportTable } from '#dashboards/table-export.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import { NAME_LENGTH, type Scenario } from '#scenario/scenario.ts';
import { useScenarioKept } from '#session/scenarios-keep.ts';
import { setActive } from '#session/scenarios.ts';
import { Tag } from '#ui/Tag.tsx';
import { Fallen } from './Fallen.tsx';
import type { ScenarioFigures } from './scenario-rows.ts';
import classes from './Scenarios.module.css';
import { useFigures, type ScenarioEntry, type ScenarioWords } from './use-scenarios-page.ts';

/** What can be done with one scenario of the list. */
export interface ItemActions {
  readonly onRename: (scenario: Scenario, name: string) => void;
  readonly onDuplicate: (scenario: Scenario) => void;
  readonly onDownload: (scenario: Scenario) => void;
  readonly onRemove: (scenario: Scenario) => void;
  readonly tableOf: (entry: ScenarioEntry) => ExportTable<ListedMove>;
}

export interface ScenarioItemProps extends ItemActions {
  readonly scenario: Scenario;
  readonly base: ScenarioBase;
  readonly active: boolean;
  readonly picked: boolean;
  /** Enough are picked already. */
  readonly full: boolean;
  readonly words: ScenarioWords;
  readonly onPick: (id: string, picked: boolean) => void;
}

/** Whether it is kept, beside where it comes from and when it was changed. */
function Meta({
  scenario,
  words,
}: {
  readonly scenario: Scenario;
  readonly words: ScenarioWords;
}): ReactElement {
  const { t, format, time } = words;
  const kept = useScenarioKept(scenario);
  const { source, history, changedAt } = scenario;
  const locks = history.locks.persons.length + history.locks.posts.length;
  const facts = [
    t(`scenarios:source.${source.kind}`, { what: source.what }),
    ...(locks > 0 ? [t('scenarios:row.lockCount', { count: locks, n: format.number(locks) })] : []),
    t('scenarios:row.changed', { time: time(changedAt) }),
  ];
  return (
    <p className={classes['meta']}>
      <bdi>{facts.join(' · ')}</bdi> ·{' '}
      <span data-kept={kept} className={kept === 'kept' ? undefined : classes['unkept']}>
        {t(`scenarios:kept.${kept}`)}
      </span>
    </p>
  );
}

function Figures({
  moves,
  figures,
  words,
}: {
  readonly moves: number;
  readonly figures: ScenarioFigures;
  readonly words: ScenarioWords;
}): ReactElement {
  const { t, format } = words;
  const { gates, withoutReason, calls } = figures;
  const [before, after] = [format.number(calls.before), format.number(calls.after)];
  const change = calls.after - calls.before;
  const cells = [
    { id: 'moves', text: format.number(moves), marked: false },
    { id: 'gates', text: format.number(gates), marked: gates > 0 },
    { id: 'reasons', text: format.number(withoutReason), marked: withoutReason > 0 },
    {
      id: 'calls',
      text:
        change === 0
          ? after
          : `${t('scenarios:row.callsChange', { before, after })} (${format.signed(change)})`,
      marked: false,
    },
  ] as const;
  return (
    <dl className={classes['figures']}>
      {cells.map(({ id, text, marked }) => (
        <div key={id} data-marked={marked || undefined}>
          <dt>{t(`scenarios:row.${id}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The new name; leaving without one keeps the old. */
function Rename({
  scenario,
  words,
  onDone,
}: {
  readonly scenario: Scenario;
  readonly words: ScenarioWords;
  readonly onDone: (name: string | null) => void;
}): ReactElement {
  const { t } = words;
  const [name, setName] = useState(scenario.name);
  return (
    <form
      className={classes['rename']}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(name.trim() === '' ? null : name);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone(null);
      }}
    >
      <TextInput
        label={t('scenarios:create.name')}
        value={name}
        maxLength={NAME_LENGTH}
        data-autofocus
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit">{t('scenarios:action.save')}</Button>
      <Button variant="default" onClick={() => onDone(null)}>
        {t('scenarios:action.cancel')}
      </Button>
    </form>
  );
}

function More(props: ScenarioItemProps & { readonly onRenaming: () => void }): ReactElement {
  const { scenario, words, onRenaming, onDuplicate, onDownload, onRemove } = props;
  const { t } = words;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('scenarios:action.more', { name: scenario.name })}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onRenaming}>{t('scenarios:action.rename')}</Menu.Item>
        <Menu.Item onClick={() => onDuplicate(scenario)}>
          {t('scenarios:action.duplicate')}
        </Menu.Item>
        <Menu.Item onClick={() => onDownload(scenario)}>{t('scenarios:action.download')}</Menu.Item>
        <Menu.Item onClick={() => onRemove(scenario)}>{t('scenarios:action.remove')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** A scenario as a row of the list. */
export function ScenarioItem(props: ScenarioItemProps): ReactElement {
  const { scenario, base, active, picked, full, words, onPick, onRename, tableOf } = props;
  const { t } = words;
  const figures = useFigures(base, scenario);
  const { id, name, note, history } = scenario;
  const [renaming, setRenaming] = useState(false);
  return (
    <li className={classes['item']} data-active={active || undefined} data-scenario={id}>
      <Checkbox
        className={classes['pick'] ?? ''}
        aria-label={t('scenarios:compare.pick', { name })}
        checked={picked}
        disabled={full && !picked}
        onChange={(event) => onPick(id, event.currentTarget.checked)}
      />
      <div className={classes['what']}>
        {renaming ? (
          <Rename
            scenario={scenario}
            words={words}
            onDone={(next) => {
              setRenaming(false);
              if (next !== null) onRename(scenario, next);
            }}
          />
        ) : (
          <h3 className={classes['name']}>
            <Link to="/skenario/$id" params={{ id }} className={classes['link'] ?? ''}>
              <bdi>{name}</bdi>
            </Link>
            {active && <Tag kind="brand">{t('scenarios:row.active')}</Tag>}
          </h3>
        )}
        {note !== '' && <p>{note}</p>}
        <Meta scenario={scenario} words={words} />
      </div>
      <Figures moves={history.moves.length} figures={figures} words={words} />
      <div className={classes['buttons']}>
        {!active && (
          <Button
            variant="default"
            aria-label={t('scenarios:action.workNamed', { name })}
            onClick={() => setActive(id)}
          >
            {t('scenarios:action.work')}
          </Button>
        )}
        {history.moves.length > 0 && <ExportMenu table={() => tableOf({ scenario, figures })} />}
        <More {...props} onRenaming={() => setRenaming(true)} />
      </div>
      <Fallen scenario={scenario} fallen={figures.fallen} city={base.city} words={words} />
    </li>
  );
}
