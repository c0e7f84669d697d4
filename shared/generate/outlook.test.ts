// A preview counts what is then generated.

import { describe, expect, test } from "vitest";
import { parseMessage } from "../people/parse-message.ts";
import type { Message } from "../people/message.ts";
import { planGeneration } from "./generate-options.ts";
import { generateUser } from "./generate-user.ts";
import { type Outlook, OutlookTally } from "./outlook.ts";
import { scenarios, type ScenarioName } from "./scenarios.ts";
import { writeUser } from "./write-user.ts";

const users = 400;

function outlookOf(scenario: ScenarioName, knobs: Record<string, number>): Outlook {
  const plan = planGeneration({ scenario, users, days: 120, seed: 4, knobs });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  const tally = new OutlookTally(scenarios[scenario].outlook);
  for (let user = 0; user < users; user += 1) tally.add(writeUser(plan.value, user).lines);
  return tally.value();
}

/** As they are imported: each message once, in the order of time. */
function historiesOf(scenario: ScenarioName, knobs: Record<string, number>): readonly (readonly Message[])[] {
  return Array.from({ length: users }, (_, user) => {
    const made = generateUser({ scenario, users, days: 120, seed: 4, knobs }, user);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const ids = new Set<string>();
    return made.value
      .map(parseMessage)
      .flatMap((message) => (message.ok ? [message.value] : []))
      .filter(({ messageId = "" }) => !ids.has(messageId) && ids.add(messageId))
      .toSorted((a, b) => a.atMs - b.atMs);
  });
}

describe.each<readonly [ScenarioName, Record<string, number>]>([
  ["ecommerce", {}],
  ["ecommerce", { duplicatePercent: 40, latePercent: 40, proPercent: 60 }],
  ["saas-trial", { trialPercent: 90 }],
  ["subscription", { basicPercent: 5, premiumPercent: 90 }],
])("%s with %j", (scenario, knobs) => {
  const outlook = outlookOf(scenario, knobs);
  const all = historiesOf(scenario, knobs);

  test("messages and people are those that are generated", () => {
    expect(outlook.people).toBe(users);
    expect(outlook.messages).toBe(all.flat().length);
  });

  test("each stage has the people who did it", () => {
    const { stages } = scenarios[scenario].outlook;
    const counted = stages.map((stage) => {
      const reached = (history: readonly Message[]): boolean =>
        "event" in stage
          ? history.filter(({ name }) => name === stage.event).length >= stage.atLeast
          : history.some(({ traits }) => (traits[stage.trait] ?? null) !== null);
      return { label: stage.label, people: all.filter(reached).length };
    });
    expect(outlook.stages).toEqual([{ label: "Came by", people: users }, ...counted]);
  });

  test("plans are those that people have in the end", () => {
    const plans = new Map<string, number>();
    for (const history of all) {
      const plan = history.filter(({ traits }) => "plan" in traits).at(-1)?.traits["plan"];
      if (typeof plan === "string") plans.set(plan, (plans.get(plan) ?? 0) + 1);
    }
    expect(new Map(outlook.plans.map(({ plan, people }) => [plan, people]))).toEqual(plans);
  });

  test("what an event is worth is the mean of what it carries", () => {
    const { event, property } = scenarios[scenario].outlook.worth;
    const worth = all
      .flat()
      .filter(({ name }) => name === event)
      .map(({ properties }) => Number(properties[property]));
    expect(outlook.worth.events).toBe(worth.length);
    expect(outlook.worth.sum).toBeCloseTo(
      worth.reduce((sum, one) => sum + one, 0),
      3,
    );
  });
});
