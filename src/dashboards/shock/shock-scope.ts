import type { CityFacts } from '#model/facts.ts';
import type { servicesOf } from '#model/workload/services.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import { euOf } from '#scenario/sums.ts';
import type { ShockScope } from '#scenario/shock-base.ts';
import type { SearchOption } from '#ui/SearchSelect.tsx';
import type { ShockSearch } from './search.ts';

/** Services with the minutes of each post. */
export type Services = ReturnType<typeof servicesOf>;

/** What rises, by the address; where none is chosen, the perangkat daerah whose EU is highest. */
export function scopeOf(
  { kind, unit, service }: Pick<ShockSearch, 'kind' | 'unit' | 'service'>,
  base: ScenarioBase,
  services: Services,
): ShockScope | null {
  if (kind === 'layanan') {
    const name = service ?? [...services.keys()][0];
    const minutes = name === undefined ? undefined : services.get(name);
    return minutes === undefined ? null : { kind: 'service', minutes };
  }
  const unitId = unit !== null && base.units.has(unit) ? unit : heaviest(base);
  return unitId === null ? null : { kind: 'unit', unitId };
}

/** The perangkat daerah with the highest EU, the first of them by id; null where none is known. */
export function heaviest({ units, city }: ScenarioBase): string | null {
  let found: { readonly id: string; readonly index: number } | null = null;
  for (const [id, { sums }] of units) {
    const index = euOf(sums);
    if (city.units.get(id)?.parentId !== null || typeof index !== 'number') continue;
    if (found === null || index > found.index || (index === found.index && id < found.id))
      found = { id, index };
  }
  return found?.id ?? null;
}

/** Units with posts by name, those of perangkat daerah first; a unit below another names it. */
export function unitChoices({ units, city }: ScenarioBase): readonly SearchOption[] {
  const rows = [...units.keys()].map((id) => {
    const own = city.units.get(id);
    const root = own === undefined || own.opdId === id;
    const name = own?.name ?? id;
    return { value: id, root, label: root ? name : `${name}, ${rootName(city, own.opdId)}` };
  });
  return rows
    .toSorted((a, b) => Number(b.root) - Number(a.root) || (a.label < b.label ? -1 : 1))
    .map(({ value, label }) => ({ value, label }));
}

function rootName(city: CityFacts, id: string): string {
  return city.units.get(id)?.name ?? id;
}
