import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { gaugeBase } from '#scenario/gauge.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { useFitSettings } from '#session/fit-settings.ts';
import type { Format } from '#words/format.ts';
import { useFormat, useLanguage } from '#words/useFormat.ts';
import { figuresOf, type ScenarioFigures } from './scenario-rows.ts';

/** Words, figures and moments of the language on screen. */
export interface ScenarioWords {
  readonly t: TFunction<readonly ['scenarios', 'rules', 'preflight', 'common']>;
  readonly format: Format;
  /** A moment (ISO 8601) in the zone of the device. */
  readonly time: (at: string) => string;
}

/** Words of the page. */
export function useScenarioWords(): ScenarioWords {
  const { t } = useTranslation(['scenarios', 'rules', 'preflight', 'common']);
  const format = useFormat();
  const language = useLanguage();
  return useMemo(() => {
    const times = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
    const time = (at: string): string => {
      const moment = new Date(at);
      return Number.isNaN(moment.getTime()) ? at : times.format(moment);
    };
    return { t, format, time };
  }, [t, format, language]);
}

/** A scenario of this data with its figures. */
export interface ScenarioEntry {
  readonly scenario: Scenario;
  readonly figures: ScenarioFigures;
}

/** The figures of a scenario, made anew where its moves change: a new name or a lock asks for none. */
export function useFigures(base: ScenarioBase, scenario: Scenario): ScenarioFigures {
  const catalogue = useFitSettings((state) => state.catalogue);
  const gauge = useMemo(() => gaugeBase(base), [base]);
  const { moves } = scenario.history;
  return useMemo(() => figuresOf(base, gauge, moves, catalogue), [base, gauge, moves, catalogue]);
}
