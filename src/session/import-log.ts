import type { DatasetInfo } from './dataset.ts';
import type { PrepareJob } from './import-prepare.ts';
import { logAction } from './log.ts';

/** Writes an import down: what it is called now, its files, and rows by dataset. No person is in it. */
export function logImport(
  { name, counts }: DatasetInfo,
  files: readonly string[],
  { parts, mode }: PrepareJob,
): void {
  const datasets = [...new Set(parts.map(({ encoded }) => encoded.dataset))];
  const updated = datasets.filter((dataset) => (mode[dataset] ?? 'new') !== 'new');
  const rows = datasets.map((dataset) => [dataset, counts[dataset] ?? 0] as const);
  logAction({
    kind: 'import',
    what: name,
    details: {
      files: files.join(', '),
      ...Object.fromEntries(rows),
      ...(updated.length > 0 ? { updated: updated.join(', ') } : {}),
    },
  });
}
