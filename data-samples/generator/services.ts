import type { Random } from '#core/random.ts';
import type { Draft } from './draft.ts';
import type { Post } from './types.ts';

/** A public service: documents or cases a month, its seasons, and which posts handle it. */
export interface ServiceSpec {
  readonly name: string;
  readonly output: string;
  /** Cases in a mean month of the base year. */
  readonly monthly: number;
  /** Factor of each calendar month, January first. */
  readonly season: readonly number[];
  /** Growth of the last half year (April to September 2026) over the year before. */
  readonly rise: number;
  /** Share of the load of its posts. */
  readonly share: number;
  /** Unit ids of the first copy, as a pattern, and titles. */
  readonly units: RegExp;
  readonly titles: RegExp;
  readonly tasks: Readonly<Record<'expert' | 'clerk' | 'desk', string>>;
}

const EVEN = [1.02, 0.98, 0.96, 0.98, 1, 1.03, 1.06, 1.02, 0.99, 1, 0.99, 0.97];
const SCHOOL_YEAR = [0.96, 0.94, 0.97, 1, 1.08, 1.22, 1.2, 1.02, 0.95, 0.92, 0.88, 0.86];
const YEAR_END = [0.82, 0.86, 0.94, 0.96, 0.98, 1, 1.02, 1.04, 1.06, 1.08, 1.1, 1.14];
const DRY = [0.6, 0.58, 0.64, 0.72, 0.9, 1.05, 1.32, 1.62, 1.68, 1.3, 0.9, 0.69];
const RAINY = [1.16, 1.12, 1.06, 1.01, 0.96, 0.92, 0.91, 0.9, 0.92, 0.97, 1.02, 1.05];
const QUARTERS = [0.9, 0.85, 1.22, 0.9, 0.9, 1.2, 0.9, 0.88, 1.2, 0.92, 0.93, 1.2];
const TAX = [0.7, 0.72, 0.84, 0.92, 1, 1.08, 1.2, 1.36, 1.5, 1.06, 0.84, 0.78];

