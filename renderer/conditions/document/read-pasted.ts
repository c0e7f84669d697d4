// A condition, or a part of one, from a text that somebody pasted: JSON as FORMATS.md has it, what stands inside a
// clause, `"condition": …` out of a journey, or several parts with commas between them.

import { isJsonObject, type JsonObject } from "../../../shared/base/json.ts";
import type { Problem } from "../../../shared/base/problem.ts";
import { nestingProblem, readJson } from "../../../shared/base/read-json.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { schemaProblems } from "../../../shared/base/schema-problems.ts";
import type { Condition } from "../../../shared/conditions/condition.ts";
import { conditionProblems } from "../../../shared/conditions/condition-problems.ts";
import { type ConditionPlace, conditionSchemas } from "../../../shared/conditions/condition-schema.ts";

/** At least one part, each valid where it is to stand; or what is wrong, with places in what was pasted. */
export function readPasted(
  text: string,
  place: ConditionPlace,
): Result<readonly Condition[], readonly Problem[]> {
  const json = jsonIn(text);
  if (!json.ok) return err([json.error]);
  const nested = nestingProblem(json.value);
  if (nested !== undefined) return err([nested]);
  const values = partsIn(json.value);
  if (values.length === 0)
    return err([{ pointer: "", found: "an empty array", expected: "at least one condition" }]);
  const problems = values.flatMap((value, index) => {
    const pointer = values.length === 1 ? "" : `/${index}`;
    return [
      ...schemaProblems(conditionSchemas[place], value, pointer),
      ...conditionProblems(value, pointer, undefined),
    ];
  });
  // The edge: the schema has accepted exactly these values.
  return problems.length > 0 ? err(problems) : ok(values as readonly Condition[]);
}

/** Of a fragment that is no JSON by itself: members of an object, or elements of an array. */
function jsonIn(text: string): Result<unknown, Problem> {
  const whole = readJson(text);
  if (whole.ok) return whole;
  const bare = text.trim().replace(/,$/, "");
  const others = [`{${bare}}`, `[${bare}]`].map((wrapped) => readJson(wrapped));
  return others.find(({ ok: isRead }) => isRead) ?? whole;
}

function partsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.map(wrapped);
  if (isJsonObject(value) && value["condition"] !== undefined) return [value["condition"]];
  if (isJsonObject(value) && isJsonObject(value["when"])) return [value["when"]];
  return [wrapped(value)];
}

/** What stands inside a clause, with the clause around it. */
function wrapped(value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  const form = formOf(value);
  return form === undefined ? value : { [form]: value };
}

function formOf(clause: JsonObject): string | undefined {
  const has = (key: string): boolean => Object.hasOwn(clause, key);
  if (has("name") && !has("key")) return "event";
  if (has("key") && has("op")) return "trait";
  if (has("id") && has("is")) return "audience";
  return has("id") && has("op") ? "computedTrait" : undefined;
}
