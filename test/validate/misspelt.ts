import type { DatasetId } from '#core/ids.ts';

/** Headers as offices write them; each line is `header > column`, `-` where it feeds nothing. */
export const MISSPELT: readonly (readonly [dataset: DatasetId, lines: string])[] = [
  [
    'employees',
    `NIP BRU > nip|NAMA PEGAWAl > name|TANGAL LAHIR > birth_date|JENIS KELMIN > sex|STATUS CPNS/PNS > status|KEDUDUKAN HUKM ID > legal_status|GOL. AKHIR NAMA > golongan|TMT GOLNGAN > golongan_since|JABATN ID > position_id|TMT JABTAN > position_since|TINGKAT PENDIDKAN ID > education_level|PENDIDIKAN NMA > education_field|JABATAN NAMA > -|UNOR ID > -|UNOR NAMA > -|GOL AWAL ID > -|TMT CPNS > -|TMT PNS > -|NIP LAMA > -|GELAR DEPAN > -|TAHUN LULUS > -|MK TAHUN > -|ESELON ID > -`,
  ],
  [
    'employees',
    `No. > -|N I P > nip|Nama\nPegawai > name|Tgl. Lahir > birth_date|Jns Kelamin > sex|Jenis\nKepegawaian > status|Kedudukan\nHukum > legal_status|Pangkat/\nGol. Ruang > golongan|TMT Pangkat > golongan_since|Kd Jabatan > position_id|TMT Jab. > position_since|Tk. Pendidikan > education_level|Jurusan Pendidikan > education_field|Tgl Pensiun > retirement_date|Keterangan > -|Unit Kerja > -|Masa Kerja > -|Umur > -|Tmpt Lahir > -`,
  ],
  [
    'employees',
    `employee_id > nip|full_name > name|date_of_birth > birth_date|gender > sex|employment_status > status|position_id > position_id|position_since > position_since|education_level > education_level|retirement_date > retirement_date|salary > -|hire_date > -|department > -`,
  ],
  [
    'employees',
    `1. NIP (18 digit) > nip|2. Nama Lengkap dgn Gelar > name|3. Tanggal Lahir (dd-mm-yyyy) > birth_date|4. Jenis Kelamin (L/P) > sex|5. Status ASN * > status|6. Golongan Ruang Terakhir > golongan|7. TMT Golongan Terakhir > golongan_since|8. Tingkat Pendidikan Terakhir > education_level|9. Kecamatan Domisili Saat Ini > home_district|10. TMT CPNS > -|11. Tempat Tugas > -|12. Eselon > -`,
  ],
  [
    'employees',
    `nipBru > nip|namaa > name|tglLahr > birth_date|jenisKelamn > sex|statusPegawi > status|golRuangAkhr > golongan|tmtGolAkhr > golongan_since|jabatanStrukturlId > position_id|tmtJabatn > position_since|tkPendidikanTerakhr > education_level|pendidikanTerakhirNma > education_field|tmtPensiu > retirement_date|golRuangAwal > -|golRuangAwalId > -|unorNama > -|tmtCpns > -|tmtPns > -|tmtEselon > -|bupPensiun > -|jabatanNama > -`,
  ],
  [
    'units',
    `ID UNOR > unit_id|DIATASANID > parent_id|NAMA UNORR > name|JENIS UNRO > kind|KECAMTAN > district|LATITUD > latitude|LONGITUD > longitude|NAMA JABATAN > -|PEMIMPIN PNS ID > -|ESELON ID > -|CEPAT KODE > -`,
  ],
  [
    'positions',
    `ID_JABTAN > position_id|ID_UNT > unit_id|NAMA_JABTAN > title|JENIS_JABTAN > kind|JENJANG_JABTAN > tier|KELAS_JABTAN > job_class|JML FORMASI > seats|KEBUTUHN PEGAWAI > need|PENDIDKAN MINIMAL > min_education|GOLONGAN MINIML > min_golongan|GOLONGAN MAKSIMUM > max_golongan|BATAS USIA PENSIN > retirement_age|BEZETTING > -|SELISIH > -|KETERANGAN > -|NAMA PEMANGKU > -`,
  ],
  [
    'workload',
    `kode_jabatan > position_id|thn > period|uraian_tgas > task|satuan_hsil > output_unit|waktu_penyelesain > norm_minutes|waktu_kerja_efktif > effective_minutes|beban_krja > volume|pegawai_dibutuhkan > -|kebutuhan_pegawai > -|keterangan > -`,
  ],
  [
    'workload',
    `ID JABATAN > position_id|TAHUN > period|URAIAN\nTUGAS > task|SATUAN\nHASIL > output_unit|WAKTU\nPENYELESAIAN (JAM) > norm_minutes|WAKTU KERJA\nEFEKTIF > effective_minutes|BEBAN\nKERJA > volume|JUMLAH PEGAWAI > -`,
  ],
  [
    'performance',
    `NIP ASN > nip|TAHUN PENILAIN > period|RATING HASIL KERJ > result_rating|PERILAKU KRJA > behaviour_rating|PREDIKAT KINRJA > predicate|NILAI SKPP > score|NIP PENILAII > assessor_nip|NAMA > -|UNIT KERJA > -|NAMA PENILAI > -`,
  ],
  [
    'assessments',
    `NIP BARU > nip|KODE KOMPTENSI > competency_id|LEVEL CAPAIN > level|TGL ASSESMENT > assessed_on|PENYELENGARA > source|STATUS ASESMN > status|NAMA > -|JABATAN > -|JPM (%) > -|TOTAL > -`,
  ],
  [
    'position_history',
    `NIP BARU > nip|JABATN NAMA > title|TMT JABATN > since|NOMR SK > decree|UNOR IDD > unit_id|TANGGAL SK > -|INSTANSI KERJA NAMA > -|SATUAN KERJA NAMA > -|UNOR NAMA > -|TMT PELANTIKAN > -`,
  ],
  [
    'discipline',
    `NIP BARU > nip|TINGKT HUKUMAN > level|TANGGAL HUKUMN > since|AKHIR HUKUMN > until|SK TANGGAL > -|ALASAN HUKUMAN DISIPLIN NAMA > -|MASA TAHUN > -`,
  ],
  [
    'training',
    `NIP BARU > nip|NAMA KURSSUS > title|JML JAM > hours|THN > year|INSTITUSI PENYELENGGARA > -|JENIS KURSUS NAMA > -|TANGGAL > -`,
  ],
  [
    'competencies',
    `KD KOMPETENSI > competency_id|NAMA KOMPTENSI > name|JENIS KOMPETNSI > kind|DEFINISI > -`,
  ],
  [
    'position_standards',
    `JABATANID > position_id|KODE KOMPETENSII > competency_id|LEVEL STANDR > level|BOBT > weight|NAMA JABATAN > -|KETERANGAN > -`,
  ],
  [
    'competency_tests',
    `NIP BARU > nip|JABATAN FUNGSIONL > title|TGL LULS > passed_on|BERLAKU SAMPAII > valid_until|NOMOR SERTIFIKAT > -`,
  ],
  [
    'unit_results',
    `UNOR IDD > unit_id|INDIKATR > indicator|PERIODEE > period|CAPAIN > value|TARGETT > target|SUMBER DATA > -`,
  ],
  [
    'aspirations',
    `NIP BARU > nip|PERINGKT > rank|KESEDIAN > willingness|ALASN > reason|TGL DIAJUKAN > submitted_on|PERSETUJUAN PDPP > consent|NAMA > -|JABATAN SEKARANG > -`,
  ],
  [
    'office',
    `PENGATURN > setting|RUJUKN A > ref_a|RUJUKN B > ref_b|NILAII > value|NOMOR SURT > document`,
  ],
];
