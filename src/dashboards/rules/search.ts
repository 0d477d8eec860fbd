import { z } from 'zod';
import { oneOrNone } from '#dashboards/search-params.ts';
import { ALL_RULE_IDS, type RuleId } from '#model/rules/catalogue.ts';

/** Kinds of rules that the list can be narrowed to. */
export const KINDS = ['gate', 'flag', 'info', 'plan', 'hand'] as const;

const [FIRST = 'M-01', ...REST] = ALL_RULE_IDS;

/** What the address of the page may hold: `rule` is the open one. */
export const rulesSearch = z.object({
  kind: oneOrNone(KINDS),
  rule: oneOrNone<RuleId>([FIRST, ...REST]),
});

/** The state of the page. */
export type RulesSearch = z.output<typeof rulesSearch>;
