// A journey as rows of a tree: steps one under the other, branches inside their split, a join once, below the
// split whose ways it joins. What leads to a step that stands elsewhere says so.

import type { StepId } from "../../shared/base/ids.ts";
import type { Way } from "../../shared/journey/edits/edit.ts";
import type { Journey, Step } from "../../shared/journey/journey.ts";
import { connectionName } from "../../shared/journey/wording.ts";
import { isJoin, type StepGraph, stepGraph, type WayOut } from "./step-graph.ts";

interface RowBase {
  readonly key: string;
  /** From 1. */
  readonly level: number;
  readonly label: string;
  /** On which a step can be added here; null where another row has it. */
  readonly way: Way | null;
}

export type OutlineRow =
  | (RowBase & { readonly kind: "step"; readonly step: Step })
  | (RowBase & { readonly kind: "branch"; readonly step: Step })
  /** The way goes on at a step that has a row of its own. */
  | (RowBase & { readonly kind: "goesOn"; readonly to: StepId })
  | (RowBase & { readonly kind: "end" });

/** In reading order. A row is inside of the last one before it that has a lower level. */
export function outlineRows(journey: Journey): readonly OutlineRow[] {
  const graph = stepGraph(journey);
  const [entry] = graph?.order ?? [];
  if (graph === null || entry === undefined) return [];
  const writer = new RowWriter(journey, graph);
  writer.addStep(entry.id, 1);
  return writer.rows;
}

class RowWriter {
  readonly rows: OutlineRow[] = [];
  readonly #graph: StepGraph;
  readonly #steps: ReadonlyMap<StepId, Step>;

  constructor({ steps }: Journey, graph: StepGraph) {
    this.#graph = graph;
    this.#steps = new Map(steps.map((step) => [step.id, step]));
  }

  /** The step, what follows it, and the joins of the ways that part at it. */
  addStep(id: StepId, level: number): void {
    const step = this.#steps.get(id);
    if (step === undefined) return;
    const ways = this.#graph.waysOut.get(id) ?? [];
    const [only] = ways;
    const way = only !== undefined && ways.length === 1 ? only.way : null;
    this.rows.push({ kind: "step", key: id, level, label: nameOf(step), way, step });
    if (only !== undefined && ways.length === 1) this.#addBelow(only, level);
    else for (const one of ways) this.#addBranch(step, one, level + 1);
    for (const join of this.#graph.joinsOf.get(id) ?? []) this.addStep(join, level);
  }

  #addBranch(step: Step, out: WayOut, level: number): void {
    const label = connectionName(step, out.way.via);
    this.rows.push({ kind: "branch", key: out.key, level, label, way: out.way, step });
    this.#addBelow(out, level + 1);
  }

  #addBelow({ key, next }: WayOut, level: number): void {
    if (next === null)
      this.rows.push({ kind: "end", key: `${key} end`, level, label: "Ends here", way: null });
    else if (isJoin(this.#graph, next)) this.#addGoesOn(key, next, level);
    else this.addStep(next, level);
  }

  #addGoesOn(key: string, to: StepId, level: number): void {
    const step = this.#steps.get(to);
    const label = `Continues at ${step === undefined ? to : nameOf(step)}`;
    this.rows.push({ kind: "goesOn", key: `${key} goes on`, level, label, way: null, to });
  }
}

const nameOf = (step: Step): string => step.name || "No name yet";
