import { beforeEach, expect, it, vi } from 'vitest';
import { i18n, savedLanguage, setLanguage, startWords } from '#words/i18n.ts';

beforeEach(() => {
  localStorage.clear();
});

it('starts in Bahasa Indonesia, fetches English when it is chosen, and remembers the choice', async () => {
  await startWords(savedLanguage());
  expect(i18n.t('shell:page.workload')).toBe('Beban kerja');
  expect(i18n.hasResourceBundle('en', 'shell')).toBe(false);

  // English is still on its way when Bahasa Indonesia is chosen again.
  await Promise.all([setLanguage('en'), setLanguage('id')]);
  expect(i18n.t('shell:page.workload')).toBe('Beban kerja');
  expect(savedLanguage()).toBe('id');

  await setLanguage('en');
  expect(i18n.t('shell:page.workload')).toBe('Workload');
  expect(document.documentElement.lang).toBe('en');
  expect(savedLanguage()).toBe('en');

  await setLanguage('id');
  expect(i18n.t('shell:page.workload')).toBe('Beban kerja');
});

it('a choice that is no language counts as none', () => {
  localStorage.setItem('tepat-bahasa', 'fr');
  expect(savedLanguage()).toBe('id');
});

it('a browser that forbids storage gets Bahasa Indonesia', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(savedLanguage()).toBe('id');
  vi.unstubAllGlobals();
});

it('text from files is not escaped twice: React escapes it', () => {
  expect(i18n.t('common:error.where', { where: `<b>'pegawai'</b>` })).toBe(
    `Di mana: <b>'pegawai'</b>`,
  );
});
