// What comes out of a scenario, counted person by person over some of its people: who reaches each stage of its funnel,
// on which plan people are in the end, how much they do. Messages that are sent twice count once, as in an import.

import { isJsonObject, type JsonObject } from "../base/json.ts";

/** A stage of a funnel: people who did an event at least so often, or whose trait was ever known. */
export type Stage =
  | { readonly label: string; readonly event: string; readonly atLeast: number }
  | { readonly label: string; readonly trait: string };

/** A number that an event carries, worth knowing the mean of. */
export interface Worth {
  /** e.g. "Average order". */
  readonly label: string;
  readonly event: string;
  readonly property: string;
}

export interface OutlookPlan {
  /** Below the first, which is everybody. */
  readonly stages: readonly Stage[];
  readonly worth: Worth;
}

export interface Outlook {
  readonly people: number;
  readonly messages: number;
  /** Of text, as they are generated. */
  readonly characters: number;
  /** In the order of the funnel; the first is everybody. */
  readonly stages: readonly { readonly label: string; readonly people: number }[];
  /** Whose plan is known in the end, the most frequent first. */
  readonly plans: readonly { readonly plan: string; readonly people: number }[];
  readonly worth: { readonly label: string; readonly events: number; readonly sum: number };
}

export class OutlookTally {
  readonly #plan: OutlookPlan;
  readonly #reached: number[];
  readonly #plans = new Map<string, number>();
  #people = 0;
  #messages = 0;
  #characters = 0;
  #events = 0;
  #sum = 0;

  constructor(plan: OutlookPlan) {
    this.#plan = plan;
    this.#reached = plan.stages.map(() => 0);
  }

  /** All that one person did, a message a line, in any order but that of one instant. */
  add(lines: readonly string[]): void {
    this.#people += 1;
    const calls = callsOnce(lines);
    this.#messages += calls.length;
    for (const [stage, wanted] of this.#plan.stages.entries())
      if (hasReached(wanted, calls)) this.#reached[stage] = (this.#reached[stage] ?? 0) + 1;
    const plan = lastPlan(calls);
    if (plan !== undefined) this.#plans.set(plan, (this.#plans.get(plan) ?? 0) + 1);
    for (const call of calls) this.#addWorth(call);
    for (const line of lines) this.#characters += line.length + 1;
  }

  value(): Outlook {
    const { stages, worth } = this.#plan;
    return {
      people: this.#people,
      messages: this.#messages,
      characters: this.#characters,
      stages: [
        { label: "Came by", people: this.#people },
        ...stages.map(({ label }, stage) => ({ label, people: this.#reached[stage] ?? 0 })),
      ],
      plans: [...this.#plans]
        .map(([plan, people]) => ({ plan, people }))
        .toSorted((a, b) => b.people - a.people || (a.plan < b.plan ? -1 : 1)),
      worth: { label: worth.label, events: this.#events, sum: this.#sum },
    };
  }

  #addWorth({ event, properties }: JsonObject): void {
    const { worth } = this.#plan;
    if (event !== worth.event) return;
    this.#events += 1;
    // Now and then a shop sends a number as text.
    if (isJsonObject(properties)) this.#sum += Number(properties[worth.property] ?? 0);
  }
}

function callsOnce(lines: readonly string[]): readonly JsonObject[] {
  const once = new Map<unknown, JsonObject>();
  for (const line of lines) {
    const call: unknown = JSON.parse(line);
    if (isJsonObject(call)) once.set(call["messageId"], call);
  }
  return [...once.values()];
}

function hasReached(stage: Stage, calls: readonly JsonObject[]): boolean {
  if ("event" in stage) return calls.filter(({ event }) => event === stage.event).length >= stage.atLeast;
  return calls.some(({ traits }) => (isJsonObject(traits) ? (traits[stage.trait] ?? null) : null) !== null);
}

/** Undefined for whoever never had one, or has none any more. */
function lastPlan(calls: readonly JsonObject[]): string | undefined {
  const said = calls.filter(({ traits }) => isJsonObject(traits) && "plan" in traits);
  const timeOf = ({ timestamp }: JsonObject): string => String(timestamp);
  const [last] = said.toSorted((a, b) => (timeOf(a) < timeOf(b) ? 1 : timeOf(a) > timeOf(b) ? -1 : 0));
  const plan = last !== undefined && isJsonObject(last["traits"]) ? last["traits"]["plan"] : undefined;
  return typeof plan === "string" ? plan : undefined;
}
