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

/** How long work that nobody asked for waits between two pieces. */
const CALM_MS = 1_000;

/** Resolves after a while, when the page has nothing to do: between two such pieces of work others come first. */
export async function calm(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, CALM_MS);
  });
  await idle();
}
