// What the shape of a journey cannot say, outside the graph: uniqueness, sums, and references to
// definitions. Reads what was not yet judged; what has no right shape is passed over here.

import { quote } from "../base/describe-found.ts";
import { isJsonObject, type JsonObject } from "../base/json.ts";
import type { Problem } from "../base/problem.ts";
import { repeatProblems } from "../base/repeats.ts";
import { isId } from "../base/text-schemas.ts";
import { conditionProblems, type DefinedIds } from "../conditions/condition-problems.ts";
import type { Definitions, Destination } from "../people/definitions.ts";
import { graphProblems } from "./graph-problems.ts";

/** `definitions` undefined: references to them are not checked. */
export function journeyProblems(journey: unknown, definitions: Definitions | undefined): readonly Problem[] {
  if (!isJsonObject(journey)) return [];
  const steps = arrayAt(journey, "steps");
  const known = definitions && knownFrom(definitions);
  return [
    ...settingsProblems(journey["settings"], known),
    ...steps.flatMap((step, index) =>
      isJsonObject(step) ? stepProblems(step, `/steps/${index}`, known) : [],
    ),
    ...repeatProblems(declarations(steps, "key", "/steps"), "a key that is unique in the journey"),
    ...layoutProblems(journey["layout"]),
    ...graphProblems(steps),
  ];
}

interface Known extends DefinedIds {
  readonly destinations: ReadonlyMap<string, Destination["kind"]>;
}

const knownFrom = (definitions: Definitions): Known => ({
  audiences: new Set(definitions.audiences.map(({ id }) => id)),
  computedTraits: new Set(definitions.computedTraits.map(({ id }) => id)),
  destinations: new Map(definitions.destinations.map(({ id, kind }) => [id, kind])),
});

function settingsProblems(settings: unknown, known: Known | undefined): readonly Problem[] {
  if (!isJsonObject(settings)) return [];
  const exit = settings["exit"];
  const problems: Problem[] = [];
  if (exit === undefined && settings["reentry"] !== undefined) {
    problems.push({
      pointer: "/settings/reentry",
      found: "reentry without exit",
      expected: "an exit beside reentry",
    });
  }
  if (!isJsonObject(exit)) return problems;
  if (Object.keys(exit).length === 0) {
    problems.push({ pointer: "/settings/exit", found: "an empty object", expected: "after or when or both" });
  }
  return [...problems, ...conditionProblems(exit["when"], "/settings/exit/when", known)];
}

function stepProblems(step: JsonObject, pointer: string, known: Known | undefined): readonly Problem[] {
  const branches = arrayAt(step, "branches");
  const destinations = arrayAt(step, "destinations");
  return [
    ...conditionProblems(step["condition"], `${pointer}/condition`, known),
    ...branches.flatMap((branch, index) =>
      isJsonObject(branch)
        ? conditionProblems(branch["condition"], `${pointer}/branches/${index}/condition`, known)
        : [],
    ),
    ...repeatProblems(
      declarations(branches, "id", `${pointer}/branches`),
      "a branch id that is unique in the step",
    ),
    ...(step["type"] === "randomizedSplit" ? percentProblems(branches, `${pointer}/branches`) : []),
    ...repeatProblems(
      declarations(destinations, "id", `${pointer}/destinations`),
      "each destination once in the step",
    ),
    ...destinations.flatMap((destination, index) =>
      isJsonObject(destination)
        ? destinationProblems(destination, `${pointer}/destinations/${index}`, known)
        : [],
    ),
  ];
}

/** Nothing where a percentage alone is wrong already. */
function percentProblems(branches: readonly unknown[], pointer: string): readonly Problem[] {
  let sum = 0;
  for (const branch of branches) {
    const percent = isJsonObject(branch) ? branch["percent"] : undefined;
    if (typeof percent !== "number" || !Number.isInteger(percent) || percent < 0 || percent > 100) return [];
    sum += percent;
  }
  if (sum === 100 || branches.length === 0) return [];
  return [{ pointer, found: `percentages that sum to ${sum}`, expected: "percentages that sum to 100" }];
}

function destinationProblems(
  destination: JsonObject,
  pointer: string,
  known: Known | undefined,
): readonly Problem[] {
  const { id, call } = destination;
  if (known === undefined || !isId(id)) return [];
  const kind = known.destinations.get(id);
  if (kind === undefined)
    return [{ pointer: `${pointer}/id`, found: quote(id), expected: "the id of a destination" }];
  if (kind === "event" && call === undefined) {
    const expected = `"track" or "identify": ${quote(id)} is an event destination`;
    return [{ pointer: `${pointer}/call`, found: "nothing", expected }];
  }
  if (kind === "list" && call !== undefined) {
    return [
      {
        pointer: `${pointer}/call`,
        found: "a call",
        expected: `no call: ${quote(id)} is a list destination`,
      },
    ];
  }
  return [];
}

/** zod's records pass over this one key. */
function layoutProblems(layout: unknown): readonly Problem[] {
  if (!isJsonObject(layout) || !Object.hasOwn(layout, "__proto__")) return [];
  return [{ pointer: "/layout/__proto__", found: 'the key "__proto__"', expected: "the id of a step" }];
}

function arrayAt(object: JsonObject, key: string): readonly unknown[] {
  const value = object[key];
  return Array.isArray(value) ? value : [];
}

const declarations = (items: readonly unknown[], key: string, pointer: string) =>
  items.map((item, index) => ({
    value: isJsonObject(item) ? item[key] : undefined,
    pointer: `${pointer}/${index}/${key}`,
  }));
