// Steps as the drawing library wants them. A step that looks as before and stands where it was is the same object
// as before, so that it is not drawn again.

import type { Node } from "@xyflow/react";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Journey, Step } from "../../shared/journey/journey.ts";
import { longestWideSummary, summaryOf } from "../../shared/journey/step-summary.ts";
import { connectionName } from "../../shared/journey/wording.ts";
import type { DefinitionNames } from "../../shared/people/definition-names.ts";
import { stepHeight, stepWidth } from "./grid.ts";
import type { JourneyLayout, PlacedConnection } from "./journey-layout.ts";
import { type NumberPlace, numberPlace } from "./number-place.ts";

/** A way out as its step draws it: pill and + from the step's upper left corner. */
export interface DrawnWay {
  readonly key: string;
  readonly step: string;
  readonly via: string;
  readonly name: string;
  readonly pill: PlacedConnection["pill"];
  readonly plus: PlacedConnection["plus"];
  /** What it was called in the journey that this one is compared with; null where it was not there. */
  readonly nameBefore: string | null;
  /** Of its number in a rehearsal; null where its name has it. */
  readonly number: NumberPlace | null;
  /** The middle of what is said below an open end; null: it leads on. */
  readonly end: { readonly x: number; readonly y: number } | null;
}

export interface StepData extends Record<string, unknown> {
  readonly step: Step;
  readonly summary: string;
  /** Beside counts. */
  readonly shortSummary: string;
  /** The short one in the journey that this one is compared with; null where it was not there. */
  readonly summaryBefore: string | null;
  readonly ways: readonly DrawnWay[];
}

export type StepNode = Node<StepData, "step">;

export interface Drawn {
  readonly journey: Journey;
  readonly layout: JourneyLayout;
  readonly names: DefinitionNames;
  readonly comparedWith: Journey | null;
}

export function stepNodes(
  { journey, layout, names, comparedWith }: Drawn,
  before: readonly StepNode[],
): readonly StepNode[] {
  const old = new Map(before.map((node) => [node.id, node]));
  const others = new Map(comparedWith?.steps.map((step) => [step.id, step]));
  const connections = Map.groupBy(layout.connections, ({ way }) => way.step);
  return journey.steps.flatMap((step): StepNode[] => {
    const position = layout.steps.get(step.id);
    if (position === undefined) return [];
    const other = others.get(step.id) ?? null;
    const ways = (connections.get(step.id) ?? []).map((one) =>
      drawnWay({ step, other, layout }, one, position),
    );
    const summary = summaryOf(step, names, longestWideSummary);
    const summaryBefore = other && summaryOf(other, names);
    const data: StepData = { step, summary, shortSummary: summaryOf(step, names), summaryBefore, ways };
    const kept = old.get(step.id);
    if (kept !== undefined && looksTheSame(kept, data, position)) return [kept];
    return [
      { id: step.id, type: "step", position, width: stepWidth, height: stepHeight, data, domAttributes },
    ];
  });
}

/** For screen readers, instead of the library's word. */
const domAttributes = { "aria-roledescription": "step" };

interface DrawnStep {
  readonly step: Step;
  /** The same in the journey that this one is compared with. */
  readonly other: Step | null;
  readonly layout: JourneyLayout;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function drawnWay({ step, other, layout }: DrawnStep, connection: PlacedConnection, origin: Point): DrawnWay {
  const { key, way, pill, plus, next, points } = connection;
  const number = numberPlace(connection, layout);
  const stub = next === null ? points.at(-1) : undefined;
  const from = <P extends Point>(place: P): P => ({ ...place, x: place.x - origin.x, y: place.y - origin.y });
  return {
    key,
    step: way.step,
    via: way.via,
    name: connectionName(step, way.via),
    nameBefore: other && nameIn(other, way.via),
    pill: pill && from(pill),
    plus: plus && from(plus),
    number: number && from(number),
    end: stub === undefined ? null : from({ x: stub.x, y: stub.y + underStub }),
  };
}

/** null: the step had no such way. */
const nameIn = (step: Step, via: string): string | null =>
  connectionsOf(step).some((one) => one.via === via) ? connectionName(step, via) : null;

const underStub = 10;

const looksTheSame = (node: StepNode, data: StepData, position: { x: number; y: number }): boolean =>
  node.position.x === position.x &&
  node.position.y === position.y &&
  node.data.summary === data.summary &&
  node.data.shortSummary === data.shortSummary &&
  node.data.summaryBefore === data.summaryBefore &&
  node.data.step.name === data.step.name &&
  node.data.step.type === data.step.type &&
  JSON.stringify(node.data.ways) === JSON.stringify(data.ways);
