// What the shape of definitions cannot say: ids declared once, references that exist, no audience that
// depends on itself.

import { isJsonObject, type JsonObject } from "../base/json.ts";
import type { Problem } from "../base/problem.ts";
import { repeatProblems } from "../base/repeats.ts";
import { isId } from "../base/text-schemas.ts";
import { clausesOf } from "../conditions/clauses.ts";
import { conditionProblems, eventNameProblems } from "../conditions/condition-problems.ts";
import { audienceCycleProblems, type References } from "./audience-cycles.ts";

export function definitionsProblems(definitions: unknown): readonly Problem[] {
  if (!isJsonObject(definitions)) return [];
  const audiences = placed(definitions, "audiences");
  const computedTraits = placed(definitions, "computedTraits");
  const destinations = placed(definitions, "destinations");
  const defined = { audiences: idsOf(audiences), computedTraits: idsOf(computedTraits) };
  const repeatedAudiences = repeatedIds(audiences, "an id that is unique among the audiences");
  return [
    ...repeatedAudiences,
    ...repeatedIds(computedTraits, "an id that is unique among the computed traits"),
    ...repeatedIds(destinations, "an id that is unique among the destinations"),
    ...audiences.flatMap(({ item, pointer }) =>
      conditionProblems(item["condition"], `${pointer}/condition`, defined),
    ),
    ...computedTraits.flatMap(({ item, pointer }) =>
      isJsonObject(item["event"]) ? eventNameProblems(item["event"], `${pointer}/event`) : [],
    ),
    // Where an id means two audiences, nobody can say which of them a cycle goes through.
    ...(repeatedAudiences.length === 0 ? audienceCycleProblems(audienceReferences(audiences)) : []),
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

/** Undefined while one of them has no usable id: an unknown reference may well mean that one. */
function idsOf(items: readonly Placed[]): ReadonlySet<string> | undefined {
  const ids = items.map(({ item }): unknown => item["id"]).filter(isId);
  return ids.length === items.length ? new Set(ids) : undefined;
}

const repeatedIds = (items: readonly Placed[], what: string): readonly Problem[] =>
  repeatProblems(
    items.map(({ item, pointer }) => ({ value: item["id"], pointer: `${pointer}/id` })),
    what,
  );

/** Audiences without a usable id are left out: nothing can refer to them. */
function audienceReferences(audiences: readonly Placed[]): References {
  return new Map(
    audiences.flatMap(({ item, pointer }) => {
      const id: unknown = item["id"];
      const clauses = clausesOf(item["condition"], `${pointer}/condition`);
      return typeof id === "string" ? [[id, clauses.filter(({ form }) => form === "audience")]] : [];
    }),
  );
}
