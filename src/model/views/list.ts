import type { Relation } from '#store/statement.ts';
import cellPosts from './cell-posts.sql?raw';
import people from './people.sql?raw';
import postLoad from './post-load.sql?raw';
import postMonthLoad from './post-month-load.sql?raw';
import postStaffing from './post-staffing.sql?raw';
import scopedPosts from './scoped-posts.sql?raw';
import tasks from './tasks.sql?raw';
import unitPaths from './unit-paths.sql?raw';

const SCOPE = ['scope', 'kinds', 'tier_groups', 'statuses', 'family'];

/** The relations of the city in the order in which they are built; each states its grain and units. */
export const RELATIONS: readonly Relation[] = [
  { name: 'unit_paths', kind: 'table', sql: unitPaths },
  { name: 'people', kind: 'table', sql: people },
  { name: 'tasks', kind: 'table', sql: tasks },
  { name: 'post_load', kind: 'table', sql: postLoad },
  { name: 'post_staffing', kind: 'table', sql: postStaffing },
  { name: 'post_month_load', kind: 'table', sql: postMonthLoad },
  {
    name: 'scoped_posts',
    kind: 'macro',
    parameters: SCOPE,
    sql: scopedPosts,
  },
  {
    name: 'cell_posts',
    kind: 'macro',
    parameters: [...SCOPE, 'dimension', 'row_key', 'column_key'],
    sql: cellPosts,
  },
];
