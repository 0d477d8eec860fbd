import { z } from 'zod';

/** What the address of this page may hold. */
export const deviceSearch = z.object({});
