import { z } from 'zod';
import { idOrNone } from '#dashboards/search-params.ts';

/** The pair that the formulas are worked on; null = the first candidate, the first vacancy. */
export const methodSearch = z.object({ person: idOrNone, post: idOrNone });

/** The state of the page. */
export type MethodSearch = z.output<typeof methodSearch>;
