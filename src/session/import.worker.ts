import { refusalBySize } from '#load/limits.ts';
import { randomId } from './dataset.ts';
import { importFile, type ImportedPart } from './import-file.ts';
import { prepareImport } from './import-prepare.ts';
import { answerJobs } from './messages.ts';

answerJobs(
  'import',
  async ({ source, ...job }, onProgress) => {
    // Before a byte is read: a file that no string holds would end the worker.
    const failure = refusalBySize(job.name, source.size);
    if (failure) return { parts: [{ ok: false, skipped: false, part: null, failure }] };
    const bytes = new Uint8Array(await source.arrayBuffer());
    return importFile({ ...job, bytes }, randomId, onProgress);
  },
  ({ parts }) => parts.flatMap(buffersOf),
);
answerJobs(
  'prepare',
  (job) => Promise.resolve(prepareImport(job)),
  ({ findings, tables }) => [
    findings.all.bytes.buffer,
    ...tables.map(({ bytes }) => bytes.buffer as ArrayBuffer),
  ],
);

/** What is handed over instead of copied: everything that grows with the rows. */
function buffersOf(part: ImportedPart): Transferable[] {
  if (!part.ok) return [];
  const { encoded, lines, findings, problemRows, posts } = part;
  return [
    encoded.bytes.buffer as ArrayBuffer,
    lines.buffer,
    findings.all.bytes.buffer,
    problemRows.listed.bytes.buffer,
    problemRows.doubtful.bytes.buffer,
    ...(posts ? [posts.bytes.buffer] : []),
  ];
}
