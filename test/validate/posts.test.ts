import { describe, expect, it } from 'vitest';
import { resolveActing, resolvePosts, type NamedUnits, type Posts } from '#validate/posts.ts';
import { column, validated } from './from-text.ts';

const POSTS: Posts = {
  positionIds: ['P1', 'P2', 'P3', 'P4', 'P5'],
  unitIds: ['U1', 'U2', 'U1', 'U2', 'U2'],
  titles: ['Analis Kepegawaian', 'Analis Kepegawaian', 'Kepala Bidang', 'Staf', 'Staf'],
};
const UNITS: NamedUnits = { unitIds: ['U1', 'U2', 'U3'], names: ['Badan A', 'Dinas B', 'Badan A'] };

function resolved(rows: string, units: NamedUnits | null = UNITS) {
  const found = validated(
    `NIP BARU,NAMA,STATUS CPNS PNS,JABATAN ID,JABATAN NAMA,UNOR ID,UNOR NAMA\n${rows}`,
    'employees',
  );
  const { posts: hints, file, lines } = found;
  if (!hints) throw new Error('no title or unit');
  return resolvePosts(
    { file, lines, positionIds: column(found, 'position_id'), hints },
    POSTS,
    units,
  );
}

const row = (serial: number, rest: string) => `19860926201505100${serial},Ani,P,${rest}`;

describe('posts of employees', () => {
  it('that are named by our id stay, whatever title and unit say', () => {
    expect(resolved(row(1, 'P3,Staf,U2,Dinas B'))).toEqual({
      positionIds: ['P3'],
      resolved: 0,
      issues: [],
    });
  });

  it('are found by unit id and title where the id is a national one or blank', () => {
    const found = resolved(
      `${row(1, 'A5EB03E2,ANALIS  KEPEGAWAIAN,U1,')}\n${row(2, ',analis kepegawaian,U2,')}`,
    );
    expect(found).toEqual({ positionIds: ['P1', 'P2'], resolved: 2, issues: [] });
  });

  it('are found by the name of a unit that one unit has', () => {
    const found = resolved(row(1, 'X,Analis Kepegawaian,LAIN,DINAS B'));
    expect(found.positionIds).toEqual(['P2']);
  });

  it('are not guessed where two units have the name, or no unit is known', () => {
    const text = `${row(1, 'X,Kepala Bidang,,Badan A')}\n${row(2, 'X,Kepala Bidang,,Dinas Z')}`;
    expect(resolved(text)).toEqual({ positionIds: ['X', 'X'], resolved: 0, issues: [] });
    expect(resolved(text, null).positionIds).toEqual(['X', 'X']);
  });

  it('are listed where the unit has two such posts, or none', () => {
    const found = resolved(`${row(1, 'X,Staf,U2,')}\n${row(2, ',Staf,U1,')}`);
    expect(found.positionIds).toEqual(['X', null]);
    expect(found.issues).toEqual([
      {
        file: 'employees.csv',
        line: 2,
        column: 'JABATAN NAMA',
        value: 'Staf',
        rule: 'post-ambiguous',
        severity: 'warning',
        details: { posts: 2 },
      },
      {
        file: 'employees.csv',
        line: 3,
        column: 'JABATAN NAMA',
        value: 'Staf',
        rule: 'post-unresolved',
        severity: 'warning',
      },
    ]);
  });

  it('are only for employees whose file has a title and a unit', () => {
    const none = validated('NIP,NAMA,STATUS ASN\n198609262015051001,Ani,PNS', 'employees');
    expect(none.posts).toBeNull();
    const units = validated('ID UNIT,NAMA UNIT,JABATAN\nU1,A,x', 'units');
    expect(units.posts).toBeNull();
  });
});

describe('acting posts', () => {
  const hints = {
    titles: ['x', 'x', 'x', 'x', 'x'],
    unitIds: ['U1', 'U2', 'U1', 'U1', null],
    unitNames: [null, null, null, null, 'Dinas B'],
    titleHeader: 'JABATAN',
  };

  it('are found by a title that one post has, or one post of the own unit', () => {
    const ids = ['Plt. Kepala Bidang', 'PLH KEPALA BIDANG', 'P5', null, 'Plt Analis Kepegawaian'];
    expect(resolveActing(ids, hints, POSTS, UNITS)).toEqual(['P3', 'P3', 'P5', null, 'P2']);
  });

  it('stay as they are where several posts have the title, or none', () => {
    const ids = ['Plt. Lurah', 'Plt. Staf', 'Pjs. Direktur', 'Plt', 'Staf'];
    expect(resolveActing(ids, hints, POSTS, UNITS)).toEqual(ids);
    expect(resolveActing(['Analis Kepegawaian'], null, POSTS, null)).toEqual([
      'Analis Kepegawaian',
    ]);
  });
});

describe('former posts', () => {
  it('say title and unit as people do', () => {
    const past = validated(
      'NIP BARU,JABATAN ID,NAMA JABATAN,UNOR ID,TMT JABATAN\n198609262015051001,A5EB03E2,Staf,U1,2020-03-01',
      'position_history',
    );
    expect(past.posts).toMatchObject({ titles: ['Staf'], unitIds: ['U1'] });
  });
});
