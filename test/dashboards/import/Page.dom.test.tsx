import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, describe, expect, it } from 'vitest';
import { CrossPanel } from '#dashboards/import/CrossPanel.tsx';
import { ImportPage } from '#dashboards/import/Page.tsx';
import { findingsOf } from '#session/import-findings.ts';
import { resetImport, useImport } from '#session/use-import.ts';
import { i18n, startWords } from '#words/i18n.ts';
import { EMPLOYEES, staged, UNITS } from './given.ts';

const HOSTILE = '<img src=x onerror=alert(1)>.csv';

function show(element: ReactElement = <ImportPage />): void {
  render(
    <I18nextProvider i18n={i18n}>
      <MantineProvider>{element}</MantineProvider>
    </I18nextProvider>,
  );
}

beforeEach(async () => {
  resetImport();
  await startWords('id');
});

describe('the import page', () => {
  it('begins with the button that chooses files, and says that nothing leaves', () => {
    show();
    expect(screen.getByRole('button', { name: 'Pilih berkas' })).toBeTruthy();
    expect(screen.getByText(/Tidak ada data yang dikirim/)).toBeTruthy();
  });

  it('opens a refused file by itself and says line, character and what to do', async () => {
    useImport.setState({ files: [await staged('kosong.csv', '')] });
    show();
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain(
      'kosong.csv kosong: tidak ada isi sejak baris 1, karakter 1',
    );
    expect(alert.textContent).toContain('Pilih berkas yang berisi baris judul kolom dan data');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Tidak ada berkas yang dapat dimuat',
    );
  });

  it('shows names from files as text', async () => {
    useImport.setState({ files: [await staged(HOSTILE, `${HOSTILE};ID UNIT;NAMA UNIT\n1;A;B\n`)] });
    show();
    fireEvent.click(screen.getByRole('button', { name: /Cocokkan kolom/ }));
    expect(screen.getAllByText(HOSTILE).length).toBeGreaterThan(1);
    expect(document.querySelector('img')).toBe(null);
  });

  it('has a labelled choice for each column but a private one', async () => {
    const text = 'NIP;NAMA;STATUS ASN;AGAMA\n198706122010011001;Siti;PNS;Islam\n';
    useImport.setState({ files: [await staged('pegawai.csv', text)] });
    show();
    fireEvent.click(screen.getByRole('button', { name: /^2?\s*Cocokkan kolom/ }));
    const table = within(screen.getByRole('table', { name: /pegawai.csv/ }));
    expect(table.getAllByRole('combobox').map((one) => one.getAttribute('aria-label'))).toEqual([
      'Kolom sistem untuk NIP',
      'Kolom sistem untuk NAMA',
      'Kolom sistem untuk STATUS ASN',
    ]);
    expect(table.queryByText('Islam')).toBe(null);
  });

  it('does not load while it cannot, and says why beside the button', async () => {
    const text = 'NIP;NAMA;STATUS ASN\n1,98706E+17;Budi;PNS\n';
    useImport.setState({ files: [await staged('a.csv', text)] });
    show();
    fireEvent.click(screen.getByRole('button', { name: /Tinjau dan simpan/ }));
    const load = screen.getByRole('button', { name: 'Muat data' });
    expect(load.getAttribute('aria-disabled')).toBe('true');
    const why = document.getElementById(load.getAttribute('aria-describedby') ?? '');
    expect(why?.textContent).toBe(
      'Tidak satu pun baris dapat dimuat. Periksa kolom dan temuan di atas.',
    );
    fireEvent.click(load);
    expect(useImport.getState().commit.at).toBe('none');
  });

  it('goes past the columns where every header is known, and past the check without findings', async () => {
    useImport.setState({ files: [await staged('unit.csv', UNITS)] });
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Lanjut: Tinjau dan simpan' }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Langkah 4 dari 4: Tinjau dan simpan. 1 berkas siap dimuat',
    );
  });

  it('shows only the rows with problems, the faulty cell marked', async () => {
    const text = 'NIP;NAMA;STATUS ASN\n1,98706E+17;Budi;PNS\n198706122010011001;Siti;PNS\n';
    useImport.setState({ files: [await staged('pegawai.csv', text)] });
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Lanjut: Periksa' }));
    const grid = within(screen.getByRole('table', { name: 'Baris bermasalah pada pegawai.csv' }));
    expect(grid.getAllByRole('row')).toHaveLength(2);
    const wrong = grid.getByRole('textbox', { name: 'Baris 2, NIP, bermasalah' });
    expect((wrong as HTMLInputElement).value).toBe('1,98706E+17');
  });

  it('moves the focus to the step that takes the place of another, and says it', async () => {
    useImport.setState({ files: [await staged('pegawai.csv', EMPLOYEES)] });
    show();
    act(() =>
      useImport.setState({
        commit: { at: 'loading', step: 'rows', rows: 1, rowsTotal: 4, bytes: 0, bytesTotal: 0 },
      }),
    );
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Memuat data baru');
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('1');
    fireEvent.click(screen.getByRole('button', { name: 'Batal' }));
    expect(screen.getAllByRole('status')[0]?.textContent).toContain('Pemuatan dibatalkan');
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Langkah 1 dari 4: Pilih berkas. 1 berkas siap dimuat',
    );
  });
});

describe('findings between datasets', () => {
  it('shows what the datasets say of each other, with file, line, column, content and advice', () => {
    const issue = {
      dataset: 'employees',
      file: 'pegawai.csv',
      line: 7,
      column: 'ID JABATAN',
      value: 'J9',
      rule: 'position-unknown',
      severity: 'warning',
    } as const;
    const stays = { ...issue, dataset: 'workload', file: '', line: null, column: null } as const;
    useImport.setState({
      cross: {
        at: 'done',
        findings: findingsOf([issue, stays]),
        clashes: { count: 0, first: [] },
        previews: [],
        resolvedPosts: 0,
      },
    });
    show(<CrossPanel />);
    const table = screen.getByRole('table', { name: /Jabatan tidak dikenal/ });
    const cells = within(table).getAllByRole('row').slice(1);
    expect(cells.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['pegawai.csv', '7', 'ID JABATAN', 'J9'],
      ['Beban kerja (ABK) (data sekarang)', '–', '–', 'J9'],
    ]);
    expect(screen.getByText(/Tambahkan jabatan itu, atau perbaiki ID jabatan/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Unduh 2 temuan (CSV)' })).toBeTruthy();
  });

  it('say that they are being looked for, that there are none, or why they are not known', () => {
    useImport.setState({ cross: { at: 'working' } });
    show(<CrossPanel />);
    expect(screen.getByText('Memeriksa set data satu sama lain')).toBeTruthy();
    act(() =>
      useImport.setState({
        cross: {
          at: 'done',
          findings: findingsOf([]),
          clashes: { count: 0, first: [] },
          previews: [],
          resolvedPosts: 0,
        },
      }),
    );
    expect(screen.getByText('Tidak ada temuan antar set data.')).toBeTruthy();
    act(() => useImport.setState({ cross: { at: 'failed', detail: 'memori habis' } }));
    expect(screen.getByRole('alert').textContent).toContain('Pemuatan tidak terhalang');
    act(() => useImport.setState({ cross: { at: 'none' } }));
    expect(screen.queryByRole('heading', { name: 'Antar set data' })).toBe(null);
  });
});
