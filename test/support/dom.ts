import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

/** What jsdom lacks and the component library asks for at start: nothing matches, nothing has a size. */
class NoResize implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

function matchNothing(query: string): MediaQueryList {
  const target = new EventTarget();
  return Object.assign(target, {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });
}

window.matchMedia = matchNothing;
window.ResizeObserver = NoResize;
Element.prototype.scrollIntoView = () => {};

// What is waited for comes late on a busy machine; nothing is measured here.
configure({ asyncUtilTimeout: 20_000 });

afterEach(cleanup);
