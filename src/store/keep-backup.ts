import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { isoOfDay, parseIsoDay } from '#core/day.ts';
import { DATASET_IDS } from '#core/ids.ts';
import type { BaselineAbout, KeptEntry, KeptRecipe } from './keep.ts';
import type { KeptScenario } from './keep-scenarios.ts';
import { crc32, unpackSnapshot } from './snapshot.ts';

const FORMAT = 'tepat-cadangan';
const VERSION = 1;
const ZIP_EPOCH = '1980-01-01T12:00:00';
const MANIFEST = 'manifest.json';
const SUM = 'manifest.crc32';

/** A baseline with its snapshot file. */
export interface BackupItem {
  readonly about: BaselineAbout;
  readonly file: Uint8Array<ArrayBuffer>;
}

/** Everything that is kept on a device. */
export interface Backup {
  readonly items: readonly BackupItem[];
  readonly restore: string | null;
  readonly recipes: readonly KeptRecipe[];
  readonly log: readonly KeptEntry[];
  /** Scenarios with their stamps; a backup of before there were any has none. */
  readonly scenarios: readonly KeptScenario[];
}

/** Why a file is no backup that can be taken in; the key of its sentence. */
export class BackupError extends Error {
  readonly reason: 'not-a-backup' | 'version' | 'damaged';
  readonly detail: string;

  constructor(reason: BackupError['reason'], detail: string, cause?: unknown) {
    super(`Backup refused (${reason}): ${detail}`, { cause });
    this.name = 'BackupError';
    this.reason = reason;
    this.detail = detail;
  }
}

/**
 * Everything as one ZIP: a manifest with its checksum, and each baseline as its `.tepat` file. The
 * same content gives the same bytes. Nothing in it is sealed.
 */
export function packBackup({
  items,
  restore,
  recipes,
  log,
  scenarios,
}: Backup): Uint8Array<ArrayBuffer> {
  const baselines = items.map(({ about, file }, index) => ({
    ...about,
    asOf: isoOfDay(about.asOf),
    file: fileName(index),
    bytes: file.length,
    crc32: crc32(file),
  }));
  const manifest = {
    format: FORMAT,
    version: VERSION,
    restore,
    baselines,
    recipes,
    log,
    scenarios,
  };
  const text = strToU8(`${JSON.stringify(manifest, null, 1)}\n`);
  const files = Object.fromEntries(items.map(({ file }, index) => [fileName(index), file]));
  return zipSync(
    { [MANIFEST]: text, [SUM]: strToU8(sumOf(text)), ...files },
    { level: 0, mtime: ZIP_EPOCH },
  );
}

/**
 * Reads a backup whole. Throws a {@link BackupError}: no ZIP of ours, a later version, or anything
 * in it that is not as it was written.
 */
export function unpackBackup(bytes: Uint8Array): Backup {
  const files = unzipped(bytes);
  const text = files[MANIFEST];
  const sum = files[SUM];
  if (!text || !sum) throw new BackupError('not-a-backup', 'it has no manifest');
  if (strFromU8(sum) !== sumOf(text)) throw new BackupError('damaged', MANIFEST);
  const raw = parsed(text);
  if (raw['format'] !== FORMAT) throw new BackupError('not-a-backup', 'another format');
  if (raw['version'] !== VERSION) throw new BackupError('version', String(raw['version']));
  const { baselines, restore, recipes, log, scenarios } = raw;
  if (!Array.isArray(baselines) || !Array.isArray(recipes) || !Array.isArray(log)) {
    throw new BackupError('damaged', 'baselines, recipes or log');
  }
  return {
    items: baselines.map((baseline: unknown) => itemOf(baseline, files)),
    restore: typeof restore === 'string' ? restore : null,
    recipes: recipes.map(kept),
    log: log.filter((entry): entry is KeptEntry => typeof entry === 'object' && entry !== null),
    scenarios: Array.isArray(scenarios) ? scenarios.filter(isKeptScenario) : [],
  };
}

function isKeptScenario(raw: unknown): raw is KeptScenario {
  const { id, stamp, value } = (raw ?? {}) as Record<string, unknown>;
  const named = typeof id === 'string' && typeof stamp === 'string';
  return named && typeof value === 'object' && value !== null;
}

function fileName(index: number): string {
  return `${index + 1}.tepat`;
}

function sumOf(text: Uint8Array): string {
  return `${crc32(text)} ${text.length}\n`;
}

function unzipped(bytes: Uint8Array): Readonly<Record<string, Uint8Array | undefined>> {
  try {
    return unzipSync(bytes);
  } catch (cause) {
    throw new BackupError('not-a-backup', 'the file is no ZIP or is cut short', cause);
  }
}

function parsed(text: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(strFromU8(text));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch (cause) {
    throw new BackupError('damaged', MANIFEST, cause);
  }
  throw new BackupError('damaged', MANIFEST);
}

function itemOf(raw: unknown, files: Readonly<Record<string, Uint8Array | undefined>>): BackupItem {
  const fields = (raw ?? {}) as Record<string, unknown>;
  const name = String(fields['file']);
  const stored = files[name];
  if (!stored || stored.length !== fields['bytes'] || crc32(stored) !== fields['crc32']) {
    throw new BackupError('damaged', name);
  }
  const file = new Uint8Array(stored);
  return { about: aboutOf(fields, file), file };
}

function kept(raw: unknown): KeptRecipe {
  const { name, text, usedAt } = (raw ?? {}) as Record<string, unknown>;
  if (typeof name !== 'string' || typeof text !== 'string') {
    throw new BackupError('damaged', 'name or text of a recipe');
  }
  return { name, text, usedAt: typeof usedAt === 'string' ? usedAt : null };
}

/** What the snapshot says of itself goes before what the manifest says of it. */
function aboutOf(fields: Record<string, unknown>, file: Uint8Array): BaselineAbout {
  const { id, name, savedAt, asOf } = fields;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof savedAt !== 'string') {
    throw new BackupError('damaged', 'id, name or time of a baseline');
  }
  const day = typeof asOf === 'string' ? parseIsoDay(asOf) : null;
  const snapshot = opened(file, name);
  if (day !== snapshot.asOf) throw new BackupError('damaged', name);
  const counts = Object.fromEntries(snapshot.tables.map(({ dataset, rows }) => [dataset, rows]));
  const known = DATASET_IDS.filter((dataset) => dataset in counts);
  if (known.length !== snapshot.tables.length) throw new BackupError('damaged', name);
  const { id: datasetId, synthetic } = snapshot;
  return { id, name, savedAt, datasetId, asOf: day, synthetic, counts };
}

function opened(file: Uint8Array, name: string): ReturnType<typeof unpackSnapshot> {
  try {
    return unpackSnapshot(file);
  } catch (cause) {
    throw new BackupError('damaged', name, cause);
  }
}
