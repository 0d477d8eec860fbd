/**
 * Notes in the browser's own timeline (User Timing) how long a step took that began at `start`
 * (`performance.now()`), named `tepat <step>`: profilers and the bench read it there. Nothing where
 * the platform keeps no timeline.
 */
export function noteTime(step: string, start: number): void {
  if ('measure' in performance) performance.measure(`tepat ${step}`, { start });
}

/** Does a step and notes how long it took, see {@link noteTime}; one that fails is not noted. */
export async function timed<T>(step: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  noteTime(step, start);
  return result;
}
