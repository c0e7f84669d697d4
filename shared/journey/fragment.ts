// Steps that were copied, as a value that goes through the clipboard as text, also to another journey or
// another space. copy-steps.ts makes it, paste-fragment.ts turns it into an edit.

import { checkDocument } from "../base/check-document.ts";
import { closedObject } from "../base/closed-object.ts";
import { isJsonObject } from "../base/json.ts";
import type { Problem } from "../base/problem.ts";
import { readJson } from "../base/read-json.ts";
import { repeatProblems } from "../base/repeats.ts";
import { err, type Result } from "../base/result.ts";
import { z } from "zod";
import { draftLaterStepSchema } from "./draft-schema.ts";
import { graphNodeOf } from "./graph-node.ts";
import { mostSteps, type Step } from "./journey.ts";
import { reachableFrom } from "./reachable.ts";

export interface Fragment {
  readonly format: "rehearse.fragment/1";
  /** Without an entry. They lead only to each other, never back; an empty list where nothing could be copied. */
  readonly steps: readonly Step[];
}

const stepsError = { error: `an array of at most ${mostSteps} steps` };

const fragmentSchema = closedObject(
  {
    format: z.literal("rehearse.fragment/1", { error: '"rehearse.fragment/1"' }),
    steps: z.array(draftLaterStepSchema, stepsError).max(mostSteps, stepsError),
  },
  { what: "copied steps: a JSON object" },
);

/** For the clipboard. */
export const fragmentText = (fragment: Fragment): string => JSON.stringify(fragment, null, 2);

/** Reads what stands in the clipboard, whatever that is. */
export function readFragment(text: string): Result<Fragment, readonly Problem[]> {
  const json = readJson(text);
  if (!json.ok) return err([json.error]);
  return checkDocument<Fragment>(json.value, {
    file: undefined,
    format: "rehearse.fragment/1",
    schema: fragmentSchema,
    furtherProblems: fragmentProblems,
  });
}

function fragmentProblems(fragment: unknown): readonly Problem[] {
  const steps: unknown = isJsonObject(fragment) ? fragment["steps"] : undefined;
  if (!Array.isArray(steps)) return [];
  const nodes = steps.map(graphNodeOf);
  const followers = new Map(
    nodes.map(({ id, pointer, connections }) => [
      id ?? pointer,
      connections.flatMap(({ next }) => (next === null ? [] : [next])),
    ]),
  );
  const connections = nodes.flatMap((node) => node.connections);
  return [
    ...repeatProblems(
      nodes.map(({ id, pointer }) => ({ value: id, pointer: `${pointer}/id` })),
      "an id that is unique among the copied steps",
    ),
    ...nodes.flatMap(({ pointer }, index) => repeatedBranches(steps[index], pointer)),
    ...connections
      .filter(({ next }) => next !== null && !followers.has(next))
      .map(({ pointer }) => ({ pointer, found: "another step", expected: "a copied step, or null" })),
    ...nodes
      .filter(({ id }) => id !== undefined && reachableFrom(id, followers).has(id))
      .map(({ pointer }) => ({ pointer, found: "a cycle", expected: "steps that never lead back" })),
  ];
}

function repeatedBranches(step: unknown, pointer: string): readonly Problem[] {
  const branches: unknown = isJsonObject(step) ? step["branches"] : undefined;
  if (!Array.isArray(branches)) return [];
  const declared = branches.map((branch: unknown, index) => ({
    value: isJsonObject(branch) ? branch["id"] : undefined,
    pointer: `${pointer}/branches/${index}/id`,
  }));
  return repeatProblems(declared, "a branch id that is unique in the step");
}
