import type { PositionId } from '#core/ids.ts';
import type { Statement } from '#store/statement.ts';
import requirements from './requirements.sql?raw';

/** What the sheet of posts asks of a holder beside education and competencies. */
export type RequirementRow = {
  readonly minGolongan: string | null;
  readonly maxGolongan: string | null;
  /** Age of retirement in years. */
  readonly retirementAge: number | null;
  readonly license: string | null;
  readonly echelon: string | null;
  /** A remark on the law, as the sheet has it. */
  readonly legalNote: string | null;
};

/** One row, none for a post that is not in the data. */
export const requirementsStatement: Statement<{ readonly positionId: PositionId }, RequirementRow> =
  {
    id: 'positions/requirements',
    sql: requirements,
    params: ['positionId'],
    columns: {
      minGolongan: 'text',
      maxGolongan: 'text',
      retirementAge: 'int',
      license: 'text',
      echelon: 'text',
      legalNote: 'text',
    },
  };
