import { createInstance } from 'i18next';
import type { i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES } from './format.ts';
import type { Language } from './format.ts';
import { idWords } from './id.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof idWords;
  }
}

const STORAGE_KEY = 'tepat-bahasa';

/** The language that was chosen on this device, or Bahasa Indonesia. */
export function savedLanguage(): Language {
  try {
    const saved = localStorage.getItem(STORAGE_KEY);
    return LANGUAGES.find((language) => language === saved) ?? 'id';
  } catch {
    return 'id';
  }
}

function saveLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // A browser that forbids storage forgets the choice with the tab.
  }
}

/** The words of the screen, started with Bahasa Indonesia; {@link setLanguage} fetches English. */
export const i18n: I18n = createInstance();

/** Starts the catalogues; resolves when the language can be shown. */
export async function startWords(language: Language): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: 'id',
    fallbackLng: 'id',
    defaultNS: 'common',
    ns: Object.keys(idWords),
    resources: { id: idWords },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  if (language !== 'id') await setLanguage(language);
}

/** Fetches the catalogue that does not come with the page, without showing it. */
export async function fetchWords(): Promise<void> {
  if (i18n.hasResourceBundle('en', 'common')) return;
  const { enWords } = await import('./en.ts');
  for (const [namespace, words] of Object.entries(enWords)) {
    i18n.addResourceBundle('en', namespace, words);
  }
}

/** The language that was asked for last. */
let asked: Language = 'id';

/**
 * Shows another language; the page keeps its state. One that was asked for after it wins, also while
 * its catalogue is still on its way. Rejects when the catalogue cannot be fetched.
 */
export async function setLanguage(language: Language): Promise<void> {
  asked = language;
  if (language === 'en') await fetchWords();
  if (asked !== language) return;
  await i18n.changeLanguage(language);
  if (typeof document !== 'undefined') document.documentElement.lang = language;
  saveLanguage(language);
}
