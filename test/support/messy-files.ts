import { zipSync, strToU8 } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';

/** A file as a browser takes it. */
export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const UNITS = 'ID UNIT;NAMA UNIT;JENIS UNIT';
const PEOPLE = 'NIP;NAMA;TANGGAL LAHIR;JENIS KELAMIN;STATUS ASN';

/** A text as a file. */
export function textFile(name: string, lines: readonly string[]): GivenFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) };
}

/** An archive of units, of a text without a table and of a table that no dataset knows. */
export function archiveOfParts(): GivenFile {
  const bytes = zipSync({
    'unit/daftar unit.csv': strToU8(
      `DAFTAR UNIT ORGANISASI\n\n${UNITS}\nA;Dinas A;dinas\nB;Dinas B;dinas\n;Tanpa kode;dinas\n`,
    ),
    'keuangan.csv': strToU8('REKENING,PAGU\n5.1,1000\n5.2,2000\n'),
  });
  return { name: 'paket.zip', mimeType: 'application/zip', buffer: Buffer.from(bytes) };
}

/** A workbook with a title above its units, a sheet of people and one that no dataset knows. */
export async function workbookOfSheets(): Promise<GivenFile> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Unit',
        rows: [['REKAP UNIT'], [], UNITS.split(';'), ['C', 'Dinas C', 'dinas']],
      },
      {
        name: 'Pegawai',
        rows: [
          PEOPLE.split(';'),
          ['198706122010011001', 'Siti', '12-06-1987', 'P', 'PNS'],
          ['198002132005011002', 'Budi', '13-02-1980', 'L', 'PNS'],
        ],
      },
      {
        name: 'Anggaran',
        rows: [
          ['REKENING', 'PAGU'],
          ['5.1', 1000],
        ],
      },
    ],
  });
  return { name: 'buku.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}

/** People whose days of birth are right with the day first and with the month first. */
export function ambiguousDates(): GivenFile {
  return textFile('tanggal.csv', [
    PEOPLE,
    '198706122010011001;Siti;06/12/1987;P;PNS',
    '198002032005011002;Budi;03/02/1980;L;PNS',
  ]);
}

/** People whose sex is written in a way of the office's own, in more ways than are shown at once. */
export function ownSpellings(name: string): GivenFile {
  const rows = Array.from({ length: 24 }, (_, at) => {
    const spelling = at < 12 ? 'Cowok' : `kode ${at}`;
    return `19870612201001${1001 + at};Orang ${at};1987-06-12;${spelling};PNS`;
  });
  return textFile(name, [PEOPLE, ...rows]);
}
