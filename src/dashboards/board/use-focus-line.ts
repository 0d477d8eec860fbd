import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Puts the focus on a line each time `asked` counts up, in the holder that has the line: after a key
 * and after what was done has moved the line somewhere else.
 */
export function useFocusLine(
  holder: RefObject<HTMLElement | null>,
  key: string | null,
  asked: number,
): void {
  const done = useRef(asked);
  useEffect(() => {
    if (done.current === asked) return;
    done.current = asked;
    if (key === null) return;
    const line = holder.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
    line?.focus({ preventScroll: true });
  }, [holder, key, asked]);
}
