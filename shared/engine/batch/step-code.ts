// What a step behaviour writes its batch code with. The code runs for one instance once the step is reached, at
// `r`; `X` is the instant from which on nothing happens any more, `E` the entry.

import type { Condition } from "../../conditions/condition.ts";
import { connectionsOf } from "../../journey/connections.ts";
import type { Step } from "../../journey/journey.ts";
import type { Expression } from "./expression.ts";
import type { KernelWriter } from "./kernel-writer.ts";

/** Where a connection leads: the slot of the next step, and whether others lead there, too. */
export interface Target {
  readonly slot: number;
  readonly isJoin: boolean;
}

export class StepCode {
  private readonly step: Step;
  private readonly writer: KernelWriter;
  private readonly targets: ReadonlyMap<string, Target>;

  constructor(step: Step, writer: KernelWriter, targets: ReadonlyMap<string, Target>) {
    this.step = step;
    this.writer = writer;
    this.targets = targets;
  }

  line(text: string): void {
    this.writer.line(text);
  }

  block(head: string, body: () => void): void {
    this.writer.block(head, body);
  }

  /** Writes the search for the first t in [r, end) at which the condition holds; the result is Infinity if none. */
  first(condition: Condition, end: string): string {
    return this.writer.first(this.lower(condition), "r", end);
  }

  /** An expression: whether the condition holds at the reached instant. */
  holds(condition: Condition): string {
    return this.writer.cursors(this.lower(condition)).testAt("r");
  }

  /** An expression: the user's bucket at this step. */
  bucket(): string {
    return `bucketAtStep(${JSON.stringify(this.step.id)})`;
  }

  send(destination: string): void {
    this.writer.record({ what: "sent", step: this.step.id, destination }, "r");
  }

  /** Writes that a connection fires at an instant, unless all is over by then. */
  fire(via: string, time: string): void {
    if (time === "r") return this.pass(via, "r");
    const at = this.writer.name("at");
    this.line(`const ${at} = ${time};`);
    this.block(`if (${at} < X)`, () => this.pass(via, at));
  }

  private pass(via: string, at: string): void {
    this.writer.record({ what: "passed", step: this.step.id, via }, at);
    this.line(`if (${at} < passed) passed = ${at};`);
    const connection = connectionsOf(this.step).find((candidate) => candidate.via === via);
    const target = connection?.next == null ? undefined : this.targets.get(connection.next);
    if (target === undefined) this.line(`if (${at} < done) done = ${at};`);
    else if (target.isJoin) this.line(`if (${at} < R${target.slot}) R${target.slot} = ${at};`);
    else this.line(`R${target.slot} = ${at};`);
  }

  private lower(condition: Condition): Expression {
    return this.writer.lowering.lower(condition, { after: "publication" });
  }
}
