import { describe, expect, it } from 'vitest';
import { installPolicy, policyRules } from '#app/trusted-types.ts';

const rules = policyRules('http://tepat.lokal:8080', 'http://tepat.lokal:8080/kerja/index.html');

describe('HTML', () => {
  it('passes style text and the empty string, which is what the libraries write', () => {
    const style =
      ':root{--mantine-scale: 1;}@media (max-width: 36em) {.a{display: none !important;}}';
    expect(rules.createHTML(style)).toBe(style);
    expect(rules.createHTML('')).toBe('');
  });

  it('refuses whatever could become an element', () => {
    for (const text of ['<img src=x onerror=alert(1)>', 'a<b', '</style><script>'])
      expect(() => rules.createHTML(text)).toThrow(/Refused by the page's policy/u);
  });
});

describe('script addresses', () => {
  it('of the same origin pass as they are written, relative ones too', () => {
    for (const address of [
      'http://tepat.lokal:8080/engine/worker.js',
      './assets/index.js',
      '/engine/a.js',
    ])
      expect(rules.createScriptURL(address)).toBe(address);
  });

  it('of a blob made by this page pass: every worker is one', () => {
    const address = 'blob:http://tepat.lokal:8080/0e7c0c1e-1f7a-4a4b-8f65-0d6b3c1a2f10';
    expect(rules.createScriptURL(address)).toBe(address);
  });

  it.each([
    'https://example.org/a.js',
    '//example.org/a.js',
    'http://tepat.lokal/a.js',
    'https://tepat.lokal:8080/a.js',
    'blob:https://example.org/0e7c0c1e',
    'blob:null/0e7c0c1e',
    'data:text/javascript,alert(1)',
    'javascript:alert(1)',
    'file:///etc/passwd',
  ])('%s is refused', (address) => {
    expect(() => rules.createScriptURL(address)).toThrow(/Refused/u);
  });
});

it('script text is refused, even none', () => {
  expect(() => rules.createScript('alert(1)')).toThrow(/Refused/u);
  expect(() => rules.createScript('')).toThrow(/Refused/u);
});

it('is installed as the default policy, and does nothing where the browser has no Trusted Types', () => {
  const made: string[] = [];
  const location = { origin: 'http://a', href: 'http://a/' } as Location;
  installPolicy({ trustedTypes: { createPolicy: (name) => made.push(name) } }, location);
  expect(made).toEqual(['default']);
  expect(() => installPolicy({}, location)).not.toThrow();
});
