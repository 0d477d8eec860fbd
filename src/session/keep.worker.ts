import { doPackJob, type PackAnswer, type PackJob } from './keep-job.ts';

/** The part of a worker's global scope that is used. */
interface Scope {
  addEventListener(type: 'message', listener: (event: MessageEvent<PackJob>) => void): void;
  postMessage(answer: PackAnswer, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;
scope.addEventListener('message', ({ data }) => {
  const answer = doPackJob(data);
  scope.postMessage(answer, answer.kind === 'packed' ? [answer.file.buffer] : []);
});
