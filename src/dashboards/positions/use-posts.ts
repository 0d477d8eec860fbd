import { cellPostsStatement, WHOLE_CITY } from '#model/workload/statements.ts';
import { useStatement } from '#session/use-statement.ts';

const EVERY_POST = { ...WHOLE_CITY, dimension: 'tier', row: null, column: null } as const;

/** Every post with its staffing, the very figures of the workload page; asked once per dataset. */
export function usePosts() {
  return useStatement(cellPostsStatement, EVERY_POST);
}
