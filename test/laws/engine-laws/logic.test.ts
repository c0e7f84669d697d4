// Laws of logic inside journeys: conditions that say the same give the same records.

import fc from "fast-check";
import type { Condition } from "../../../shared/conditions/condition.ts";
import { oracleCase } from "../../arbitraries/oracle-case.ts";
import { anyDrive, drivenCase, rehearse } from "./any-drive.ts";
import { law } from "./law.ts";
import { expectSame } from "./records.ts";
import { withConditions } from "./rewritten-conditions.ts";

type Rewrite = (condition: Condition) => Condition;

const always: Condition = { all: [] };
const never: Condition = { any: [] };

const padded: readonly Rewrite[] = [
  (one) => ({ not: { not: one } }),
  (one) => ({ all: [one, always] }),
  (one) => ({ all: [one, one] }),
  (one) => ({ any: [never, one] }),
  (one) => ({ any: [one, { all: [never, { not: one }] }] }),
  (one) => ({ all: [{ any: [one, { not: one }] }, one] }),
];

const cases = fc.record({
  one: oracleCase,
  drive: anyDrive,
  choices: fc.array(fc.nat({ max: padded.length - 1 }), { minLength: 4 }),
});

law("a condition wrapped in what adds nothing decides the same at every instant", {
  cases,
  telling: 0.4,
  check: ({ one: { input }, drive, choices }) => {
    let at = 0;
    const rewritten = withConditions(input, (one) =>
      (padded[choices[at++ % choices.length] ?? 0] ?? same)(one),
    );
    const records = rehearse(drive, input);
    expectSame(rehearse(drive, rewritten), records);
    return records.length > 0;
  },
});

const same: Rewrite = (one) => one;

law("all is not any of the opposites, and any is not all of them, in every step, exit and audience", {
  cases,
  telling: 0.2,
  check: ({ one: { input }, drive }) => {
    const rewritten = withConditions(input, deMorgan);
    const records = rehearse(drive, input);
    expectSame(rehearse(drive, rewritten), records);
    return records.length > 0 && /"(all|any)":\[\{/.test(JSON.stringify(input.journey));
  },
});

function deMorgan(condition: Condition): Condition {
  const opposites = (parts: readonly Condition[]): readonly Condition[] =>
    parts.map((part): Condition => ("not" in part ? deMorgan(part.not) : { not: deMorgan(part) }));
  if ("all" in condition) return { not: { any: opposites(condition.all) } };
  if ("any" in condition) return { not: { all: opposites(condition.any) } };
  return "not" in condition ? { not: deMorgan(condition.not) } : condition;
}

law("a member of an audience is whoever its condition holds for, wherever the audience is asked", {
  cases: drivenCase,
  telling: 0.1,
  check: ({ one: { input }, drive }) => {
    let asked = 0;
    const rewritten = withConditions(input, (condition) => doubled(condition, () => (asked += 1)));
    const records = rehearse(drive, input);
    const negated = input.definitions.audiences.map((audience) => ({
      ...audience,
      id: `not-${audience.id}`,
      condition: { not: audience.condition },
    }));
    const audiences = [...rewritten.definitions.audiences, ...negated];
    const definitions = { ...rewritten.definitions, audiences };
    expectSame(rehearse(drive, { ...rewritten, definitions }), records);
    return records.length > 0 && asked > 0;
  },
});

/** Every audience clause asked of the opposite audience too. */
function doubled(condition: Condition, note: () => void): Condition {
  const inner = (part: Condition): Condition => doubled(part, note);
  if ("all" in condition) return { all: condition.all.map(inner) };
  if ("any" in condition) return { any: condition.any.map(inner) };
  if ("not" in condition) return { not: inner(condition.not) };
  if (!("audience" in condition)) return condition;
  note();
  const { id, is } = condition.audience;
  const opposite = is === "member" ? "notMember" : "member";
  return { all: [condition, { audience: { id: `not-${id}`, is: opposite } }] };
}
