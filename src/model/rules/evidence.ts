import type { RuleId } from './catalogue.ts';
import type { RuleOutcome } from './context.ts';

/** Documents that rules ask for; their words are `scenarios:evidence.<id>`. */
export const EVIDENCE_IDS = [
  'postDecree',
  'rankDecree',
  'careerDecrees',
  'servantDecree',
  'contract',
  'legalStatement',
  'disciplineStatement',
  'ratings',
  'diploma',
  'license',
  'competencyTest',
  'assessment',
  'workloadAnalysis',
  'postMap',
  'interestStatement',
  'ministerLetter',
  'extension',
  'constraintNote',
  'correction',
  'releaseApproval',
  'reason',
] as const;

/** One of {@link EVIDENCE_IDS}. */
export type EvidenceId = (typeof EVIDENCE_IDS)[number];

/** What a rule asks for where it fails, and where it cannot be checked. */
interface Asked {
  readonly fail: readonly EvidenceId[];
  readonly unknown: readonly EvidenceId[];
}

const NONE: readonly EvidenceId[] = [];

/**
 * The documents by rule. A gate that no document opens (a closed career step, a taken seat) asks for
 * none where it fails. Sources: the checklist of BKN 5/2019 article 3, and what each rule reads.
 */
export const EVIDENCE: Readonly<Record<RuleId, Asked>> = {
  'M-01': { fail: ['reason'], unknown: ['postDecree'] },
  'M-02': { fail: NONE, unknown: ['postDecree'] },
  'M-03': { fail: NONE, unknown: ['postDecree'] },
  'M-04': { fail: ['extension', 'reason'], unknown: ['postDecree'] },
  'M-05': { fail: ['contract', 'reason'], unknown: ['contract'] },
  'M-06': { fail: ['servantDecree'], unknown: ['servantDecree'] },
  'M-07': { fail: NONE, unknown: ['legalStatement'] },
  'M-08': { fail: ['disciplineStatement'], unknown: ['disciplineStatement'] },
  'M-09': { fail: ['reason'], unknown: ['ratings'] },
  'M-10': { fail: ['diploma'], unknown: ['diploma'] },
  'M-11': { fail: ['diploma', 'reason'], unknown: ['diploma'] },
  'M-12': { fail: ['license'], unknown: ['license'] },
  'M-13': { fail: NONE, unknown: ['careerDecrees'] },
  'M-14': { fail: ['rankDecree', 'reason'], unknown: ['rankDecree'] },
  'M-15': { fail: NONE, unknown: ['rankDecree'] },
  'M-16': { fail: ['reason'], unknown: ['postDecree'] },
  'M-17': { fail: ['competencyTest'], unknown: ['competencyTest'] },
  'M-18': { fail: NONE, unknown: ['postDecree'] },
  'M-19': { fail: NONE, unknown: ['postMap'] },
  'M-20': { fail: ['workloadAnalysis', 'reason'], unknown: ['workloadAnalysis'] },
  'M-21': { fail: ['releaseApproval', 'reason'], unknown: ['workloadAnalysis'] },
  'M-22': { fail: ['interestStatement'], unknown: ['interestStatement'] },
  'M-23': { fail: ['ministerLetter'], unknown: ['ministerLetter'] },
  'M-24': { fail: ['reason'], unknown: ['postMap'] },
  'M-25': { fail: ['reason'], unknown: ['careerDecrees'] },
  'M-26': { fail: ['releaseApproval', 'reason'], unknown: ['assessment'] },
  'M-27': { fail: ['constraintNote'], unknown: ['constraintNote'] },
  'M-28': { fail: ['reason'], unknown: ['postMap'] },
  'M-29': { fail: ['assessment'], unknown: ['assessment'] },
  'M-30': { fail: NONE, unknown: NONE },
  'M-31': { fail: ['correction', 'reason'], unknown: ['correction'] },
  'M-32': { fail: ['contract', 'reason'], unknown: ['contract'] },
  'M-33': { fail: ['reason'], unknown: ['assessment'] },
};

/**
 * The documents that the rules still ask for, each once, in their order. Rules that only tell ask for
 * none. The written reason is not among them where one is given.
 */
export function evidenceOf(
  outcomes: readonly Pick<RuleOutcome, 'id' | 'state' | 'severity'>[],
  hasReason: boolean,
): readonly EvidenceId[] {
  const asked = new Set(
    outcomes.flatMap(({ id, state, severity }) =>
      state === 'pass' || severity === 'info' ? NONE : EVIDENCE[id][state],
    ),
  );
  if (hasReason) asked.delete('reason');
  return EVIDENCE_IDS.filter((id) => asked.has(id));
}
