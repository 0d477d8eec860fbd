import { z } from 'zod';
import { SCORES } from '#dashboards/fit-search.ts';
import { idOrNone, oneOf } from '#dashboards/search-params.ts';
import { POST_GROUPS } from '#model/fit/weight-sets.ts';

/** What the address of the page may hold: `post` null = a post of the group with much to show. */
export const weightsSearch = z.object({
  group: oneOf(POST_GROUPS),
  post: idOrNone,
  by: z.enum(SCORES).default('combined').catch('combined'),
});

/** The state of the page that a link carries; the weights themselves are settings of the device. */
export type WeightsSearch = z.output<typeof weightsSearch>;
