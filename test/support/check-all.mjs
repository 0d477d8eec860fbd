/**
 * Every check of the project, one after the other, with one count at the end: each check is one, and
 * the test run counts its tests. A check that fails does not keep the later ones from being run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { countTests } from './count-tests.mjs';

const ROOT = resolve(import.meta.dirname, '..', '..');
const RESULTS = resolve(ROOT, '.cache', 'vitest.json');

const CHECKS = [
  ['types', ['run', 'typecheck']],
  ['lint', ['run', 'lint']],
  ['format', ['run', 'format:check']],
  ['unused code', ['run', 'unused']],
  ['build', ['run', 'build']],
  ['size', ['run', 'size']],
];

let passed = 0;
let failed = 0;

function npm(args) {
  const started = performance.now();
  // On Windows npm is a script, which only a shell starts.
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', ['--silent', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    shell,
  });
  return { ok: status === 0, seconds: ((performance.now() - started) / 1000).toFixed(1) };
}

function count(name, good, bad, seconds) {
  passed += good;
  failed += bad;
  console.log(`${bad === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
}

// A build or a test run of another day must not stand in for one that fails today.
rmSync(resolve(ROOT, 'dist'), { recursive: true, force: true });
rmSync(RESULTS, { force: true });
mkdirSync(resolve(ROOT, '.cache'), { recursive: true });

for (const [name, args] of CHECKS) {
  console.log(`\n--- ${name}`);
  const { ok, seconds } = npm(args);
  count(name, ok ? 1 : 0, ok ? 0 : 1, seconds);
}

console.log('\n--- tests');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`];
const run = npm(['exec', '--', 'vitest', 'run', ...reporters]);
const report = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : null;
const tests = countTests(report, run.ok);
for (const note of tests.notes) console.log(note);
count('tests', tests.passed, tests.failed, run.seconds);

process.exitCode = failed === 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);
