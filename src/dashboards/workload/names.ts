import type { TFunction } from 'i18next';
import { TIER_GROUPS } from '#core/tiers.ts';
import type { Dimension } from '#model/workload/statements.ts';
import type { RowWords } from '#model/workload/unit-tree.ts';
import type { Format } from '#words/format.ts';

/** Words and figures of the language on screen. */
export interface Words {
  readonly t: TFunction<'workload'>;
  readonly format: Format;
}

/** Words for rows that are no unit below the scope. */
export function rowWords({ t }: Words): RowWords {
  return { noUnit: t('name.noUnit'), own: (unit) => t('name.own', { unit }) };
}

/** With a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The name of a family code for the screen: `teknik_sipil` as `Teknik sipil`, `ti` as `TI`. */
export function familyName(code: string, { t }: Words): string {
  if (code === '') return t('name.noFamily');
  return code.length <= 3 ? code.toUpperCase() : capital(code.replaceAll('_', ' '));
}

/** The beginning of a month's name with the end of its year: `Sep ’26`. */
export function shortPeriod(period: string, { format }: Words): string {
  return format.period(period).replace(/^(\p{L}{3})\p{L}* \d\d(\d\d)$/u, '$1 ’$2');
}

/** A tier group's name for a head where the full one does not fit; null for another column. */
export function shortTier(id: string, { t }: Words): string | null {
  const group = TIER_GROUPS.find((code) => code === id);
  return group === undefined ? null : t(`tierShort.${group}`);
}

/** The name of a column by what the columns are. */
export function columnName(id: string, columns: Dimension, words: Words): string {
  switch (columns) {
    case 'tier': {
      const group = TIER_GROUPS.find((code) => code === id);
      return group === undefined ? id : words.t(`tierGroup.${group}`);
    }
    case 'family':
      return familyName(id, words);
    case 'month':
      return words.format.period(id);
  }
}
