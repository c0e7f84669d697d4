// The code that scans a chunk: gathers each user's events by pattern, and lets those live who may enter. A scan that
// decides row by row loses most of its time to mispredicted branches, so that here every row is written, and a count
// moves on only where the row matters; otherwise the next one writes over it.
//
// People come in blocks because V8 optimises a function that is called often sooner, and better, than one that only
// loops for long. Both loops stand in one large function: a small one may be inlined into a caller that is itself
// never fully optimised.

import { sameKind } from "./chunk-binding.ts";
import type { KernelWriter } from "./kernel-writer.ts";
import type { Lowering } from "./lowering.ts";

const usersPerBlock = 128;
/** A row number, greater than any; still a small integer to V8. */
const beyondAllRows = 0x3fff_ffff;

/** Up to so many kinds it costs less to offer a row to all of them than to guess its own. */
const fewKinds = 3;

export interface ScanOptions {
  /** The entry looks at so many patterns, the first ones. Who never enters needs no others. */
  readonly entryPatterns: number;
  /** See hopelessCode. */
  readonly hopeless: string;
}

export function scanCode(writer: KernelWriter, { entryPatterns, hopeless }: ScanOptions): string {
  const { lowering, options } = writer;
  const patterns = [...lowering.patterns.keys()];
  const atEntry = patterns.slice(0, entryPatterns);
  const kinds = sameKind(lowering.patterns);
  const inLog = (code: string): string => (options.log ? code : "");
  return `
  let used = new Int32Array(1), listed = 0, users = 0, messages = 0, chunk;
  function run(bound, selected, seen) {
    chunk = bound; at = chunk.atMs; c = 0; listed = 0; users = 0; messages = 0;
    ${lowering.signals.map((_, signal) => `u${signal} = -1;`).join(" ")}
    const { offsets, userCount } = chunk;
    for (let from = 0; from < userCount; from += ${usersPerBlock}) {
      const to = Math.min(from + ${usersPerBlock}, userCount);
      const rowCount = offsets[to] - offsets[from];
      if (used.length <= rowCount) makeRoom(2 * rowCount + 1);
      scan(from, to, selected, seen.untilMs);
    }
    seen.users += users; seen.messages += messages;
    ${inLog("log.starts[listed] = c; log.userCount = listed; log.recordCount = c;")}
  }
  function makeRoom(size) {
    used = new Int32Array(size);
    ${patterns.map((p) => newColumns(lowering, p)).join(" ")}
  }
  function scan(from, to, selected, untilMs) {
    const { offsets, codes, atMs, isOfEntry, groups, isOfKind } = chunk, rows = used;
    ${bindPatterns(lowering, atEntry)}
    ${kinds.map((_, kind) => `const F${kind} = isOfKind[${kind}];`).join(" ")}
    let count = 0, next = 0;
    for (let row = offsets[from], rowsEnd = offsets[to]; row < rowsEnd; row++) { rows[count] = row; count += isOfEntry[codes[row]]; }
    rows[count] = ${beyondAllRows};
    for (let person = from; person < to; person++) {
      if (selected !== undefined && selected[person] === 0) continue;
      const first = offsets[person]; let end = offsets[person + 1];
      while (end > first && atMs[end - 1] > untilMs) end--;
      if (end === first) continue;
      users++; messages += end - first;
      ${startCounts(atEntry)}
      while (rows[next] < first) next++;
      for (; rows[next] < end; next++) { const row = rows[next], code = codes[row], t = atMs[row]; ${takeCode(lowering, kinds, atEntry)} }
      ${hopeless === "false" ? "" : `if (${hopeless}) continue;`}
      ${endCounts(atEntry)}
      user = person; start = first; stop = end;
      ${inLog("const recorded = c;")}
      live();
      ${inLog("if (c > recorded) { log.users[listed] = person; log.starts[listed++] = recorded; }")}
    }
  }
  ${gatherOthers(lowering, kinds, patterns.slice(entryPatterns))}`;
}

/** The events that only the steps look at, of a user who enters. */
function gatherOthers(lowering: Lowering, kinds: Kinds, patterns: readonly number[]): string {
  if (patterns.length === 0) return "function gatherOthers() {}";
  return `function gatherOthers() {
    const { codes, groups, isOfKind } = chunk, atMs = at;
    ${bindPatterns(lowering, patterns)} ${kinds.map((_, kind) => `const F${kind} = isOfKind[${kind}];`).join(" ")}
    ${startCounts(patterns)}
    for (let row = start; row < stop; row++) { const code = codes[row], t = atMs[row]; ${takeCode(lowering, kinds, patterns)} }
    ${endCounts(patterns)}
  }`;
}

function newColumns({ patternsWithRows }: Lowering, p: number): string {
  return `s${p} = new Float64Array(size);${patternsWithRows.has(p) ? ` x${p} = new Uint32Array(size);` : ""}`;
}

const bindPatterns = ({ patternsWithRows }: Lowering, patterns: readonly number[]): string =>
  patterns
    .map(
      (p) =>
        `const S${p} = s${p}, M${p} = chunk.masks[${p}]${patternsWithRows.has(p) ? `, X${p} = x${p}` : ""};`,
    )
    .join(" ");

const startCounts = (patterns: readonly number[]): string => patterns.map((p) => `let N${p} = 0;`).join(" ");

const endCounts = (patterns: readonly number[]): string =>
  patterns.map((p) => `S${p}[N${p}] = Infinity; n${p} = N${p};`).join(" ");

/** Gives a row to those of some patterns that take it. */
function takeCode(lowering: Lowering, kinds: Kinds, patterns: readonly number[]): string {
  const wanted = kinds.map((ofKind) => ofKind.filter((p) => patterns.includes(p)));
  const inUse = wanted.filter((ofKind) => ofKind.length > 0).length;
  return inUse > fewKinds ? takeByBranch(lowering, wanted) : takeByFlag(lowering, wanted);
}

type Kinds = readonly (readonly number[])[];

/** Every pattern takes every row, and keeps it where the flag of the kind says so. */
function takeByFlag(lowering: Lowering, kinds: Kinds): string {
  return kinds
    .flatMap((patterns, kind) => patterns.map((p) => takeRow(lowering, p, { counts: `F${kind}[code]` })))
    .join(" ");
}

/** A row is given to the patterns of its kind alone. */
function takeByBranch(lowering: Lowering, kinds: Kinds): string {
  const cases = kinds.flatMap((patterns, kind) => {
    const takes = patterns.map((p) => takeRow(lowering, p, { counts: "1" }));
    return takes.length === 0 ? [] : [`if (group === ${kind + 1}) { ${takes.join(" ")} }`];
  });
  return `const group = groups[code]; ${cases.join(" else ")}`;
}

/** Writes a row behind the events of a pattern, and keeps it where `counts` and the filters are 1. */
function takeRow(lowering: Lowering, p: number, { counts }: { readonly counts: string }): string {
  const row = lowering.patternsWithRows.has(p) ? `X${p}[N${p}] = row; ` : "";
  const isFiltered = (lowering.patterns[p]?.where ?? []).length > 0;
  return `S${p}[N${p}] = t; ${row}N${p} += ${counts}${isFiltered ? ` & M${p}[row]` : ""};`;
}
