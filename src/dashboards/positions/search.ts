import { z } from 'zod';

/** What the address of this page may hold; every field has a default and falls back to it. */
export const positionsSearch = z.object({});

/** What the address of one post may hold. */
export const positionSearch = z.object({});
