import type { DatasetId } from '#core/ids.ts';

const PERSON = [
  'NIP PEGAWAI',
  'NIP ASN',
  'NIP PNS',
  'NIP/NRP',
  'NOMOR INDUK PEGAWAI',
  'EMPLOYEE ID',
];

/** Spellings of headers besides the labels and aliases of the schemas: local lists, and English. */
export const OTHER_SPELLINGS: Readonly<
  Partial<Record<DatasetId, Readonly<Record<string, readonly string[]>>>>
> = {
  units: {
    unit_id: ['ID UNOR', 'UNIT ID', 'KODE UNOR', 'ID OPD', 'KODE OPD', 'UNIT CODE'],
    parent_id: ['ID INDUK', 'PARENT ID', 'PARENT UNIT ID', 'ID ATASAN', 'KODE INDUK'],
    name: ['UNIT NAME', 'NAMA OPD', 'NAMA PERANGKAT DAERAH', 'NAMA SKPD', 'SKPD'],
    short_name: ['SHORT NAME'],
    kind: ['UNIT TYPE', 'TIPE UNIT'],
  },
  positions: {
    position_id: ['POSITION ID', 'ID JAB', 'KODE JAB'],
    unit_id: ['UNIT ID', 'ID UNOR', 'KODE UNOR'],
    title: ['POSITION TITLE', 'POSITION NAME', 'JOB TITLE', 'NAMA JAB', 'NOMENKLATUR JABATAN'],
    kind: ['POSITION TYPE'],
    job_class: ['JOB CLASS', 'KLS JABATAN'],
    job_family: ['JOB FAMILY'],
    seats: ['JUMLAH KURSI', 'NUMBER OF SEATS'],
    min_education: ['PENDIDIKAN MINIMUM', 'MINIMUM EDUCATION'],
    retirement_age: ['RETIREMENT AGE', 'USIA PENSIUN'],
    need: ['KEBUTUHAN (K)', 'JUMLAH KEBUTUHAN'],
  },
  competencies: {
    competency_id: ['COMPETENCY ID', 'COMPETENCY CODE'],
    name: ['COMPETENCY NAME'],
    kind: ['COMPETENCY TYPE'],
  },
  position_standards: {
    position_id: ['POSITION ID', 'KODE JABATAN'],
    competency_id: ['COMPETENCY ID', 'COMPETENCY CODE'],
    level: ['STANDARD LEVEL', 'REQUIRED LEVEL', 'LEVEL YANG DIPERSYARATKAN', 'STANDAR LEVEL'],
  },
  workload: {
    position_id: ['POSITION ID', 'KODE JABATAN'],
    task: ['TASK DESCRIPTION', 'URAIAN PEKERJAAN', 'RINCIAN TUGAS', 'TUGAS POKOK'],
    output_unit: ['HASIL KERJA', 'SATUAN', 'OUTPUT UNIT'],
    volume: ['VOLUME BEBAN KERJA', 'JUMLAH BEBAN KERJA', 'BEBAN KERJA SETAHUN', 'WORKLOAD'],
    norm_minutes: [
      'WAKTU PENYELESAIAN RATA-RATA',
      'WAKTU PENYELESAIAN (MENIT)',
      'WAKTU PENYELESAIAN (JAM)',
      'STANDARD TIME',
    ],
    effective_minutes: ['JAM KERJA EFEKTIF', 'JKE', 'WAKTU EFEKTIF', 'EFFECTIVE TIME'],
  },
  employees: {
    nip: PERSON,
    name: ['FULL NAME', 'EMPLOYEE NAME', 'NAMA ASN', 'NAMA LENGKAP DENGAN GELAR'],
    birth_date: ['DATE OF BIRTH', 'BIRTH DATE', 'BIRTHDATE'],
    sex: ['GENDER', 'L/P', 'KELAMIN'],
    status: ['STATUS KEPEGAWAIAN', 'JENIS ASN', 'EMPLOYMENT STATUS', 'JENIS KEPEGAWAIAN'],
    golongan: ['GOLONGAN AKHIR', 'PANGKAT GOLONGAN RUANG', 'PANGKAT/GOL. RUANG', 'GOL/RUANG'],
    golongan_since: ['TMT PANGKAT', 'TMT GOL', 'TMT GOL RUANG', 'TMT GOLONGAN RUANG'],
    position_id: ['POSITION ID', 'KODE JABATAN'],
    position_since: ['POSITION SINCE', 'TMT JAB'],
    education_level: ['EDUCATION LEVEL', 'JENJANG PENDIDIKAN', 'PENDIDIKAN TERAKHIR'],
    education_field: ['EDUCATION FIELD', 'JURUSAN PENDIDIKAN', 'PROGRAM STUDI', 'PRODI'],
    retirement_date: ['RETIREMENT DATE', 'TANGGAL PENSIUN', 'TMT BUP'],
  },
  assessments: {
    nip: PERSON,
    competency_id: ['COMPETENCY ID', 'COMPETENCY CODE', 'KOMPETENSI'],
    level: ['LEVEL KOMPETENSI', 'LEVEL HASIL', 'ASSESSED LEVEL'],
    assessed_on: ['ASSESSMENT DATE', 'TANGGAL PENILAIAN', 'TANGGAL ASSESSMENT', 'TANGGAL UJI'],
    source: ['LEMBAGA', 'PENYELENGGARA ASESMEN'],
  },
  performance: {
    nip: PERSON,
    period: ['TAHUN PENILAIAN', 'PERIODE PENILAIAN', 'TAHUN SKP'],
    result_rating: ['RATING HASIL KERJA', 'HASIL KERJA PEGAWAI', 'RESULT RATING'],
    behaviour_rating: ['RATING PERILAKU KERJA', 'PERILAKU', 'BEHAVIOUR RATING', 'BEHAVIOR RATING'],
    predicate: ['PREDIKAT KINERJA PEGAWAI', 'PREDIKAT SKP'],
    assessor_nip: ['NIP PEJABAT PENILAI', 'NIP ATASAN', 'NIP ATASAN LANGSUNG'],
  },
  position_history: {
    nip: PERSON,
    title: ['JABATAN', 'POSITION TITLE', 'JABATAN LAMA'],
    since: ['TMT', 'TANGGAL MULAI'],
    until: ['SAMPAI', 'TANGGAL SELESAI', 'TANGGAL AKHIR'],
    unit_id: ['UNIT ID', 'ID UNOR', 'KODE UNIT'],
    decree: ['NO SK', 'NOMOR SURAT KEPUTUSAN', 'SK JABATAN'],
  },
  discipline: {
    nip: PERSON,
    level: ['JENIS HUKUMAN', 'TINGKAT HUKUMAN DISIPLIN', 'TINGKAT HUKDIS', 'SANCTION LEVEL'],
    since: ['TANGGAL MULAI HUKUMAN', 'TMT HUKDIS', 'TMT HUKUMAN DISIPLIN'],
    until: ['TANGGAL AKHIR HUKUMAN'],
  },
  training: {
    nip: PERSON,
    title: [
      'NAMA PELATIHAN',
      'JUDUL DIKLAT',
      'TRAINING NAME',
      'COURSE NAME',
      'NAMA DIKLAT/PELATIHAN',
    ],
    hours: ['JAM PELAJARAN', 'JUMLAH JP', 'JUMLAH JAM PELAJARAN'],
    year: ['TAHUN DIKLAT', 'TAHUN PELAKSANAAN'],
  },
  competency_tests: {
    nip: PERSON,
    title: ['NAMA JF', 'JF', 'NAMA JABATAN'],
    passed_on: ['TANGGAL UJI KOMPETENSI', 'PASSED ON', 'TANGGAL KELULUSAN'],
    valid_until: ['MASA BERLAKU', 'VALID UNTIL', 'BERLAKU HINGGA'],
  },
  unit_results: {
    unit_id: ['UNIT ID', 'KODE UNIT', 'ID UNOR'],
    indicator: ['INDIKATOR KINERJA', 'NAMA INDIKATOR'],
    period: ['TAHUN'],
    value: ['REALISASI', 'NILAI CAPAIAN'],
  },
  aspirations: {
    nip: PERSON,
    rank: ['PREFERENCE RANK', 'PRIORITAS', 'URUTAN PILIHAN'],
    position_id: ['POSITION ID', 'KODE JABATAN'],
    unit_id: ['UNIT ID', 'KODE UNIT', 'ID UNOR'],
    willingness: ['WILLINGNESS', 'BERSEDIA'],
    reason: ['ALASAN PERPINDAHAN'],
    submitted_on: ['SUBMITTED ON', 'TANGGAL PENGAJUAN', 'TGL DIAJUKAN'],
  },
};
