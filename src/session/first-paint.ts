/** How long the engine waits for a page to show something, at most. */
const PATIENCE_MS = 1_500;

let show: () => void = () => undefined;
const shown = new Promise<void>((resolve) => {
  show = resolve;
});

/** A page calls it (in an effect) once its figures, or its empty frame, are drawn; again is harmless. */
export function markShown(): void {
  show();
}

/**
 * Resolves when a page has shown its first figures, so that the megabytes of the engine do not
 * compete with what they wait for; after a while in any case.
 */
export function whenShown(): Promise<void> {
  const patience = new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
  return Promise.race([shown, patience]);
}
