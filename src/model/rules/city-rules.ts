import { addMonths, type Day } from '#core/day.ts';
import type { PostFact } from '#model/facts.ts';
import type { RuleParams } from './catalogue.ts';
import {
  dataset,
  presentPost,
  record,
  type RuleAnswer,
  type RuleCheck,
  type RuleFacts,
  type RuleInput,
} from './context.ts';
import type { BanWindow, LetterFact } from './legal-facts.ts';

/**
 * M-23 Closed window: officials may not be replaced from six months before the candidates are
 * determined to the end of the term, nor in the six months after an inauguration, without a letter
 * of the ministry (UU 10/2016). Bound are the kinds of post, entered or left, and heads of puskesmas
 * and schools, whom the legal note of the post names. The letter opens it, and so does waiting.
 */
export const closedWindow: RuleCheck<'M-23'> = (input, params) => {
  const { city, post, day } = input;
  const present = presentPost(input);
  const bound = isBound(input, post, params) || isBound(input, present, params);
  if (!bound) return { state: 'pass', severity: 'gate', message: 'passKind' };
  if (!city.loaded.has('office')) {
    const lack = dataset('office');
    return { state: 'unknown', severity: 'gate', message: 'unknownDataset', lack };
  }
  const windows = windowsOf(input, params.months);
  if (windows.length === 0) {
    const lack = record('office.since');
    return { state: 'unknown', severity: 'gate', message: 'unknown', lack };
  }
  if (!windows.some((window) => covers(window, day))) {
    return { state: 'pass', severity: 'gate', message: 'pass' };
  }
  const letter = city.legal.office.letters.find((one) => permits(one, day, [post, present]));
  return letter === undefined ? closed(windows, day) : permitted(letter);
};

function permitted({ document }: LetterFact): RuleAnswer<'M-23'> {
  if (document === null) {
    const lack = record('office.document');
    return { state: 'unknown', severity: 'gate', message: 'unknownNumber', lack };
  }
  const facts = (): RuleFacts => ({ number: document });
  return { state: 'pass', severity: 'gate', message: 'passLetter', facts };
}

function closed(windows: readonly BanWindow[], day: Day): RuleAnswer<'M-23'> {
  const end = endOf(windows, day);
  const fail = { state: 'fail', severity: 'gate', message: 'fail' } as const;
  return end === null ? fail : { ...fail, passesFrom: () => end + 1 };
}

function isBound(
  { city }: RuleInput,
  post: PostFact | undefined,
  { kinds, notes }: RuleParams['M-23'],
): boolean {
  if (post === undefined) return false;
  if (kinds.includes(post.kind)) return true;
  const note = city.legal.posts.get(post.id)?.note?.toLowerCase() ?? '';
  return notes.some((words) => note.includes(words));
}

function windowsOf({ city }: RuleInput, months: number): readonly BanWindow[] {
  const { windows, inaugurations } = city.legal.office;
  return [
    ...windows,
    ...inaugurations.map((since) => ({ since, until: addMonths(since, months) })),
  ];
}

function covers({ since, until }: BanWindow, day: Day): boolean {
  return since <= day && (until === null || day <= until);
}

/** The last day of the windows that follow on one another from `day`; null where one has no end. */
function endOf(windows: readonly BanWindow[], day: Day): Day | null {
  let end = day;
  for (let at = 0; at <= windows.length; at += 1) {
    const open = windows.filter((window) => covers(window, end) || covers(window, end + 1));
    if (open.some(({ until }) => until === null)) return null;
    const later = Math.max(end, ...open.map(({ until }) => until ?? end));
    if (later === end) return end;
    end = later;
  }
  return end;
}

function permits(letter: LetterFact, day: Day, posts: readonly (PostFact | undefined)[]): boolean {
  const named = posts.some((post) => post?.id === letter.positionId);
  return named && (letter.day === null || letter.day === day);
}

/**
 * M-30 Allowance: another job class is another allowance (TPP). It only tells, and names the rupiah
 * a month where the office states both.
 */
export const allowance: RuleCheck<'M-30'> = (input) => {
  const { city, person, post } = input;
  const present = presentPost(input);
  if (present === undefined || present.jobClass === null) {
    const lack = record(
      present === undefined && person.positionId === null
        ? 'employees.position_id'
        : 'positions.job_class',
    );
    return { state: 'unknown', severity: 'info', message: 'unknown', lack };
  }
  const to = post.jobClass;
  if (to === null) {
    const lack = record('positions.job_class');
    return { state: 'unknown', severity: 'info', message: 'unknownPost', lack };
  }
  const from = present.jobClass;
  if (from === to)
    return { state: 'pass', severity: 'info', message: 'pass', facts: () => ({ to }) };
  const { allowances } = city.legal.office;
  const before = allowances.get(from);
  const after = allowances.get(to);
  if (before === undefined || after === undefined) {
    return { state: 'fail', severity: 'info', message: 'failClass', facts: () => ({ from, to }) };
  }
  const facts = (): RuleFacts => ({ from, to, rupiah: Math.abs(after - before) });
  const message = after >= before ? 'failMore' : 'failLess';
  return { state: 'fail', severity: 'info', message, facts };
};
