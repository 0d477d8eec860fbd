import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { ScenarioGate, type ReadyScenario } from '#dashboards/ScenarioGate.tsx';
import { ScenarioTabs } from '#dashboards/ScenarioTabs.tsx';
import type { FitIndex } from '#model/fit/index-city.ts';
import { useFitIndex } from '#session/use-fit.ts';
import { Segmented } from '#ui/Segmented.tsx';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { usePhone } from '#ui/usePhone.ts';
import { ChainsSection } from './ChainsSection.tsx';
import { CyclesSection } from './CyclesSection.tsx';
import { FrontierSection } from './FrontierSection.tsx';
import { VIEWS, type SearchChange, type ShockSearch, type View } from './search.ts';
import { useShockWords, type ShockWords } from './shock-words.ts';
import { ShockSection } from './ShockSection.tsx';
import { StressSection } from './StressSection.tsx';
import classes from './Shock.module.css';

/** What every part of the page works with. */
export interface SectionProps extends ReadyScenario {
  readonly index: FitIndex | undefined;
  readonly search: ShockSearch;
  readonly words: ShockWords;
  readonly subtitle: string;
  /** The ways between the pages of the scenario and the parts of this one. */
  readonly strip: ReactNode;
  readonly onChange: (change: SearchChange) => void;
}

const SECTIONS: Readonly<Record<View, (props: SectionProps) => ReactElement>> = {
  guncangan: ShockSection,
  rantai: ChainsSection,
  tukar: CyclesSection,
  batas: FrontierSection,
  uji: StressSection,
};

function Views({
  view,
  words: { t },
  onChange,
}: {
  readonly view: View;
  readonly words: ShockWords;
  readonly onChange: (change: SearchChange) => void;
}): ReactElement {
  const phone = usePhone();
  const label = t('shock:views.label');
  const options = VIEWS.map((value) => ({ value, label: t(`shock:views.${value}`) }));
  return phone ? (
    <SearchSelect
      {...{ label, options }}
      value={view}
      clearable={false}
      onChange={(next) => onChange({ view: next ?? view })}
    />
  ) : (
    <div className={classes['views']}>
      <Segmented
        {...{ label, options }}
        value={view}
        onChange={(next) => onChange({ view: next })}
      />
    </div>
  );
}

function Ready(ready: ReadyScenario): ReactElement {
  const search = useSearch({ from: '/skenario/$id/guncangan' });
  const navigate = useNavigate({ from: '/skenario/$id/guncangan' });
  const words = useShockWords();
  const { t, format } = words;
  const { data: index } = useFitIndex();
  const onChange = useCallback(
    (change: SearchChange) =>
      void navigate({
        search: (before) => ({ ...before, ...change }),
        replace: !('view' in change),
        resetScroll: false,
      }),
    [navigate],
  );
  const { scenario, dataset } = ready;
  const Section = SECTIONS[search.view];
  const strip = (
    <>
      <ScenarioTabs scenario={scenario} current="shock" />
      <Views view={search.view} {...{ words, onChange }} />
    </>
  );
  const subtitle = t('shock:subtitle', {
    date: format.date(dataset.asOf),
    n: format.number(scenario.history.moves.length),
  });
  return (
    <Section
      key={search.view}
      {...ready}
      {...{ index, search, words, subtitle, strip, onChange }}
    />
  );
}

/** Guncangan dan uji tahan: what a rise of load asks for, and how sure a plan is. */
export function ShockPage(): ReactElement {
  const { id } = useParams({ from: '/skenario/$id/guncangan' });
  const { t } = useShockWords();
  return (
    <ScenarioGate id={id} page="shock" title={t('shock:page')}>
      {(ready) => <Ready {...ready} />}
    </ScenarioGate>
  );
}
