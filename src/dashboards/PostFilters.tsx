import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { PersonStatus, PositionKind, TierGroup } from '#core/tiers.ts';
import { PERSON_STATUSES, POSITION_KINDS, TIER_GROUPS } from '#core/tiers.ts';
import type { UnitTree } from '#model/workload/unit-tree.ts';
import { unitOptions } from '#model/workload/unit-tree.ts';
import { PickMany } from '#ui/PickMany.tsx';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import type { PostSearch } from './search-params.ts';
import { chosenCodes, drill } from './search-params.ts';

/** Words of the filters in the language of the screen. */
export interface PostFilterWords {
  readonly unit: string;
  /** All units, by how many perangkat daerah there are. */
  readonly unitAll: (count: number) => string;
  readonly kind: string;
  readonly tier: string;
  readonly status: string;
  readonly kindOf: (code: PositionKind) => string;
  readonly tierOf: (code: TierGroup) => string;
  readonly statusOf: (code: PersonStatus) => string;
  readonly all: string;
  /** More than can be named, out of how many. */
  readonly some: (count: number, of: number) => string;
}

interface CodesProps<C extends string> {
  readonly label: string;
  readonly known: readonly C[];
  readonly chosen: readonly C[];
  readonly nameOf: (code: C) => string;
  readonly words: PostFilterWords;
  readonly field: string | undefined;
  readonly onChange: (joined: string) => void;
}

const NAMED = 2;

function Codes<C extends string>(props: CodesProps<C>): ReactElement {
  const { label, known, chosen, nameOf, words, field, onChange } = props;
  const names = chosen.map(nameOf);
  const some = names.length <= NAMED ? names.join(', ') : words.some(names.length, known.length);
  return (
    <div className={field}>
      <PickMany
        label={label}
        options={known.map((value) => ({ value, label: nameOf(value) }))}
        value={chosen}
        onChange={(codes) => onChange(codes.join(','))}
        text={names.length === 0 ? words.all : some}
      />
    </div>
  );
}

export interface PostFiltersProps {
  readonly search: PostSearch;
  readonly tree: UnitTree;
  readonly words: PostFilterWords;
  /** The class of each field; default that of the bar around them. */
  readonly field?: string | undefined;
  readonly onChange: (change: Partial<PostSearch>) => void;
}

/** Which posts and people count: unit, kind, tier and status. */
export function PostFilters(props: PostFiltersProps): ReactElement {
  const { search, tree, words, field, onChange } = props;
  const units = useMemo(() => unitOptions(tree), [tree]);
  const { kinds, tierGroups, statuses } = chosenCodes(search);
  return (
    <>
      <div className={field}>
        <SearchSelect
          label={words.unit}
          options={units}
          value={search.unit}
          onChange={(unit) => onChange(drill(unit))}
          placeholder={words.unitAll(tree.children.get(null)?.length ?? 0)}
        />
      </div>
      <Codes
        label={words.kind}
        known={POSITION_KINDS}
        chosen={kinds}
        nameOf={words.kindOf}
        onChange={(codes) => onChange({ kinds: codes })}
        {...{ words, field }}
      />
      <Codes
        label={words.tier}
        known={TIER_GROUPS}
        chosen={tierGroups}
        nameOf={words.tierOf}
        onChange={(codes) => onChange({ tierGroups: codes })}
        {...{ words, field }}
      />
      <Codes
        label={words.status}
        known={PERSON_STATUSES}
        chosen={statuses}
        nameOf={words.statusOf}
        onChange={(codes) => onChange({ statuses: codes })}
        {...{ words, field }}
      />
    </>
  );
}
