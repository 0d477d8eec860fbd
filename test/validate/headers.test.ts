import { describe, expect, it } from 'vitest';
import { DATASET_IDS } from '#core/ids.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import {
  mappingOf,
  matchHeaders,
  missingColumns,
  recogniseDataset,
  unknownColumnsFailure,
} from '#validate/headers.ts';
import { textTable } from './from-text.ts';

/** Header of the SIASN master export (DATA UTAMA), as agencies get it. */
const SIASN_EXPORT =
  `PNS ID, NIP BARU, NIP LAMA, NAMA, GELAR DEPAN, GELAR BELAKANG, TEMPAT LAHIR ID, TEMPAT LAHIR NAMA, TANGGAL LAHIR,
JENIS KELAMIN, AGAMA ID, AGAMA NAMA, JENIS KAWIN ID, JENIS KAWIN NAMA, NIK, NOMOR HP, EMAIL, EMAIL GOV, ALAMAT,
NPWP NOMOR, BPJS, JENIS PEGAWAI ID, JENIS PEGAWAI NAMA, KEDUDUKAN HUKUM ID, KEDUDUKAN HUKUM NAMA, STATUS CPNS PNS,
KARTU ASN VIRTUAL, NOMOR SK CPNS, TANGGAL SK CPNS, TMT CPNS, NOMOR SK PNS, TANGGAL SK PNS, TMT PNS,
GOL AWAL ID, GOL AWAL NAMA, GOL AKHIR ID, GOL AKHIR NAMA, TMT GOLONGAN, MK TAHUN, MK BULAN,
JENIS JABATAN ID, JENIS JABATAN NAMA, JABATAN ID, JABATAN NAMA, TMT JABATAN,
TINGKAT PENDIDIKAN ID, TINGKAT PENDIDIKAN NAMA, PENDIDIKAN ID, PENDIDIKAN NAMA, TAHUN LULUS,
KPKN ID, KPKN NAMA, LOKASI KERJA ID, LOKASI KERJA NAMA, UNOR ID, UNOR NAMA,
INSTANSI INDUK ID, INSTANSI INDUK NAMA, INSTANSI KERJA ID, INSTANSI KERJA NAMA,
SATUAN KERJA INDUK ID, SATUAN KERJA INDUK NAMA, SATUAN KERJA KERJA ID, SATUAN KERJA KERJA NAMA,
IS VALID NIK, NAMA SEKOLAH, FLAG IKD, ESELON ID, ESELON NAMA`
    .split(',')
    .map((text) => text.trim());

/** Fields of the SIASN API pns/data-utama. */
const SIASN_API =
  `id nipBaru nipLama nama gelarDepan gelarBelakang tempatLahir tglLahir agama email emailGov nik alamat noHp
jenisPegawaiId jenisPegawaiNama mkTahun mkBulan kedudukanPnsId kedudukanPnsNama statusPegawai jenisKelamin
tkPendidikanTerakhirId tkPendidikanTerakhir pendidikanTerakhirId pendidikanTerakhirNama tahunLulus tmtPns tmtPensiun
bupPensiun tglSkPns tmtCpns tglSkCpns instansiIndukId instansiIndukNama satuanKerjaIndukId unorId unorNama unorIndukId
unorIndukNama jenisJabatanId jenisJabatan jabatanNama jabatanStrukturalId jabatanStrukturalNama jabatanFungsionalId
jabatanFungsionalNama jabatanFungsionalUmumId jabatanFungsionalUmumNama tmtJabatan lokasiKerjaId lokasiKerja
golRuangAwalId golRuangAwal golRuangAkhirId golRuangAkhir tmtGolAkhir masaKerja eselon eselonId eselonLevel tmtEselon
gajiPokok pangkatAkhir jenjang jabatanAsn validNik pangkatAwal asnJenjangJabatan levelJabatan kelas_jabatan`.split(
    /\s+/,
  );

function mapped(header: readonly string[], dataset: (typeof DATASET_IDS)[number]) {
  const pairs = matchHeaders(header, dataset).filter((match) => match.column !== null);
  return Object.fromEntries(pairs.map((match) => [match.header, match.column]));
}

function fates(header: readonly string[], fate: string): string[] {
  return matchHeaders(header, 'employees')
    .filter((match) => match.fate === fate)
    .map((match) => match.header);
}

