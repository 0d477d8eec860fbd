import { expect, it } from 'vitest';
import { tipNode, tipSentence } from '#charts/tip.ts';

const TIP = {
  title: '<img src=x onerror="alert(1)">',
  subtitle: 'JF Ahli',
  lines: [{ label: '</span><script>', value: '4 dari 6' }],
};

it('a tip is made of text nodes: what a file says never becomes an element', () => {
  const node = tipNode(TIP);
  expect(node.querySelectorAll('img, script')).toHaveLength(0);
  expect(node.querySelector('.chart-tip-title')?.textContent).toBe(TIP.title);
  expect(node.querySelector('.chart-tip-label')?.textContent).toBe('</span><script>');
});

it('a tip without a subtitle or lines is its title alone', () => {
  expect(tipNode({ title: 'Dinas PUPR', lines: [] }).children).toHaveLength(1);
});

it('the live region hears the same as one sentence', () => {
  expect(
    tipSentence({ ...TIP, title: 'Dinas PUPR', lines: [{ label: 'Rasio', value: '1,52' }] }),
  ).toBe('Dinas PUPR, JF Ahli. Rasio 1,52');
});
