import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadSolver } from '#scenario/solve/highs.ts';
import { solveFile } from './solve-lines.ts';

const USAGE = `npm run -s solve -- FILE [--min | --max] [--seconds N]

FILE is of the OR-Library: an assignment (n, then n x n costs, minimised) or generalised assignments
(the number of instances; of each agents, jobs, costs, resources, capacities). Those are maximised,
and minimised where the name begins with gapa to gape; --min and --max say it. One line an instance:
optimum VALUE seconds S. After N seconds (default 600) of an instance: best VALUE bound B seconds S.
`;

function refuse(sentence: string): void {
  process.stderr.write(`${sentence.replace(/\s+/g, ' ')}\n`);
  process.exitCode = 1;
}

async function solve(path: string, sense: 'min' | 'max' | null, seconds: number): Promise<void> {
  try {
    const file = { text: readFileSync(path, 'utf8'), name: path };
    const now = (): number => performance.now();
    solveFile(file, await loadSolver(), { sense, seconds, now }, (line) => {
      process.stdout.write(`${line}\n`);
    });
  } catch (cause) {
    refuse(`${path} was not solved: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/** The arguments; null where they are none. */
function asked(): { path: string; sense: 'min' | 'max' | null; seconds: number } | null {
  try {
    const { values, positionals } = parseArgs({
      options: {
        min: { type: 'boolean', default: false },
        max: { type: 'boolean', default: false },
        seconds: { type: 'string', default: '600' },
      },
      allowPositionals: true,
    });
    const [path, ...rest] = positionals;
    const seconds = Number(values.seconds);
    if (path === undefined || rest.length > 0 || !(seconds > 0) || (values.min && values.max))
      return null;
    return { path, seconds, sense: values.min ? 'min' : values.max ? 'max' : null };
  } catch {
    return null;
  }
}

const given = asked();
if (given === null) {
  process.stderr.write(USAGE);
  process.exitCode = 1;
} else await solve(given.path, given.sense, given.seconds);
