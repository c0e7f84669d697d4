// What makes a journey invalid, in words for whoever draws it: each mistake that the readers of FORMATS.md find,
// with its step and, where one is known, its mend. No mistake is passed over: what has no words of its own is told
// as it was found.

import { plain } from "../../base/words.ts";
import type { JourneyProblem } from "./journey-problem.ts";
import { conditionMistake } from "./condition-mistake.ts";
import { graphMistake } from "./graph-mistake.ts";
import { type Mistake, problemAt, type ProblemWords, stepName } from "./problem-parts.ts";
import { settingsMistake } from "./settings-mistake.ts";
import { stepMistake } from "./step-mistake.ts";

export const errorProblem = (mistake: Mistake): JourneyProblem =>
  problemAt(mistake.place, "error", wordsOfMistake(mistake));

const wordsOfMistake = (mistake: Mistake): ProblemWords =>
  conditionMistake(mistake) ??
  graphMistake(mistake) ??
  (mistake.place.step === null ? settingsMistake(mistake) : stepMistake(mistake, mistake.place.step)) ?? {
    kind: "notValid",
    title: `${stepName(mistake.place.step)} has something that cannot stand there`,
    explanation: plain(`Found ${mistake.found}, expected ${mistake.expected}.`),
  };
