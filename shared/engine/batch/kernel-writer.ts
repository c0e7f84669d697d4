// The text of a kernel while it is written: lines, unique names, and the code that every part of it shares, such
// as writing a transition or searching for the first instant at which a condition holds.

import type { StepId } from "../../base/ids.ts";
import type { Plan } from "../plan.ts";
import { CounterLayout } from "../counters.ts";
import type { TransitionKind } from "../transition.ts";
import { CursorCode, type BoundNames } from "./cursor-code.ts";
import type { Expression } from "./expression.ts";
import type { Lowering } from "./lowering.ts";

export interface KernelOptions {
  /** Whether transitions are written to the log. */
  readonly log: boolean;
  /** How many instants are counted at. */
  readonly instantCount: number;
}

export class KernelWriter {
  readonly plan: Plan;
  readonly lowering: Lowering;
  readonly options: KernelOptions;
  readonly bounds: BoundNames;
  private readonly layout: CounterLayout;
  private lines: string[] = [];
  private names = 0;

  constructor(
    source: { readonly plan: Plan; readonly lowering: Lowering; readonly publishedAtMs: number },
    options: KernelOptions,
  ) {
    this.plan = source.plan;
    this.lowering = source.lowering;
    this.options = options;
    this.bounds = { publication: String(source.publishedAtMs - 1), entry: "E", step: "r" };
    this.layout = new CounterLayout(source.plan);
  }

  line(text: string): void {
    this.lines.push(text);
  }

  block(head: string, body: () => void): void {
    this.lines.push(`${head} {`);
    body();
    this.lines.push("}");
  }

  /** Takes the lines written so far. */
  take(): string {
    const text = this.lines.join("\n");
    this.lines = [];
    return text;
  }

  name(stem: string): string {
    return `${stem}_${this.names++}`;
  }

  cursors(expression: Expression): CursorCode {
    return new CursorCode(expression, this.bounds, `_${this.names++}`);
  }

  /** Writes the search for the first instant in [from, end) at which an expression holds; names the result. */
  first(expression: Expression, from: string, end: string): string {
    const found = this.name("first");
    const cursors = this.cursors(expression);
    this.line(`let ${found} = Infinity;`);
    this.block("", () => {
      this.line(`let t = ${from}; const stop = ${end};`);
      this.block("if (t < stop)", () => {
        this.line(cursors.seek("t"));
        this.block("for (;;)", () => {
          this.line(`if (${cursors.test("t")}) { ${found} = t; break; }`);
          this.line(`${cursors.next("t")} if (!(x < stop)) break; t = x;`);
          this.line(cursors.advance("t"));
        });
      });
    });
    return found;
  }

  /** Writes one transition, at the instant that `time` names. */
  record(kind: TransitionKind, time: string): void {
    const index = this.plan.kinds.indexOf(kind);
    if (this.options.log) this.line(`T[c] = ${time}; K[c++] = ${index};`);
    this.count(index, time);
  }

  countFirstPassed(stepId: StepId, time: string): void {
    this.count(this.layout.firstPassed(stepId), time);
  }

  countAbandoned(stepId: StepId, time: string): void {
    this.count(this.layout.abandoned(stepId), time);
  }

  countUnique(what: "Entered" | "Completed" | "Exited", time: string, change: 1 | -1): void {
    this.count(this.layout[`unique${what}`], time, change);
  }

  private count(counter: number, time: string, change: 1 | -1 = 1): void {
    const { instantCount } = this.options;
    if (instantCount === 0) return;
    const bucket = instantCount === 1 ? String(counter) : `${counter * instantCount} + bucketAt(${time})`;
    this.line(`C[${bucket}] ${change === 1 ? "+= 1" : "-= 1"};`);
  }
}
