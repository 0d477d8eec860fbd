interface RuleSpec {
  readonly severity: 'error' | 'warning' | 'info';
  /** Names of the details that its words may use besides file, line, column and value. */
  readonly details: readonly string[];
}

/**
 * Every rule that an issue may name, with its usual severity. Its words (title, sentence, advice)
 * stand under the same key in words/<language>/issues.json.
 */
export const RULES = {
  // The file as a whole.
  'encoding-windows-1252': { severity: 'info', details: [] },
  'duplicate-header': { severity: 'warning', details: ['firstColumn'] },
  'number-style-assumed': { severity: 'info', details: ['cells', 'style'] },
  'date-month-first': { severity: 'info', details: ['cells'] },
  'date-order-mixed': { severity: 'warning', details: ['dayFirst', 'monthFirst'] },
  'date-serial': { severity: 'info', details: ['cells', 'epoch'] },
  'period-from-title': { severity: 'info', details: ['period'] },
  'period-from-name': { severity: 'info', details: ['period'] },
  'post-carried': { severity: 'info', details: ['rows'] },
  'hours-converted': { severity: 'info', details: ['rows'] },
  'hours-or-minutes': { severity: 'warning', details: ['rows'] },
  'effective-minutes-unusual': { severity: 'warning', details: ['rows', 'usual'] },
  // The shape of a row.
  'footer-row': { severity: 'error', details: [] },
  'row-long': { severity: 'error', details: ['cells', 'expected'] },
  'row-short': { severity: 'warning', details: ['cells', 'expected'] },
  'row-ignored': { severity: 'error', details: [] },
  'duplicate-key': { severity: 'error', details: ['firstLine', 'key'] },
  'wish-conflict': { severity: 'error', details: ['others'] },
  // A cell.
  'required-missing': { severity: 'error', details: ['label'] },
  'spreadsheet-error': { severity: 'warning', details: [] },
  'nip-scientific': { severity: 'warning', details: [] },
  'nip-destroyed': { severity: 'warning', details: [] },
  'nip-length': { severity: 'warning', details: ['digits'] },
  'nip-characters': { severity: 'warning', details: [] },
  'date-invalid': { severity: 'warning', details: [] },
  'date-year-short': { severity: 'warning', details: [] },
  'date-placeholder': { severity: 'warning', details: [] },
  'number-invalid': { severity: 'warning', details: [] },
  'number-ambiguous': { severity: 'warning', details: [] },
  'not-whole': { severity: 'warning', details: [] },
  'out-of-range': { severity: 'warning', details: ['min', 'max'] },
  'bool-unknown': { severity: 'warning', details: [] },
  'code-unknown': { severity: 'warning', details: ['codes'] },
  'golongan-unknown': { severity: 'warning', details: [] },
  'education-unknown': { severity: 'warning', details: [] },
  'period-invalid': { severity: 'warning', details: [] },
  // Cells of one row against each other.
  'nip-birth-impossible': { severity: 'warning', details: [] },
  'nip-start-impossible': { severity: 'warning', details: [] },
  'nip-sex-digit': { severity: 'warning', details: [] },
  'nip-age': { severity: 'warning', details: ['age'] },
  'nip-birth-mismatch': { severity: 'warning', details: ['nip'] },
  'nip-sex-mismatch': { severity: 'warning', details: ['nip'] },
  'nip-status-mismatch': { severity: 'warning', details: ['nip'] },
  'golongan-status': { severity: 'warning', details: ['status'] },
  'date-order': { severity: 'warning', details: ['other', 'otherValue'] },
  'date-future': { severity: 'warning', details: ['asOf'] },
  'retirement-passed': { severity: 'warning', details: ['asOf'] },
  'predicate-table': { severity: 'warning', details: ['expected', 'result', 'behaviour'] },
  'golongan-order': { severity: 'warning', details: ['max'] },
  'wish-targets': { severity: 'warning', details: ['targets'] },
  // Rows against other rows and other datasets.
  'parent-unknown': { severity: 'warning', details: [] },
  'parent-cycle': { severity: 'warning', details: [] },
  'unit-unknown': { severity: 'warning', details: [] },
  'position-unknown': { severity: 'warning', details: [] },
  'competency-unknown': { severity: 'warning', details: [] },
  'nip-unknown': { severity: 'warning', details: [] },
  'post-ambiguous': { severity: 'warning', details: ['posts'] },
  'post-unresolved': { severity: 'warning', details: [] },
  'post-overfilled': { severity: 'warning', details: ['holders', 'seats'] },
} as const satisfies Record<string, RuleSpec>;

/** Key of a rule and of its words. */
export type RuleId = keyof typeof RULES;
