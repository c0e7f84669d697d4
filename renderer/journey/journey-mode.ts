// The ways to look at a journey that there are.

export type JourneyMode = "overview" | "build";
