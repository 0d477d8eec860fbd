import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, openWhole, sampleFiles } from '#test/browser/pages.ts';
import { launchChromium } from '#test/support/chromium.ts';
import importWords from '#words/id/import.json';

/** The columns of a national master export, as it writes them. */
const HEADER =
  'PNS ID,NIP BARU,NIP LAMA,NAMA,GELAR DEPAN,GELAR BELAKANG,TEMPAT LAHIR ID,TEMPAT LAHIR NAMA,' +
  'TANGGAL LAHIR,JENIS KELAMIN,AGAMA ID,AGAMA NAMA,JENIS KAWIN ID,JENIS KAWIN NAMA,NIK,NOMOR HP,' +
  'EMAIL,EMAIL GOV,ALAMAT,NPWP NOMOR,BPJS,JENIS PEGAWAI ID,JENIS PEGAWAI NAMA,KEDUDUKAN HUKUM ID,' +
  'KEDUDUKAN HUKUM NAMA,STATUS CPNS PNS,KARTU ASN VIRTUAL,NOMOR SK CPNS,TANGGAL SK CPNS,TMT CPNS,' +
  'NOMOR SK PNS,TANGGAL SK PNS,TMT PNS,GOL AWAL ID,GOL AWAL NAMA,GOL AKHIR ID,GOL AKHIR NAMA,' +
  'TMT GOLONGAN,MK TAHUN,MK BULAN,JENIS JABATAN ID,JENIS JABATAN NAMA,JABATAN ID,JABATAN NAMA,' +
  'TMT JABATAN,TINGKAT PENDIDIKAN ID,TINGKAT PENDIDIKAN NAMA,PENDIDIKAN ID,PENDIDIKAN NAMA,' +
  'TAHUN LULUS,KPKN ID,KPKN NAMA,LOKASI KERJA ID,LOKASI KERJA NAMA,UNOR ID,UNOR NAMA,' +
  'INSTANSI INDUK ID,INSTANSI INDUK NAMA,INSTANSI KERJA ID,INSTANSI KERJA NAMA,' +
  'SATUAN KERJA INDUK ID,SATUAN KERJA INDUK NAMA,SATUAN KERJA KERJA ID,SATUAN KERJA KERJA NAMA,' +
  'IS VALID NIK,NAMA SEKOLAH,FLAG IKD';

function rowOf(cells: Readonly<Record<string, string>>): string {
  return HEADER.split(',')
    .map((name) => cells[name] ?? '')
    .join(',');
}

const ROWS = [
  {
    'NIP BARU': '198706252010011001',
    NAMA: 'Siti',
    'TANGGAL LAHIR': '25-06-1987',
    'JENIS KELAMIN': 'X',
    'STATUS CPNS PNS': 'PNS',
  },
  {
    'NIP BARU': '1,98E+17',
    NAMA: 'Budi',
    'TANGGAL LAHIR': '21-02-1980',
    'JENIS KELAMIN': 'M',
    'STATUS CPNS PNS': 'PNS',
  },
];

let browser: Browser | undefined;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'tepat-impor-'));

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // Every step waits for what it needs; a busy machine may take longer than half a minute.
  page.setDefaultTimeout(120_000);
  await openWhole(page);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Presses Tab until the focus is on something; a control out of reach of Tab is never found. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 200; presses += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never reaches it');
}

/** Waits until the part is checked again. */
async function checkedAgain(): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('main [aria-busy="true"]'));
}

