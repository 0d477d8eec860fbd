/**
 * Notes in the browser's own timeline (User Timing) how long a step took that began at `start`
 * (`performance.now()`), named `tepat <step>`: profilers and the bench read it there. Nothing where
 * the platform keeps no timeline.
 */
export function noteTime(step: string, start: number): void {
  if ('measure' in performance) performance.measure(`tepat ${step}`, { start });
}
