import type { IconProps } from '@tabler/icons-react';
import {
  IconArrowsExchange,
  IconBriefcase,
  IconDatabaseImport,
  IconDeviceFloppy,
  IconDoorExit,
  IconGridDots,
  IconListCheck,
  IconMathFunction,
  IconPuzzle,
  IconRoute,
  IconScale,
  IconStairs,
  IconAdjustmentsHorizontal,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

/** Groups of the rail, in order. */
export const NAV_GROUPS = ['analysis', 'planning', 'data'] as const;

/** A page of the rail; `words` is its key below `shell:page`. */
export interface NavPage {
  readonly to:
    | '/beban-kerja'
    | '/kompetensi'
    | '/mutasi'
    | '/skenario'
    | '/pegawai'
    | '/jabatan'
    | '/salah-kamar'
    | '/kecocokan'
    | '/aturan'
    | '/bobot'
    | '/metodologi'
    | '/data/impor'
    | '/data/perangkat'
    | '/data/mutu';
  readonly group: (typeof NAV_GROUPS)[number];
  readonly words:
    | 'workload'
    | 'gap'
    | 'transfer'
    | 'scenarios'
    | 'people'
    | 'positions'
    | 'misplaced'
    | 'hidden'
    | 'rules'
    | 'weights'
    | 'method'
    | 'import'
    | 'device'
    | 'quality';
  readonly icon: ComponentType<IconProps>;
}

/** The pages that exist, one line each. A phone shows the first four, the rest under `Lainnya`. */
export const NAV_PAGES: readonly NavPage[] = [
  { to: '/beban-kerja', group: 'analysis', words: 'workload', icon: IconGridDots },
  { to: '/kompetensi', group: 'analysis', words: 'gap', icon: IconStairs },
  { to: '/mutasi', group: 'analysis', words: 'transfer', icon: IconArrowsExchange },
  { to: '/jabatan', group: 'planning', words: 'positions', icon: IconBriefcase },
  { to: '/pegawai', group: 'planning', words: 'people', icon: IconUsers },
  { to: '/skenario', group: 'planning', words: 'scenarios', icon: IconRoute },
  { to: '/salah-kamar', group: 'planning', words: 'misplaced', icon: IconDoorExit },
  { to: '/kecocokan', group: 'planning', words: 'hidden', icon: IconPuzzle },
  { to: '/aturan', group: 'planning', words: 'rules', icon: IconScale },
  { to: '/bobot', group: 'planning', words: 'weights', icon: IconAdjustmentsHorizontal },
  { to: '/metodologi', group: 'planning', words: 'method', icon: IconMathFunction },
  { to: '/data/impor', group: 'data', words: 'import', icon: IconDatabaseImport },
  { to: '/data/mutu', group: 'data', words: 'quality', icon: IconListCheck },
  { to: '/data/perangkat', group: 'data', words: 'device', icon: IconDeviceFloppy },
];

/** The page of the rail that an address belongs to, the addresses below it included; undefined: none. */
export function pageAt(pathname: string): NavPage | undefined {
  return NAV_PAGES.find(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
}
