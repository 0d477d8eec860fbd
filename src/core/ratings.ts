/** Rating of results or behaviour against expectation (PermenPANRB 6/2022). */
export type Rating = 'DI_ATAS' | 'SESUAI' | 'DI_BAWAH';

/** Predicates of performance (predikat kinerja), best first (PermenPANRB 6/2022). */
export const PREDICATES = [
  'SANGAT_BAIK',
  'BAIK',
  'BUTUH_PERBAIKAN',
  'KURANG',
  'SANGAT_KURANG',
] as const;
/** One of {@link PREDICATES}. */
export type Predicate = (typeof PREDICATES)[number];

const TABLE: Readonly<Record<Rating, Readonly<Record<Rating, Predicate>>>> = {
  DI_ATAS: { DI_ATAS: 'SANGAT_BAIK', SESUAI: 'BAIK', DI_BAWAH: 'KURANG' },
  SESUAI: { DI_ATAS: 'BAIK', SESUAI: 'BAIK', DI_BAWAH: 'KURANG' },
  DI_BAWAH: { DI_ATAS: 'BUTUH_PERBAIKAN', SESUAI: 'BUTUH_PERBAIKAN', DI_BAWAH: 'SANGAT_KURANG' },
};

/**
 * The predicate that the 3 x 3 table gives for result and behaviour (PermenPANRB 6/2022): behaviour
 * below expectation is Kurang whatever the result, Sangat Kurang when both are below.
 */
export function predicateOf(result: Rating, behaviour: Rating): Predicate {
  return TABLE[result][behaviour];
}
