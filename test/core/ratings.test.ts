import { describe, expect, it } from 'vitest';
import { PREDICATES, predicateOf, type Predicate, type Rating } from '#core/ratings.ts';

describe('predicate from result and behaviour (PermenPANRB 6/2022)', () => {
  it.each<[Rating, Rating, Predicate]>([
    ['DI_ATAS', 'DI_ATAS', 'SANGAT_BAIK'],
    ['DI_ATAS', 'SESUAI', 'BAIK'],
    ['DI_ATAS', 'DI_BAWAH', 'KURANG'],
    ['SESUAI', 'DI_ATAS', 'BAIK'],
    ['SESUAI', 'SESUAI', 'BAIK'],
    ['SESUAI', 'DI_BAWAH', 'KURANG'],
    ['DI_BAWAH', 'DI_ATAS', 'BUTUH_PERBAIKAN'],
    ['DI_BAWAH', 'SESUAI', 'BUTUH_PERBAIKAN'],
    ['DI_BAWAH', 'DI_BAWAH', 'SANGAT_KURANG'],
  ])('result %s and behaviour %s give %s', (result, behaviour, predicate) => {
    expect(predicateOf(result, behaviour)).toBe(predicate);
  });

  it('never gets better when one of the two gets worse', () => {
    const order: Rating[] = ['DI_ATAS', 'SESUAI', 'DI_BAWAH'];
    const place = (result = 0, behaviour = 0) =>
      PREDICATES.indexOf(predicateOf(order[result] ?? 'SESUAI', order[behaviour] ?? 'SESUAI'));
    for (let rating = 0; rating < 3; rating++) {
      for (let worse = 1; worse < 3; worse++) {
        expect(place(worse, rating)).toBeGreaterThanOrEqual(place(worse - 1, rating));
        expect(place(rating, worse)).toBeGreaterThanOrEqual(place(rating, worse - 1));
      }
    }
  });
});
