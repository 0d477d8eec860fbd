import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeDataset } from '#session/dataset.ts';
import { switchCity, useSession } from '#session/engine.ts';
import { statementOptions } from '#session/use-statement.ts';
import { questionKey, type Statement } from '#store/statement.ts';
import { encodeRows, givenCity } from '#test/support/node-engine.ts';

const byPrefix: Statement<{ readonly prefix: string }, { name: string }> = {
  id: 'test/units',
  sql: 'SELECT name FROM units WHERE starts_with(name, $1::VARCHAR) ORDER BY name',
  params: ['prefix'],
  columns: { name: 'text' },
};

const UNITS = ['Alpha', 'Apel', 'Beta'].map((name) => ({ unit_id: name, name }));
const infoOf = (id: string) =>
  describeDataset({ id, name: id, asOf: 0, synthetic: true }, [{ dataset: 'units', rows: 3 }]);

let client: QueryClient;
beforeEach(() => {
  client = new QueryClient();
  useSession.setState({ phase: { at: 'idle' }, dataset: null, city: null, prepared: new Map() });
});

/** What a component sees of a question at each step, without React. */
function watch(prefix: string) {
  const observer = new QueryObserver(
    client,
    statementOptions(byPrefix, { prefix }, useSession.getState()),
  );
  const stop = observer.subscribe(() => undefined);
  return {
    see: () => {
      const { data, isPlaceholderData, status } = observer.getCurrentResult();
      return { names: data?.map(({ name }) => name), isPlaceholderData, status };
    },
    ask: (next: string) =>
      observer.setOptions(statementOptions(byPrefix, { prefix: next }, useSession.getState())),
    settled: async () => {
      await client.getQueryCache().find({ queryKey: observer.options.queryKey })?.promise;
    },
    stop,
  };
}

describe('a statement as a query', () => {
  it('waits while there is neither an engine nor a prepared answer', () => {
    const view = watch('A');
    expect(view.see()).toEqual({ names: undefined, isPlaceholderData: false, status: 'pending' });
    view.stop();
  });

  it('shows the prepared answer first, then the very rows of the engine', async () => {
    const prepared = new Map([[questionKey(byPrefix, { prefix: 'A' }), [{ name: 'prepared' }]]]);
    useSession.setState({ dataset: infoOf('one'), prepared });
    const view = watch('A');
    expect(view.see()).toMatchObject({ names: ['prepared'], isPlaceholderData: true });
    switchCity(infoOf('one'), await givenCity({ units: UNITS }), []);
    view.ask('A');
    expect(view.see()).toMatchObject({ names: ['prepared'], isPlaceholderData: true });
    await view.settled();
    expect(view.see()).toMatchObject({ names: ['Alpha', 'Apel'], isPlaceholderData: false });
    view.stop();
  });

  it('keeps the rows before while a parameter changes, so that nothing flashes', async () => {
    switchCity(infoOf('one'), await givenCity({ units: UNITS }), []);
    const view = watch('A');
    await view.settled();
    view.ask('B');
    expect(view.see()).toMatchObject({ names: ['Alpha', 'Apel'], isPlaceholderData: true });
    await view.settled();
    expect(view.see()).toMatchObject({ names: ['Beta'], isPlaceholderData: false });
    view.stop();
  });

  it('never shows rows of the dataset before, not even for a moment', async () => {
    switchCity(infoOf('one'), await givenCity({ units: UNITS }), []);
    const view = watch('A');
    await view.settled();
    switchCity(infoOf('two'), await givenCity({ units: UNITS.slice(1) }), []);
    view.ask('A');
    expect(view.see()).toMatchObject({ names: undefined, status: 'pending' });
    await view.settled();
    expect(view.see()).toMatchObject({ names: ['Apel'] });
    view.stop();
  });
});

describe('switching the city', () => {
  it('is one step: dataset, city, tables and phase change together', async () => {
    const seen: unknown[] = [];
    const stop = useSession.subscribe(({ dataset, city, phase, tables }) =>
      seen.push([dataset?.id, city !== null, phase.at, tables.length]),
    );
    const tables = [encodeRows('units', UNITS)];
    switchCity(infoOf('one'), await givenCity({ units: UNITS }), tables);
    stop();
    expect(seen).toEqual([['one', true, 'ready', 1]]);
  });

  it('drops the city before, after the statements asked of it are answered', async () => {
    const before = await givenCity({ units: UNITS });
    switchCity(infoOf('one'), before, []);
    const asked = before.run(byPrefix, { prefix: 'B' });
    switchCity(infoOf('two'), await givenCity({ units: [] }), []);
    expect(await asked).toEqual([{ name: 'Beta' }]);
    await expect(before.run(byPrefix, { prefix: 'B' })).rejects.toThrow();
  });

  it('keeps prepared answers for their own dataset only', async () => {
    const prepared = new Map([['k', [{ name: 'x' }]]]);
    useSession.setState({ dataset: infoOf('one'), prepared });
    switchCity(infoOf('one'), await givenCity({}), []);
    expect(useSession.getState().prepared.size).toBe(1);
    switchCity(infoOf('two'), await givenCity({}), []);
    expect(useSession.getState().prepared.size).toBe(0);
  });
});
