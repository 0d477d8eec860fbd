import type { PostFact } from '#model/facts.ts';
import type { RequirementRow } from '#model/positions/statements.ts';
import type { FitWords } from '#dashboards/fit-words.ts';
import { readable } from '#dashboards/fit-words.ts';
import { educationName } from '#dashboards/post-words.ts';

/** A requirement in words, with a remark where it needs one. */
export interface RequirementLine {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}

function golonganText(
  { minGolongan: min, maxGolongan: max }: RequirementRow,
  { t }: FitWords,
): string | null {
  if (min !== null && max !== null) return t('positions:post.golonganRange', { min, max });
  if (min !== null) return t('positions:post.golonganMin', { min });
  return max === null ? null : t('positions:post.golonganMax', { max });
}

/** What the post asks; what the sheet does not state is said so, what is optional stays away. */
export function requirementLines(
  post: PostFact,
  more: RequirementRow | null,
  words: FitWords,
): readonly RequirementLine[] {
  const { t, format } = words;
  const none = t('positions:post.notStated');
  const golongan = more === null ? null : golonganText(more, words);
  const families = post.educationFamilies.map(readable);
  return [
    {
      label: t('positions:post.education'),
      value: educationName(post.minEducation, words) ?? none,
    },
    {
      label: t('positions:post.families'),
      value: families.length === 0 ? t('positions:post.familiesAny') : format.list(families),
    },
    golongan === null
      ? { label: t('positions:post.golongan'), value: none }
      : {
          label: t('positions:post.golongan'),
          value: golongan,
          note: t('positions:post.golonganNote'),
        },
    ...optional(t('positions:post.license'), more?.license, t('positions:post.golonganNote')),
    ...optional(t('positions:post.jobFamily'), post.family === null ? null : readable(post.family)),
    ...optional(
      t('positions:post.jobClass'),
      post.jobClass === null ? null : format.number(post.jobClass),
    ),
    ...optional(
      t('positions:post.retirement'),
      more === null || more.retirementAge === null
        ? null
        : t('positions:post.years', { n: format.number(more.retirementAge) }),
    ),
    ...optional(t('positions:post.mustFill'), post.mustFill ? t('positions:post.yes') : null),
    ...optional(t('positions:post.legalNote'), more?.legalNote),
  ];
}

function optional(
  label: string,
  value: string | null | undefined,
  note?: string,
): readonly RequirementLine[] {
  if (value === null || value === undefined) return [];
  return [note === undefined ? { label, value } : { label, value, note }];
}
