import golonganStatus from '#model/quality/checks/golongan-status.sql?raw';
import nipBirth from '#model/quality/checks/nip-birth.sql?raw';
import nipSex from '#model/quality/checks/nip-sex.sql?raw';
import nipStatus from '#model/quality/checks/nip-status.sql?raw';
import nipStructure from '#model/quality/checks/nip-structure.sql?raw';
import birthMissing from '#model/quality/checks/person-birth-missing.sql?raw';
import golonganMissing from '#model/quality/checks/person-golongan-missing.sql?raw';
import postUnknown from '#model/quality/checks/person-post-unknown.sql?raw';

/** Checks of quality whose findings are about the NIP, the birth date, the golongan or the post of a person. */
const CHECKS = {
  'nip-structure': nipStructure,
  'nip-birth': nipBirth,
  'nip-sex': nipSex,
  'nip-status': nipStatus,
  'golongan-status': golonganStatus,
  'person-birth-missing': birthMissing,
  'person-golongan-missing': golonganMissing,
  'person-post-unknown': postUnknown,
} as const;

/** A check of quality that M-31 heeds. */
export type AnomalyId = keyof typeof CHECKS;

/** Ids of the checks that M-31 heeds, in the order of the list. */
export const ANOMALY_IDS = Object.keys(CHECKS) as readonly AnomalyId[];

/** Every finding of those checks by person; the checks are the very files of the quality page. */
export const ANOMALIES_SQL = [
  '-- Grain: a person x check with a finding. Units: none.',
  'WITH day AS (SELECT as_of FROM dataset_meta)',
  Object.entries(CHECKS)
    .map(([id, sql]) => {
      return `SELECT person_id AS personId, '${id}' AS anomaly FROM (\n${sql}\n) AS checked WHERE bad`;
    })
    .join('\nUNION ALL\n'),
  'ORDER BY personId, anomaly',
].join('\n');
