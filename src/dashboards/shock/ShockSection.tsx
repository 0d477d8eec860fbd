import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { nameOfUnit } from '#dashboards/move-words.ts';
import { serviceLoadStatement, servicesOf } from '#model/workload/services.ts';
import { shockedBase, type ShockScope } from '#scenario/shock-base.ts';
import type { Absorption } from '#scenario/shock.ts';
import { useAbsorption } from '#session/shock.ts';
import { useStatement } from '#session/use-statement.ts';
import type { SectionProps } from './Page.tsx';
import { Part } from './Part.tsx';
import type { ShockSearch } from './search.ts';
import { scopeOf, unitChoices } from './shock-scope.ts';
import { riseText, type ShockWords } from './shock-words.ts';
import { ShockControls } from './ShockControls.tsx';
import { ShockResult } from './ShockResult.tsx';
import { useAccept } from './use-accept.ts';
import { Working } from './Working.tsx';

/** The heading: what comes of the shock. */
export function shockFinding(
  what: string,
  rise: number,
  result: Absorption | undefined,
  words: ShockWords,
): string {
  const { t, format } = words;
  if (result === undefined) return t('shock:page');
  if (result.groups.length === 0) return t('shock:shock.finding.nothing');
  const named = { what, rise: riseText(rise, words) };
  const eased = result.groups.some(({ shocked, planned }) => shocked !== planned);
  if (result.wanted === 0) {
    return t(eased ? 'shock:shock.finding.planned' : 'shock:shock.finding.calm', named);
  }
  if (result.placed === 0) return t('shock:shock.finding.noone', named);
  const placed = format.number(result.placed);
  if (result.lack !== null) {
    const wanted = format.number(result.wanted);
    return t('shock:shock.finding.partly', { ...named, placed, wanted });
  }
  return t('shock:shock.finding.absorbed', {
    ...named,
    count: result.placed,
    n: placed,
    units: format.number(result.givers.filter(({ isOpd }) => isOpd).length),
  });
}

function nameOf(scope: ShockScope | null, search: ShockSearch, props: SectionProps): string {
  if (scope === null) return '';
  if (scope.kind === 'unit') return nameOfUnit(props.base.city, scope.unitId);
  return search.service ?? '';
}

/** Guncangan: a load changes; who absorbs it, and what that does to those who give. */
export function ShockSection(props: SectionProps): ReactElement {
  const { base, index, scenario, search, words, subtitle, strip, onChange } = props;
  const { city } = base;
  const rows = useStatement(serviceLoadStatement, {});
  const services = useMemo(() => servicesOf(rows.data ?? []), [rows.data]);
  const units = useMemo(() => unitChoices(base), [base]);
  const used = {
    ...search,
    service: search.service ?? [...services.keys()][0] ?? null,
  };
  const scope = useMemo(
    () => scopeOf({ kind: used.kind, unit: used.unit, service: used.service }, base, services),
    [used.kind, used.unit, used.service, base, services],
  );
  const asked = useMemo(
    () =>
      scope === null
        ? null
        : {
            scope,
            rise: search.rise / 100,
            target: search.target === 'seimbang' ? ('balance' as const) : ('rise' as const),
            curable: search.curable,
          },
    [scope, search.rise, search.target, search.curable],
  );
  const unknown = useMemo(
    () => (asked === null ? 0 : shockedBase(base, asked).unknown.length),
    [asked, base],
  );
  const worked = useAbsorption({ base, index, plan: scenario.history }, asked);
  const accept = useAccept(scenario, city, 'need', words);
  const what = nameOf(scope, used, props);
  const title =
    scope === null
      ? words.t('shock:shock.finding.none')
      : shockFinding(what, search.rise, worked.data, words);
  const moves = worked.data?.moves ?? [];
  const action = moves.length > 0 && !worked.isStale && (
    <Button onClick={() => accept.add(moves)}>{words.t('shock:move.all')}</Button>
  );
  return (
    <Part title={title} {...{ subtitle, strip }} said={accept.said} actions={action}>
      <ShockControls
        {...{ search, units, words, onChange }}
        services={[...services.keys()]}
        chosen={scope?.kind === 'unit' ? scope.unitId : used.service}
      />
      {scope !== null && (
        <Working worked={worked} progress={worked.progress} words={words}>
          {(result) => <ShockResult {...{ result, unknown, accept, city, words }} />}
        </Working>
      )}
    </Part>
  );
}
