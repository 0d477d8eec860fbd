import type { Day } from '#core/day.ts';
import type { PersonId, PositionId } from '#core/ids.ts';
import type { AnomalyId } from './anomalies.ts';

/** What the law asks of a post beside its tier and education. Null = the file states nothing. */
export interface PostLegal {
  /** Licence or certificate asked; null = none. */
  readonly license: string | null;
  readonly minGolongan: string | null;
  readonly maxGolongan: string | null;
  /** Legal note of the post as the office wrote it. */
  readonly note: string | null;
}

/**
 * What only the legal rules may read of a person. The birth date is here and nowhere else in the
 * facts: age is no criterion of a score.
 */
export interface PersonLegal {
  readonly birthDate: Day | null;
  /** A reply carries a note of a constraint; the note itself is not in the facts. */
  readonly declaresConstraint: boolean;
  /** Findings of the checks of quality about the person's own record; empty = none. */
  readonly anomalies: readonly AnomalyId[];
}

/** A window in which officials may not be replaced; an end that is not recorded is null. */
export interface BanWindow {
  readonly since: Day;
  readonly until: Day | null;
}

/** A letter of the ministry that permits a move into a post on a day. */
export interface LetterFact {
  readonly positionId: PositionId;
  /** The day of the move; null = the letter names none. */
  readonly day: Day | null;
  readonly document: string | null;
}

/** Settings of the office that rules read. */
export interface OfficeLegal {
  readonly inaugurations: readonly Day[];
  readonly windows: readonly BanWindow[];
  readonly letters: readonly LetterFact[];
  /** Rupiah a month by job class; of several rows of one class the newest. */
  readonly allowances: ReadonlyMap<number, number>;
}

/** The legal facts of a city; a person or post that is not in the maps has none recorded. */
export interface LegalFacts {
  readonly posts: ReadonlyMap<PositionId, PostLegal>;
  readonly persons: ReadonlyMap<PersonId, PersonLegal>;
  readonly office: OfficeLegal;
}

/** A city of which no legal fact is recorded. */
export const NO_LEGAL_FACTS: LegalFacts = {
  posts: new Map(),
  persons: new Map(),
  office: { inaugurations: [], windows: [], letters: [], allowances: new Map() },
};
