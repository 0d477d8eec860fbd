import type { SanctionFact } from '#model/facts.ts';
import type { Predicate } from '#core/ratings.ts';
import type { Day } from '#core/day.ts';
import { directionOf } from './career.ts';
import {
  column,
  dataset,
  presentPost,
  record,
  type RuleAnswer,
  type RuleCheck,
  type RuleFacts,
  type RuleInput,
} from './context.ts';

/**
 * M-05 PPPK: Peraturan BKN 5/2019 speaks of PNS, and the identity number of a PPPK is bound to its
 * formation, so a reason is asked. CPNS are M-06.
 */
export const contractStaff: RuleCheck<'M-05'> = ({ person }) => {
  return person.status === 'PPPK' || person.status === 'PPPK_PW'
    ? { state: 'fail', severity: 'flag', message: 'fail' }
    : { state: 'pass', severity: 'flag', message: 'pass' };
};

/** M-06 CPNS: a candidate civil servant does not move before the appointment as PNS. */
export const candidateServant: RuleCheck<'M-06'> = ({ person }) => {
  return person.status === 'CPNS'
    ? { state: 'fail', severity: 'gate', message: 'fail' }
    : { state: 'pass', severity: 'gate', message: 'pass' };
};

/**
 * M-07 Legal status: only an active person moves. `01` is active; for PPPK also 71 to 73. One of
 * these on somebody who is not PPPK contradicts the status and is unknown, not a bar.
 */
export const legalStatus: RuleCheck<'M-07'> = ({ person }, { active, activePppk }) => {
  const code = person.legalStatus;
  const lack = record('employees.legal_status');
  if (code === null) return { state: 'unknown', severity: 'gate', message: 'unknown', lack };
  const facts = (): RuleFacts => ({ code });
  if (active.includes(code)) return { state: 'pass', severity: 'gate', message: 'pass', facts };
  if (!activePppk.includes(code)) {
    return { state: 'fail', severity: 'gate', message: 'fail', facts };
  }
  return person.status === 'PPPK' || person.status === 'PPPK_PW'
    ? { state: 'pass', severity: 'gate', message: 'pass', facts }
    : { state: 'unknown', severity: 'gate', message: 'unknownMismatch', facts, lack };
};

/**
 * M-08 Discipline: a sanction of a blocking level in force on the day blocks, a lighter one asks for
 * a reason; the step down that is the sanction itself asks for a reason only. No row is no sanction
 * where the file is loaded, but a case in process has no column: then it is unknown, never a pass.
 */
export const discipline: RuleCheck<'M-08'> = (input, { blocking }) => {
  const { city, person, post, day } = input;
  if (!city.loaded.has('discipline')) {
    const lack = dataset('discipline');
    return { state: 'unknown', severity: 'gate', message: 'unknownDataset', lack };
  }
  const inForce = person.sanctions.filter(({ since, until }) => {
    return since <= day && (until === null || until >= day);
  });
  const worst = inForce.filter(({ level }) => blocking.includes(level));
  const first = worst[0] ?? inForce[0];
  if (first === undefined) {
    return { state: 'unknown', severity: 'gate', message: 'unknownCase', lack: column('case') };
  }
  const facts = (): RuleFacts => ({ level: first.level });
  if (worst.length === 0) return { state: 'fail', severity: 'flag', message: 'failLight', facts };
  if (directionOf(presentPost(input)?.tier ?? null, post.tier) === 'demotion') {
    return { state: 'fail', severity: 'flag', message: 'failDemotion', facts };
  }
  const end = lastEnd(worst);
  const fail = { state: 'fail', severity: 'gate', message: 'fail', facts } as const;
  return end === null ? fail : { ...fail, passesFrom: () => end + 1 };
};

/** The day on which the last of some sanctions ends; null where one has no recorded end. */
function lastEnd(sanctions: readonly SanctionFact[]): Day | null {
  let last = Number.NEGATIVE_INFINITY;
  for (const { until } of sanctions) {
    if (until === null) return null;
    last = Math.max(last, until);
  }
  return last;
}

/**
 * M-09 Performance: a predicate below Baik in one of the last years blocks a promotion and asks for
 * a reason otherwise. One bad year fails even where another is missing; a missing year without a
 * bad one is unknown. A bad year of a person whose present tier is unknown is unknown as a gate.
 */
