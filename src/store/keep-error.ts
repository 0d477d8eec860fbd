/** Why something could not be kept or read back; the key of its sentence. */
export type KeepFault =
  /** The device or the browser's share of it is full. */
  | 'full'
  /** Another page changed what is kept since this one has read it. */
  | 'outdated'
  /** Another page took the pieces of this save away. */
  | 'interrupted'
  /** The bytes are not the ones that were written. */
  | 'damaged'
  /** Everything was taken away by another page meanwhile. */
  | 'gone'
  /** The browser keeps nothing here: a private window, storage forbidden. */
  | 'absent'
  | 'other';

/** What is thrown wherever keeping fails. */
export class KeepError extends Error {
  readonly fault: KeepFault;
  readonly detail: string;

  constructor(fault: KeepFault, detail: string, cause?: unknown) {
    super(`Keeping failed (${fault}): ${detail}`, { cause });
    this.name = 'KeepError';
    this.fault = fault;
    this.detail = detail;
  }
}

const FAULTS: Readonly<Record<string, KeepFault>> = {
  QuotaExceededError: 'full',
  InvalidStateError: 'gone',
  NotFoundError: 'gone',
  SecurityError: 'absent',
  NotReadableError: 'damaged',
  DataError: 'damaged',
};

/** What a browser throws, as a fault with a sentence. */
export function keepErrorOf(cause: unknown): KeepError {
  if (cause instanceof KeepError) return cause;
  const { name, message } = nameOf(cause);
  const inner = cause instanceof Error ? nameOf(cause.cause) : { name: '' };
  const full = /quota|disk is full|not enough space/iu.test(message);
  const fault = full ? 'full' : (FAULTS[name] ?? FAULTS[inner.name] ?? 'other');
  return new KeepError(fault, `${name}: ${message}`, cause);
}

function nameOf(cause: unknown): { readonly name: string; readonly message: string } {
  if (cause instanceof Error || cause instanceof DOMException) return cause;
  return { name: 'Error', message: String(cause) };
}
