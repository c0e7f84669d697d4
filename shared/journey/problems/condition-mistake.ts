// Mistakes in a condition: what is not chosen yet, or cannot stand where it stands.

import { data, sentence } from "../../base/words.ts";
import type { Step } from "../journey.ts";
import { nearestName } from "./nearest-name.ts";
import { branchAt, type Place } from "./place.ts";
import { fixAt, type Mistake, type ProblemWords, quoted, stepName, mendable, says } from "./problem-parts.ts";
import { durationRange } from "./settings-mistake.ts";

const conditionPattern = /^(?:settings\/exit\/when|(?:branches\/\d+\/)?condition)(?:\/(.*))?$/;

export function conditionMistake(mistake: Mistake): ProblemWords | undefined {
  const inner = conditionPattern.exec(mistake.place.inner)?.[1];
  if (inner === undefined) return undefined;
  const where = whoseCondition(mistake.place);
  if (mistake.found.startsWith("the key ")) return superfluous(mistake, where);
  const [form = "", ...rest] = inner.split("/").slice(lastFormIndex(inner));
  const path = rest.join("/");
  if (form === "event") return eventMistake(mistake, path, where);
  if (form === "audience" && path === "id") return referenceMistake(mistake, "audience", where);
  if (form === "computedTrait" && path === "id") return referenceMistake(mistake, "computedTrait", where);
  if (form === "trait" && path === "key")
    return says(
      "traitMissing",
      `Choose a trait ${where}`,
      "The condition says how it compares, but not which trait it asks for.",
    );
  if (form === "trait" || form === "computedTrait") return valueMistake(mistake, path, where);
  return undefined;
}

/** "for “Ordered?”", "for “Big cart” of “By cart”", "for who leaves early". */
export function whoseCondition(place: Place): string {
  if (place.step === null) return "for who leaves early";
  const branch = branchAt(place);
  const step = lowerCase(stepName(place.step), place.step);
  return branch === undefined ? `for ${step}` : `for ${quoted(branch.name)} of ${step}`;
}

const lowerCase = (name: string, step: Step): string => (step.name === "" ? name.toLowerCase() : name);

const forms: ReadonlySet<string> = new Set(["event", "trait", "computedTrait", "audience"]);

function lastFormIndex(inner: string): number {
  const tokens = inner.split("/");
  const index = tokens.findIndex((token) => forms.has(token));
  return index === -1 ? tokens.length : index;
}

function eventMistake(mistake: Mistake, path: string, where: string): ProblemWords | undefined {
  if (path === "name")
    return says(
      "eventMissing",
      `Choose an event ${where}`,
      "The condition says how often, but not which event it counts.",
    );
  if (path === "within")
    return mendable(
      says("windowMissing", `Say how far back to look ${where}`, durationRange),
      fixAt(mistake, "In the last 7 days", "7d"),
      fixAt(mistake, "Look at everything", undefined),
    );
  if (path.startsWith("count"))
    return says("countMissing", `Say how often ${where}`, "It is a whole number, 0 or more.");
  if (path === "since")
    return mendable(
      says(
        "sinceElsewhere",
        `Nobody is at a step yet ${where}`,
        "Who leaves early is judged at every step, so that only since entering can be asked.",
      ),
      fixAt(mistake, "Since entering", "entry"),
    );
  const [, field] = /^where\/\d+\/(property|op|value)/.exec(path) ?? [];
  if (field === "property")
    return says(
      "propertyMissing",
      `Choose a property ${where}`,
      "The condition says how it compares, but not which property it asks for.",
    );
  return field === undefined ? undefined : valueMistake(mistake, field, where);
}

function valueMistake({ expected }: Mistake, path: string, where: string): ProblemWords | undefined {
  if (path.startsWith("value"))
    return says("valueMissing", `Give a value ${where}`, sentence("It has to be ", expected, "."));
  if (path === "op")
    return says(
      "comparisonMissing",
      `Choose another comparison ${where}`,
      sentence("It has to be ", expected, "."),
    );
  return undefined;
}

/** Right elsewhere, but not here. */
function superfluous(mistake: Mistake, where: string): ProblemWords {
  const isSince = mistake.place.inner.endsWith("/since");
  return mendable(
    says(
      isSince ? "sinceElsewhere" : "notHere",
      isSince ? `Nobody has entered yet ${where}` : `A part of the condition has no meaning ${where}`,
      sentence("Here is ", mistake.expected, "."),
    ),
    fixAt(mistake, "Remove it", undefined),
  );
}

const references = {
  audience: { kind: "audience", what: "an audience", plain: "audience", list: "audiences" },
  computedTrait: {
    kind: "computedTrait",
    what: "a computed trait",
    plain: "computed trait",
    list: "computedTraits",
  },
} as const;

function referenceMistake(mistake: Mistake, form: keyof typeof references, where: string): ProblemWords {
  const { kind, what, plain: noun, list } = references[form];
  const id = /^"(.*)"$/.exec(mistake.found)?.[1] ?? "";
  if (id === "")
    return says(
      `${kind}Missing`,
      `Choose ${what} ${where}`,
      `The condition asks for ${what}, but not for which.`,
    );
  const defined = mistake.definitions[list];
  const nearest = nearestName(
    id,
    defined.map((one) => one.id),
  );
  const name = defined.find((one) => one.id === nearest)?.name;
  return mendable(
    says(
      `${kind}Unknown`,
      `The ${noun} ${where} is not there`,
      sentence(`This space has no ${noun} `, data(id), "."),
    ),
    ...(nearest === undefined || name === undefined ? [] : [fixAt(mistake, `Use ${name}`, nearest)]),
  );
}
