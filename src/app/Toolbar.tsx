import { ActionIcon, Tooltip, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#core/day.ts';
import type { SaveState } from '#session/keep-state.ts';
import { Tag } from '#ui/Tag.tsx';
import { LANGUAGES } from '#words/format.ts';
import type { Language } from '#words/format.ts';
import { useFormat, useLanguage } from '#words/useFormat.ts';
import classes from './Toolbar.module.css';

/** What the chip says of the loaded data. */
export interface DatasetChip {
  readonly name: string;
  /** Null where the persons are not counted yet. */
  readonly people: number | null;
  readonly asOf: Day;
  readonly synthetic: boolean;
  /** Whether it is kept on the device; absent where there is nothing to say. */
  readonly saved?: SaveState | undefined;
}

const SCHEMES = ['auto', 'light', 'dark'] as const;
const ICONS = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const;

function ThemeSwitch(): ReactElement {
  const { t } = useTranslation('shell');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = ICONS[colorScheme];
  const next = SCHEMES[(SCHEMES.indexOf(colorScheme) + 1) % SCHEMES.length] ?? 'auto';
  const label = t('theme.label', { theme: t(`theme.${colorScheme}`) });
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        size={34}
        aria-label={label}
        className={classes['theme'] ?? ''}
        onClick={() => setColorScheme(next)}
      >
        <Icon size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

interface LanguageProps {
  readonly onLanguage: (language: Language) => void;
}

function LanguageSwitch({ onLanguage }: LanguageProps): ReactElement {
  const { t } = useTranslation('shell');
  const current = useLanguage();
  return (
    <div role="group" aria-label={t('language.label')} className={classes['languages']}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          title={t(`language.${language}`)}
          onClick={() => onLanguage(language)}
        >
          <span aria-hidden>{language.toUpperCase()}</span>
          <span className="t-hidden">{t(`language.${language}`)}</span>
        </button>
      ))}
    </div>
  );
}

/** Whether the data is kept, and the way to where it can be; the sample needs no keeping. */
function SaveMark({ state }: { readonly state: SaveState | undefined }): ReactElement | null {
  const { t } = useTranslation('device');
  if (state === undefined || state === 'sample') return null;
  const alert = state === 'failed' || state === 'elsewhere';
  return (
    <Link to="/data/perangkat" className={classes['saved'] ?? ''} data-alert={alert || undefined}>
      {t(`state.${state}`)}
    </Link>
  );
}

/** Which data is shown: name, persons, date, and whether the persons are made up. Null: none yet. */
export function DataChip({ dataset }: { readonly dataset: DatasetChip | null }): ReactElement {
  const { t } = useTranslation(['shell', 'common']);
  const format = useFormat();
  if (dataset === null) return <p className={classes['chip']}>{t('dataset.none')}</p>;
  const people = dataset.people === null ? null : format.number(dataset.people);
  const date = t('dataset.asOf', { date: format.date(dataset.asOf) });
  return (
    <div className={classes['chip']}>
      <p className={classes['name']}>
        {dataset.name}
        {dataset.synthetic && <Tag kind="sample">{t('common:sample')}</Tag>}
      </p>
      <p className={classes['facts']}>
        {people === null ? date : `${t('dataset.people', { people })} · ${date}`}
        <SaveMark state={dataset.saved} />
      </p>
    </div>
  );
}

/** Language and colour scheme. */
export function DisplaySwitches({ onLanguage }: LanguageProps): ReactElement {
  return (
    <div className={classes['switches']}>
      <LanguageSwitch onLanguage={onLanguage} />
      <ThemeSwitch />
    </div>
  );
}
