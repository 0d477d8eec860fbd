import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, describe, expect, it } from 'vitest';
import { ClashNotes } from '#dashboards/import/ClashNotes.tsx';
import { DoubtChoice } from '#dashboards/import/DoubtChoice.tsx';
import { PartList } from '#dashboards/import/PartList.tsx';
import { QuestionChoice } from '#dashboards/import/QuestionChoice.tsx';
import { RecipeTools } from '#dashboards/import/RecipeTools.tsx';
import { UpdatePanel } from '#dashboards/import/UpdatePanel.tsx';
import type { CheckedPart, PartChoice } from '#session/import-file.ts';
import { prepareImport, type ImportMode } from '#session/import-prepare.ts';
import { forgetRecipes, useRecipes } from '#session/recipes.ts';
import { resetImport, useImport } from '#session/use-import.ts';
import { checked, imported } from '#test/support/imports.ts';
import { archiveOfParts } from '#test/support/messy-files.ts';
import { encodeRows } from '#test/support/node-engine.ts';
import { i18n, startWords } from '#words/i18n.ts';
import { stagedAs } from './given.ts';

const HOSTILE = '<img src=x onerror=alert(1)>';

function show(element: ReactElement): void {
  render(
    <I18nextProvider i18n={i18n}>
      <MantineProvider>{element}</MantineProvider>
    </I18nextProvider>,
  );
}

/** Puts a part into the state as the only one of its file; the id of the file is its name. */
function stage(...parts: readonly CheckedPart[]): void {
  useImport.setState({
    files: parts.map((part) => stagedAs(part.file, { at: 'read', result: { parts: [part] } })),
  });
}

/** What was chosen by hand for the only table of a file. */
function chosenFor(file: string): PartChoice | undefined {
  const staged = useImport.getState().files.find(({ id }) => id === file);
  return staged?.choices.get(null);
}

beforeEach(async () => {
  resetImport();
  forgetRecipes();
  await startWords('id');
});

describe('the list of parts', () => {
  it('says what becomes of each, and offers what else it could be', async () => {
    const { name, buffer } = archiveOfParts();
    const result = await imported(name, new Uint8Array(buffer));
    show(<PartList file={stagedAs(name, { at: 'read', result })} />);
    const [units, money] = screen.getAllByRole('listitem');
    if (!units || !money) throw new Error('two parts expected');
    expect(units.textContent).toContain('unit/daftar unit.csv');
    expect(units.textContent).toContain('1 baris tidak dimuat');
    expect(units.textContent).toContain(
      '5 baris di berkas = 2 dimuat + 1 didaftar + 1 kosong + 1 judul dan catatan',
    );
    expect(money.textContent).toContain('Dilewati: kolomnya tidak dikenali');
    const choice = within(money).getByRole('combobox', { name: 'Set data untuk keuangan.csv' });
    expect([...choice.querySelectorAll('option')]).toHaveLength(16);
  });
});

describe('a doubt about how a file is read', () => {
  it('shows its rows by each reading as text, and takes the one that is chosen', async () => {
    const text = `ID UNIT;NAMA UNIT,KETERANGAN\nA;${HOSTILE},x\nB;Dinas B,y\nC;Dinas C,z\n`;
    const part = await checked('ragu.csv', text);
    const [doubt] = part.doubts;
    if (!doubt) throw new Error('no doubt');
    stage(part);
    show(<DoubtChoice id="ragu.csv" part={part} doubt={doubt} />);
    const readings = screen.getAllByRole('radio');
    expect(readings).toHaveLength(doubt.readings.length);
    expect(readings.map((one) => (one as HTMLInputElement).checked)).toEqual(
      readings.map((_, at) => at === 0),
    );
    expect(screen.getAllByRole('table')).toHaveLength(readings.length);
    expect(document.querySelector('img')).toBe(null);
    fireEvent.click(readings[1] ?? readings[0] ?? document.body);
    expect(chosenFor('ragu.csv')?.reading).toEqual(doubt.readings[1]?.choice);
  });
});

describe('a question about values', () => {
  it('about dates has no answer until one is chosen, with both readings of each', async () => {
    const part = await checked(
      'tanggal.csv',
      'NIP;NAMA;TANGGAL LAHIR;STATUS ASN\n198706122010011001;Siti;06/12/1987;PNS\n',
    );
    const [question] = part.questions;
    if (!question) throw new Error('no question');
    stage(part);
    show(<QuestionChoice id="tanggal.csv" part={part} question={question} />);
    const radios = screen.getAllByRole<HTMLInputElement>('radio');
    expect(radios.map(({ checked: on }) => on)).toEqual([false, false]);
    const [first, second] = screen.getAllByRole('table');
    expect(first?.textContent).toContain('1987-12-06');
    expect(second?.textContent).toContain('1987-06-12');
    fireEvent.click(screen.getByRole('radio', { name: /Hari dahulu/ }));
    expect(chosenFor('tanggal.csv')?.dateOrder).toBe('day-first');
  });
});

