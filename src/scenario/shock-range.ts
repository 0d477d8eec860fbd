/** Share by which a load rises when nothing else is chosen (a fifth, the example of the office). */
export const DEFAULT_RISE = 0.2;

/** Shares that can be chosen: a load that falls by a fifth up to one that rises by half. */
export const RISE_RANGE = { least: -0.2, most: 0.5 } as const;
