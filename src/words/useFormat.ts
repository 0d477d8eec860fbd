import { useTranslation } from 'react-i18next';
import { makeFormat } from './format.ts';
import type { Format, Language } from './format.ts';

const FORMATS: Readonly<Record<Language, Format>> = { id: makeFormat('id'), en: makeFormat('en') };

/** The language on screen. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'id';
}

/** Figures and dates in the language on screen. */
export function useFormat(): Format {
  return FORMATS[useLanguage()];
}
