// An explanation as indented lines: where the person is, and under each step the clauses that decided.

import type { JsonValue } from "../../shared/base/json.ts";
import { assertNever } from "../../shared/base/assert.ts";
import { formatInstant } from "../../shared/base/instant.ts";
import { textOf } from "../../shared/base/words.ts";
import type { Evidence, Explanation, NearMiss } from "../../shared/conditions/explanation.ts";
import type { FactEvent } from "../../shared/conditions/facts.ts";
import { wordsOfCondition } from "../../shared/conditions/wording.ts";
import type { PersonExplanation, Standing, StepExplanation } from "../../shared/engine/explain.ts";
import { connectionName, wordsOfStep } from "../../shared/journey/wording.ts";
import type { DefinitionNames } from "../../shared/people/definition-names.ts";
import { happeningText } from "./happening-text.ts";
import { styled } from "./styled.ts";

const mostShown = 5;

export function explanationText(explanation: PersonExplanation, names: DefinitionNames): string {
  const { user, atMs, standing, steps, exit, next } = explanation;
  return [
    `${styled("bold", user)} at ${formatInstant(atMs)} ${standingText(standing)}`,
    ...steps.flatMap((step) => ["", ...stepLines(step, names)]),
    ...(exit === null ? [] : ["", "Exit condition:", ...clauseLines(exit, names, "  ")]),
    "",
    next === null
      ? "If no message arrives, nothing more happens."
      : `If no message arrives, next: ${happeningText(next.kind)} at ${formatInstant(next.atMs)}`,
    "",
  ].join("\n");
}

function standingText(standing: Standing): string {
  switch (standing.is) {
    case "unknown":
      return "has sent no message yet";
    case "outside": {
      const past =
        standing.endedMs === null ? "" : `; the last time ended at ${formatInstant(standing.endedMs)}`;
      const accepting = standing.accepting ? "" : "; the journey accepts nobody at this instant";
      return `is not in the journey (entered ${times(standing.entries)}${past}${accepting})`;
    }
    case "inside": {
      const state = standing.completed ? "completed the journey and is still in it" : "is in the journey";
      return `${state} (entry ${standing.entry}, since ${formatInstant(standing.entryMs)})`;
    }
    default:
      return assertNever(standing);
  }
}

const times = (count: number): string => (count === 0 ? "never" : count === 1 ? "once" : `${count} times`);

function stepLines(explained: StepExplanation, names: DefinitionNames): readonly string[] {
  const { step, reachedMs, passes, clauses } = explained;
  return [
    `${styled("bold", step.name)} (${step.id}): ${textOf(wordsOfStep(step, names))}`,
    `  ${progressText(explained)}`,
    ...passes.map(
      ({ via, atMs }) => `  passed through ${connectionName(step, via)} at ${formatInstant(atMs)}`,
    ),
    ...clauses.flatMap(({ via, atMs, explanation }) => [
      `  ${connectionName(step, via)}, judged at ${formatInstant(atMs)}:`,
      ...clauseLines(explanation, names, "    "),
    ]),
    ...(reachedMs === null && step.type !== "entry"
      ? ["  (its conditions are judged once it is reached)"]
      : []),
  ];
}

function progressText({ reachedMs, passes }: StepExplanation): string {
  if (reachedMs === null) return "not reached";
  return `reached at ${formatInstant(reachedMs)}${passes.length === 0 ? ", not passed" : ""}`;
}

function clauseLines(explanation: Explanation, names: DefinitionNames, indent: string): readonly string[] {
  const { condition, holds, evidence, changesAtMs } = explanation;
  const mark = holds ? styled("green", "✓") : styled("red", "✗");
  const change = changesAtMs === null ? "" : ` (until ${formatInstant(changesAtMs)}, if no message arrives)`;
  return [
    `${indent}${mark} ${groupWord(explanation) ?? textOf(wordsOfCondition(condition, names))}${change}`,
    ...evidenceLines(evidence, names, `${indent}  `),
  ];
}

/** A group is told by its parts. */
function groupWord({ condition }: Explanation): string | undefined {
  if ("all" in condition) return condition.all.length === 0 ? "anyone" : "all of:";
  if ("any" in condition) return condition.any.length === 0 ? "nobody" : "any of:";
  return "not" in condition ? "not:" : undefined;
}

const valueText = (value: JsonValue): string =>
  value === null ? "has no value" : `is ${JSON.stringify(value)}`;

function evidenceLines(evidence: Evidence, names: DefinitionNames, indent: string): readonly string[] {
  switch (evidence.is) {
    case "group":
      return evidence.parts.flatMap((part) => clauseLines(part, names, indent));
    case "audience":
      return clauseLines(evidence.audience, names, indent);
    case "trait": {
      const source = evidence.source === null ? "" : `, set by ${eventText(evidence.source)}`;
      return [`${indent}${valueText(evidence.value)}${source}`];
    }
    case "computedTrait":
      return [`${indent}${valueText(evidence.value)}`, ...eventLines(evidence.events, indent)];
    case "event": {
      const after = evidence.afterMs === null ? "" : ` after ${formatInstant(evidence.afterMs)}`;
      const misses = evidence.nearMisses.slice(0, mostShown).map((miss) => `${indent}${missText(miss)}`);
      return [
        `${indent}counted ${evidence.count}${after}`,
        ...eventLines(evidence.events, indent),
        ...misses,
      ];
    }
    default:
      return assertNever(evidence);
  }
}

/** The last few: they are the ones that decide. */
function eventLines(events: readonly FactEvent[], indent: string): readonly string[] {
  const shown = events.slice(-mostShown).map((event) => `${indent}  ${eventText(event)}`);
  const more = events.length - shown.length;
  return more > 0 ? [`${indent}  ${more} earlier, then`, ...shown] : shown;
}

const eventText = ({ atMs, messageId }: FactEvent): string =>
  `${formatInstant(atMs)}${messageId === undefined ? "" : ` (message ${messageId})`}`;

const missWords: Readonly<Record<NearMiss["because"], string>> = {
  filtered: "its properties do not fit",
  beforeWindow: "before the window",
  beforePublication: "before the publication",
  beforeEntry: "before the entry",
  beforeStep: "before the step was reached",
};

const missText = ({ event, because }: NearMiss): string =>
  styled("dim", `not counted: ${eventText(event)}, ${missWords[because]}`);
