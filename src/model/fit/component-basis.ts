import type { RuleId } from '#model/rules/catalogue.ts';
import type { ComponentId } from './components.ts';

/**
 * Rules whose laws ask for what a component measures, so that the laws are written down once. None: no
 * law asks for it. How a component becomes points from 0 to 100 is a convention for all of them.
 */
export const COMPONENT_RULES: Readonly<Record<ComponentId, readonly RuleId[]>> = {
  K: ['M-33', 'M-29'],
  Q: ['M-10', 'M-11'],
  E: [],
  P: ['M-09'],
  I: ['M-08'],
  A: [],
  L: [],
  M: [],
  C: [],
};
