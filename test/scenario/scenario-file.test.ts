import { describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import { digestOf, fingerprintOf } from '#scenario/fingerprint.ts';
import { NO_MOVES, type Move, type Moves } from '#scenario/moves.ts';
import { REASON_CODES } from '#scenario/reasons.ts';
import {
  FILE_VERSION,
  isFileFault,
  LONGEST_FILE,
  readScenarioFile,
  scenarioText,
  type ScenarioFile,
  type WorkingMethod,
} from '#scenario/scenario-file.ts';
import { isDifferent, openScenarioFile, type OpenOn } from '#scenario/scenario-open.ts';
import { newScenario, type Scenario } from '#scenario/scenario.ts';
import { AS_OF, city, person, post, unit } from '#test/support/city.ts';
import { randomCity } from '#test/support/random-city.ts';

const MADE = '2026-10-01T08:00:00.000Z';
const METHOD: WorkingMethod = {
  rules: '2026.2',
  parameters: '',
  competency: 'jpm',
  weights: { sets: { STRUKTURAL: 1 } },
};
const TOWN = city({
  units: [unit('a')],
  posts: [post('p1'), post('p2')],
  persons: [person('ani', { positionId: 'p1' }), person('budi', { positionId: 'p2' })],
});
const NIPS = new Map([
  ['ani', '198001012005011001'],
  ['budi', '198101012005011002'],
]);

function scenario(moves: Moves, extra: Partial<Scenario> = {}): Scenario {
  const about = { id: 's1', name: 'Isi kekosongan', datasetId: 'satu', asOf: AS_OF, now: MADE };
  return { ...newScenario(about, moves), ...extra };
}

function move(personId: string, extra: Partial<Move> = {}): Move {
  return {
    personId,
    from: 'p1',
    to: 'p2',
    effective: AS_OF,
    reasonCode: null,
    reason: '',
    ...extra,
  };
}

function written(one: Scenario, town = TOWN): string {
  return scenarioText(one, { city: town, nips: NIPS, method: METHOD });
}

function read(text: string): ScenarioFile {
  const file = readScenarioFile(text);
  if (isFileFault(file)) throw new Error(`${file.fault} ${file.where}`);
  return file;
}

function on(extra: Partial<OpenOn> = {}): OpenOn {
  const people = new Map([...NIPS].map(([id, nip]) => [nip, id]));
  return {
    id: 's2',
    datasetId: 'satu',
    asOf: AS_OF,
    now: MADE,
    city: TOWN,
    people,
    method: METHOD,
    ...extra,
  };
}

describe('a scenario and its file', () => {
  const HOSTILE = ['=1+1', '<img src=x onerror=1>', '"}]', '\u202e', '__proto__', '😀', '\\', ''];

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('round trip %i: moves, locks and words come back', (seed) => {
    const random = new Random(seed);
    const town = randomCity(random, { units: 3, posts: 20, persons: 40 });
    const posts = [...town.posts.keys()];
    const people = random.shuffle([...town.persons.values()]);
    const moves = people
      .slice(0, random.int(0, 30))
      .map(({ id, positionId }): Move => ({
        personId: id,
        from: positionId,
        to: random.chance(0.2) ? null : random.pick(posts.filter((one) => one !== positionId)),
        effective: AS_OF + random.int(-400, 400),
        reasonCode: random.chance(0.3) ? null : random.pick(REASON_CODES),
        reason: random.pick(HOSTILE),
      }))
      .filter(({ from, to }) => from !== to);
    const one = scenario(moves, {
      name: `Rencana ${random.pick(HOSTILE.filter((text) => text !== '\u202e'))}`.trim(),
      note: random.pick(HOSTILE),
      source: { kind: 'optimiser', what: 'isi', seed: random.int(0, 1e6) },
      history: {
        ...NO_MOVES,
        moves,
        locks: {
          persons: people.slice(0, 3).map(({ id }) => id),
          posts: random.shuffle(posts).slice(0, 2),
        },
      },
    });
    const file = read(written(one, town));
    const { scenario: back, differences } = openScenarioFile(file, on({ city: town }));
    expect(file.edited).toBe(false);
    expect(back.history).toEqual(one.history);
    expect([back.name, back.note, back.source, back.createdAt]).toEqual([
      one.name,
      one.note,
      one.source,
      one.createdAt,
    ]);
    expect(isDifferent(differences)).toBe(false);
    expect(written({ ...back, id: one.id }, town)).toBe(written(one, town));
  });

  test('says who and what it speaks of, the data and the rules that it was made by', () => {
    const file = read(written(scenario([move('ani')])));
    expect(file.people).toEqual([{ id: 'ani', name: 'SINTETIS ani', nip: '198001012005011001' }]);
    expect(file.posts.map(({ title, unit: name }) => [title, name])).toEqual([
      ['Jabatan p1', 'Unit a'],
      ['Jabatan p2', 'Unit a'],
    ]);
    expect(file.data).toEqual({
      datasetId: 'satu',
      asOf: AS_OF,
      fingerprint: fingerprintOf(TOWN),
    });
    expect(file.method).toEqual(METHOD);
  });
});

describe('a file opened on other data', () => {
  const text = written(
    scenario([move('ani'), move('budi', { from: 'p2', to: 'p1' })], {
      history: {
        ...NO_MOVES,
        moves: [move('ani'), move('budi', { from: 'p2', to: 'p1' })],
        locks: { persons: ['budi'], posts: [] },
      },
    }),
  );

  test('finds people whom an import gave other ids by their NIP, locks included', () => {
    const town = city({
      posts: [post('p1'), post('p2')],
      persons: [person('x1', { positionId: 'p1' }), person('x2', { positionId: 'p2' })],
    });
    const people = new Map([
      ['198001012005011001', 'x1'],
      ['198101012005011002', 'x2'],
    ]);
    const { scenario: opened, differences } = openScenarioFile(
      read(text),
      on({ city: town, people, datasetId: 'dua' }),
    );
    expect(opened.history.moves.map(({ personId }) => personId)).toEqual(['x1', 'x2']);
    expect(opened.history.locks.persons).toEqual(['x2']);
    expect(opened.datasetId).toBe('dua');
    expect(differences).toMatchObject({ data: true, persons: [], posts: [], asOf: null });
  });

  test('says what differs and who and what is missing, and keeps every move', () => {
    const town = { ...city({ posts: [post('p2')], persons: [] }), asOf: AS_OF + 90 };
    const { scenario: opened, differences } = openScenarioFile(
      read(text),
      on({
        city: town,
        people: new Map(),
        method: { ...METHOD, rules: '2027.1', weights: {} },
      }),
    );
    expect(opened.history.moves).toHaveLength(2);
    expect(opened.labels.persons).toEqual({ ani: 'SINTETIS ani', budi: 'SINTETIS budi' });
    expect(differences).toEqual({
      data: true,
      asOf: { made: AS_OF, now: AS_OF + 90 },
      rules: { made: '2026.2', now: '2027.1' },
      method: true,
      persons: ['SINTETIS ani', 'SINTETIS budi'],
      posts: ['Jabatan p1'],
      nowhere: 0,
      edited: false,
    });
    expect(isDifferent(differences)).toBe(true);
  });

  test('never takes somebody else for a person of the file because the ids are the same', () => {
    const town = city({
      posts: [post('p1'), post('p2')],
      persons: [person('ani', { name: 'Orang lain', positionId: 'p1' })],
    });
    const people = new Map([['197001012000011009', 'ani']]);
    const { scenario: opened, differences } = openScenarioFile(
      read(text),
      on({ city: town, people }),
    );
    const ids = opened.history.moves.map(({ personId }) => personId);
    expect(ids.some((one) => town.persons.has(one))).toBe(false);
    expect(differences.persons).toEqual(['SINTETIS ani', 'SINTETIS budi']);
  });

  test('keeps two moves of one person and tells of those that go nowhere', () => {
    const moves = [move('ani'), move('ani', { to: null }), move('budi', { from: 'p2', to: 'p2' })];
    const { scenario: opened, differences } = openScenarioFile(
      read(written(scenario(moves))),
      on(),
    );
    expect(opened.history.moves).toHaveLength(2);
    expect(differences.nowhere).toBe(1);
  });
});

describe('a file that is no scenario', () => {
  const good = written(scenario([move('ani'), move('budi')]));

  function changed(
    to: (raw: Record<string, unknown>) => void,
  ): ReturnType<typeof readScenarioFile> {
    const raw = JSON.parse(good) as Record<string, unknown>;
    to(raw);
    return readScenarioFile(JSON.stringify(raw));
  }

  test('is told apart: nothing, another format, a later version, broken off, too long', () => {
    expect(readScenarioFile('')).toEqual({ fault: 'not-json', where: '' });
    expect(readScenarioFile('nip;jabatan')).toEqual({ fault: 'not-json', where: '' });
    expect(readScenarioFile('[]')).toEqual({ fault: 'other', where: '' });
    expect(readScenarioFile('null')).toEqual({ fault: 'other', where: '' });
    expect(readScenarioFile('{"format":"tepat.weights"}')).toEqual({ fault: 'other', where: '' });
    expect(changed((raw) => (raw['version'] = FILE_VERSION + 1))).toEqual({
      fault: 'version',
      where: String(FILE_VERSION + 1),
    });
    expect(readScenarioFile(' '.repeat(LONGEST_FILE + 1))).toEqual({ fault: 'huge', where: '' });
  });

  test.each([0.2, 0.5, 0.9, 0.99])('broken off after %f of it', (share) => {
    const cut = good.slice(0, Math.floor(good.length * share));
    expect(readScenarioFile(cut)).toEqual({ fault: 'truncated', where: '' });
  });

  test('names the part that cannot be read', () => {
    const moveOf = (raw: Record<string, unknown>, at: number): Record<string, unknown> =>
      (raw['moves'] as Record<string, unknown>[])[at] ?? {};
    const where = (to: (raw: Record<string, unknown>) => void): string => {
      const file = changed(to);
      return isFileFault(file) ? `${file.fault} ${file.where}` : 'read';
    };
    expect(where((raw) => (moveOf(raw, 1)['effective'] = '2026-02-31'))).toBe(
      'invalid moves.1.effective',
    );
    expect(where((raw) => (moveOf(raw, 0)['reasonCode'] = 'bribe'))).toBe(
      'invalid moves.0.reasonCode',
    );
    expect(where((raw) => (moveOf(raw, 0)['person'] = null))).toBe('invalid moves.0.person');
    expect(where((raw) => (raw['moves'] = 'none'))).toBe('invalid moves');
    expect(where((raw) => (raw['version'] = '1'))).toBe('invalid version');
    expect(where((raw) => delete raw['locks'])).toBe('invalid locks');
  });

  test('one that was changed by hand and still holds together is read, and says so', () => {
    const file = changed((raw) => (raw['name'] = 'Diubah'));
    expect(file).toMatchObject({ name: 'Diubah', edited: true });
    expect(changed((raw) => (raw['extra'] = 1))).toMatchObject({ edited: true });
    expect(read(`\ufeff${good}`).edited).toBe(false);
  });

  test('keys that spell the machinery of objects change nothing', () => {
    const file = read(good.replace('"note": ""', '"note": "", "__proto__": {"polluted": true}'));
    expect((file as unknown as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('fingerprints', () => {
  test('change with who holds what and with the posts, not with ids of people or their order', () => {
    const print = fingerprintOf(TOWN);
    const turned = city({
      units: [unit('a')],
      posts: [post('p2'), post('p1')],
      persons: [
        person('q', { name: 'SINTETIS budi', positionId: 'p2' }),
        person('r', { name: 'SINTETIS ani', positionId: 'p1' }),
      ],
    });
    expect(fingerprintOf(turned)).toBe(print);
    expect(print).toMatch(/^[0-9a-f]{16}$/u);
    const moved = city({
      units: [unit('a')],
      posts: [post('p1'), post('p2')],
      persons: [person('ani', { positionId: 'p2' }), person('budi', { positionId: 'p1' })],
    });
    const need = city({
      units: [unit('a')],
      posts: [post('p1', { need: 2 }), post('p2')],
      persons: [...TOWN.persons.values()],
    });
    expect(new Set([print, fingerprintOf(moved), fingerprintOf(need)]).size).toBe(3);
    expect(fingerprintOf({ ...TOWN, asOf: AS_OF + 1 })).not.toBe(print);
  });

  test('of texts are the same for the same text', () => {
    expect(digestOf('abc')).toBe(digestOf('abc'));
    expect(digestOf('abc')).not.toBe(digestOf('abd'));
  });
});
