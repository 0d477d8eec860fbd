import type { TFunction } from 'i18next';
import type { UnitId } from '#core/ids.ts';
import type { CityFacts, PostFact } from '#model/facts.ts';
import type { Format } from '#words/format.ts';

/** Words and figures of the language on screen. */
export interface Words {
  readonly t: TFunction<readonly ['transfer', 'rules', 'fit', 'scenarios']>;
  readonly format: Format;
}

/** The name of a unit, its id where the file has none. */
export function unitName(city: CityFacts, id: UnitId): string {
  return city.units.get(id)?.name ?? id;
}

/** The unit of a post with its perangkat daerah: `Bagian Umum, Sekretariat Daerah`. */
export function placeOf(city: CityFacts, { unitId, opdId }: PostFact): string {
  const unit = unitName(city, unitId);
  return unitId === opdId ? unit : `${unit}, ${unitName(city, opdId)}`;
}