/** The eight services with monthly volumes. */
export const SERVICES: readonly ServiceSpec[] = [
  {
    name: 'KTP-el',
    output: 'dokumen',
    monthly: 2_600,
    season: SCHOOL_YEAR,
    rise: 1.2,
    share: 0.72,
    units: /^DUKCAPIL-B1$/,
    titles: /^(Administrator Database|Operator|Penata|Pengelola)/,
    tasks: {
      expert: 'Verifikasi data KTP-el',
      clerk: 'Penerbitan dan pencetakan KTP-el',
      desk: 'Pendaftaran dan perekaman KTP-el',
    },
  },
  {
    name: 'KK dan akta kelahiran',
    output: 'dokumen',
    monthly: 2_150,
    season: EVEN,
    rise: 1.2,
    share: 0.72,
    units: /^DUKCAPIL-B2$/,
    titles: /^(Administrator Database|Operator|Penata|Pengelola)/,
    tasks: {
      expert: 'Verifikasi data KK dan akta',
      clerk: 'Penerbitan KK dan akta kelahiran',
      desk: 'Pendaftaran KK dan akta kelahiran',
    },
  },
  {
    name: 'Perizinan',
    output: 'izin',
    monthly: 880,
    season: YEAR_END,
    rise: 1.03,
    share: 0.7,
    units: /^DPMPTSP-B2$/,
    titles: /^(Penata Perizinan|Operator|Penata Layanan|Pengelola)/,
    tasks: {
      expert: 'Verifikasi teknis permohonan izin',
      clerk: 'Pemrosesan dan penerbitan izin',
      desk: 'Penerimaan permohonan izin',
    },
  },
  {
    name: 'Pengaduan',
    output: 'pengaduan',
    monthly: 340,
    season: RAINY,
    rise: 1.04,
    share: 0.5,
    units: /^(KOMINFO-B1|DPMPTSP-B3)$/,
    titles: /^(Pranata Hubungan Masyarakat Terampil|Pengelola)/,
    tasks: {
      expert: 'Klarifikasi pengaduan warga',
      clerk: 'Penerusan dan pemantauan pengaduan',
      desk: 'Pencatatan pengaduan',
    },
  },
  {
    name: 'Kedaruratan',
    output: 'kejadian',
    monthly: 130,
    season: DRY,
    rise: 1.02,
    share: 0.45,
    units: /^(DAMKAR-B1|BPBD-B2)$/,
    titles: /^(Pemadam|Operator|Penata)/,
    tasks: {
      expert: 'Penanganan kejadian (menit orang)',
      clerk: 'Pengiriman logistik kedaruratan (menit orang)',
      desk: 'Dukungan penanganan kejadian (menit orang)',
    },
  },
  {
    name: 'Rawat jalan',
    output: 'kunjungan',
    monthly: 8_600,
    season: RAINY,
    rise: 1.03,
    share: 0.75,
    units: /^RSUD-B2$/,
    titles: /^(Pengelola|Operator)/,
    tasks: {
      expert: 'Pengelolaan data kunjungan',
      clerk: 'Administrasi dan penjaminan rawat jalan',
      desk: 'Pendaftaran pasien rawat jalan',
    },
  },
  {
    name: 'Bantuan sosial',
    output: 'penerima',
    monthly: 1_900,
    season: QUARTERS,
    rise: 1.01,
    share: 0.6,
    units: /^DINSOS-B3$/,
    titles: /^(Pekerja Sosial|Penata|Pengelola|Operator)/,
    tasks: {
      expert: 'Asesmen calon penerima bantuan',
      clerk: 'Pemadanan data dan penyaluran bantuan',
      desk: 'Pendaftaran penerima bantuan',
    },
  },
  {
    name: 'Loket pajak',
    output: 'transaksi',
    monthly: 4_700,
    season: TAX,
    rise: 1.02,
    share: 0.62,
    units: /^BPPRD-(B3|U1|U2)$/,
    titles: /^(Penata|Pengelola|Operator)/,
    tasks: {
      expert: 'Penelitian pembayaran',
      clerk: 'Pelayanan dan pencatatan pajak',
      desk: 'Penerimaan berkas di loket pajak',
    },
  },
];

/** The months with volumes: October 2024 to September 2026. */
export const MONTHS: readonly string[] = Array.from({ length: 24 }, (_, index) => {
  const month = 9 + index;
  return `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});

/** The last twelve months, which make the load of the year. */
export const WINDOW: readonly string[] = MONTHS.slice(12);

/** The service that a post handles, if any. */
export function serviceOf(draft: Draft, post: Post): ServiceSpec | null {
  const unit = post.unit.id.slice(draft.tag.length);
  const found = SERVICES.find(
    (service) => service.units.test(unit) && service.titles.test(post.def.title),
  );
  return found ?? null;
}

/** The task that a post has in a service: by experts, by clerks, or at the desk. */
export function serviceTask(service: ServiceSpec, post: Post): string {
  if (post.def.kind === 'JF') return service.tasks.expert;
  return post.def.title.startsWith('Operator') ? service.tasks.desk : service.tasks.clerk;
}

/**
 * Cases by month: base times season with a little noise in the first year, the same months of the
 * second year as in the first but for the rise of the last half year.
 */
export function monthlyVolumes(service: ServiceSpec, random: Random): ReadonlyMap<string, number> {
  const volumes = new Map<string, number>();
  for (const [index, month] of MONTHS.entries()) {
    const factor = service.season[Number(month.slice(5)) - 1] ?? 1;
    if (index < 12) {
      volumes.set(month, Math.round(service.monthly * factor * (1 + random.normal(0, 0.012))));
      continue;
    }
    const before = volumes.get(MONTHS[index - 12] ?? '') ?? 0;
    const growth = month >= '2026-04' ? service.rise : 1 + random.normal(0.004, 0.006);
    volumes.set(month, Math.round(before * growth));
  }
  return volumes;
}
