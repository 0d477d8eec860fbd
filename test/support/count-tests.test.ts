import { describe, expect, it } from 'vitest';
import { countTests } from '#test/support/count-tests.mjs';
import type { TestReport } from '#test/support/count-tests.mjs';

const file = (status: string, ...tests: string[]): TestReport['testResults'][number] => ({
  name: 'test/core/nip.test.ts',
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

const report = (counts: Partial<TestReport>): TestReport => ({
  numTotalTests: 3,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [file('passed', 'passed', 'passed', 'passed')],
  ...counts,
});

describe('the count of the test run', () => {
  it('is the numbers of the run when all passed', () => {
    expect(countTests(report({}), true)).toEqual({ passed: 3, failed: 0, notes: [] });
  });

  it('counts a failed test once, not its file as well', () => {
    const one = report({
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [file('failed', 'passed', 'failed', 'passed')],
    });
    expect(countTests(one, false)).toMatchObject({ passed: 2, failed: 1 });
  });

  it('counts a skipped or planned test as failed', () => {
    const one = report({ numPassedTests: 1, numPendingTests: 1, numTodoTests: 1 });
    expect(countTests(one, true)).toMatchObject({ passed: 1, failed: 2 });
  });

  it('counts a file that could not be read as failed', () => {
    const one = report({ testResults: [file('passed', 'passed'), file('failed')] });
    expect(countTests(one, false)).toMatchObject({ passed: 3, failed: 1 });
  });

  it('counts a failure outside of any test, such as an unhandled rejection', () => {
    expect(countTests(report({}), false)).toMatchObject({ passed: 3, failed: 1 });
  });

  it('counts a run without a test as failed', () => {
    const none = report({ numTotalTests: 0, numPassedTests: 0, testResults: [] });
    expect(countTests(none, true)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts a run that wrote no report as failed', () => {
    expect(countTests(null, true)).toMatchObject({ passed: 0, failed: 1 });
  });
});