export const performance: RuleCheck<'M-09'> = (input, { years, failing }) => {
  if (!input.city.loaded.has('performance')) {
    const lack = dataset('performance');
    return { state: 'unknown', severity: 'flag', message: 'unknownDataset', lack };
  }
  let missing: number | null = null;
  for (let year = input.ratingYear; year > input.ratingYear - years; year -= 1) {
    const predicate = predicateIn(input, year);
    if (predicate === null) missing ??= year;
    else if (failing.includes(predicate)) return badYear(input, year, predicate);
  }
  if (missing !== null) {
    const facts = { year: missing };
    const lack = record('performance.predicate');
    return { state: 'unknown', severity: 'flag', message: 'unknown', facts: () => facts, lack };
  }
  return { state: 'pass', severity: 'gate', message: 'pass', facts: () => ({ years }) };
};

function predicateIn({ person }: RuleInput, year: number): Predicate | null {
  return person.ratings.find((rating) => rating.year === year)?.predicate ?? null;
}

function badYear(input: RuleInput, year: number, predicate: Predicate): RuleAnswer<'M-09'> {
  const facts = (): RuleFacts => ({ year, predicate });
  const direction = directionOf(presentPost(input)?.tier ?? null, input.post.tier);
  if (direction === null) {
    const lack = record('employees.position_id');
    return { state: 'unknown', severity: 'gate', message: 'unknownDirection', facts, lack };
  }
  return direction === 'promotion'
    ? { state: 'fail', severity: 'gate', message: 'failPromotion', facts }
    : { state: 'fail', severity: 'flag', message: 'failOther', facts };
}

/**
 * M-22 Conflict of interest: a spouse or relative of the first degree in the same unit, or an
 * approver who is the subject. No dataset records kinship, so it is unknown for everyone.
 */
export const conflictOfInterest: RuleCheck<'M-22'> = () => {
  return { state: 'unknown', severity: 'flag', message: 'unknown', lack: column('kinship') };
};

/**
 * M-27 Declared constraint: a reply that carries a note is to be read by the planner, for no column
 * says what kind of constraint it is. A reply without one passes; no reply is unknown and decides
 * nothing.
 */
export const declaredConstraint: RuleCheck<'M-27'> = ({ city, person }) => {
  if (!city.loaded.has('aspirations')) {
    const lack = dataset('aspirations');
    return { state: 'unknown', severity: 'flag', message: 'unknownDataset', lack };
  }
  if (city.legal.persons.get(person.id)?.declaresConstraint === true) {
    const lack = record('aspirations.constraint_note');
    return { state: 'unknown', severity: 'flag', message: 'unknown', lack };
  }
  if (person.replied) return { state: 'pass', severity: 'flag', message: 'pass' };
  const lack = record('aspirations.willingness');
  return { state: 'unknown', severity: 'info', message: 'unknownReply', lack };
};

/** M-31 Quality of the record: an open finding about NIP, birth, golongan or post asks for a reason. */
export const recordQuality: RuleCheck<'M-31'> = ({ city, person }) => {
  const legal = city.legal.persons.get(person.id);
  if (legal === undefined) {
    return {
      state: 'unknown',
      severity: 'flag',
      message: 'unknown',
      lack: record('employees.nip'),
    };
  }
  const found = legal.anomalies.length;
  return found === 0
    ? { state: 'pass', severity: 'flag', message: 'pass' }
    : { state: 'fail', severity: 'flag', message: 'fail', facts: () => ({ found }) };
};

/** M-32 Part-time contract (PPPK paruh waktu) that is counted as a full post in the load of a unit. */
export const partTimeCount: RuleCheck<'M-32'> = ({ person }, { fte }) => {
  if (person.status !== 'PPPK_PW') {
    return { state: 'pass', severity: 'flag', message: 'passKind' };
  }
  const facts = (): RuleFacts => ({ fte: person.fte });
  return person.fte >= fte
    ? { state: 'fail', severity: 'flag', message: 'fail', facts }
    : { state: 'pass', severity: 'flag', message: 'pass', facts };
};
