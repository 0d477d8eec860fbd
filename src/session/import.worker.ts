import { randomId } from './dataset.ts';
import { checkAcross } from './import-cross.ts';
import { importFile } from './import-file.ts';
import { answerJobs } from './messages.ts';

answerJobs(
  'import',
  (job, onProgress) => importFile(job, randomId, onProgress),
  (result) => (result.ok ? [result.encoded.bytes.buffer as ArrayBuffer] : []),
);
answerJobs('cross', (job) => Promise.resolve(checkAcross(job)));
