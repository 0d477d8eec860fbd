/** At the latest then, even if the page is never at rest. */
const LATEST_MS = 500;

/** Resolves when the page has nothing to do, i.e. once it has drawn what it was given. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) {
      requestIdleCallback(() => resolve(), { timeout: LATEST_MS });
    } else setTimeout(resolve, LATEST_MS);
  });
}
