import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..', '..');
const CONFIG = ['.oxlintrc.json', 'package.json', 'tsconfig.json', 'test/lint/plugin.mjs'];
const RESOLVER = 'test/lint/resolver.cjs';

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

/** Path of a planted file -> the rules it broke, such as `boundaries(dependencies)`. */
export type Broken = ReadonlyMap<string, readonly string[]>;

/**
 * Lints `files` (path -> text) with the project's own configuration, in a tree of its own under the
 * system's temporary folder, so that nothing in the work tree changes. The tree is removed.
 */
export function lintPlanted(
  files: Readonly<Record<string, string>>,
  omit: readonly string[] = [],
): Broken {
  const tree = mkdtempSync(join(tmpdir(), 'tepat-lint-'));
  try {
    for (const name of [...CONFIG, RESOLVER].filter((one) => !omit.includes(one)))
      cpSync(join(ROOT, name), join(tree, name));
    symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'), 'dir');
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, name)), { recursive: true });
      writeFileSync(join(tree, name), text);
    }
    return group(runLinter(tree), Object.keys(files));
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

function runLinter(tree: string): Diagnostic[] {
  const bin = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const args = [bin, '--format', 'json', 'src'];
  const options = { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  let output: string;
  try {
    output = execFileSync(process.execPath, args, options);
  } catch (error) {
    // Findings end the linter with code 1; what it printed is on the error.
    output = (error as { stdout: string }).stdout;
  }
  return (JSON.parse(output) as { diagnostics: Diagnostic[] }).diagnostics;
}

function group(diagnostics: readonly Diagnostic[], names: readonly string[]): Broken {
  const broken = new Map<string, string[]>(names.map((name) => [name, []]));
  for (const { filename, code } of diagnostics) broken.get(filename)?.push(code);
  return broken;
}
