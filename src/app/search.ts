import { stripSearchParams } from '@tanstack/react-router';
import type { SearchMiddleware } from '@tanstack/react-router';
import type { z } from 'zod';

/** The part of a route's options that concerns its search parameters. */
export interface TypedSearch<S extends z.ZodObject> {
  readonly validateSearch: S;
  readonly search: { middlewares: SearchMiddleware<z.output<S>>[] };
}

/**
 * Search parameters of a route from a page's schema: what does not fit falls back to its default (the
 * schema's `.default(…).catch(…)`), a value that is the default stays out of links, and a parameter
 * that the schema does not know is dropped from the address.
 */
export function typedSearch<S extends z.ZodObject>(schema: S): TypedSearch<S> {
  const defaults = schema.parse({});
  const strip = stripSearchParams as (values: object) => SearchMiddleware<z.output<S>>;
  const keepKnown: SearchMiddleware<z.output<S>> = ({ search, next }) => {
    const entries = Object.entries(next(search)).filter(([key]) => key in schema.shape);
    return Object.fromEntries(entries) as z.output<S>;
  };
  return { validateSearch: schema, search: { middlewares: [strip(defaults), keepKnown] } };
}
