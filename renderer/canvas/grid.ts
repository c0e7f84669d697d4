// The measures of the drawing in canvas pixels at 100 %. Everything that is placed is placed by these.

export const stepWidth = 224;
export const stepHeight = 48;

/** Columns stand twice this apart; an even split stands between two of them. */
export const halfPitch = 136;

export const gapUnderStep = 32;
export const gapUnderSplit = 56;
export const gapBeforeJoin = 40;

/** Below a split: where side branches turn, where the middle of a branch's pill is. */
export const turnDepth = 14;
export const pillDepth = 36;
export const pillHeight = 20;

/** Below a step: where the + of an open end is; below a pill, the same of an open branch. */
export const stubDepth = 24;
export const stubUnderPill = 36;
export const plusSize = 20;

export const cornerRadius = 12;

/** Above a join: where connections from the side come in; the next ones each this much higher. */
export const busHeight = 20;
export const busSpacing = 24;

/** How far apart connections land on a join: all of them, and beside one that comes straight down. */
export const landingPitch = 80;
export const landingBeside = 56;
/** The outermost landing, from the middle of the step. */
export const landingReach = 96;

/** From its source's middle to the + of a connection that comes in from the side. */
export const plusFromSource = 80;

/** What is drawn in one column keeps this distance. */
export const clearance = 10;
