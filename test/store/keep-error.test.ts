import { describe, expect, it } from 'vitest';
import { KeepError, keepErrorOf } from '#store/keep-error.ts';

describe('what a browser throws, as a fault with a sentence', () => {
  it.each([
    [new DOMException('x', 'QuotaExceededError'), 'full'],
    [new DOMException('The disk is full', 'UnknownError'), 'full'],
    [new DOMException('closing', 'InvalidStateError'), 'gone'],
    [new DOMException('no', 'SecurityError'), 'absent'],
    [new DOMException('no', 'NotReadableError'), 'damaged'],
    [new Error('whatever'), 'other'],
    ['a text', 'other'],
  ])('%s is %s', (cause, fault) => {
    expect(keepErrorOf(cause).fault).toBe(fault);
  });

  it('a fault stays what it is', () => {
    const fault = new KeepError('outdated', 'revision 3, not 2');
    expect(keepErrorOf(fault)).toBe(fault);
  });
});
