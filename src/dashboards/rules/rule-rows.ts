import {
  ALL_RULE_IDS,
  type Catalogue,
  type RuleId,
  type RuleSpec,
} from '#model/rules/catalogue.ts';
import { CODES, type RuleCount } from '#model/rules/table.ts';
import type { RulesSearch } from './search.ts';

/** A rule of the list with what it touches; null where it is not counted. */
export interface RuleRow {
  readonly id: RuleId;
  readonly spec: RuleSpec;
  /** Pairs that a failing gate stops, curable ones apart. */
  readonly blocks: number | null;
  readonly curable: number | null;
  /** Pairs that need a reason, or are told something (info). */
  readonly flags: number | null;
  /** Pairs for which it cannot be told. */
  readonly unknown: number | null;
  /** People with at least one pair that fails. */
  readonly persons: number | null;
  readonly pairs: number | null;
}

/** The rules that the filter leaves, in the order of the catalogue, each with its counts. */
export function ruleRows(
  catalogue: Catalogue,
  counts: readonly RuleCount[] | undefined,
  kind: RulesSearch['kind'],
): readonly RuleRow[] {
  return ALL_RULE_IDS.map((id) => catalogue.rules[id])
    .filter((spec) => isOf(spec, kind))
    .map((spec) => {
      const counted = counts?.find((count) => count.id === spec.id);
      return { id: spec.id, spec, ...figures(counted) };
    });
}

function isOf({ scope, severity, lacks }: RuleSpec, kind: RulesSearch['kind']): boolean {
  if (kind === null) return true;
  if (kind === 'plan') return scope === 'plan';
  return kind === 'hand' ? lacks.length > 0 : severity === kind;
}

function figures(counted: RuleCount | undefined): Omit<RuleRow, 'id' | 'spec'> {
  if (counted === undefined) {
    return { blocks: null, curable: null, flags: null, unknown: null, persons: null, pairs: null };
  }
  const { byCode, persons, pairs } = counted;
  const at = (...codes: readonly number[]): number =>
    codes.reduce((sum, code) => sum + (byCode[code] ?? 0), 0);
  return {
    blocks: at(CODES.blocked),
    curable: at(CODES.curable),
    flags: at(CODES.reason, CODES.told),
    unknown: at(CODES.check, CODES.byHand, CODES.open),
    persons,
    pairs,
  };
}

/** What stands first on the page: rules, those with a gate, those that nobody can check in full. */
export function totals(catalogue: Catalogue) {
  const specs = ALL_RULE_IDS.map((id) => catalogue.rules[id]);
  return {
    rules: specs.length,
    gates: specs.filter(({ severity }) => severity === 'gate').length,
    hand: specs.filter(({ lacks }) => lacks.length > 0).length,
  };
}
