import { useCallback, useState } from 'react';
import type { CheckOutcome } from '#model/quality/score.ts';
import { useSession } from '#session/engine.ts';
import { logExport } from '#session/log.ts';
import { readFindings } from '#session/use-quality.ts';
import { findingsCsv } from './findings-csv.ts';
import type { QualityWords } from './quality-words.ts';
import { saveCsv } from '#dashboards/save-file.ts';

/** The download of findings: whether one is being made, and why the last one failed. */
export interface Download {
  readonly busy: boolean;
  readonly failure: string | null;
  /** Of all (null) or of one perangkat daerah. */
  readonly start: (opd: string | null) => void;
}

/** A name of a file without what file systems refuse. */
function fileName(stem: string, opd: string | null): string {
  const part = opd === null ? '' : `-${opd === '' ? 'tanpa-unit' : opd}`;
  return `${stem}${part.replaceAll(/[^\p{L}\p{N}-]+/gu, '-')}.csv`;
}

/** Reads the findings and hands them to the browser; the log keeps that it was done. */
export function useDownload(outcomes: readonly CheckOutcome[], words: QualityWords): Download {
  const [state, setState] = useState({ busy: false, failure: null as string | null });
  const start = useCallback(
    (opd: string | null) => {
      const { city, dataset } = useSession.getState();
      if (city === null || dataset === null) return;
      setState({ busy: true, failure: null });
      readFindings(city, dataset, outcomes, opd).then(
        (findings) => {
          const { text, rows } = findingsCsv(findings, opd, words);
          const name = fileName(words.t('quality:export.file'), opd);
          saveCsv(name, text);
          logExport(name, rows);
          setState({ busy: false, failure: null });
        },
        (cause: unknown) => {
          const failure = cause instanceof Error ? cause.message : String(cause);
          setState({ busy: false, failure });
        },
      );
    },
    [outcomes, words],
  );
  return { ...state, start };
}
