// Code that follows one expression through time: where each pattern and signal stands, whether the expression holds,
// and the next instant at which it may turn. A count has reached n exactly if the n-th event back is recent enough,
// so that a window needs no cursor of its own. Arrays of instants end with Infinity, so that no cursor needs a bound.
//
// Names in the generated code: s<p>, n<p> instants and count of pattern p; g<k>, m<k> turns and count of signal k.

import type { Count } from "../../conditions/condition.ts";
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
  private readonly leaves: CountLeaf[] = [];
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
    const turns = [...this.signals].map(
      (signal) => `let ${this.turn(signal)} = upTo(g${signal}, m${signal}, ${t});`,
    );
    return [...fills, ...heads, ...turns].join(" ");
  }

  /** An expression: whether it holds at instant `t`, where the cursors stand. */
  test(t: string): string {
    return this.write(this.expression, {
      reaches: (leaf, n) => {
        const recent = this.limits(leaf, t).map((limit) => ` && ${this.back(leaf, n)} > ${limit}`);
        return `${this.has(leaf, n)}${recent.join("")}`;
      },
      isOn: (signal) => `(${this.turn(signal)} & 1) === 1`,
    });
  }

  /** An expression: whether it holds at instant `t`, without cursors. */
  testAt(t: string): string {
    return this.write(this.expression, {
      reaches: (leaf, n) => {
        const [limit = "-Infinity", other] = this.limits(leaf, t);
        const latest = other === undefined ? limit : `Math.max(${limit}, ${other})`;
        return `reaches(s${leaf.pattern}, n${leaf.pattern}, ${t}, ${n}, ${latest})`;
      },
      isOn: (signal) => `isOn${signal}(${t})`,
    });
  }

  /** Statements: declares `x`, the next instant after `t`, where the cursors stand, at which the expression may turn. */
  next(t: string): string {
    const heads = [...this.patterns()].map((pattern) => `s${pattern}[${this.head(pattern)}]`);
    const turns = [...this.signals].map((signal) => `g${signal}[${this.turn(signal)}]`);
    const [first = "Infinity", ...others] = [...heads, ...turns];
    const windowEnds = this.thresholds().map(
      ({ leaf, n }) =>
        `if (${this.has(leaf, n)}) { const y = ${this.back(leaf, n)} + ${leaf.windowMs}; if (y > ${t} && y < x) x = y; }`,
    );
    return [
      `let x = ${first};`,
      ...others.map((other) => `{ const y = ${other}; if (y < x) x = y; }`),
      ...windowEnds,
    ].join(" ");
  }

  /** Statements: moves the cursors to instant `t`, at or after where they stand. */
  advance(t: string): string {
    const heads = [...this.patterns()].map(
      (pattern) => `while (s${pattern}[${this.head(pattern)}] <= ${t}) ${this.head(pattern)}++;`,
    );
    const turns = [...this.signals].map(
      (signal) => `while (g${signal}[${this.turn(signal)}] <= ${t}) ${this.turn(signal)}++;`,
    );
    return [...heads, ...turns].join(" ");
  }

  private patterns(): ReadonlySet<number> {
    return new Set(this.leaves.map(({ pattern }) => pattern));
  }

  private collect(expression: Expression): void {
    if (expression.is === "all" || expression.is === "any")
      expression.parts.forEach((part) => this.collect(part));
    else if (expression.is === "not") this.collect(expression.part);
    else if (expression.is === "count") this.leaves.push(expression.leaf);
    else if (expression.is === "signal") this.signals.add(expression.signal);
  }

  private head = (pattern: number): string => `h${pattern}${this.suffix}`;
  private turn = (signal: number): string => `k${signal}${this.suffix}`;
  private has = (leaf: CountLeaf, n: number): string => `${this.head(leaf.pattern)} >= ${n}`;
  /** The n-th event back from where the cursor stands. */
  private back = (leaf: CountLeaf, n: number): string =>
    `s${leaf.pattern}[${this.head(leaf.pattern)} - ${n}]`;

  /** What an event that counts at `t` must lie after. */
  private limits({ after, windowMs }: CountLeaf, t: string): readonly string[] {
    return [
      ...(after === "history" ? [] : [this.bounds[after]]),
      ...(windowMs === Infinity ? [] : [`${t} - ${windowMs}`]),
    ];
  }

  /** The counts at which windows make a difference, each once. */
  private thresholds(): readonly { readonly leaf: CountLeaf; readonly n: number }[] {
    const found = new Map<string, { readonly leaf: CountLeaf; readonly n: number }>();
    for (const leaf of this.leaves) {
      if (leaf.windowMs === Infinity) continue;
      for (const n of thresholdsOf(leaf.count))
        found.set(`${leaf.pattern} ${leaf.windowMs} ${n}`, { leaf, n });
    }
    return [...found.values()];
  }

  private write(expression: Expression, leaves: LeafCode): string {
    switch (expression.is) {
      case "constant":
        return String(expression.value);
      case "not":
        return `!(${this.write(expression.part, leaves)})`;
      case "signal":
        return `(${leaves.isOn(expression.signal)})`;
      case "count":
        return `(${countTest(expression.leaf.count, (n) => (n === 0 ? "true" : leaves.reaches(expression.leaf, n)))})`;
      default: {
        if (expression.parts.length === 0) return String(expression.is === "all");
        const operator = expression.is === "all" ? " && " : " || ";
        return `(${expression.parts.map((part) => this.write(part, leaves)).join(operator)})`;
      }
    }
  }
}

interface LeafCode {
  /** Whether at least n ≥ 1 events count. */
  reaches(leaf: CountLeaf, n: number): string;
  isOn(signal: number): string;
}

function countTest(count: Count, reaches: (n: number) => string): string {
  if ("atLeast" in count) return reaches(count.atLeast);
  if ("atMost" in count) return `!(${reaches(count.atMost + 1)})`;
  return `${reaches(count.exactly)} && !(${reaches(count.exactly + 1)})`;
}

/** The numbers n ≥ 1 for which a count asks whether n events are reached. */
function thresholdsOf(count: Count): readonly number[] {
  if ("atLeast" in count) return count.atLeast === 0 ? [] : [count.atLeast];
  if ("atMost" in count) return [count.atMost + 1];
  return count.exactly === 0 ? [1] : [count.exactly, count.exactly + 1];
}
