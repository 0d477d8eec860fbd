import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { isoOfDay, parseIsoDay, type Day } from '#core/day.ts';
import { DATASET_IDS, type DatasetId } from '#core/ids.ts';
import type { EncodedTable } from './ipc.ts';

/** The format that this build writes; a file of a later one is refused. */
export const SNAPSHOT_VERSION = 1;
const FORMAT = 'tepat';

/** A city as kept: the tables with all that is known about them as a whole. */
export interface Snapshot {
  /** Random per dataset; the sample's is fixed by its seed. */
  readonly id: string;
  readonly name: string;
  readonly asOf: Day;
  /** Made-up persons: every page that shows them says so. */
  readonly synthetic: boolean;
  readonly tables: readonly EncodedTable[];
}

/** Why a file is no snapshot that can be opened; `reason` is the key of its sentence. */
export class SnapshotError extends Error {
  readonly reason:
    | 'not-a-snapshot'
    | 'version'
    | 'manifest'
    | 'missing-table'
    | 'damaged-table'
    | 'unknown-dataset';
  readonly detail: string;

  constructor(reason: SnapshotError['reason'], detail: string, cause?: unknown) {
    super(`Snapshot refused (${reason}): ${detail}`, { cause });
    this.name = 'SnapshotError';
    this.reason = reason;
    this.detail = detail;
  }
}

interface ManifestTable {
  readonly dataset: DatasetId;
  readonly rows: number;
  readonly bytes: number;
  /** CRC-32 of the Arrow IPC stream, eight hexadecimal digits. */
  readonly crc32: string;
}

/** A snapshot as the bytes of a `.tepat` file; the same snapshot gives the same bytes. */
export function packSnapshot(snapshot: Snapshot): Uint8Array<ArrayBuffer> {
  const tables: ManifestTable[] = snapshot.tables.map(({ dataset, rows, bytes }) => ({
    dataset,
    rows,
    bytes: bytes.length,
    crc32: crc32(bytes),
  }));
  const manifest = {
    format: FORMAT,
    version: SNAPSHOT_VERSION,
    id: snapshot.id,
    name: snapshot.name,
    asOf: isoOfDay(snapshot.asOf),
    synthetic: snapshot.synthetic,
    tables,
  };
  const files = Object.fromEntries(
    snapshot.tables.map(({ dataset, bytes }) => [`${dataset}.arrow`, bytes]),
  );
  const manifestBytes = strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
  return zipSync({ 'manifest.json': manifestBytes, ...files }, { level: 9, mtime: ZIP_EPOCH });
}

/** ZIP knows no earlier date; a fixed one keeps the bytes the same from build to build. */
const ZIP_EPOCH = '1980-01-01T12:00:00';

/**
 * Reads a `.tepat` file. Throws a {@link SnapshotError}: no ZIP, no manifest of ours, a later
 * version, a dataset that this build does not know, a table that is missing or whose bytes changed.
 */
export function unpackSnapshot(file: Uint8Array): Snapshot {
  const files = unzipped(file);
  const manifest = readManifest(files['manifest.json']);
  return {
    ...manifest,
    tables: manifest.tables.map((table) => checkedTable(table, files[`${table.dataset}.arrow`])),
  };
}

function unzipped(file: Uint8Array): Readonly<Record<string, Uint8Array | undefined>> {
  try {
    return unzipSync(file);
  } catch (cause) {
    throw new SnapshotError('not-a-snapshot', 'the file is no ZIP or is cut short', cause);
  }
}

function readManifest(
  bytes: Uint8Array | undefined,
): Omit<Snapshot, 'tables'> & { readonly tables: readonly ManifestTable[] } {
  if (!bytes) throw new SnapshotError('not-a-snapshot', 'there is no manifest.json in it');
  const raw = parsedObject(bytes);
  if (raw['format'] !== FORMAT) throw new SnapshotError('not-a-snapshot', 'another format');
  if (raw['version'] !== SNAPSHOT_VERSION) {
    throw new SnapshotError('version', String(raw['version']));
  }
  const { id, name, asOf, synthetic, tables } = raw;
  const day = typeof asOf === 'string' ? parseIsoDay(asOf) : null;
  if (typeof id !== 'string' || typeof name !== 'string' || day === null) {
    throw new SnapshotError('manifest', 'id, name or as-of day');
  }
  if (typeof synthetic !== 'boolean' || !Array.isArray(tables)) {
    throw new SnapshotError('manifest', 'synthetic or tables');
  }
  return { id, name, asOf: day, synthetic, tables: tables.map(readTable) };
}

function parsedObject(bytes: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(strFromU8(bytes));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch (cause) {
    throw new SnapshotError('manifest', 'it is no JSON', cause);
  }
  throw new SnapshotError('manifest', 'it is no object');
}

function readTable(raw: unknown): ManifestTable {
  const { dataset, rows, bytes, crc32: sum } = (raw ?? {}) as Record<string, unknown>;
  const known = DATASET_IDS.find((id) => id === dataset);
  if (!known) throw new SnapshotError('unknown-dataset', String(dataset));
  if (!isCount(rows) || !isCount(bytes) || typeof sum !== 'string') {
    throw new SnapshotError('manifest', `table ${known}`);
  }
  return { dataset: known, rows, bytes, crc32: sum };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function checkedTable(table: ManifestTable, bytes: Uint8Array | undefined): EncodedTable {
  if (!bytes) throw new SnapshotError('missing-table', table.dataset);
  if (bytes.length !== table.bytes || crc32(bytes) !== table.crc32) {
    throw new SnapshotError('damaged-table', table.dataset);
  }
  return { dataset: table.dataset, rows: table.rows, bytes };
}

const CRC_TABLE: readonly number[] = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  }
  return value >>> 0;
});

/** CRC-32 (ISO 3309) as eight hexadecimal digits. */
export function crc32(bytes: Uint8Array): string {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
