import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS',
];
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const MISSING =
  'No Chromium or Chrome was found for the browser tests. ' +
  'Install it with: apt-get install chromium (or set CHROMIUM_PATH to one that is installed).';

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser to test with: CHROMIUM_PATH, else a known name on PATH or in a usual place. Throws if none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env, places = PLACES): string {
  const given = env['CHROMIUM_PATH'];
  if (given) {
    if (executable(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, which is no program that can be run. ${MISSING}`);
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter), ...places].filter((dir) => dir !== '');
  const found = folders
    .flatMap((dir) => NAMES.map((name) => join(dir, name)))
    .find((file) => existsSync(file) && executable(file));
  if (found === undefined) throw new Error(MISSING);
  return found;
}

const SITE = resolve(import.meta.dirname, '..', '..', 'dist', 'index.html');

/** Starts the browser; `flags` come after the usual ones. Fails where there is no built site to look at. */
export async function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  if (!existsSync(SITE)) throw new Error('There is no built site in dist/. Run: npm run build');
  return chromium.launch({
    executablePath: findChromium(),
    args: [...FLAGS, ...flags],
    headless: true,
  });
}

/** Address of the built site, ending with a slash. */
export function siteUrl(): string {
  return inject('siteUrl');
}

/**
 * Collects what the page complains about from now on: errors on the console (refusals of the content
 * policy among them), uncaught exceptions and requests that left the site's origin.
 */
export function watch(page: Page, origin = new URL(siteUrl()).origin): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${url})`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || url.protocol === 'blob:' || url.protocol === 'data:';
    if (!own) complaints.push(`left the site: ${url.href}`);
  });
  return complaints;
}
