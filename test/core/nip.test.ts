import { describe, expect, it } from 'vitest';
import { dayOf } from '#core/day.ts';
import { isNip, parseNip } from '#core/nip.ts';

describe('NIP', () => {
  it('of a PNS holds birth, month of appointment, sex and serial', () => {
    expect(parseNip('198609262015051001')).toEqual({
      birth: dayOf(1986, 9, 26),
      scheme: 'PNS',
      startYear: 2015,
      startMonth: 5,
      contract: null,
      sex: 'L',
      serial: '001',
    });
  });

  it('of a PPPK holds the year of appointment and a contract counter from 21 up', () => {
    expect(parseNip('199105102022211003')).toEqual({
      birth: dayOf(1991, 5, 10),
      scheme: 'PPPK',
      startYear: 2022,
      startMonth: null,
      contract: 21,
      sex: 'L',
      serial: '003',
    });
  });

  it('stays text: as a number it would be another NIP', () => {
    const nip = '199105102022211003';
    expect(String(Number(nip))).toBe('199105102022211000');
    expect(parseNip(nip)?.serial).toBe('003');
  });

  it('has sex digit 2 for women and adds nothing to the day of birth', () => {
    const parts = parseNip('199012312015032001');
    expect(parts?.sex).toBe('P');
    expect(parts?.birth).toBe(dayOf(1990, 12, 31));
  });

  it('says null for a birth date that no calendar has, and the rest still stands', () => {
    const parts = parseNip('198613262015051001');
    expect(parts?.birth).toBeNull();
    expect(parts?.startYear).toBe(2015);
  });

  it.each(['00', '13', '20'])('belongs to neither scheme with digits 13-14 = %s', (digits) => {
    const parts = parseNip(`198609262015${digits}1001`);
    expect(parts?.scheme).toBeNull();
    expect(parts?.startMonth).toBeNull();
    expect(parts?.contract).toBeNull();
  });

  it('has no sex where digit 15 is neither 1 nor 2', () => {
    expect(parseNip('198609262015053001')?.sex).toBeNull();
  });

  it.each([
    '',
    '19860926201505100',
    '1986092620150510011',
    '1986 0926 2015 0510 01',
    '１98609262015051001',
  ])('is exactly 18 digits, not %j', (text) => {
    expect(isNip(text)).toBe(false);
    expect(parseNip(text)).toBeNull();
  });
});
