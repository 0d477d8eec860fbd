import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#core/ids.ts';
import type { CityFacts } from '#model/facts.ts';
import type { LoadIndex } from '#scenario/shock.ts';

import type { Format } from '#words/format.ts';
import { useFormat } from '#words/useFormat.ts';

const NAMESPACES = ['board', 'transfer', 'rules', 'scenarios', 'shock'] as const;

/** Words of this page and those of moves and rules, with figures. */
export interface ShockWords {
  readonly t: TFunction<typeof NAMESPACES>;
  readonly format: Format;
}

/** Words and figures of the language on screen. */
export function useShockWords(): ShockWords {
  const { t } = useTranslation(NAMESPACES);
  const format = useFormat();
  return useMemo(() => ({ t, format }), [t, format]);
}

/** An index as it is written: two decimals, KOSONG, or that it is not known. */
export function indexText(index: LoadIndex, { t, format }: ShockWords): string {
  if (index === null) return t('shock:unknown');
  return index === 'KOSONG' ? t('shock:vacant') : format.ratio(index);
}

/** The name of a person; a word for one that the city does not hold. */
export function personName(city: CityFacts, id: PersonId, { t }: ShockWords): string {
  return city.persons.get(id)?.name ?? t('transfer:someone');
}

/** A share as it rises or falls: `naik 20%`. */
export function riseText(percent: number, { t, format }: ShockWords): string {
  const share = format.percent(Math.abs(percent) / 100);
  if (percent === 0) return t('shock:shock.same');
  return t(percent > 0 ? 'shock:shock.risen' : 'shock:shock.fallen', { share });
}
