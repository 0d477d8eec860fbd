import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { saveText } from '#dashboards/save-file.ts';
import { adoptBook, bookBy, type WeightLibrary } from '#model/fit/weight-library.ts';
import { POST_GROUPS, readBook, writeBook, type WeightBook } from '#model/fit/weight-sets.ts';
import { scaledWeights, weightFaults } from '#model/fit/weights.ts';
import { changeFitSettings } from '#session/fit-settings.ts';
import { logAction, logExport } from '#session/log.ts';
import { bookFaultText, weightFaultText, type WeightsWords } from './weights-words.ts';
import classes from './Weights.module.css';

/** A file of weights has a few hundred bytes; one larger than this is none. */
const MOST_BYTES = 1_000_000;

/** What became of a file: sentences, and whether its sets were taken over. */
export interface FileResult {
  readonly name: string;
  readonly taken: boolean;
  readonly sentences: readonly string[];
}

/**
 * The sets of a file in the library, with what was put right; refused as a whole where it is no file
 * of weights. Weights are scaled to sum 1, so that the sliders show what counts.
 */
export function takeBook(
  library: WeightLibrary,
  text: string,
  words: WeightsWords,
): { readonly library: WeightLibrary | null; readonly sentences: readonly string[] } {
  const { book, faults } = readBook(text);
  if (book === null) {
    return { library: null, sentences: faults.map((fault) => bookFaultText(fault, words)) };
  }
  const sentences = POST_GROUPS.flatMap((group) =>
    weightFaults(book[group].weights).map(
      (fault) => `${words.t(`fit:weights.group.${group}`)}: ${weightFaultText(fault, words)}`,
    ),
  );
  const scaled: WeightBook = bookBy((group) =>
    weightFaults(book[group].weights).length === 0
      ? book[group]
      : { ...book[group], weights: scaledWeights(book[group].weights) },
  );
  return { library: adoptBook(library, scaled, words.t('weights:file.unnamed')), sentences };
}

/** Buttons that hand the sets in use out as a file and take one in. */
export function FileButtons({
  library,
  words,
  onResult,
}: {
  readonly library: WeightLibrary;
  readonly words: WeightsWords;
  readonly onResult: (result: FileResult) => void;
}): ReactElement {
  const { t } = words;
  const name = t('weights:file.fileName');
  const take = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const text = file.size > MOST_BYTES ? '[]' : await file.text().catch(() => '');
    const { library: next, sentences } = takeBook(library, text, words);
    if (next !== null) {
      changeFitSettings({ library: next });
      logAction({ kind: 'import', what: file.name, details: { rows: POST_GROUPS.length } });
    }
    onResult({ name: file.name, taken: next !== null, sentences });
  };
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          saveText(name, writeBook(library.book), 'application/json');
          logExport(name, POST_GROUPS.length);
        }}
      >
        {t('weights:file.save')}
      </Button>
      <FileButton accept="application/json,.json" onChange={(file) => void take(file)}>
        {(props) => (
          <Button variant="default" {...props}>
            {t('weights:file.open')}
          </Button>
        )}
      </FileButton>
    </>
  );
}

/** What became of the file that was taken in last. */
export function FileNote({
  result,
  words,
}: {
  readonly result: FileResult | null;
  readonly words: WeightsWords;
}): ReactElement | null {
  const [read, setRead] = useState<FileResult | null>(null);
  const { t } = words;
  if (result === null || read === result) return null;
  return (
    <div className={result.taken ? classes['taken'] : classes['refused']} role="alert">
      <p>
        {t(result.taken ? 'weights:file.taken' : 'weights:file.refused', { name: result.name })}
      </p>
      {result.sentences.length > 0 && (
        <ul className={classes['list']}>
          {result.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <Button variant="default" size="compact-sm" onClick={() => setRead(result)}>
        {t('common:close')}
      </Button>
    </div>
  );
}
