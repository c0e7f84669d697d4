// Mistakes in a send: its key, its destinations and how they are called.

import { data, sentence } from "../../base/words.ts";
import type { SendToDestinationsStep } from "../journey.ts";
import { newKey } from "../new-key.ts";
import type { ProblemFix } from "./journey-problem.ts";
import { fix, fixAt, mendable, type Mistake, type ProblemWords, says, stepName } from "./problem-parts.ts";
import { tooLong } from "./settings-mistake.ts";

export function sendMistake(mistake: Mistake, step: SendToDestinationsStep): ProblemWords | undefined {
  const { inner } = mistake.place;
  if (inner === "key") return keyMistake(mistake, step);
  const [, index, field] = /^destinations\/(\d+)(?:\/(id|call))?$/.exec(inner) ?? [];
  const destination = step.destinations[Number(index)];
  if (destination === undefined) return undefined;
  if (field === "call") return callMistake(mistake, step, destination.id);
  const remove: ProblemFix = fix("Remove it", {
    kind: "changeStep",
    step: { ...step, destinations: step.destinations.filter((one) => one !== destination) },
  });
  if (mistake.found.endsWith(" again"))
    return mendable(
      says(
        "destinationTwice",
        `${stepName(step)} sends twice to the same destination`,
        sentence(data(destination.id), " is there already."),
      ),
      remove,
    );
  return destination.id === ""
    ? mendable(
        says(
          "destinationMissing",
          `${stepName(step)} has a destination that is not chosen`,
          "Choose a destination.",
        ),
        remove,
      )
    : mendable(
        says(
          "destinationUnknown",
          `${stepName(step)} sends to a destination that is not there`,
          sentence(
            "This space has no destination ",
            data(destination.id),
            ". Choose another, or add it to the space.",
          ),
        ),
        remove,
      );
}

function keyMistake(mistake: Mistake, step: SendToDestinationsStep): ProblemWords {
  const fixes = [fixAt(mistake, "Make a new key", newKey(mistake.journey, step))];
  if (step.key === "")
    return mendable(
      says("keyMissing", `${stepName(step)} has no key`, "Destinations know its people by the key."),
      ...fixes,
    );
  if (step.key.length > 255)
    return mendable(
      says("keyTooLong", `The key of ${stepName(step)} is too long`, tooLong(step.key, 255)),
      ...fixes,
    );
  return mendable(
    says(
      "keyTwice",
      `${stepName(step)} has the key of another step`,
      sentence("Destinations could not tell the two apart by ", data(step.key), "."),
    ),
    ...fixes,
  );
}

function callMistake(mistake: Mistake, step: SendToDestinationsStep, id: string): ProblemWords {
  const destination = mistake.definitions.destinations.find((one) => one.id === id);
  const name = destination?.name ?? id;
  return destination?.kind === "list"
    ? mendable(
        says(
          "callUnused",
          `${name} is a list and takes no call`,
          sentence(data(name), " adds people to a list."),
        ),
        fixAt(mistake, "Remove the call", undefined),
      )
    : mendable(
        says(
          "callMissing",
          `How ${stepName(step)} calls ${name} is not chosen`,
          sentence(data(name), " takes an event (track), or a trait (identify)."),
        ),
        fixAt(mistake, "Send as track", "track"),
        fixAt(mistake, "Send as identify", "identify"),
      );
}
