import type { PostFact } from '#model/facts.ts';
import type { RuleId } from './catalogue.ts';
import type { RuleContext } from './context.ts';
import { titleStem } from './title-stem.ts';

/** What of a post a rule reads, as one text: two posts of one key have one answer for everybody. */
export type PostKey = (post: PostFact, context: RuleContext) => string;

const sameForAll: PostKey = () => '';
const byTier: PostKey = ({ tier }) => tier;

function legalOf({ id }: PostFact, { city }: RuleContext) {
  return city.legal.posts.get(id);
}

/** A letter names a post, so that a post with one is a kind of its own. */
const byWindow: PostKey = (post, context) => {
  const { letters } = context.city.legal.office;
  const lettered = letters.some(({ positionId }) => positionId === post.id);
  return JSON.stringify([
    post.kind,
    legalOf(post, context)?.note ?? null,
    lettered ? post.id : null,
  ]);
};

const byFunctionalTitle: PostKey = ({ kind, tier, title, seats }) =>
  kind === 'JF' ? JSON.stringify([tier, titleStem(title), seats > 0]) : '';

const byEntry: PostKey = ({ kind, tier, title }) =>
  JSON.stringify([kind, tier, kind === 'JF' ? titleStem(title) : '']);

const byBand: PostKey = (post, context) => {
  const legal = legalOf(post, context);
  return JSON.stringify([legal?.minGolongan ?? null, legal?.maxGolongan ?? null]);
};

const byStandard: PostKey = ({ standards }) =>
  JSON.stringify(standards.map(({ competencyId, level }) => [competencyId, level]));

/** The key of a post for each rule of pairs that tells posts apart; a rule that is not here does not. */
const KEYS: Partial<Readonly<Record<RuleId, PostKey>>> = {
  'M-08': byTier,
  'M-09': byTier,
  'M-10': ({ minEducation }) => String(minEducation),
  'M-11': ({ educationFamilies }) => JSON.stringify(educationFamilies),
  'M-12': (post, context) => {
    const legal = legalOf(post, context);
    return JSON.stringify(legal === undefined ? [] : [legal.license]);
  },
  'M-13': byTier,
  'M-14': byBand,
  'M-15': byEntry,
  'M-17': byFunctionalTitle,
  'M-18': ({ kind }) => kind,
  'M-23': byWindow,
  'M-24': byTier,
  'M-28': ({ family }) => JSON.stringify(family),
  'M-30': ({ jobClass }) => String(jobClass),
  'M-33': byStandard,
};

/** What of a post a rule of pairs reads. */
export function postKeyOf(id: RuleId): PostKey {
  return KEYS[id] ?? sameForAll;
}
