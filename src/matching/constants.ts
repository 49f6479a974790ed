// Every number of the score, with its reason. All are 0..1 unless a unit is named.

/** Chance of interest where no topic meets: a third of learners choose outside their listed topics. */
export const PRIOR_SAME_FIELD = 0.15
/** The same across fields of practice: rarer, yet nobody who skipped the topics becomes invisible. */
export const PRIOR_OTHER_FIELD = 0.05

/**
 * What a learner gains by how many levels the teacher is ahead. One level is a colleague's help, three and
 * more are as good as it gets: an expert's tenth year adds little for a beginner.
 */
export const GAIN_BY_LEVELS_AHEAD: readonly number[] = [0, 0.6, 0.9, 1]
/** Topics taught at full weight. Beyond, each counts 8/n: depth, not breadth, and no gain in ticking all. */
export const FULL_DEPTH_TOPICS = 8
/** Having done it, with a date, puts someone at least this many levels ahead on a path topic. */
export const DATED_LEVELS_AHEAD = 2
/** A path topic claimed without a dated experience: who has done it beats who says so. */
export const CLAIM = 0.6

/** Years ahead at which a path is remembered well and still holds, unless the seeker chose other ones. */
export const WINDOW_FROM = 5
export const WINDOW_TO = 10
/** Relevance of a path at equal years, and of one long past: little, but some people look for just that. */
export const WINDOW_FLOOR = 0.35
/** Years past the window in which relevance falls to the floor (10 + 15 = 25 years ahead). */
export const WINDOW_FALL = 15
/** Where either year is missing: between the peak and the floor, so that leaving it out neither wins nor hides. */
export const WINDOW_UNKNOWN = 0.75
/** A path under other licensing rules helps, but not with the forms. An untold regime is not another one. */
export const OTHER_REGIME = 0.7
/** A dated experience loses this a year: rules, fees and examiners change. */
export const RECENCY_LOSS_PER_YEAR = 0.02
/** Below this it loses no more: 0.9 x 0.7 is still above the best claim, for how it felt stays true. */
export const RECENCY_FLOOR = 0.7
/** Years after which a reason says that the experience is an older one. */
export const OLDER_EXPERIENCE_YEARS = 10

/** Values weigh 0.6 + 0.4 x Jaccard: likeness in values is the strongest antecedent found (Eby, Allen et al. 2013). */
export const VALUES_BASE = 0.6
export const VALUES_SHARE = 0.4
/** Where either named fewer than two: the middle, for nothing is known. */
export const VALUES_UNKNOWN = 0.8
export const VALUES_NEEDED = 2

/** Same employer (or team, in a company): people speak more freely to someone outside. */
export const SAME_COLLEAGUES = 0.5
/** In person is all they share, and they live apart. */
export const FAR_IN_PERSON = 0.3
/** No hour in common: they can still write, in turns. */
export const HOURS_APART = 0.6
/** Two-hour blocks a week pattern needs in common to count in full: four hours, enough to find one talk. */
export const HOURS_ENOUGH = 2

/** Interest = base + what the helper would learn back + joy in the seeker's stage; the three add up to 1. */
export const INTEREST_BASE = 0.5
export const INTEREST_NEED = 0.3
export const INTEREST_STAGE = 0.2
/** Stage fit where the helper named no stage: open to all, favouring none. */
export const STAGE_UNKNOWN = 0.5

/** Hellos' worth of the programme's mean that stand beside a person's own record, so that few say little. */
export const PRIOR_ANSWERS = 3
/** Answers seen before a reason may speak of them, and the share that is called usual. */
export const USUAL_ANSWERS = 3
export const USUAL_SHARE = 0.7

/** A question's wave grows until at least one of those asked answers this likely: four questions in five need no second. */
export const WAVE_TARGET = 0.8
/** People one wave asks at most: where four are asked, each relies on the others. */
export const WAVE_MOST = 3
/** Each ask of the last seven days adds this to the divisor of the chance: after two, half as likely as rested. */
export const LOAD_PER_ASK = 0.5
/** Asks per person and week that a programme allows itself in all, unless its staff say otherwise. */
export const ASKS_PER_WEEK = 1
/** A thanked answer takes away this much of what a topic's level leaves open: somebody was helped there. */
export const THANKED = 0.2
