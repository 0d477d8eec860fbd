/** What a spreadsheet takes for the beginning of a formula, behind blanks and full-width too. */
const FORMULA_START = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
/** `-5`, `-1.234,5`, `-2E+05`, and the dashes that stand for nothing: none of them can be a formula. */
const HARMLESS = /^\s*(?:-\d+(?:[.,]\d+)*(?:e[+-]?\d+)?|-+)\s*$/i;

/** Whether a text, behind apostrophes that may guard it already, could run as a formula. */
function isFormula(text: string): boolean {
  const bare = text.replace(/^'+/, '');
  return FORMULA_START.test(bare) && !HARMLESS.test(bare);
}

/**
 * A text that no spreadsheet runs as a formula: an apostrophe goes before what begins like one (`=`,
 * `+`, `-`, `@`, tab, line end), and before a text that has such an apostrophe of its own, so that
 * {@link withoutGuard} gives every text back. Plain negative numbers and lone dashes stay as they are.
 */
export function formulaSafe(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/** The text behind the apostrophe of {@link formulaSafe}; any other text as it is. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && isFormula(text) ? text.slice(1) : text;
}
