import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HeldFiles } from '#dashboards/import/HeldFiles.tsx';
import { offerFiles, useHeld } from '#session/held-files.ts';
import { resetImport, useImport } from '#session/use-import.ts';
import { i18n, startWords } from '#words/i18n.ts';

/** Lines of 200 bytes: 30 MB are 150,000 rows. */
const LINE = `${['1', '2', 'x'.repeat(195)].join(';')}\n`;

/** A file as large as told, of which the platform opens no more than a part. */
function largeFile(name: string, size: number): File {
  const file = new File([LINE.repeat(2_000)], name);
  const bytes = new TextEncoder().encode(LINE.repeat(2_000));
  Object.defineProperty(file, 'size', { value: size });
  Object.defineProperty(file, 'slice', {
    value: (from: number, to: number) => ({
      arrayBuffer: () => Promise.resolve(bytes.slice(from, to).buffer),
    }),
  });
  return file;
}

/** A platform that starts none: what is read fails, and says so. */
function noWorker(): never {
  throw new Error('no worker here');
}

function show(): void {
  render(
    <I18nextProvider i18n={i18n}>
      <MantineProvider>
        <HeldFiles />
      </MantineProvider>
    </I18nextProvider>,
  );
}

beforeEach(async () => {
  resetImport();
  useHeld.setState({ files: [] });
  await startWords('id');
});

describe('a file that may be more than the browser holds', () => {
  it('is not read before somebody says so, and says why', async () => {
    show();
    await act(() => offerFiles([largeFile('<b>besar</b>.csv', 30_000_000)], 100_000_000));
    expect(useImport.getState().files).toEqual([]);
    const said = screen.getByRole('alert').textContent;
    expect(said).toContain('<b>besar</b>.csv kira-kira 150.000 baris dan 3 kolom (30,0 MB).');
    expect(said).toMatch(
      /memerlukan kira-kira \d+,\d GB memori; peramban ini menyediakan .* 0,1 GB/,
    );
    expect(said).toContain('Bagi berkas itu');
  });

  it('says where the browser tells nothing of its memory', async () => {
    show();
    await act(() => offerFiles([largeFile('a.csv', 480_000_000)], null));
    expect(screen.getByRole('alert').textContent).toContain(
      'tidak menyebut berapa memori yang ada; yang aman dipakai kira-kira 2,0 GB',
    );
  });

  it('is left unread, or read all the same', async () => {
    vi.stubGlobal('Worker', noWorker);
    show();
    const files = ['a.csv', 'b.csv'].map((name) => largeFile(name, 30_000_000));
    await act(() => offerFiles(files, 100_000_000));
    const [leave] = screen.getAllByRole('button', { name: 'Jangan baca' });
    if (leave) fireEvent.click(leave);
    expect(useHeld.getState().files.map(({ file }) => file.name)).toEqual(['b.csv']);
    fireEvent.click(screen.getByRole('button', { name: 'Tetap baca' }));
    expect(screen.queryByRole('alert')).toBe(null);
    expect(useImport.getState().files.map(({ name }) => name)).toEqual(['b.csv']);
    vi.unstubAllGlobals();
  });

  it('is neither a small one nor one that is refused whatever the memory', async () => {
    show();
    const small = largeFile('kecil.csv', 1_000);
    const refused = largeFile('raksasa.csv', 2_000_000_000);
    vi.stubGlobal('Worker', noWorker);
    void offerFiles([small, refused], 1);
    await vi.waitFor(() => expect(useImport.getState().files).toHaveLength(2));
    expect(useHeld.getState().files).toEqual([]);
    vi.unstubAllGlobals();
  });
});
