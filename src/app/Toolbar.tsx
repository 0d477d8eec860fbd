import { ActionIcon, Tooltip, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#core/day.ts';
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
}

export interface ToolbarProps {
  /** Null before any data is known. */
  readonly dataset: DatasetChip | null;
  readonly onLanguage: (language: Language) => void;
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
        onClick={() => setColorScheme(next)}
      >
        <Icon size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function LanguageSwitch({ onLanguage }: Pick<ToolbarProps, 'onLanguage'>): ReactElement {
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

function Chip({ dataset }: Pick<ToolbarProps, 'dataset'>): ReactElement {
  const { t } = useTranslation('shell');
  const format = useFormat();
  if (dataset === null) return <p className={classes['chip']}>{t('dataset.none')}</p>;
  const facts = [
    ...(dataset.people === null
      ? []
      : [t('dataset.people', { people: format.number(dataset.people) })]),
    t('dataset.asOf', { date: format.date(dataset.asOf) }),
  ];
  return (
    <p className={classes['chip']}>
      <span className={classes['name']}>{dataset.name}</span>
      <span className={classes['facts']}>{facts.join(' · ')}</span>
    </p>
  );
}

/** What data is shown, and how: beside the head of every page. */
export function Toolbar({ dataset, onLanguage }: ToolbarProps): ReactElement {
  const { t } = useTranslation();
  return (
    <div className={classes['toolbar']}>
      <Chip dataset={dataset} />
      {dataset?.synthetic === true && <Tag kind="sample">{t('sample')}</Tag>}
      <LanguageSwitch onLanguage={onLanguage} />
      <ThemeSwitch />
    </div>
  );
}
