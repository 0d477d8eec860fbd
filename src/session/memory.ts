/** What some browsers say of the memory of their machine; none of it on a plain-http host. */
interface MemoryHints {
  readonly navigator?: {
    /** Gigabytes, rounded to a power of two; many browsers say 8 of everything above it. */
    readonly deviceMemory?: number;
  };
  readonly performance?: {
    readonly memory?: {
      /** Bytes that the objects of one page or worker may take. */
      readonly jsHeapSizeLimit?: number;
    };
  };
}

/** Share of a machine's memory that a tab gets while other programs go on. */
const SHARE = 0.5;
const GB = 1_000_000_000;

/** What may be used where the browser says nothing, in bytes: half of a machine of four gigabytes. */
export const CAUTIOUS_MEMORY = 2 * GB;

/** Memory that a tab of this browser may use, in bytes; null where it does not say. */
export function memoryOffered(hints: MemoryHints = globalThis as MemoryHints): number | null {
  const device = hints.navigator?.deviceMemory;
  const heap = hints.performance?.memory?.jsHeapSizeLimit;
  const said = [
    ...(device === undefined ? [] : [device * GB * SHARE]),
    ...(heap === undefined ? [] : [heap]),
  ];
  return said.length === 0 ? null : Math.min(...said);
}
