/** Parts of the peer formula, each 0-100 and known: the formula has no place for missing values. */
export interface MatchScoreInput {
  /** Potential and competency. */
  readonly potcom: number;
  readonly educationLevel: number;
  readonly educationField: number;
  readonly training: number;
  readonly experience: {
    readonly length: number;
    readonly variety: number;
    readonly substance: number;
  };
  /** Never sanctioned 100, light 75, medium 50, heavy 25, being served 0. */
  readonly integrity: number;
}

/** Weights of the peer formula: potential and competency, qualification, integrity. */
export const MATCH_SCORE_WEIGHTS = { potcom: 0.65, qualification: 0.2, integrity: 0.15 } as const;

/**
 * Match score of a public talent-pool system, kept as an outside yardstick beside our own score:
 * 0.65 potential and competency + 0.20 qualification + 0.15 integrity, where qualification is the
 * mean of level, field, training and the mean of three experience marks. Performance is left out.
 */
export function matchScore(input: MatchScoreInput): {
  readonly qualification: number;
  readonly total: number;
} {
  const { length, variety, substance } = input.experience;
  const experience = (length + variety + substance) / 3;
  const qualification =
    (input.educationLevel + input.educationField + input.training + experience) / 4;
  const w = MATCH_SCORE_WEIGHTS;
  const total =
    w.potcom * input.potcom + w.qualification * qualification + w.integrity * input.integrity;
  return { qualification, total };
}
