// The fixed part of a kernel: its arrays, and the small functions that the generated parts call. Written last, when
// it is known which patterns and signals the journey asks for.
//
// G holds instants of the instance under way, R the reached instants by step; T and K are the log's columns, C the
// counters. Doubles live in typed arrays because a closure's variables would box them.

import type { Expression } from "./expression.ts";
import type { KernelWriter } from "./kernel-writer.ts";
import type { Signal } from "./lowering.ts";

export function declarations(writer: KernelWriter): string {
  return [
    '"use strict";',
    "const { upTo, log, counters: C, signals, bucketAt, bucketAtStep: bucketOfUser, undoOf } = runtime;",
    "const ENTRY = 0, CUT = 1, DONE = 2, ENDED = 3;",
    `const MOST = ${writer.plan.kinds.kinds.length};`,
    `const G = new Float64Array(4), R = new Float64Array(${writer.plan.journey.steps.length});`,
    "let T = log.atMs, K = log.kinds, c = 0, user = 0, start = 0, stop = 0, at = T;",
    // Whether at least n of a pattern's events are ≤ t and > after.
    "function reaches(s, count, t, n, after) { const last = upTo(s, count, t); return last >= n && s[last - n] > after; }",
    "function bucketAtStep(step) { return bucketOfUser(step, user); }",
    ...patternVariables(writer),
    ...writeSignals(writer),
    ...(writer.options.log ? logFunctions : []),
  ].join("\n");
}

function patternVariables({ lowering }: KernelWriter): readonly string[] {
  return lowering.patterns.flatMap((_, pattern) => [
    `let s${pattern} = new Float64Array(1), n${pattern} = 0;`,
    ...(lowering.patternsWithRows.has(pattern) ? [`let x${pattern} = new Uint32Array(1);`] : []),
  ]);
}

function writeSignals(writer: KernelWriter): readonly string[] {
  return writer.lowering.signals.map((signal, k) => {
    const layOut = signal.is === "audience" ? layOutAudience(writer, signal.expression, k) : "";
    return `let g${k} = new Float64Array([Infinity]), m${k} = 0, u${k} = -1;
      ${layOut}
      function fill${k}() { const list = ${fillCall(writer, signal, k)}; g${k} = list.times; m${k} = list.count; u${k} = user; }
      function isOn${k}(t) { if (u${k} !== user) fill${k}(); return (upTo(g${k}, m${k}, t) & 1) === 1; }`;
  });
}

function fillCall({ lowering }: KernelWriter, signal: Signal, k: number): string {
  if (signal.is === "audience") return `layOut${k}()`;
  if (signal.is === "trait") return `signals[${k}].fill(start, stop)`;
  const rows = lowering.patternsWithRows.has(signal.pattern) ? `x${signal.pattern}` : "undefined";
  return `signals[${k}].fill({ instants: s${signal.pattern}, rows: ${rows} })`;
}

/** An audience's condition followed through all of time, its turns noted. */
function layOutAudience(writer: KernelWriter, expression: Expression, k: number): string {
  const cursors = writer.cursors(expression);
  return `function layOut${k}() {
    const list = signals[${k}]; list.reset(); let t = -Infinity; ${cursors.seek("t")}
    for (;;) { list.set(t, ${cursors.test("t")}); ${cursors.next("t")} if (x === Infinity) return list.finish(); t = x; ${cursors.advance("t")} }
  }`;
}

const logFunctions: readonly string[] = [
  "function grow() { log.grow(c + MOST); T = log.atMs; K = log.kinds; }",
  // Insertion: the steps' records come nearly in order, and a stable sort keeps ranks within an instant.
  `function sortFrom(first) {
    for (let i = first + 1; i < c; i++) {
      const t = T[i]; if (T[i - 1] <= t) continue;
      const k = K[i]; let j = i - 1;
      while (j >= first && T[j] > t) { T[j + 1] = T[j]; K[j + 1] = K[j]; j--; }
      T[j + 1] = t; K[j + 1] = k;
    }
  }`,
  "function undo(first, X) { for (let i = first, n = c; i < n; i++) { const k = undoOf[K[i]]; if (k !== 0) { T[c] = X; K[c++] = k; } } }",
];
