/** Work done between two chances for the page to answer, ms. */
const SLICE = 12;

function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/**
 * Runs work that is cut into steps, in slices, so that the page stays quick; `signal` ends it between
 * two of them. What a step yields is told at the end of each slice.
 */
export async function runSteps<P, R>(
  steps: Generator<P, R>,
  signal: AbortSignal,
  onProgress?: (progress: P) => void,
): Promise<R> {
  let until = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    onProgress?.(step.value);
    await breath();
    signal.throwIfAborted();
    until = performance.now() + SLICE;
  }
}
