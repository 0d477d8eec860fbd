import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateCity } from '#data-samples/generator/city.ts';

/** Writes the sample city: `node generate.js --seed 6271 --scale 1 --out DIRECTORY`. */
function main(): void {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '6271' },
      scale: { type: 'string', default: '1' },
      out: { type: 'string', default: '.cache/sample/csv' },
    },
  });
  mkdirSync(values.out, { recursive: true });
  const { files } = generateCity({ seed: Number(values.seed), scale: Number(values.scale) });
  for (const { name, text } of files) writeFileSync(join(values.out, name), text);
}

main();
