import Papa from 'papaparse';
import { AS_OF } from '#data-samples/generator/days.ts';
import { RELATIONS } from '#model/views/list.ts';
import { importFile, type CheckedPart } from '#session/import-file.ts';
import { openNode } from '#store/open-node.ts';
import { counted, figuresOf, timed, type Figure } from './figures.ts';
import { largeFile } from './large-file.ts';

/** Rows of the large file, and the name of its figures. */
export const ROWS = 200_000;
export const NAME = 'import.200k';

/** A large file read, checked and encoded, then loaded, in Node; against PapaParse on its bytes. */
export async function measureLargeImport(runs: number): Promise<Figure[]> {
  const bytes = largeFile(ROWS);
  const papa = await timed(`${NAME}.papaparse`, runs, () =>
    Papa.parse(new TextDecoder().decode(bytes), { delimiter: ';', newline: '\n' }),
  );
  let part: CheckedPart | null = null;
  const read = await timed(`${NAME}.read`, runs, async () => {
    let people = 0;
    const job = { name: 'besar.csv', bytes, asOf: AS_OF, parts: new Map() };
    const { parts } = await importFile(
      job,
      () => `p${(people += 1)}`,
      () => undefined,
    );
    part = parts[0]?.ok ? parts[0] : null;
  });
  const memory = process.memoryUsage.rss() / 1_000;
  const loaded = await timeOfLoading(part, runs);
  return [
    ...figuresOf(papa, papa),
    ...figuresOf(read, papa),
    ...figuresOf(loaded, papa),
    counted(`${NAME}.peak-memory`, memory, 'kB', 'bytes of the file', bytes.length / 1_000),
  ];
}

async function timeOfLoading(part: CheckedPart | null, runs: number) {
  if (!part) throw new Error('The large file was not read');
  const { encoded } = part;
  const store = await openNode();
  try {
    return await timed(`${NAME}.load`, runs, async () => {
      const city = await store.load([encoded], { asOf: AS_OF, relations: RELATIONS });
      await city.drop();
    });
  } finally {
    await store.terminate();
  }
}
