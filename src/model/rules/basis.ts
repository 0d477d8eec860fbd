import type { LegalBasis } from './catalogue.ts';

/** A law that a summary of it, seed data or public code names; the gazetted text was not compared. */
export function law(name: string, article: string | null = null): LegalBasis {
  return { law: name, article, checked: 'secondary' };
}

/** What offices do, believed to follow from the law that is named. */
export function practice(name: string, article: string | null = null): LegalBasis {
  return { law: name, article, checked: 'practice' };
}

/** Names of laws that several rules rest on. */
export const LAWS = {
  transfer: 'Peraturan BKN 5/2019',
  management: 'PP 11/2017 jo. PP 17/2020',
  civilService: 'UU 20/2023',
  functional: 'PermenPANRB 1/2023',
  workload: 'PermenPANRB 1/2020',
  election: 'UU 10/2016',
} as const;
