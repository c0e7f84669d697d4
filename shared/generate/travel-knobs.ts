// How messages travel to the export: the knobs that every scenario has.

export const travelKnobs = {
  latePercent: {
    name: "Messages that arrive late",
    unit: "%",
    meaning: "Messages that arrive hours after they happened, in percent (phones without a network)",
    default: 1.5,
    min: 0,
    max: 50,
    step: 0.5,
  },
  duplicatePercent: {
    name: "Messages sent twice",
    unit: "%",
    meaning: "Messages that are sent twice, in percent (retries)",
    default: 0.5,
    min: 0,
    max: 50,
    step: 0.5,
  },
} as const;
