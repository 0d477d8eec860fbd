import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { indexCity } from '#model/fit/index-city.ts';
import { scanAll } from '#model/fit/kernel/best-pairs.ts';
import { residentTables } from '#model/fit/kernel/resident-tables.ts';
import { chosenOptions } from '#model/fit/options.ts';
import { bookBy } from '#model/fit/weight-library.ts';
import { DEFAULT_WEIGHTS } from '#model/fit/weights.ts';
import type { DatasetInfo } from '#session/dataset.ts';
import { useSession } from '#session/engine.ts';
import type { BestRequest } from '#session/fit-all.ts';
import { fitPool } from '#session/fit-pool.ts';
import { useBestPairs } from '#session/use-best-pairs.ts';
import { scaleFacts } from '#test/bench/fit-scale-facts.ts';
import { fitScale } from '#test/bench/fit-scale.ts';
import { LocalFitWorker } from '#test/support/local-fit-worker.ts';

const made: LocalFitWorker[] = [];

vi.mock(import('#session/fit-pool.ts'), async (original) => {
  const { FitPool } = await original();
  const start = () => {
    const worker = new LocalFitWorker();
    made.push(worker);
    return Promise.resolve(worker);
  };
  return { ...(await original()), fitPool: new FitPool(2, start) };
});

const index = indexCity(scaleFacts(fitScale({ persons: 120, posts: 60, seed: 4 })));
const tables = residentTables(index);
const of = (request: BestRequest) =>
  scanAll(tables, { index, chosen: chosenOptions(index, request), best: request });

/** Competency alone counts, in every kind of post. */
const onlyCompetency = bookBy(() => ({
  name: 'K',
  version: 1,
  weights: { ...DEFAULT_WEIGHTS, K: 1, Q: 0, E: 0, P: 0, I: 0 },
}));

function datasetOf(id: string): DatasetInfo {
  return {
    id,
    name: id,
    asOf: index.city.asOf,
    synthetic: true,
    loaded: index.city.loaded,
  } as DatasetInfo;
}

let client: QueryClient;

function Around({ children }: { readonly children: ReactNode }): ReactElement {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

function ask(request: BestRequest, given: typeof index | undefined = index) {
  return renderHook(
    (props: { request: BestRequest; index: typeof index | undefined }) =>
      useBestPairs(props.index, props.request),
    { wrapper: Around, initialProps: { request, index: given } },
  );
}

beforeEach(() => {
  client = new QueryClient();
  useSession.setState({ dataset: datasetOf('one') });
});

afterEach(() => {
  fitPool.drop();
  made.length = 0;
});

describe('the best pairs of the city', () => {
  it('are those of one scan without workers, post by post and person by person', async () => {
    const { result } = ask({ by: 'combined' });
    expect(result.current.data).toBeUndefined();
    await waitFor(() => expect(result.current.data).toBeDefined());
    const whole = of({ by: 'combined' });
    for (const { id } of index.posts) {
      expect(result.current.data?.ofPost(id)).toEqual(whole.ofPost(id));
    }
    for (const { id } of index.persons) {
      expect(result.current.data?.ofPerson(id)).toEqual(whole.ofPerson(id));
    }
    expect(result.current.progress).toBeNull();
  });

  it('are asked again when the weights change, the list before staying until then', async () => {
    const { result, rerender } = ask({ perPost: 1 });
    await waitFor(() => expect(result.current.data).toBeDefined());
    const before = result.current.data;
    rerender({ request: { perPost: 1, book: onlyCompetency }, index });
    expect(result.current.isStale).toBe(true);
    expect(result.current.data).toBe(before);
    await waitFor(() => expect(result.current.isStale).toBe(false));
    const whole = of({ perPost: 1, book: onlyCompetency });
    const firsts = index.posts.map(({ id }) => result.current.data?.ofPost(id)[0]);
    expect(firsts).toEqual(index.posts.map(({ id }) => whole.ofPost(id)[0]));
    expect(firsts).not.toEqual(index.posts.map(({ id }) => before?.ofPost(id)[0]));
  });

  it('use the tables of the workers for every request of a city', async () => {
    const { result, rerender } = ask({ perPost: 1 });
    await waitFor(() => expect(result.current.data).toBeDefined());
    rerender({ request: { perPost: 1, by: 'ns' }, index });
    await waitFor(() => expect(result.current.isStale).toBe(false));
    expect(made.map(({ told }) => told.filter((kind) => kind === 'seed').length)).toEqual([1, 1]);
  });

  it('wait for the city to be prepared', async () => {
    const { result, rerender } = ask({}, undefined);
    expect(result.current.data).toBeUndefined();
    expect(made.length).toBe(0);
    rerender({ request: {}, index });
    await waitFor(() => expect(result.current.data?.pairs).toBe(120 * 60));
  });

  it('let go of workers and tables when another city is loaded', async () => {
    const { result } = ask({});
    await waitFor(() => expect(result.current.data).toBeDefined());
    act(() => useSession.setState({ dataset: datasetOf('two') }));
    expect(made.slice(0, 2).every(({ ended }) => ended)).toBe(true);
    expect(result.current.isStale).toBe(false);
  });
});
