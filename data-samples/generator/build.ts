import { Random } from '#core/random.ts';
import { appoint } from './appointments.ts';
import type { PlannedMoves } from './appointments.ts';
import { assess } from './assessments.ts';
import type { Assessment } from './assessments.ts';
import { appointActing, plantCases } from './cases.ts';
import type { Cases } from './cases.ts';
import type { Draft } from './draft.ts';
import { PostIndex, writeHistory } from './history.ts';
import { giveLoad } from './load.ts';
import { buildOrganisation } from './organisation.ts';
import { populate } from './people.ts';
import { rate } from './ratings.ts';
import type { Ratings } from './ratings.ts';
import { Superiors } from './superiors.ts';
import type { Person } from './types.ts';
import { hear } from './voice.ts';
import type { Voice } from './voice.ts';
import type { Serials } from './people.ts';

/** One city before it becomes rows. */
export interface City {
  readonly draft: Draft;
  readonly people: readonly Person[];
  readonly cases: Cases;
  readonly acting: readonly Person[];
  readonly moves: PlannedMoves;
  readonly ratings: Ratings;
  readonly assessments: readonly Assessment[];
  readonly voice: Voice;
}

/** Builds one copy; serials of NIPs are shared so that no two copies share a NIP. */
export function buildCity(seed: number, copy: number, serials: Serials): City {
  const random = new Random(seed).fork(`city ${copy}`);
  const draft = buildOrganisation(seed, copy);
  const people = populate(draft.posts, random.fork('people'), serials);
  const cases = plantCases(draft, serials);
  giveLoad(draft, random.fork('load'));
  const acting = appointActing(draft);
  const moves = appoint(people, draft.tag, random.fork('moves'));
  writeHistory(people, new PostIndex(draft.posts), random.fork('history'));
  const superiors = new Superiors(draft);
  const ratings = rate(people, superiors, random.fork('ratings'), cases.predicates);
  const assessments = assess(people, cases.levels, random.fork('assessments'));
  const voice = hear(draft, people, cases, random.fork('voice'));
  return { draft, people, cases, acting, moves, ratings, assessments, voice };
}