describe('headers of the SIASN export', () => {
  it('are recognised as employees with no required column missing', () => {
    const { dataset, candidates } = recogniseDataset(SIASN_EXPORT);
    expect(dataset).toBe('employees');
    expect(candidates[0]?.missing).toEqual([]);
  });

  it('map without a hand', () => {
    expect(mapped(SIASN_EXPORT, 'employees')).toEqual({
      'NIP BARU': 'nip',
      NAMA: 'name',
      'TANGGAL LAHIR': 'birth_date',
      'JENIS KELAMIN': 'sex',
      'JENIS PEGAWAI NAMA': 'status',
      'STATUS CPNS PNS': 'status',
      'KEDUDUKAN HUKUM ID': 'legal_status',
      'KEDUDUKAN HUKUM NAMA': 'legal_status',
      'GOL AKHIR ID': 'golongan',
      'GOL AKHIR NAMA': 'golongan',
      'TMT GOLONGAN': 'golongan_since',
      'JABATAN ID': 'position_id',
      'TMT JABATAN': 'position_since',
      'TINGKAT PENDIDIKAN ID': 'education_level',
      'TINGKAT PENDIDIKAN NAMA': 'education_level',
      'PENDIDIKAN NAMA': 'education_field',
    });
  });

  it('are all matched exactly or not at all: none is guessed', () => {
    const guessed = matchHeaders(SIASN_EXPORT, 'employees').filter(
      (match) => match.confidence === 'similar',
    );
    expect(guessed).toEqual([]);
  });

  it('lose the columns of private life', () => {
    expect(fates(SIASN_EXPORT, 'private')).toEqual([
      'TEMPAT LAHIR ID',
      'TEMPAT LAHIR NAMA',
      'AGAMA ID',
      'AGAMA NAMA',
      'JENIS KAWIN ID',
      'JENIS KAWIN NAMA',
      'NIK',
      'NOMOR HP',
      'EMAIL',
      'EMAIL GOV',
      'ALAMAT',
      'NPWP NOMOR',
      'BPJS',
      'KARTU ASN VIRTUAL',
      'IS VALID NIK',
    ]);
  });

  it('map just so in snake case', () => {
    const snake = SIASN_EXPORT.map((text) => text.toLowerCase().replaceAll(' ', '_'));
    expect(Object.values(mapped(snake, 'employees'))).toEqual(
      Object.values(mapped(SIASN_EXPORT, 'employees')),
    );
  });
});

describe('fields of the SIASN API', () => {
  it('are recognised as employees with no required column missing', () => {
    const { dataset, candidates } = recogniseDataset(SIASN_API);
    expect(dataset).toBe('employees');
    expect(candidates[0]?.missing).toEqual([]);
  });

  it('map without a hand, post ids of the three kinds to one column', () => {
    expect(mapped(SIASN_API, 'employees')).toEqual({
      nipBaru: 'nip',
      nama: 'name',
      tglLahir: 'birth_date',
      jenisPegawaiNama: 'status',
      kedudukanPnsId: 'legal_status',
      kedudukanPnsNama: 'legal_status',
      statusPegawai: 'status',
      jenisKelamin: 'sex',
      tkPendidikanTerakhirId: 'education_level',
      tkPendidikanTerakhir: 'education_level',
      pendidikanTerakhirNama: 'education_field',
      tmtPensiun: 'retirement_date',
      jabatanStrukturalId: 'position_id',
      jabatanFungsionalId: 'position_id',
      jabatanFungsionalUmumId: 'position_id',
      tmtJabatan: 'position_since',
      golRuangAkhirId: 'golongan',
      golRuangAkhir: 'golongan',
      tmtGolAkhir: 'golongan_since',
    });
  });

  it('lose the columns of private life', () => {
    expect(fates(SIASN_API, 'private')).toEqual([
      'tempatLahir',
      'agama',
      'email',
      'emailGov',
      'nik',
      'alamat',
      'noHp',
      'validNik',
    ]);
  });
});