describe('an export of a national system, by keyboard alone', () => {
  it('is matched without a hand, put right by rule and by cell, and loaded', async () => {
    const people = join(folder, 'data-utama.csv');
    const lines = ROWS.map((row) => rowOf({ ...row, 'NIP BARU': `"${row['NIP BARU']}"` }));
    writeFileSync(people, [HEADER, ...lines, ''].join('\n'));
    const others = sampleFiles().filter((file) =>
      /(?:unit-organisasi|peta-jabatan)\.csv$/u.test(file),
    );
    expect(others).toHaveLength(2);
    await goTo(page, 'data/impor');
    await page.locator('main input[type="file"]').setInputFiles([people, ...others]);
    await page.getByRole('heading', { level: 1, name: '3 berkas siap dimuat' }).waitFor();
    const main = page.locator('main');

    // No column asks: the step of the columns is passed over.
    const next = main.getByRole('button', { name: 'Lanjut: Periksa' });
    await tabTo(next);
    await page.keyboard.press('Enter');

    const sex = main.getByRole('combobox', { name: /^Pengganti untuk X/u });
    await tabTo(sex);
    await page.keyboard.type('L');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await main.getByRole('button', { name: /^Batalkan: Kolom JENIS KELAMIN: X/u }).waitFor();
    await checkedAgain();

    const nip = main.getByRole('textbox', { name: 'Baris 3, NIP BARU, bermasalah' });
    await tabTo(nip);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('198002212005011002');
    await page.keyboard.press('Enter');
    await main.getByRole('button', { name: /^Batalkan: Baris 3/u }).waitFor();
    await checkedAgain();

    await tabTo(main.locator('button[data-step="save"]'));
    await page.keyboard.press('Enter');
    const load = main.getByRole('button', {
      name: importWords.confirm.load,
      exact: true,
      disabled: false,
    });
    await tabTo(load);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: importWords.account.title }).waitFor();
    expect(await main.innerText()).toContain(
      '2 baris di berkas = 2 dimuat + 0 didaftar + 0 kosong + 0 judul dan catatan',
    );
  }, 240_000);
});

describe('a task sheet that leaves questions, by keyboard alone', () => {
  it('goes from the file picker through all four steps to Tersimpan', async () => {
    const tasks = join(folder, 'abk.csv');
    writeFileSync(
      tasks,
      [
        'NAMA JABATAN : Analis Kepegawaian;;;',
        'URAIAN TUGAS;SATUAN HASIL;JUMLAH;NORMA WAKTU',
        'Menyusun konsep JosÃ©;Dokumen;40;2,5',
        'Rapat;Jam;#REF!;60',
        'Mengetik;Lembar;1.200;0,25',
        '',
      ].join('\n'),
    );
    const main = page.locator('main');
    const again = main.getByRole('button', { name: importWords.result.again });
    const choose = main.locator('button[data-choose-files]');
    await page.evaluate(() => {
      location.hash = '#/data/impor';
    });
    // The result of an import before stays until another one is begun.
    await again.or(choose).first().waitFor();
    if (await again.isVisible()) {
      await tabTo(again);
      await page.keyboard.press('Enter');
    }

    // Pilih berkas.
    await tabTo(choose);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.keyboard.press('Enter'),
    ]);
    await chooser.setFiles([tasks]);
    await tabTo(main.locator('button[data-step="columns"]:enabled'));
    await page.keyboard.press('Enter');

    // Cocokkan kolom: the encoding by arrows, a column by letters, the year by digits.
    await tabTo(
      main.getByRole('radio', { name: importWords.file.encodings['utf-8'], exact: true }),
    );
    await page.keyboard.press('ArrowDown');
    await checkedAgain();
    const volume = main.getByRole('combobox', { name: /JUMLAH/u });
    await tabTo(volume);
    await page.keyboard.type('VOLUME');
    await checkedAgain();
    await tabTo(main.getByRole('textbox', { name: importWords.question.periodLabel }));
    await page.keyboard.type('2025');
    await page.keyboard.press('Enter');
    await checkedAgain();
    await main.getByText('periode 2025').waitFor();
    await tabTo(main.getByRole('button', { name: 'Lanjut: Periksa' }));
    await page.keyboard.press('Enter');

    // Periksa: the first kind of findings is folded and unfolded, a cell is put right.
    const kind = main.locator('summary').first();
    await tabTo(kind);
    await page.keyboard.press('Enter');
    expect(await kind.evaluate((one) => one.parentElement?.hasAttribute('open'))).toBe(false);
    await page.keyboard.press('Enter');
    await tabTo(main.getByRole('textbox', { name: 'Baris 4, JUMLAH, bermasalah' }));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await main.getByRole('button', { name: /^Batalkan: Baris 4/u }).waitFor();
    await checkedAgain();
    await tabTo(main.locator('button[data-step="save"]'));
    await page.keyboard.press('Enter');

    // Tinjau dan simpan.
    await tabTo(
      main.getByRole('button', { name: importWords.confirm.load, exact: true, disabled: false }),
    );
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: importWords.account.title }).waitFor();
    expect(await main.innerText()).toContain(
      '4 baris di berkas = 3 dimuat + 0 didaftar + 0 kosong + 1 judul dan catatan',
    );
    await tabTo(main.getByRole('button', { name: importWords.keep.save }));
    await page.keyboard.press('Enter');
    await main.getByRole('status').filter({ hasText: importWords.keep.saved }).waitFor();
  }, 240_000);
});
