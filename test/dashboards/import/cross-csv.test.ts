import { expect, it } from 'vitest';
import { crossCsv } from '#dashboards/import/cross-csv.ts';
import type { CrossIssue } from '#session/import-cross.ts';

const issue: CrossIssue = {
  dataset: 'performance',
  file: 'kinerja.csv',
  line: 12,
  column: 'NIP',
  value: '=198706122010011001',
  rule: 'nip-unknown',
  severity: 'warning',
};

it('is a line a finding with place, content, finding and advice, safe for a spreadsheet', () => {
  const text = crossCsv([issue, { ...issue, file: '', line: null, column: null, value: 'x' }], {
    header: ['BERKAS', 'BARIS', 'KOLOM', 'ISI', 'TINGKAT', 'TEMUAN', 'SARAN'],
    sourceOf: ({ file, dataset }) => (file === '' ? dataset : file),
    severityOf: ({ severity }) => severity,
    findingOf: ({ rule }) => rule,
    adviceOf: () => 'Periksa; lengkapi',
  });
  expect(text.split('\r\n')).toEqual([
    '\ufeffBERKAS;BARIS;KOLOM;ISI;TINGKAT;TEMUAN;SARAN',
    'kinerja.csv;12;NIP;\'=198706122010011001;warning;nip-unknown;"Periksa; lengkapi"',
    'performance;;;x;warning;nip-unknown;"Periksa; lengkapi"',
  ]);
});
