import Papa from 'papaparse';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_ROWS = 50;
const SAMPLE_CHARACTERS = 200_000;

/**
 * Finds the separator of a CSV text by its first rows: the one that cuts the most of them into as
 * many cells as the first row, the more cells the better; one that breaks quotes counts half. A text
 * of one column has none and gives a comma.
 */
export function sniffDelimiter(text: string, newline: '\n' | '\r\n' | '\r'): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(sample, delimiter, newline, sample.length < text.length);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function scoreOf(
  sample: string,
  delimiter: string,
  newline: '\n' | '\r\n' | '\r',
  cut: boolean,
): number {
  const parsed = Papa.parse<string[]>(sample, { delimiter, newline, preview: SAMPLE_ROWS });
  const complete = cut && parsed.data.length < SAMPLE_ROWS ? parsed.data.slice(0, -1) : parsed.data;
  const rows = complete.filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = rows[0]?.length ?? 0;
  if (width < 2) return 0;
  const alike = rows.filter((row) => row.length === width).length / rows.length;
  const broken = parsed.errors.some((error) => error.type === 'Quotes');
  return alike * Math.log(width + 1) * (broken ? 0.5 : 1);
}
