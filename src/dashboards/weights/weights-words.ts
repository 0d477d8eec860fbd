import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { COMPONENTS, type AxisId, type ComponentId } from '#model/fit/components.ts';
import { axisComponents, type NameFault } from '#model/fit/weight-library.ts';
import type { BookFault, PostGroup, WeightSet } from '#model/fit/weight-sets.ts';
import type { WeightFault, Weights } from '#model/fit/weights.ts';
import type { Format } from '#words/format.ts';
import { useFormat } from '#words/useFormat.ts';

const NAMESPACES = ['weights', 'fit', 'positions', 'common'] as const;

/** Words of the page, and figures of the language on screen. */
export interface WeightsWords {
  readonly t: TFunction<typeof NAMESPACES>;
  readonly format: Format;
}

export function useWeightsWords(): WeightsWords {
  const { t } = useTranslation(NAMESPACES);
  const format = useFormat();
  return useMemo(() => ({ t, format }), [t, format]);
}

/** The name of a set; the built-in one has none of its own. */
export function setText({ name }: Pick<WeightSet, 'name'>, { t }: WeightsWords): string {
  return name === '' ? t('fit:weights.builtIn') : name;
}

/** Name and version of a set. */
export function versionText(set: WeightSet, words: WeightsWords): string {
  const version = words.t('fit:weights.version', { version: words.format.number(set.version) });
  return `${setText(set, words)}, ${version}`;
}

/** A share of 1 as percent, with a decimal only where it has one. */
export function shareText(share: number, { format }: WeightsWords): string {
  return format.percent(share, Number.isInteger(Math.round(share * 1000) / 10) ? 0 : 1);
}

/** The weights of an axis in one line: `Kompetensi 40%, Kualifikasi 20%`. */
export function axisText(weights: Weights, axis: AxisId, words: WeightsWords): string {
  return axisComponents(axis)
    .map((id) => `${componentText(id, words)} ${shareText(weights[id], words)}`)
    .join(', ');
}

export function componentText(id: ComponentId, { t }: WeightsWords): string {
  return t(`fit:component.${id}`);
}

/** The names of kinds of post. */
export function groupsText(groups: readonly PostGroup[], { t, format }: WeightsWords): string {
  return format.list(groups.map((group) => t(`fit:weights.group.${group}`)));
}

/** What is wrong with weights and what is done about it. */
export function weightFaultText(fault: WeightFault, words: WeightsWords): string {
  const { t, format } = words;
  if ('component' in fault) {
    return t(`fit:weights.fault.${fault.id}`, { component: componentText(fault.component, words) });
  }
  const axis = t(`fit:axis.${fault.axis}`);
  return fault.id === 'empty'
    ? t('fit:weights.fault.empty', { axis })
    : t('fit:weights.fault.sum', { axis, sum: format.percent(fault.sum, 1) });
}

/** Why a file of weights is refused. */
export function bookFaultText(fault: BookFault, words: WeightsWords): string {
  const { t } = words;
  if (fault.id !== 'group') return t(`fit:weights.file.${fault.id}`);
  const component = (Object.keys(COMPONENTS) as ComponentId[]).find((id) => id === fault.what);
  const what =
    component === undefined
      ? t(fault.what === 'name' ? 'weights:file.name' : 'weights:file.version')
      : componentText(component, words);
  return t('fit:weights.file.group', { group: t(`fit:weights.group.${fault.group}`), what });
}

export function nameFaultText(fault: NameFault, { t }: WeightsWords): string {
  return t(`weights:name.${fault}`);
}
