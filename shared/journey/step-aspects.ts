// All that can be said of a step, one by one, for comparing versions.

import { assertNever } from "../base/assert.ts";
import { durationWords } from "../base/duration-words.ts";
import { data, listOf, plain, sentence, type Words } from "../base/words.ts";
import type { Condition } from "../conditions/condition.ts";
import { wordsOfCondition } from "../conditions/wording.ts";
import type { DefinitionNames } from "../people/definition-names.ts";
import type { Aspect } from "./aspect.ts";
import { connectionsOf } from "./connections.ts";
import type { ConditionBranch, Journey, Outlet, SendDestination, Step, Timeout } from "./journey.ts";
import { connectionName } from "./wording.ts";

/** `journey` is the one of the step: it knows what the connections' targets are called. */
export function aspectsOf(step: Step, journey: Journey, names: DefinitionNames): readonly Aspect[] {
  const named = nameOf(step);
  return [
    { ...field("name", step.name, data(step.name || "…")), lead: sentence("Name of ", named), kind: "name" },
    { ...field("type", step.type, plain(typeWords[step.type])), lead: sentence("Type of ", named) },
    ...ownAspects(step, names),
    ...connectionAspects(step, journey),
  ];
}

export const nameOf = (step: Step): Words => data(`“${step.name || "…"}”`);

const typeWords: Record<Step["type"], string> = {
  entry: "entry condition",
  waitForDuration: "wait for duration",
  waitForCondition: "wait for condition",
  trueFalseSplit: "true/false split",
  multiBranchSplit: "multi-branch split",
  holdUntil: "hold until",
  randomizedSplit: "randomised split",
  sendToDestinations: "send to destinations",
};

const field = (name: string, value: unknown, words: Words) =>
  ({ key: name, field: name, value, words, kind: "field" }) as const;

function ownAspects(step: Step, names: DefinitionNames): readonly Aspect[] {
  const named = nameOf(step);
  switch (step.type) {
    case "entry":
      return [conditionAspect(step, step.condition, names), historyAspect(step.useHistoricalData ?? false)];
    case "waitForDuration":
      return [
        {
          ...field("duration", step.duration, data(durationWords(step.duration))),
          lead: sentence("Wait at ", named),
        },
      ];
    case "waitForCondition":
      return [conditionAspect(step, step.condition, names), ...timeoutAspects(step, step.timeout)];
    case "trueFalseSplit":
      return [
        conditionAspect(step, step.condition, names),
        outletName(step, "true", step.true),
        outletName(step, "false", step.false),
      ];
    case "multiBranchSplit":
      return [
        {
          ...field("mode", step.mode ?? "allMatching", plain(modeWords[step.mode ?? "allMatching"])),
          lead: sentence(named, " takes"),
        },
        ...branchAspects(step, step.branches, names),
        ...(step.otherwise === undefined ? [] : [outletName(step, "otherwise", step.otherwise)]),
      ];
    case "holdUntil":
      return [...branchAspects(step, step.branches, names), ...timeoutAspects(step, step.timeout)];
    case "randomizedSplit":
      return [
        ...step.branches.map((branch) => percentAspect(step, branch)),
        orderAspect(step, step.branches),
      ];
    case "sendToDestinations":
      return [
        { ...field("key", step.key, data(step.key || "…")), lead: sentence("Key of ", named) },
        destinationsAspect(step, step.destinations, names),
      ];
    default:
      return assertNever(step);
  }
}

const modeWords = {
  allMatching: "every branch that matches",
  firstMatch: "only the first branch that matches",
};

const conditionAspect = (step: Step, condition: Condition, names: DefinitionNames): Aspect => ({
  ...field("condition", condition, wordsOfCondition(condition, names)),
  lead: sentence("Condition of ", nameOf(step)),
});

const historyAspect = (counts: boolean): Aspect => ({
  ...field("historical data", counts, plain(counts ? "counts" : "does not count")),
  lead: plain("What was before publication"),
});

function timeoutAspects(step: Step, timeout: Timeout | undefined): readonly Aspect[] {
  if (timeout === undefined) return [];
  const { after } = timeout;
  const limit = field("limit", after, data(durationWords(after)));
  return [{ ...limit, lead: sentence("Wait for ", nameOf(step)) }, outletName(step, "timeout", timeout)];
}

function outletName(step: Step, via: string, outlet: Outlet): Aspect {
  const name = outlet.name ?? "";
  return {
    ...field(`name of ${via}`, name, data(name || connectionName(step, via))),
    lead: sentence("Connection ", data(via), " of ", nameOf(step)),
  };
}

function branchAspects(
  step: Step,
  branches: readonly ConditionBranch[],
  names: DefinitionNames,
): readonly Aspect[] {
  return [
    ...branches.flatMap((branch): readonly Aspect[] => [
      branchName(step, branch),
      {
        key: `branch ${branch.id} condition`,
        field: `branch ${branch.name}`,
        value: branch.condition,
        words: wordsOfCondition(branch.condition, names),
        lead: sentence("Branch ", data(`“${branch.name || "…"}”`), " of ", nameOf(step)),
        kind: "field",
      },
    ]),
    orderAspect(step, branches),
  ];
}

const percentAspect = (
  step: Step,
  { id, name, percent }: { readonly id: string; readonly name: string; readonly percent: number },
): Aspect => ({
  key: `branch ${id} percent`,
  field: `branch ${name}`,
  value: { name, percent },
  words: sentence(data(`${percent}%`), " ", data(name || "…")),
  lead: sentence("Branch of ", nameOf(step)),
  kind: "field",
});

const branchName = (step: Step, { id, name }: { readonly id: string; readonly name: string }): Aspect => ({
  key: `branch ${id} name`,
  field: "name of a branch",
  value: name,
  words: data(name || "…"),
  lead: sentence("Branch of ", nameOf(step)),
  kind: "field",
});

const orderAspect = (
  step: Step,
  branches: readonly { readonly id: string; readonly name: string }[],
): Aspect => ({
  ...field(
    "order of branches",
    branches.map(({ id }) => id),
    listOf(
      branches.map(({ name }) => data(name || "…")),
      "and",
    ),
  ),
  lead: sentence("Order of branches of ", nameOf(step)),
  kind: "order",
});

const destinationsAspect = (
  step: Step,
  destinations: readonly SendDestination[],
  names: DefinitionNames,
): Aspect => {
  const named = destinations.map(({ id, call }) =>
    sentence(data(names.destination(id)), call === undefined ? "" : ` (${call})`),
  );
  const words = named.length === 0 ? plain("no destination") : listOf(named, "and");
  return { ...field("destinations", destinations, words), lead: sentence("Destinations of ", nameOf(step)) };
};

/** Compared by the target's id: another name does not move a connection. */
function connectionAspects(step: Step, journey: Journey): readonly Aspect[] {
  const single = connectionsOf(step).length === 1;
  return connectionsOf(step).map(({ via, next }): Aspect => {
    const target = journey.steps.find(({ id }) => id === next);
    const name = connectionName(step, via);
    return {
      key: `connection ${via}`,
      field: single ? "connection" : `connection ${name}`,
      value: next,
      words: next === null ? plain("the end") : target === undefined ? data(next) : nameOf(target),
      lead: single ? nameOf(step) : sentence(nameOf(step), ", ", data(name), ","),
      kind: "connection",
    };
  });
}
