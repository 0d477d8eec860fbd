import { LAWS, practice, law } from './basis.ts';
import type { RuleId, RuleSpec } from './catalogue.ts';

/** Rules that need to know who else moves. */
type PlanRule = 'M-19' | 'M-20' | 'M-21' | 'M-26';

type Specs<I extends RuleId> = { readonly [R in I]: RuleSpec<R> };

const PLAN = { scope: 'plan', curable: false, needs: [], lacks: [] } as const;

/** Rules of a move among others. */
export const PLAN_RULES: Specs<PlanRule> = {
  'M-19': {
    ...PLAN,
    id: 'M-19',
    severity: 'gate',
    reads: ['positions.seats', 'employees.position_id'],
    basis: [practice('Satu formasi, satu pemangku')],
    params: {},
  },
  'M-20': {
    ...PLAN,
    id: 'M-20',
    severity: 'flag',
    reads: ['workload.volume', 'positions.need', 'employees.fte'],
    basis: [law(LAWS.workload), law('Permendagri 12/2008')],
    params: { index: 0.7, persons: 0.5 },
  },
  'M-21': {
    ...PLAN,
    id: 'M-21',
    severity: 'flag',
    reads: ['workload.volume', 'positions.need', 'employees.fte'],
    basis: [law(LAWS.workload), law('Permendagri 12/2008')],
    params: { index: 1, persons: 0.5 },
  },
  'M-26': {
    ...PLAN,
    id: 'M-26',
    severity: 'flag',
    needs: ['assessments', 'position_standards'],
    reads: ['assessments.level', 'position_standards.level'],
    basis: [practice('Tata kelola mutasi yang baik')],
    params: {},
  },
};
