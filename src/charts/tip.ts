import type { HeatLine } from './heatmap-model.ts';

/** What a tip says; every part is plain text. */
export interface Tip {
  readonly title: string;
  readonly subtitle?: string;
  readonly lines: readonly HeatLine[];
}

function element(tag: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** A tip as nodes of our own: names from files stay text, whatever they contain. */
export function tipNode({ title, subtitle, lines }: Tip): HTMLElement {
  const node = element('div', 'chart-tip');
  node.append(element('div', 'chart-tip-title', title));
  if (subtitle !== undefined) node.append(element('div', 'chart-tip-subtitle', subtitle));
  for (const { label, value } of lines) {
    const line = element('div', 'chart-tip-line');
    line.append(
      element('span', 'chart-tip-label', label),
      element('span', 'chart-tip-value', value),
    );
    node.append(line);
  }
  return node;
}

/** The same as one sentence, for the live region. */
export function tipSentence({ title, subtitle, lines }: Tip): string {
  const head = subtitle === undefined ? title : `${title}, ${subtitle}`;
  return [head, ...lines.map(({ label, value }) => `${label} ${value}`)].join('. ');
}
