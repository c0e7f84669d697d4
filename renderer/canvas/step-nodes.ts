// Steps as the drawing library wants them. A step that looks as before and stands where it was is the same object
// as before, so that it is not drawn again.

import type { Node } from "@xyflow/react";
import type { Journey, Step } from "../../shared/journey/journey.ts";
import { longestWideSummary, summaryOf } from "../../shared/journey/step-summary.ts";
import { connectionName } from "../../shared/journey/wording.ts";
import type { DefinitionNames } from "../../shared/people/definition-names.ts";
import { stepHeight, stepWidth } from "./grid.ts";
import type { JourneyLayout, PlacedConnection } from "./journey-layout.ts";

/** A way out as its step draws it: pill and + from the step's upper left corner. */
export interface DrawnWay {
  readonly key: string;
  readonly step: string;
  readonly via: string;
  readonly name: string;
  readonly pill: PlacedConnection["pill"];
  readonly plus: PlacedConnection["plus"];
}

export interface StepData extends Record<string, unknown> {
  readonly step: Step;
  readonly summary: string;
  /** Beside counts. */
  readonly shortSummary: string;
  readonly ways: readonly DrawnWay[];
}

export type StepNode = Node<StepData, "step">;

export interface Drawn {
  readonly journey: Journey;
  readonly layout: JourneyLayout;
  readonly names: DefinitionNames;
}

export function stepNodes(
  { journey, layout, names }: Drawn,
  before: readonly StepNode[],
): readonly StepNode[] {
  const old = new Map(before.map((node) => [node.id, node]));
  const connections = Map.groupBy(layout.connections, ({ way }) => way.step);
  return journey.steps.flatMap((step): StepNode[] => {
    const position = layout.steps.get(step.id);
    if (position === undefined) return [];
    const ways = (connections.get(step.id) ?? []).map((one) => drawnWay(step, one, position));
    const summary = summaryOf(step, names, longestWideSummary);
    const data: StepData = { step, summary, shortSummary: summaryOf(step, names), ways };
    const kept = old.get(step.id);
    if (kept !== undefined && looksTheSame(kept, data, position)) return [kept];
    return [
      { id: step.id, type: "step", position, width: stepWidth, height: stepHeight, data, domAttributes },
    ];
  });
}

/** For screen readers, instead of the library's word. */
const domAttributes = { "aria-roledescription": "step" };

function drawnWay(step: Step, connection: PlacedConnection, origin: { x: number; y: number }): DrawnWay {
  const { key, way, pill, plus } = connection;
  return {
    key,
    step: way.step,
    via: way.via,
    name: connectionName(step, way.via),
    pill: pill && { ...pill, x: pill.x - origin.x, y: pill.y - origin.y },
    plus: plus && { x: plus.x - origin.x, y: plus.y - origin.y },
  };
}

const looksTheSame = (node: StepNode, data: StepData, position: { x: number; y: number }): boolean =>
  node.position.x === position.x &&
  node.position.y === position.y &&
  node.data.summary === data.summary &&
  node.data.shortSummary === data.shortSummary &&
  node.data.step.name === data.step.name &&
  node.data.step.type === data.step.type &&
  JSON.stringify(node.data.ways) === JSON.stringify(data.ways);
