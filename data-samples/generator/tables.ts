import { isoOfDay } from '#core/day.ts';
import type { Day } from '#core/day.ts';
import type { Tier } from '#core/tiers.ts';
import { MONTH_MINUTES, YEAR_MINUTES } from './capacity.ts';
import type { Row } from './csv.ts';
import type { Person, Post, Task, Unit } from './types.ts';

/** How the files spell a tier. */
export const TIER_LABELS: Readonly<Record<Tier, string>> = {
  JPT_PRATAMA: 'JPT Pratama',
  ADMINISTRATOR: 'Administrator',
  PENGAWAS: 'Pengawas',
  AHLI_UTAMA: 'Ahli Utama',
  AHLI_MADYA: 'Ahli Madya',
  AHLI_MUDA: 'Ahli Muda',
  AHLI_PERTAMA: 'Ahli Pertama',
  PENYELIA: 'Penyelia',
  MAHIR: 'Mahir',
  TERAMPIL: 'Terampil',
  PEMULA: 'Pemula',
  PELAKSANA: 'Pelaksana',
};

/** `YYYY-MM-DD`, or null. */
export function isoOrNull(day: Day | null): string | null {
  return day === null ? null : isoOfDay(day);
}

/** `Ya` or `Tidak`. */
export function yesNo(value: boolean): string {
  return value ? 'Ya' : 'Tidak';
}

/** Row of unit-organisasi.csv. */
export function unitRow(unit: Unit): Row {
  return {
    unit_id: unit.id,
    parent_id: unit.parent?.id ?? null,
    name: unit.name,
    short_name: unit.short,
    kind: unit.kind,
    district: unit.district,
    latitude: unit.lat,
    longitude: unit.lon,
  };
}

/** Row of peta-jabatan.csv. */
export function positionRow(post: Post): Row {
  const { def } = post;
  return {
    position_id: post.id,
    unit_id: post.unit.id,
    title: def.title,
    kind: def.kind,
    tier: TIER_LABELS[def.tier],
    echelon: def.echelon,
    job_class: def.jobClass,
    job_family: def.family,
    seats: post.seats,
    must_fill: yesNo(post.mustFill),
    min_education: def.minEducation,
    education_families: def.studies.length > 0 ? def.studies.join(';') : null,
    min_golongan: def.minGolongan,
    max_golongan: def.maxGolongan,
    retirement_age: def.bup,
    license: def.license,
    legal_note: post.legalNote,
    need_method: def.method,
    need: post.need,
    need_basis: post.needBasis,
    vacant_since: isoOrNull(post.vacantSince),
  };
}

/** Rows of beban-kerja.csv for one post. */
export function workloadRows(post: Post): Row[] {
  return post.tasks.flatMap((task) => {
    if (task.months === null) return [taskRow(post, task, '2026', task.volume ?? 0)];
    const monthly = [...task.months].map(([month, volume]) => taskRow(post, task, month, volume));
    const sheet = plannedVolume(post, task.months);
    return sheet === null ? monthly : [taskRow(post, task, '2026', sheet), ...monthly];
  });
}

/**
 * Dukcapil still carries the yearly figure of its last sheet beside the monthly ones: twelve times
 * the first month. What is counted by months goes before it.
 */
function plannedVolume(post: Post, months: ReadonlyMap<string, number>): number | null {
  if (!post.unit.id.includes('DUKCAPIL')) return null;
  return 12 * ([...months.values()][0] ?? 0);
}

function taskRow(post: Post, task: Task, period: string, volume: number): Row {
  return {
    position_id: post.id,
    period,
    service: task.service,
    task: task.task,
    output_unit: task.output,
    volume,
    norm_minutes: task.norm,
    effective_minutes: period.length === 4 ? YEAR_MINUTES : MONTH_MINUTES,
  };
}

/** Row of pegawai.csv. */
export function employeeRow(person: Person): Row {
  return {
    nip: person.nip,
    name: person.name,
    birth_date: isoOfDay(person.birth),
    sex: person.sex,
    status: person.status,
    legal_status: person.legalStatus,
    golongan: person.golongan,
    golongan_since: isoOfDay(person.golonganSince),
    position_id: person.post.id,
    position_since: isoOfDay(person.positionSince),
    acting_position_id: person.acting?.id ?? null,
    education_level: person.educationLevel,
    education_field: person.educationField,
    education_family: person.educationFamily,
    home_district: person.home,
    fte: person.fte,
    retirement_date: isoOfDay(person.retirement),
    licenses: person.licenses.length > 0 ? person.licenses.join(';') : null,
  };
}