describe('the year of a task sheet', () => {
  const sheet = (above: string) =>
    `${above}URAIAN TUGAS;VOLUME;NORMA WAKTU\nRapat;4;60\nMenyusun;4;60\n`;

  it('is asked for, and taken once it is a year or a month', async () => {
    const part = await checked('abk.csv', sheet('JABATAN: Analis;;\n'));
    stage(part);
    const [question] = part.questions;
    if (!question) throw new Error('a question expected');
    show(<QuestionChoice id="abk.csv" part={part} question={question} />);
    const field = screen.getByRole('textbox', { name: 'Tahun atau bulan (2025 atau 2025-08)' });
    fireEvent.change(field, { target: { value: '25' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(screen.getByText('Tulis tahun (2025) atau tahun-bulan (2025-08).')).toBeTruthy();
    expect(chosenFor('abk.csv')).toBe(undefined);
    fireEvent.change(field, { target: { value: '2025' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(chosenFor('abk.csv')?.period).toBe('2025');
  });

  it('that its name tells is said and can be changed', async () => {
    const part = await checked('abk 2025.csv', sheet('JABATAN: Analis;;\n'));
    stage(part);
    const [question] = part.questions;
    if (!question) throw new Error('a question expected');
    show(<QuestionChoice id="abk 2025.csv" part={part} question={question} />);
    expect(screen.getByText(/^Dibaca dari judul atau nama berkas: 2025/)).toBeTruthy();
    const field = screen.getByRole('textbox', { name: 'Tahun atau bulan (2025 atau 2025-08)' });
    fireEvent.change(field, { target: { value: '2024-08' } });
    fireEvent.blur(field);
    expect(chosenFor('abk 2025.csv')?.period).toBe('2024-08');
  });
});

describe('the tools of a recipe', () => {
  it('keep what was settled for the files to come, under a name', async () => {
    const part = await checked('unit.csv', 'KODE UNIT;NAMA UNIT\nA;Dinas A\n');
    show(<RecipeTools parts={[part]} />);
    fireEvent.change(screen.getByLabelText('Nama resep'), { target: { value: HOSTILE } });
    fireEvent.click(screen.getByRole('button', { name: 'Pakai untuk berkas lain' }));
    expect(useRecipes.getState().recipes.map(({ name, dataset }) => [name, dataset])).toEqual([
      [HOSTILE, 'units'],
    ]);
    expect(screen.getByRole('status').textContent).toContain(HOSTILE);
    expect(document.querySelector('img')).toBe(null);
  });
});

describe('an update', () => {
  const loaded = [
    encodeRows('units', [
      { unit_id: 'A', name: 'Dinas A' },
      { unit_id: 'B', name: 'Dinas B' },
      { unit_id: 'C', name: 'Dinas C' },
    ]),
  ];

  it('shows how many rows it adds, changes, leaves and misses, and which', async () => {
    const part = await checked('unit.csv', `ID UNIT;NAMA UNIT\nA;Dinas A\nB;${HOSTILE}\nD;Baru\n`);
    const mode = { units: 'update' } as const;
    const prepared = prepareImport({
      parts: [part],
      loaded,
      keepOthers: true,
      mode,
      want: 'findings',
    });
    useImport.setState({ cross: { at: 'done', ...prepared } });
    show(<UpdatePanel datasets={['units']} mode={mode} onMode={() => undefined} />);
    const said = screen.getByRole('status').textContent ?? '';
    for (const line of ['1 bertambah', '1 berubah', '1 tetap', '1 tidak ada di berkas']) {
      expect(said).toContain(line);
    }
    expect(said).toContain(`NAMA UNIT: Dinas B menjadi ${HOSTILE}`);
    expect(document.querySelector('img')).toBe(null);
  });

  it('says what blank cells and absent columns do, and leaves what is there if asked', async () => {
    const held = [
      encodeRows('units', [
        { unit_id: 'A', name: 'Dinas A', district: 'Pahandut', latitude: -2.2 },
      ]),
    ];
    const part = await checked('unit.csv', 'ID UNIT;NAMA UNIT;KECAMATAN\nA;Dinas A;\n');
    const chosen: ImportMode[] = [];
    const mode = { units: 'update' } as const;
    const prepared = prepareImport({
      parts: [part],
      loaded: held,
      keepOthers: true,
      mode,
      want: 'findings',
    });
    useImport.setState({ cross: { at: 'done', ...prepared } });
    show(<UpdatePanel datasets={['units']} mode={mode} onMode={(_, next) => chosen.push(next)} />);
    expect(screen.getByText(/^1 sel yang kini berisi akan menjadi kosong/)).toBeTruthy();
    expect(
      screen.getByText(/Kolom yang tidak ada di berkas tetap seperti semula: LINTANG/),
    ).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('KECAMATAN: Pahandut menjadi kosong');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Sel kosong tidak menghapus isi lama' }));
    expect(chosen).toEqual(['fill']);
  });

  it('of a dataset without a key says how its rows are known', () => {
    const chosen: ImportMode[] = [];
    show(<UpdatePanel datasets={['training']} mode={{}} onMode={(_, mode) => chosen.push(mode)} />);
    expect(screen.getByText(/tidak punya kunci/)).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Tambahkan baris yang belum ada' }));
    expect(chosen).toEqual(['update']);
  });
});

describe('a key in two files', () => {
  it('can be settled by leaving one of the rows out', async () => {
    const header = 'ID UNIT;NAMA UNIT';
    const parts = [
      await checked('a.csv', `${header}\nA;Dinas A\n`),
      await checked('b.csv', `${header}\nB;Dinas B\nA;Dinas A lain\n`),
    ];
    stage(...parts);
    const prepared = prepareImport({
      parts,
      loaded: [],
      keepOthers: true,
      mode: {},
      want: 'findings',
    });
    useImport.setState({ cross: { at: 'done', ...prepared } });
    show(<ClashNotes />);
    expect(screen.getByRole('alert').textContent).toContain('a.csv (baris 2) dan b.csv (baris 3)');
    fireEvent.click(screen.getByRole('button', { name: 'Abaikan baris 3 di b.csv' }));
    expect(chosenFor('b.csv')?.corrections?.ignoreLines).toEqual([3]);
    expect(chosenFor('a.csv')).toBe(undefined);
  });
});
