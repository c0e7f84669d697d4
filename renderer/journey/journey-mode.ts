// The ways to look at a journey that there are, in the order in which they are offered.

export const journeyModes = ["overview", "build", "rehearse"] as const;

export type JourneyMode = (typeof journeyModes)[number];

export const isJourneyMode = (text: string): text is JourneyMode =>
  journeyModes.some((mode) => mode === text);
