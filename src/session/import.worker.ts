import { randomId } from './dataset.ts';
import { importFile } from './import-file.ts';
import { answerJobs } from './messages.ts';

answerJobs<'import'>(
  (job, onProgress) => importFile(job, randomId, onProgress),
  (result) => (result.ok ? [result.encoded.bytes.buffer as ArrayBuffer] : []),
);