describe('recognising a file by its columns', () => {
  it.each(DATASET_IDS)('knows the template of %s', (id) => {
    const header = SCHEMAS[id].columns.map((entry) => entry.label);
    const { dataset, score, candidates } = recogniseDataset(header);
    expect(dataset).toBe(id);
    expect(score).toBe(1);
    expect(candidates[0]?.missing).toEqual([]);
  });

  it.each(DATASET_IDS)('knows %s by its required columns alone', (id) => {
    const header = SCHEMAS[id].columns
      .filter((entry) => entry.required)
      .map((entry) => entry.label);
    expect(recogniseDataset(header).dataset).toBe(id);
  });

  it('knows the tree of units of SIASN and a history of posts', () => {
    const refUnor = ['Id', 'InstansiId', 'DiatasanId', 'EselonId', 'NamaUnor', 'NamaJabatan'];
    expect(recogniseDataset(refUnor).dataset).toBe('units');
    const history =
      'id idPns nipBaru jenisJabatan unorId unorNama eselon tmtJabatan nomorSk namaJabatan';
    expect(recogniseDataset(history.split(' ')).dataset).toBe('position_history');
  });

  it('does not take any list of ids and names for one of ours', () => {
    expect(recogniseDataset(['name', 'price', 'status code']).dataset).toBeNull();
    expect(recogniseDataset(['id', 'name', 'price']).candidates[0]?.missing).not.toEqual([]);
  });

  it('names what is missing where no dataset is complete', () => {
    const { dataset, candidates } = recogniseDataset(['NIP', 'NAMA', 'TANGGAL LAHIR', 'GOLONGAN']);
    expect(dataset).toBe('employees');
    expect(candidates[0]?.missing).toEqual(['STATUS ASN']);
  });

  it('gives none for a file of foreign columns, and the refusal says what was seen and expected', () => {
    const table = textTable('\nKode Barang;Harga\n1;2\n');
    expect(recogniseDataset(table.header)).toEqual({ dataset: null, score: 0, candidates: [] });
    const failure = unknownColumnsFailure(table);
    expect(failure).toMatchObject({ code: 'no-known-column', line: 2, column: 1 });
    expect(failure.details['seen']).toBe('Kode Barang, Harga');
    expect(failure.details['expected']).toContain('Pegawai: NIP, NAMA, STATUS ASN');
  });
});

describe('matching headers', () => {
  it('corrects a misspelt header and says that it is a guess', () => {
    const [match] = matchHeaders(['KECAMATAN DOMISLI'], 'employees');
    expect(match).toMatchObject({ column: 'home_district', confidence: 'similar', fate: 'mapped' });
    expect(match?.similarity).toBeCloseTo(1 - 1 / 17, 2);
  });

  it('gives two misspelt headers a column each, the pair that fits best', () => {
    const header = ['TMT JABATAM', 'TMT GOLONGAM', 'NIP', 'NAMA', 'STATUS ASN'];
    expect(mapped(header, 'employees')).toMatchObject({
      'TMT JABATAM': 'position_since',
      'TMT GOLONGAM': 'golongan_since',
    });
  });

  it('never corrects towards a column that an exact header already gives', () => {
    expect(mapped(['TMT JABATAN', 'TMT JABATEN'], 'employees')).toEqual({
      'TMT JABATAN': 'position_since',
    });
  });

  it('does not confuse first and last rank, old and new NIP', () => {
    expect(mapped(['GOL AWAL NAMA', 'NIP LAMA', 'UNOR INDUK NAMA'], 'employees')).toEqual({});
  });

  it('takes the first of two headers that are the same', () => {
    const matches = matchHeaders(['NIP', 'nip', 'NAMA'], 'employees');
    expect(matches.map((match) => match.column)).toEqual(['nip', null, 'name']);
  });

  it('ignores blank headers and names like __proto__', () => {
    const matches = matchHeaders(['', '__proto__', 'constructor', 'toString'], 'employees');
    expect(matches.map((match) => match.fate)).toEqual([
      'ignored',
      'ignored',
      'ignored',
      'ignored',
    ]);
    expect(recogniseDataset(['__proto__', 'constructor']).dataset).toBeNull();
  });

  it.each(['No. HP/WA', 'Alamat Rumah', 'STATUS PERKAWINAN', 'agama', 'No KTP', 'e-mail (email)'])(
    'drops %s as private',
    (header) => {
      expect(matchHeaders([header], 'employees')[0]?.fate).toBe('private');
    },
  );

  it('gives a mapping by file column, to be edited', () => {
    const mapping = mappingOf(matchHeaders(['NAMA', 'X', 'NIP'], 'employees'));
    expect([...mapping]).toEqual([
      [0, 'name'],
      [2, 'nip'],
    ]);
    expect(missingColumns(SCHEMAS.employees, mapping)).toEqual(['STATUS ASN']);
  });

  it('has no spelling that two columns of one dataset claim by label', () => {
    for (const id of DATASET_IDS) {
      const labels = SCHEMAS[id].columns.map((entry) => entry.label);
      const found = matchHeaders(labels, id).map((match) => match.column);
      expect(found).toEqual(SCHEMAS[id].columns.map((entry) => entry.name));
    }
  });
});
