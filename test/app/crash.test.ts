import { expect, it } from 'vitest';
import { crashDetails } from '#app/Crash.tsx';

it('details name the error, the place and the browser, with the trace', () => {
  const error = new RangeError('di luar batas');
  const [first, second, third, ...trace] = crashDetails(error, '/beban-kerja', 'Chromium').split(
    '\n',
  );
  expect([first, second, third]).toEqual([
    'RangeError: di luar batas',
    '#/beban-kerja',
    'Chromium',
  ]);
  expect(trace.join('\n')).toBe(error.stack);
});

it('something thrown that is no error is told as it is', () => {
  expect(crashDetails('gagal', '/', 'x')).toMatch(/^Error: gagal\n/u);
});
