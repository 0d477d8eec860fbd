import { z } from 'zod';

/** What the address of this page may hold; every field has a default and falls back to it. */
export const transferSearch = z.object({});
