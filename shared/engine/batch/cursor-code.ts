// Code that follows one expression through time: where each leaf stands, whether the expression holds, and the
// next instant at which a leaf changes. Arrays of instants end with Infinity, so that no cursor needs a bound.
//
// Names in the generated code: s<p>, n<p> instants and count of pattern p; g<k>, m<k> turns and count of signal k.

import type { CountLeaf, Expression } from "./expression.ts";

/** How the generated code names the bounds of count leaves. */
export interface BoundNames {
  readonly publication: string;
  readonly entry: string;
  readonly step: string;
}

export class CursorCode {
  private readonly expression: Expression;
  private readonly bounds: BoundNames;
  private readonly suffix: string;
  private readonly leaves = new Map<string, CountLeaf>();
  private readonly signals = new Set<number>();

  /** `suffix` makes the cursors' names unique in their function. */
  constructor(expression: Expression, bounds: BoundNames, suffix: string) {
    this.expression = expression;
    this.bounds = bounds;
    this.suffix = suffix;
    this.collect(expression);
  }

  /** Declares the cursors, standing at instant `t`. */
  seek(t: string): string {
    const fills = [...this.signals].map((signal) => `if (u${signal} !== user) fill${signal}();`);
    const heads = [...this.patterns()].map(
      (pattern) => `let ${this.head(pattern)} = upTo(s${pattern}, n${pattern}, ${t});`,
    );
    const tails = [...this.leaves.values()].map(
      (leaf) => `let ${this.tail(leaf)} = ${this.tailAt(leaf, t)};`,
    );
    const turns = [...this.signals].map(
      (signal) => `let ${this.turn(signal)} = upTo(g${signal}, m${signal}, ${t});`,
    );
    return [...fills, ...heads, ...tails, ...turns].join(" ");
  }

  /** An expression: whether it holds where the cursors stand. */
  test(): string {
    return this.write(
      this.expression,
      (leaf) => `${this.head(leaf.pattern)} - ${this.tail(leaf)}`,
      (signal) => `(${this.turn(signal)} & 1) === 1`,
    );
  }

  /** An expression: whether it holds at instant `t`, without cursors. */
  testAt(t: string): string {
    return this.write(
      this.expression,
      (leaf) => `upTo(s${leaf.pattern}, n${leaf.pattern}, ${t}) - ${this.tailAt(leaf, t)}`,
      (signal) => `isOn${signal}(${t})`,
    );
  }

  /** Statements: declares `x`, the next instant at which a leaf changes. */
  next(): string {
    const candidates = [
      ...[...this.patterns()].map((pattern) => `s${pattern}[${this.head(pattern)}]`),
      ...[...this.leaves.values()].flatMap((leaf) =>
        leaf.windowMs === Infinity ? [] : [`s${leaf.pattern}[${this.tail(leaf)}] + ${leaf.windowMs}`],
      ),
      ...[...this.signals].map((signal) => `g${signal}[${this.turn(signal)}]`),
    ];
    const [first = "Infinity", ...others] = candidates;
    return [`let x = ${first};`, ...others.map((other) => `{ const y = ${other}; if (y < x) x = y; }`)].join(
      " ",
    );
  }

  /** Statements: moves the cursors to instant `t`, at or after where they stand. */
  advance(t: string): string {
    return [
      ...[...this.patterns()].map(
        (pattern) => `while (s${pattern}[${this.head(pattern)}] <= ${t}) ${this.head(pattern)}++;`,
      ),
      ...[...this.leaves.values()].flatMap((leaf) =>
        leaf.windowMs === Infinity
          ? []
          : [`while (s${leaf.pattern}[${this.tail(leaf)}] + ${leaf.windowMs} <= ${t}) ${this.tail(leaf)}++;`],
      ),
      ...[...this.signals].map(
        (signal) => `while (g${signal}[${this.turn(signal)}] <= ${t}) ${this.turn(signal)}++;`,
      ),
    ].join(" ");
  }

  private patterns(): ReadonlySet<number> {
    return new Set([...this.leaves.values()].map(({ pattern }) => pattern));
  }

  private collect(expression: Expression): void {
    if (expression.is === "all" || expression.is === "any")
      expression.parts.forEach((part) => this.collect(part));
    else if (expression.is === "not") this.collect(expression.part);
    else if (expression.is === "count") this.leaves.set(leafKey(expression.leaf), expression.leaf);
    else if (expression.is === "signal") this.signals.add(expression.signal);
  }

  private head = (pattern: number): string => `h${pattern}${this.suffix}`;
  private turn = (signal: number): string => `k${signal}${this.suffix}`;
  private tail = (leaf: CountLeaf): string =>
    `l${[...this.leaves.keys()].indexOf(leafKey(leaf))}${this.suffix}`;

  private tailAt(leaf: CountLeaf, t: string): string {
    const after = leaf.after === "history" ? undefined : this.bounds[leaf.after];
    const window = leaf.windowMs === Infinity ? undefined : `${t} - ${leaf.windowMs}`;
    if (after === undefined && window === undefined) return "0";
    const bound =
      after === undefined ? window : window === undefined ? after : `Math.max(${after}, ${window})`;
    return `upTo(s${leaf.pattern}, n${leaf.pattern}, ${bound})`;
  }

  private write(
    expression: Expression,
    count: (leaf: CountLeaf) => string,
    signal: (signal: number) => string,
  ): string {
    switch (expression.is) {
      case "constant":
        return String(expression.value);
      case "not":
        return `!(${this.write(expression.part, count, signal)})`;
      case "signal":
        return `(${signal(expression.signal)})`;
      case "count":
        return `(${count(expression.leaf)} ${countTest(expression.leaf)})`;
      default: {
        if (expression.parts.length === 0) return String(expression.is === "all");
        const operator = expression.is === "all" ? " && " : " || ";
        return `(${expression.parts.map((part) => this.write(part, count, signal)).join(operator)})`;
      }
    }
  }
}

/** Two leaves that differ in their count alone share their cursors. */
const leafKey = ({ pattern, windowMs, after }: CountLeaf): string => `${pattern} ${windowMs} ${after}`;

function countTest({ count }: CountLeaf): string {
  if ("atLeast" in count) return `>= ${count.atLeast}`;
  return "atMost" in count ? `<= ${count.atMost}` : `=== ${count.exactly}`;
}
