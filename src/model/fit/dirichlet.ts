import type { Random } from '#core/random.ts';

/**
 * Weights drawn from Dirichlet(concentration × centre): they sum to 1, their mean is the centre, and
 * the larger the concentration the nearer they stay to it (a share w strays by √(w(1 − w) /
 * (concentration + 1))). By gamma variates (Marsaglia and Tsang 2000). A centre of 0 stays 0; one
 * that does not sum to 1 is taken in proportion; without any weight all are 0.
 */
export function dirichlet(
  random: Random,
  centre: readonly number[],
  concentration: number,
): number[] {
  const sum = centre.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0)) return centre.map(() => 0);
  const gammas = centre.map((weight) => gamma(random, (concentration * weight) / sum));
  const total = gammas.reduce((all, value) => all + value, 0);
  // Concentrations near 0 can round every variate to 0: then the whole weight is one component's.
  if (!(total > 0)) return cornerOf(random, centre);
  return gammas.map((value) => value / total);
}

function cornerOf(random: Random, centre: readonly number[]): number[] {
  const chosen = random.weighted([...centre.keys()], (place) => centre[place] ?? 0);
  return centre.map((_, place) => (place === chosen ? 1 : 0));
}

/** A gamma variate of shape `shape` and scale 1; 0 for a shape of 0 or less. */
function gamma(random: Random, shape: number): number {
  if (!(shape > 0)) return 0;
  if (shape < 1) return gamma(random, shape + 1) * (1 - random.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = 1 - random.next();
    if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
