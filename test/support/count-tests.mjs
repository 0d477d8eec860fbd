/**
 * What a vitest run (its JSON report, or null if it wrote none; `ok` = its exit code was 0) counts for.
 * A test that was skipped, a file that could not be read and a run without a test count as failed.
 */
export function countTests(report, ok) {
  if (report === null) return { passed: 0, failed: 1, notes: ['The test run wrote no report.'] };
  const notes = [];
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) notes.push(`${skipped} tests were skipped: each counts as failed.`);
  const unread = report.testResults.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every((one) => one.status === 'passed'),
  );
  for (const file of unread) notes.push(`${file.name} failed outside of its tests.`);
  if (report.numTotalTests === 0) notes.push('The test run found no test.');
  const known =
    report.numFailedTests + skipped + unread.length + (report.numTotalTests === 0 ? 1 : 0);
  if (!ok && known === 0) notes.push('The test run failed outside of its tests.');
  return { passed: report.numPassedTests, failed: !ok && known === 0 ? 1 : known, notes };
}
