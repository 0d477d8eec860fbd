import type { DatasetId } from '#core/ids.ts';
import type { Predicate } from '#core/ratings.ts';

/** gate blocks, flag asks for a written reason, info only tells. */
export type Severity = 'gate' | 'flag' | 'info';

/** What a rule can be set to, by rule. A rule that is not here is not checked yet. */
export interface RuleParams {
  /** Least months in the present post. */
  readonly 'M-01': { readonly months: number };
  /** Codes of kedudukan hukum that count as active; those of PPPK besides. */
  readonly 'M-07': { readonly active: readonly string[]; readonly activePppk: readonly string[] };
  /** Years looked back, and predicates that fail. */
  readonly 'M-09': { readonly years: number; readonly failing: readonly Predicate[] };
  readonly 'M-10': Readonly<Record<string, never>>;
  readonly 'M-11': Readonly<Record<string, never>>;
  /** Steps that a move may rise at once. */
  readonly 'M-13': { readonly steps: number };
  /** Months to retirement under which the rule flags, and under which it blocks. */
  readonly 'M-16': { readonly flagMonths: number; readonly gateMonths: number };
  readonly 'M-17': Readonly<Record<string, never>>;
  readonly 'M-24': Readonly<Record<string, never>>;
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

/** One rule of the catalogue. Its sentences are `rules:<id>.title`, `.pass`, `.fail...` and so on. */
export interface RuleSpec<I extends RuleId = RuleId> {
  readonly id: I;
  /** The worst it can be; a rule may answer with less (M-09 across, M-16 under a year). */
  readonly severity: Severity;
  /** A gate that can be opened by the person (a test, a licence): "layak setelah ...". */
  readonly curable: boolean;
  /** Datasets that it needs beyond the required ones. */
  readonly needs: readonly DatasetId[];
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
  version: '2026.1',
  rules: {
    'M-01': {
      id: 'M-01',
      severity: 'flag',
      curable: false,
      needs: [],
      basis: [{ law: 'Peraturan BKN 5/2019', article: '2', checked: 'secondary' }],
      params: { months: 24 },
    },
    'M-07': {
      id: 'M-07',
      severity: 'gate',
      curable: false,
      needs: [],
      basis: [{ law: 'Referensi kedudukan hukum SIASN', article: null, checked: 'secondary' }],
      params: { active: ['01'], activePppk: ['71', '72', '73'] },
    },
    'M-09': {
      id: 'M-09',
      severity: 'gate',
      curable: false,
      needs: ['performance'],
      basis: [
        { law: 'Peraturan BKN 5/2019', article: '3 ayat (1) huruf h', checked: 'secondary' },
        { law: 'PermenPANRB 6/2022', article: null, checked: 'secondary' },
      ],
      params: { years: 2, failing: ['BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG'] },
    },
    'M-10': {
      id: 'M-10',
      severity: 'gate',
      curable: false,
      needs: [],
      basis: [{ law: 'PP 11/2017 jo. PP 17/2020', article: null, checked: 'practice' }],
      params: {},
    },
    'M-11': {
      id: 'M-11',
      severity: 'flag',
      curable: false,
      needs: [],
      basis: [{ law: 'PP 11/2017 jo. PP 17/2020', article: null, checked: 'practice' }],
      params: {},
    },
    'M-13': {
      id: 'M-13',
      severity: 'gate',
      curable: false,
      needs: [],
      basis: [
        { law: 'PP 11/2017 jo. PP 17/2020', article: null, checked: 'practice' },
        { law: 'SE Kepala BKN 7/2024 (I-MUT)', article: null, checked: 'secondary' },
      ],
      params: { steps: 1 },
    },
    'M-16': {
      id: 'M-16',
      severity: 'gate',
      curable: false,
      needs: [],
      basis: [
        { law: 'UU 20/2023', article: null, checked: 'secondary' },
        { law: 'KMK 7/2023', article: null, checked: 'secondary' },
      ],
      params: { flagMonths: 12, gateMonths: 6 },
    },
    'M-17': {
      id: 'M-17',
      severity: 'gate',
      curable: true,
      needs: ['competency_tests'],
      basis: [{ law: 'PermenPANRB 1/2023', article: null, checked: 'secondary' }],
      params: {},
    },
    'M-24': {
      id: 'M-24',
      severity: 'flag',
      curable: false,
      needs: [],
      basis: [{ law: 'UU 20/2023', article: null, checked: 'practice' }],
      params: {},
    },
  },
};

/** Ids of the catalogue in its order. */
export const RULE_IDS = [
  'M-01',
  'M-07',
  'M-09',
  'M-10',
  'M-11',
  'M-13',
  'M-16',
  'M-17',
  'M-24',
] as const satisfies readonly RuleId[];
