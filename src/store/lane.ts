/** Rejects in the way of the platform: an Error named `AbortError`. */
export function abortError(): Error {
  return new DOMException('The statement was cancelled', 'AbortError');
}

/**
 * One task after another, in the order of asking; a failed task does not stop the next one. A
 * caller whose signal fires is told at once; a task not yet begun then never begins.
 */
export class Lane {
  #tail: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (signal?.aborted) return Promise.reject(abortError());
    const turn = this.#tail.then(() => {
      if (signal?.aborted) throw abortError();
      return task();
    });
    this.#tail = turn.catch(() => undefined);
    return signal ? unlessAborted(turn, signal) : turn;
  }
}

function unlessAborted<T>(turn: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => reject(abortError());
    signal.addEventListener('abort', onAbort, { once: true });
    turn.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
