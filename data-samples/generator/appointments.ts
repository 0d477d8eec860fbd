import { addMonths } from '#core/day.ts';
import type { Day } from '#core/day.ts';
import type { Random } from '#core/random.ts';
import type { Tier } from '#core/tiers.ts';
import { AS_OF, BAN } from './days.ts';
import type { Person } from './types.ts';
import { LATE_WAVES, LETTER_DAYS, wavesBetween } from './waves.ts';

/** People whose last move is a planted one, and which. */
export interface PlannedMoves {
  readonly late: ReadonlyMap<Person, Day>;
  readonly ban: readonly { readonly person: Person; readonly since: Day }[];
}

const EARLIEST_YEARS: Partial<Record<Tier, number>> = {
  JPT_PRATAMA: 15,
  ADMINISTRATOR: 11,
  PENGAWAS: 6,
  AHLI_MADYA: 12,
  AHLI_MUDA: 6,
  PENYELIA: 13,
  MAHIR: 6,
};

/** Draws who moved in the waves after the ban and who inside it, then when everybody came. */
export function appoint(people: readonly Person[], tag: string, random: Random): PlannedMoves {
  const moves = planMoves(people, tag, random);
  const inBan = new Map(moves.ban.map(({ person, since }) => [person, since]));
  for (const person of people) {
    person.positionSince =
      moves.late.get(person) ?? inBan.get(person) ?? ordinarySince(person, random);
  }
  return moves;
}

function planMoves(people: readonly Person[], tag: string, random: Random): PlannedMoves {
  const free = (person: Person): boolean => !isPlanted(person);
  const of = (kind: string): Person[] =>
    random.shuffle(people.filter((person) => person.post.def.kind === kind && free(person)));
  const jpt = of('JPT');
  const administrators = of('ADMINISTRATOR');
  const supervisors = of('PENGAWAS');
  const january = jpt.filter((person) => isJanuary(person, tag));
  const others = jpt.filter((person) => !january.includes(person) && !isSekda(person));
  const late = new Map<Person, Day>();
  const [september, four, february] = LATE_WAVES;
  const take = (from: Person[], count: number, since: Day): void => {
    for (const person of from.splice(0, count)) late.set(person, since);
  };
  take(january, four.moves, four.day);
  take(administrators, 34, september.day);
  take(supervisors, september.moves - 34, september.day);
  take(administrators, 13, february.day);
  take(supervisors, february.moves - 13, february.day);
  const heads = (title: string): Person[] =>
    random.shuffle(people.filter((one) => one.post.def.title === title && one.status === 'PNS'));
  const banned = [
    ...others.slice(0, 2),
    ...administrators.slice(0, 4),
    ...supervisors.slice(0, 4),
    ...heads('Kepala Puskesmas').slice(0, 1),
    ...heads('Kepala Sekolah').slice(0, 1),
  ];
  const ban = banned.map((person, index) => ({ person, since: LETTER_DAYS[index] ?? BAN.since }));
  return { late, ban };
}

/** People whose history is written by hand stay out of the waves. */
function isPlanted(person: Person): boolean {
  return person.spells.length > 0;
}

function isJanuary(person: Person, tag: string): boolean {
  const { title } = person.post.def;
  return title.startsWith('Asisten') || person.post.unit.id === `${tag}DINKES`;
}

function isSekda(person: Person): boolean {
  return person.post.def.title === 'Sekretaris Daerah';
}

/** Newcomers stay where they began; others came with a wave some years ago. */
function ordinarySince(person: Person, random: Random): Day {
  if (isPlanted(person)) return person.positionSince;
  if (person.status !== 'PNS') return person.entry;
  const earliest = EARLIEST_YEARS[person.post.def.tier] ?? 2;
  const stays = earliest === 2 && random.chance(0.42);
  const waves = wavesBetween(addMonths(person.entry, earliest * 12), AS_OF);
  if (stays) return person.entry;
  const years = -Math.log(1 - random.next()) * 4.2 + 2.6;
  const wanted = AS_OF - years * 365;
  const fitting = waves.filter((wave) => wave <= wanted).at(-1) ?? waves[0];
  if (fitting !== undefined) return fitting;
  return earliest === 2 ? person.entry : lateStart(person);
}

/** Who rose faster than usual came with the last wave before the ban. */
function lateStart(person: Person): Day {
  return wavesBetween(person.entry + 1, AS_OF).at(-1) ?? person.entry;
}
