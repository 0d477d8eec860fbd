import type { AsyncDuckDBConnection, AsyncPreparedStatement } from '@duckdb/duckdb-wasm';
import { readColumns, rowsOf, type Batch } from './columns.ts';
import { Lane, abortError } from './lane.ts';
import type { Database, SqlParams, Statement } from './statement.ts';

/**
 * Answers statements over one connection, one after another. A statement is prepared once and kept.
 * Aborting rejects at once with an `AbortError`: what waits never starts; a statement without
 * parameters that already runs is stopped in the engine, one with parameters runs out unheard (the
 * engine offers no cancel for prepared statements; they take milliseconds).
 */
export class ConnectedDatabase implements Database {
  readonly #connection: AsyncDuckDBConnection;
  readonly #lane = new Lane();
  readonly #prepared = new Map<string, AsyncPreparedStatement>();

  constructor(connection: AsyncDuckDBConnection) {
    this.#connection = connection;
  }

  async run<P extends SqlParams, R extends object>(
    statement: Statement<P, R>,
    params: P,
    signal?: AbortSignal,
  ): Promise<R[]> {
    const batches = await this.#ask(statement, params, signal);
    const rows = batches.reduce((sum, batch) => sum + batch.numRows, 0);
    return rowsOf<R>(readColumns(batches, statement), rows);
  }

  /** Closes the connection after the statements that were asked. */
  close(): Promise<void> {
    return this.#lane.run(async () => {
      for (const prepared of this.#prepared.values()) await prepared.close();
      this.#prepared.clear();
      await this.#connection.close();
    });
  }

  #ask<P extends SqlParams, R extends object>(
    statement: Statement<P, R>,
    params: P,
    signal?: AbortSignal,
  ): Promise<readonly Batch[]> {
    const values = statement.params.map((name) => params[name] ?? null);
    return this.#lane.run(async () => {
      try {
        return values.length === 0
          ? await this.#send(statement.sql, signal)
          : await this.#query(statement.sql, values);
      } catch (cause) {
        if (signal?.aborted) throw abortError();
        throw new Error(`${statement.id}: ${messageOf(cause)}`, { cause });
      }
    }, signal);
  }

  async #query(sql: string, values: readonly unknown[]): Promise<readonly Batch[]> {
    const known = this.#prepared.get(sql);
    const prepared = known ?? (await this.#connection.prepare(sql));
    this.#prepared.set(sql, prepared);
    return [await prepared.query(...values)];
  }

  /** `cancelSent` stops a statement only while its `send` has not resolved. */
  async #send(sql: string, signal?: AbortSignal): Promise<readonly Batch[]> {
    const cancel = () => void this.#connection.cancelSent().catch(() => undefined);
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const reader = await this.#connection.send(sql, true);
      const batches: Batch[] = [];
      for await (const batch of reader) batches.push(batch);
      return batches;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
