import { describe, expect, it } from 'vitest';
import { CHECKS } from '#model/quality/list.ts';
import { qualityOf } from '#session/use-quality.ts';
import type { Database, SqlParams, Statement } from '#store/statement.ts';
import { day } from '#test/support/city.ts';

const INFO = { asOf: day('2026-08-31'), loaded: new Set(['employees', 'units'] as const) };

/** A database that notes the checks it was asked for; `answer` may fail. */
function noting(answer: () => Promise<object[]> = () => Promise.resolve([])) {
  const asked: string[] = [];
  const database: Database = {
    run: <P extends SqlParams, R extends object>({ id }: Statement<P, R>) => {
      asked.push(...id.split('/').slice(-1).join().split(' '));
      return answer() as Promise<R[]>;
    },
  };
  return { database, asked };
}

describe('the checks of a city', () => {
  it('are made once, each that the loaded datasets allow', async () => {
    const { database, asked } = noting();
    const [one, other] = await Promise.all([qualityOf(database, INFO), qualityOf(database, INFO)]);
    expect(one).toBe(other);
    const possible = CHECKS.filter(({ needs }) =>
      needs.every((id) => INFO.loaded.has(id as never)),
    );
    expect(asked).toEqual(possible.map(({ id }) => id));
    expect(one).toHaveLength(CHECKS.length);
  });

  it('made ahead wait before each question, and for nothing once they are asked for', async () => {
    const { database, asked } = noting();
    let rests = 0;
    const rest = () => {
      rests += 1;
      return new Promise<void>(() => undefined);
    };
    const ahead = qualityOf(database, INFO, rest);
    expect({ rests, asked }).toEqual({ rests: 1, asked: [] });
    const wanted = qualityOf(database, INFO);
    const outcomes = await wanted;
    expect(await ahead).toBe(outcomes);
    expect(rests).toBe(1);
    expect(asked.length).toBeGreaterThan(4);
  });

  it('are made again after a failure', async () => {
    let fails = true;
    const { database } = noting(() =>
      fails ? Promise.reject(new Error('lost')) : Promise.resolve([]),
    );
    await expect(qualityOf(database, INFO)).rejects.toThrow('lost');
    fails = false;
    await expect(qualityOf(database, INFO)).resolves.toHaveLength(CHECKS.length);
  });
});
