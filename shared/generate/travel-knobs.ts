// How messages travel to the export: the knobs that every scenario has.

export const travelKnobs = {
  latePercent: {
    meaning: "Messages that arrive hours after they happened, in percent (phones without a network)",
    default: 1.5,
    min: 0,
    max: 50,
  },
  duplicatePercent: {
    meaning: "Messages that are sent twice, in percent (retries)",
    default: 0.5,
    min: 0,
    max: 50,
  },
} as const;
