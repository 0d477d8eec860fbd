import type { Language } from '#words/format.ts';

const FORMATS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeStyle: 'medium' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' }),
};

const DAYS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' }),
};

/** The day of a moment (ISO 8601) in the zone of the device; a text that is none stays as it is. */
export function writeDate(at: string, language: Language): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? at : DAYS[language].format(moment);
}

/** A moment (ISO 8601) in the zone of the device; a text that is none stays as it is. */
export function writeTime(at: string, language: Language): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? at : FORMATS[language].format(moment);
}
