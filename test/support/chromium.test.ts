import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '#test/support/chromium.ts';

describe('the browser of the tests', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'tepat-chromium-'));
    for (const name of ['google-chrome', 'other-browser']) {
      writeFileSync(join(dir, name), '#!/bin/sh\n');
      chmodSync(join(dir, name), 0o755);
    }
    writeFileSync(join(dir, 'chromium'), 'not a program');
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  it('is the one that CHROMIUM_PATH names', () => {
    const path = join(dir, 'other-browser');
    expect(findChromium({ CHROMIUM_PATH: path, PATH: dir }, [])).toBe(path);
  });

  it('is refused when CHROMIUM_PATH names nothing, even if another one is installed', () => {
    const env = { CHROMIUM_PATH: join(dir, 'gone'), PATH: dir };
    expect(() => findChromium(env, [])).toThrow('CHROMIUM_PATH is');
  });

  it('is one on PATH that can be run', () => {
    expect(findChromium({ PATH: dir }, [])).toBe(join(dir, 'google-chrome'));
  });

  it('is one in a usual place when PATH has none', () => {
    expect(findChromium({ PATH: '' }, [dir])).toBe(join(dir, 'google-chrome'));
  });

  it('is missing with the command that installs it', () => {
    expect(() => findChromium({ PATH: '' }, [])).toThrow('apt-get install chromium');
  });
});
