// What the shape of definitions cannot say: ids declared once, references that exist, no audience that
// depends on itself.

import { describeCycle } from "../base/describe-found.ts";
import { isJsonObject, type JsonObject } from "../base/json.ts";
import type { Problem } from "../base/problem.ts";
import { repeatProblems } from "../base/repeats.ts";
import { clausesOf, type PlacedClause } from "../conditions/clauses.ts";
import { conditionProblems, eventNameProblems } from "../conditions/condition-problems.ts";

export function definitionsProblems(definitions: unknown): readonly Problem[] {
  if (!isJsonObject(definitions)) return [];
  const audiences = placed(definitions, "audiences");
  const computedTraits = placed(definitions, "computedTraits");
  const destinations = placed(definitions, "destinations");
  const defined = { audiences: idsOf(audiences), computedTraits: idsOf(computedTraits) };
  return [
    ...repeatedIds(audiences, "an id that is unique among the audiences"),
    ...repeatedIds(computedTraits, "an id that is unique among the computed traits"),
    ...repeatedIds(destinations, "an id that is unique among the destinations"),
    ...audiences.flatMap(({ item, pointer }) =>
      conditionProblems(item["condition"], `${pointer}/condition`, defined),
    ),
    ...computedTraits.flatMap(({ item, pointer }) =>
      isJsonObject(item["event"]) ? eventNameProblems(item["event"], `${pointer}/event`) : [],
    ),
    ...audienceCycleProblems(audiences),
  ];
}

interface Placed {
  readonly item: JsonObject;
  readonly pointer: string;
}

function placed(definitions: JsonObject, key: string): readonly Placed[] {
  const list: unknown = definitions[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index) =>
    isJsonObject(item) ? [{ item, pointer: `/${key}/${index}` }] : [],
  );
}

const idsOf = (items: readonly Placed[]): ReadonlySet<string> =>
  new Set(items.map(({ item }) => item["id"]).filter((id) => typeof id === "string"));

const repeatedIds = (items: readonly Placed[], what: string): readonly Problem[] =>
  repeatProblems(
    items.map(({ item, pointer }) => ({ value: item["id"], pointer: `${pointer}/id` })),
    what,
  );

type References = ReadonlyMap<string, readonly PlacedClause[]>;

/** One problem for each cycle, at the reference that closes it. Walks without recursion: chains may be long. */
function audienceCycleProblems(audiences: readonly Placed[]): readonly Problem[] {
  const references: References = new Map(
    audiences.map(({ item, pointer }) => [
      String(item["id"]),
      clausesOf(item["condition"], `${pointer}/condition`).filter(({ form }) => form === "audience"),
    ]),
  );
  const done = new Set<string>();
  return [...references.keys()].flatMap((id) => cyclesBelow(id, references, done));
}

function cyclesBelow(start: string, references: References, done: Set<string>): readonly Problem[] {
  const problems: Problem[] = [];
  const path: { readonly id: string; readonly open: PlacedClause[] }[] = [];
  const depthOf = new Map<string, number>();
  const enter = (id: string): void => {
    if (done.has(id)) return;
    depthOf.set(id, path.length);
    path.push({ id, open: [...(references.get(id) ?? [])].reverse() });
  };
  enter(start);
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    const reference = at.open.pop();
    if (reference === undefined) {
      done.add(at.id);
      depthOf.delete(at.id);
      path.pop();
      continue;
    }
    const next = String(reference.clause["id"]);
    const from = depthOf.get(next);
    if (from === undefined) enter(next);
    else problems.push(cycleProblem(reference, [...path.slice(from).map(({ id }) => id), next]));
  }
  return problems;
}

const cycleProblem = ({ pointer }: PlacedClause, cycle: readonly string[]): Problem => ({
  pointer: `${pointer}/id`,
  found: describeCycle(cycle),
  expected: "audiences that do not depend on themselves",
});
