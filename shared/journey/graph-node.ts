// A step as the graph checks see it: an id and connections with their places. Read from what was not yet
// judged, so that a mistake elsewhere in a step does not hide one in the graph.

import { isJsonObject } from "../base/json.ts";
import type { StepType } from "./journey.ts";

export interface PlacedConnection {
  readonly via: string;
  readonly next: string | null;
  /** Of the `next`. */
  readonly pointer: string;
}

export interface GraphNode {
  readonly id: string | undefined;
  readonly isEntry: boolean;
  /** Of the step. */
  readonly pointer: string;
  readonly connections: readonly PlacedConnection[];
  /** False where a connection could not be read: then nobody can say what is reachable. */
  readonly complete: boolean;
}

type OutletKey = "next" | "true" | "false" | "branches" | "otherwise" | "timeout";

const requiredOutlets: Record<StepType, readonly OutletKey[]> = {
  entry: ["next"],
  waitForDuration: ["next"],
  waitForCondition: ["next"],
  trueFalseSplit: ["true", "false"],
  multiBranchSplit: ["branches"],
  holdUntil: ["branches"],
  randomizedSplit: ["branches"],
  sendToDestinations: ["next"],
};

const optionalOutlets: { readonly [type: string]: readonly OutletKey[] } = {
  waitForCondition: ["timeout"],
  multiBranchSplit: ["otherwise"],
  holdUntil: ["timeout"],
};

/** The node of `steps[index]`. Total: of what is no step, a node without id and connections. */
export function graphNodeOf(step: unknown, index: number): GraphNode {
  const pointer = `/steps/${index}`;
  const type = isJsonObject(step) ? step["type"] : undefined;
  if (!isJsonObject(step) || !isStepType(type)) {
    const id = isJsonObject(step) && typeof step["id"] === "string" ? step["id"] : undefined;
    return { id, isEntry: type === "entry", pointer, connections: [], complete: false };
  }
  const required = step["mode"] === "firstMatch" ? ["branches", "otherwise"] : requiredOutlets[type];
  const optional = (optionalOutlets[type] ?? []).filter((key) => key in step && !required.includes(key));
  const read = [...required, ...optional].map((key) => readOutlet(step[key], key, `${pointer}/${key}`));
  const id = typeof step["id"] === "string" ? step["id"] : undefined;
  return {
    id,
    isEntry: type === "entry",
    pointer,
    connections: read.flatMap((outlet) => outlet.connections),
    complete: id !== undefined && read.every((outlet) => outlet.complete),
  };
}

const isStepType = (type: unknown): type is StepType =>
  typeof type === "string" && Object.hasOwn(requiredOutlets, type);

type ReadOutlet = Pick<GraphNode, "connections" | "complete">;

function readOutlet(value: unknown, key: string, pointer: string): ReadOutlet {
  if (key === "next") return readNext(value, "next", pointer);
  if (key !== "branches")
    return readNext(isJsonObject(value) ? value["next"] : undefined, key, `${pointer}/next`);
  if (!Array.isArray(value)) return unreadable;
  const read = value.map((branch: unknown, index) =>
    isJsonObject(branch)
      ? readNext(branch["next"], textOf(branch["id"]), `${pointer}/${index}/next`)
      : unreadable,
  );
  return { connections: read.flatMap((one) => one.connections), complete: read.every((one) => one.complete) };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const unreadable: ReadOutlet = { connections: [], complete: false };

function readNext(next: unknown, via: string, pointer: string): ReadOutlet {
  if (typeof next !== "string" && next !== null) return unreadable;
  return { connections: [{ via, next, pointer }], complete: true };
}
