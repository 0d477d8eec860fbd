import type { DatasetId } from '#core/ids.ts';
import type { Predicate } from '#core/ratings.ts';
import type { PositionKind, Tier } from '#core/tiers.ts';
import { PAIR_RULES } from './pair-catalogue.ts';
import { PERSON_RULES } from './person-catalogue.ts';
import { PLAN_RULES } from './plan-catalogue.ts';

/** gate blocks, flag asks for a written reason, info only tells. */
export type Severity = 'gate' | 'flag' | 'info';

/** A rule without anything to set. */
export type NoParams = Readonly<Record<string, never>>;

/** What a rule can be set to, by rule; units and bounds of the numbers: `parameters.ts`. */
export interface RuleParams {
  /** Least months in the present post. */
  readonly 'M-01': { readonly months: number };
  /** Months in the present post after which a rotation is due. */
  readonly 'M-02': { readonly months: number };
  /** Least months in a JPT post. */
  readonly 'M-03': { readonly months: number };
  /** Most months in one JPT post. */
  readonly 'M-04': { readonly months: number };
  readonly 'M-05': NoParams;
  readonly 'M-06': NoParams;
  /** Codes of kedudukan hukum that count as active; those of PPPK besides. */
  readonly 'M-07': { readonly active: readonly string[]; readonly activePppk: readonly string[] };
  /** Levels of sanction that block; any other in force flags. */
  readonly 'M-08': { readonly blocking: readonly string[] };
  /** Years looked back, and predicates that fail. */
  readonly 'M-09': { readonly years: number; readonly failing: readonly Predicate[] };
  readonly 'M-10': NoParams;
  readonly 'M-11': NoParams;
  readonly 'M-12': NoParams;
  /** Steps that a move may rise at once, and months to have served on the step below, by tier entered. */
  readonly 'M-13': {
    readonly steps: number;
    readonly JPT_PRATAMA: number;
    readonly ADMINISTRATOR: number;
    readonly PENGAWAS: number;
  };
  /** Whether a rank below the least one blocks instead of flagging. */
  readonly 'M-14': { readonly belowBlocks: boolean };
  /** Highest age in whole years on entry, by tier; a tier that is not here has none. */
  readonly 'M-15': Readonly<Partial<Record<Tier, number>>>;
  /** Months to retirement under which the rule flags, and under which it blocks. */
  readonly 'M-16': { readonly flagMonths: number; readonly gateMonths: number };
  readonly 'M-17': NoParams;
  /** Kinds of post that do not go together with a functional one. */
  readonly 'M-18': { readonly kinds: readonly PositionKind[] };
  readonly 'M-19': NoParams;
  /** EU of the receiving unit under which, and full posts above need from which, the rule flags. */
  readonly 'M-20': { readonly index: number; readonly persons: number };
  /** EU of the giving unit above which, and full posts below need from which, the rule flags. */
  readonly 'M-21': { readonly index: number; readonly persons: number };
  readonly 'M-22': NoParams;
  /** Months closed after an inauguration, kinds of post that are bound, and words of a legal note that bind another. */
  readonly 'M-23': {
    readonly months: number;
    readonly kinds: readonly PositionKind[];
    readonly notes: readonly string[];
  };
  readonly 'M-24': NoParams;
  /** Months after a move in which another one is asked to be explained. */
  readonly 'M-25': { readonly months: number };
  readonly 'M-26': NoParams;
  readonly 'M-27': NoParams;
  /** Job families whose functional staff is kept for them. */
  readonly 'M-28': { readonly families: readonly string[] };
  /** Months that an assessment stays valid, and years that the newest rating may lie back. */
  readonly 'M-29': { readonly assessmentMonths: number; readonly ratingYears: number };
  readonly 'M-30': NoParams;
  readonly 'M-31': NoParams;
  /** Full posts' worth from which a part-time contract is counted as too much. */
  readonly 'M-32': { readonly fte: number };
  /** JPM in percent under which the rule flags, and under which it tells. */
  readonly 'M-33': { readonly flag: number; readonly info: number };
}

/** Id of a rule in the catalogue of transfers. */
export type RuleId = keyof RuleParams;

/** Where a rule comes from. `checked` says how: in a secondary source, or as general practice. */
export interface LegalBasis {
  readonly law: string;
  /** Article (pasal), null where the source names none. */
  readonly article: string | null;
  readonly checked: 'secondary' | 'practice';
}

/**
 * Something that a rule would have to read and no dataset has a column for. `dataset` is where it
 * would belong, `id` its key in the words: `rules:column.<id>`.
 */
export interface MissingColumn {
  readonly dataset: DatasetId;
  readonly id: 'case' | 'secondPost' | 'kinship' | 'constraintKind' | 'fieldYears';
}

/** One rule of the catalogue. Its sentences are `rules:<id>.title`, `.pass`, `.fail...` and so on. */
export interface RuleSpec<I extends RuleId = RuleId> {
  readonly id: I;
  /** `pair`: of a person, a post and a day; `plan`: of a list of moves laid over the city. */
  readonly scope: 'pair' | 'plan';
  /** The worst it can be; a rule may answer with less (M-09 across, M-16 under a year). */
  readonly severity: Severity;
  /** A gate that can be opened by a step (a test, a licence, a letter): "layak setelah ...". */
  readonly curable: boolean;
  /** Datasets that it needs beyond the required ones. */
  readonly needs: readonly DatasetId[];
  /** What it reads, as `dataset.column` of the dictionary. */
  readonly reads: readonly `${DatasetId}.${string}`[];
  /** What it would have to read beside that and nobody records. */
  readonly lacks: readonly MissingColumn[];
  readonly basis: readonly LegalBasis[];
  readonly params: RuleParams[I];
}

/** A versioned set of rules; the version is stored with every result. */
export interface Catalogue {
  readonly version: string;
  readonly rules: { readonly [I in RuleId]: RuleSpec<I> };
}

/**
 * The catalogue. Constants come mostly from summaries of the law, not from the gazetted text:
 * they are data here, with their basis beside them, to be changed where an office knows better.
 */
export const CATALOGUE: Catalogue = {
  version: '2026.2',
  rules: inOrder({ ...PERSON_RULES, ...PAIR_RULES, ...PLAN_RULES }),
};

function inOrder(rules: Catalogue['rules']): Catalogue['rules'] {
  const entries = Object.entries(rules).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries) as unknown as Catalogue['rules'];
}

/** Ids of every rule of the catalogue in its order. */
export const ALL_RULE_IDS: readonly RuleId[] = Object.keys(CATALOGUE.rules) as RuleId[];

/** Rules that every pair is judged by, in the order of the catalogue. */
export const RULE_IDS: readonly RuleId[] = ALL_RULE_IDS.filter(
  (id) => CATALOGUE.rules[id].scope === 'pair',
);

/** Rules that only a list of moves can be judged by, in the order of the catalogue. */
export const PLAN_RULE_IDS: readonly RuleId[] = ALL_RULE_IDS.filter(
  (id) => CATALOGUE.rules[id].scope === 'plan',
);
