import type { DistrictName } from './districts.ts';
import type { Family } from './families.ts';

/** A bidang, bagian or UPTD: what it is for and which functional titles work there. */
export interface PartSpec {
  readonly name: string;
  readonly family: Family;
  /** Tokens `key:TIERS` or `key:TIERS*weight`; tiers by letter, see posts.ts. */
  readonly experts: readonly string[];
  /** Clerks as `key` or `key*weight`. Where absent: penelaah and pengolah. */
  readonly clerks?: readonly string[];
}

/** A perangkat daerah: its head, its people, its parts and the EU that its load is drawn to. */
export interface OpdSpec {
  readonly id: string;
  readonly name: string;
  readonly kind: 'dinas' | 'badan' | 'inspektorat' | 'sekretariat';
  readonly head: string;
  readonly people: number;
  readonly district: DistrictName;
  readonly eu: number;
  /** Weight of the secretariat's clerks; 1 where absent. */
  readonly office?: number;
  readonly parts: readonly PartSpec[];
  readonly uptd?: readonly PartSpec[];
}

/** A part from tokens parted by spaces. */
export function part(name: string, family: Family, experts: string, clerks?: string): PartSpec {
  const split = (text: string): string[] => text.split(' ').filter((token) => token !== '');
  return { name, family, experts: split(experts), ...(clerks ? { clerks: split(clerks) } : {}) };
}

/** Clerks of a part that serves the public. */
export const SERVICE = 'penata pengelola*1.4 operator*1.8';
