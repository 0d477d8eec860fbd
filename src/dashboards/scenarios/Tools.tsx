import { Button, FileButton, Popover, TextInput } from '@mantine/core';
import { IconFileImport, IconListDetails, IconPlus } from '@tabler/icons-react';
import { useRef, useState, type ReactElement } from 'react';
import { NAME_LENGTH } from '#scenario/scenario.ts';
import classes from './Scenarios.module.css';
import type { ScenarioWords } from './use-scenarios-page.ts';

interface ToolsProps {
  readonly words: ScenarioWords;
  readonly onCreate: (name: string) => void;
  readonly onFile: (file: File) => void;
}

/** Asks for a name; without one the next number is taken. */
export function Create({ words, onCreate }: Pick<ToolsProps, 'words' | 'onCreate'>): ReactElement {
  const { t } = words;
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-end" shadow="md">
      <Popover.Target>
        <Button
          leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('scenarios:create.label')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={classes['create']}
          onSubmit={(event) => {
            event.preventDefault();
            setOpened(false);
            setName('');
            onCreate(name);
          }}
        >
          <TextInput
            label={t('scenarios:create.name')}
            description={t('scenarios:create.hint')}
            value={name}
            maxLength={NAME_LENGTH}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit">{t('scenarios:create.label')}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Files that become scenarios: those of Tepat, and lists of the office. */
export function Files({ words, onFile }: Pick<ToolsProps, 'words' | 'onFile'>): ReactElement {
  const { t } = words;
  const again = useRef<() => void>(null);
  const listAgain = useRef<() => void>(null);
  // A file that was mended under its name can be chosen once more.
  const take = (file: File | null): void => {
    if (file !== null) onFile(file);
    again.current?.();
    listAgain.current?.();
  };
  return (
    <>
      <FileButton accept=".json,application/json" resetRef={again} onChange={take}>
        {(button) => (
          <Button
            variant="default"
            leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />}
            {...button}
          >
            {t('scenarios:open.file')}
          </Button>
        )}
      </FileButton>
      <FileButton accept=".xlsx,.xls,.ods,.csv,.txt" resetRef={listAgain} onChange={take}>
        {(button) => (
          <Button
            variant="default"
            leftSection={<IconListDetails size={16} stroke={1.6} aria-hidden />}
            {...button}
          >
            {t('scenarios:open.list')}
          </Button>
        )}
      </FileButton>
    </>
  );
}
