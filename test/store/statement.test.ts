import { describe, expect, it } from 'vitest';
import { questionKey, type Statement } from '#store/statement.ts';

type Params = { readonly a: string | null; readonly b: number };
const statement: Statement<Params, { n: number }> = {
  id: 'test/one',
  sql: 'SELECT 1 AS n',
  params: ['a', 'b'],
  columns: { n: 'int' },
};

describe('the key of a question', () => {
  it('is the same whatever the order of the parameters in the object', () => {
    expect(questionKey(statement, { b: 1, a: 'x' })).toBe(questionKey(statement, { a: 'x', b: 1 }));
  });

  it('tells null, text and number apart', () => {
    const keys = [
      questionKey(statement, { a: null, b: 1 }),
      questionKey(statement, { a: 'null', b: 1 }),
      questionKey(statement, { a: '1', b: 1 }),
      questionKey({ ...statement, id: 'test/two' }, { a: '1', b: 1 }),
    ];
    expect(new Set(keys).size).toBe(4);
  });
});
