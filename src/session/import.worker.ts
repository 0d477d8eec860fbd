import { randomId } from './dataset.ts';
import { checkAcross } from './import-cross.ts';
import { importFile, type ImportedPart } from './import-file.ts';
import { answerJobs } from './messages.ts';

answerJobs(
  'import',
  async ({ source, ...job }, onProgress) => {
    const bytes = new Uint8Array(await source.arrayBuffer());
    return importFile({ ...job, bytes }, randomId, onProgress);
  },
  ({ parts }) => parts.flatMap(buffersOf),
);
answerJobs(
  'cross',
  (job) => Promise.resolve(checkAcross(job)),
  ({ all }) => [all.bytes.buffer],
);

/** What is handed over instead of copied: everything that grows with the rows. */
function buffersOf(part: ImportedPart): Transferable[] {
  if (!part.ok) return [];
  const { encoded, lines, findings, problemRows } = part;
  return [
    encoded.bytes.buffer as ArrayBuffer,
    lines.buffer,
    findings.all.bytes.buffer,
    problemRows.listed.bytes.buffer,
  ];
}
