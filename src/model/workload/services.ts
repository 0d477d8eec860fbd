import type { PositionId } from '#core/ids.ts';
import type { Statement } from '#store/statement.ts';
import serviceLoad from './service-load.sql?raw';

/** Minutes a year that a post spends on one public service. */
export type ServiceLoadRow = {
  readonly positionId: PositionId;
  readonly service: string;
  readonly minutes: number;
};

/** Every post with the services that its tasks name; empty where no task names one. */
export const serviceLoadStatement: Statement<Record<never, never>, ServiceLoadRow> = {
  id: 'workload/service-load',
  sql: serviceLoad,
  params: [],
  columns: { positionId: 'text', service: 'text', minutes: 'real' },
};

/** Rows by service, services by name; minutes of each post. */
export function servicesOf(
  rows: readonly ServiceLoadRow[],
): ReadonlyMap<string, ReadonlyMap<PositionId, number>> {
  const services = new Map<string, Map<PositionId, number>>();
  for (const { service, positionId, minutes } of rows) {
    const own = services.get(service) ?? new Map<PositionId, number>();
    own.set(positionId, minutes);
    services.set(service, own);
  }
  return services;
}
