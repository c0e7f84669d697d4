// The code that scans a chunk: gathers each user's events by pattern, and lets those live who may enter. A scan that
// decides row by row loses most of its time to mispredicted branches, so that here every row is written, and a count
// moves on only where the row matters; otherwise the next one writes over it.
//
// V8 shapes this code: nothing that needs type feedback follows the outer loop, because the optimised loop would be
// left for it, chunk after chunk; and the loops stand in one large function, because a small one may be inlined into
// a caller that is itself never fully optimised.

import type { KernelWriter } from "./kernel-writer.ts";

/** A thousand rows or so: short enough that V8 has seen all of the code before it optimises a loop of it. */
const usersPerBlock = 128;
/** A row number, greater than any; still a small integer to V8. */
const beyondAllRows = 0x3fff_ffff;

/** `hopeless` are tests on a user's events (S<p>, N<p>): who passes one never enters, and is not looked at further. */
export function scanCode({ lowering, options }: KernelWriter, hopeless: readonly string[]): string {
  const { patterns, patternsWithRows } = lowering;
  const each = (code: (p: number) => string): string => [...patterns.keys()].map(code).join(" ");
  const rowsOf = (p: number, code: string): string => (patternsWithRows.has(p) ? code : "");
  const inLog = (code: string): string => (options.log ? code : "");
  const takes = each((p) => {
    const passes = (patterns[p]?.where ?? []).length > 0 ? ` & M${p}[row]` : "";
    return `S${p}[N${p}] = t; ${rowsOf(p, `X${p}[N${p}] = row; `)}N${p} += F${p}[code]${passes};`;
  });
  return `
  let used = new Int32Array(1), users = 0, messages = 0;
  function run(chunk, selected, seen) {
    at = chunk.atMs; c = 0;
    const size = at.length + 1;
    if (used.length < size) used = new Int32Array(size);
    ${each((p) => `if (s${p}.length < size) { s${p} = new Float64Array(size); ${rowsOf(p, `x${p} = new Uint32Array(size);`)} }`)}
    ${lowering.signals.map((_, signal) => `u${signal} = -1;`).join(" ")}
    const listed = scan(chunk, selected, seen.untilMs);
    seen.users += users; seen.messages += messages;
    ${inLog("log.starts[listed] = c; log.userCount = listed; log.recordCount = c;")}
  }
  function scan(chunk, selected, untilMs) {
    const { offsets, codes, userCount, atMs, isUsed } = chunk, rows = used;
    ${each((p) => `const S${p} = s${p}, F${p} = chunk.isOfKind[${p}], M${p} = chunk.masks[${p}];${rowsOf(p, ` const X${p} = x${p};`)}`)}
    let listed = 0, seenUsers = 0, seenMessages = 0;
    for (let block = 0; block < userCount; block += ${usersPerBlock}) {
      const blockEnd = Math.min(block + ${usersPerBlock}, userCount);
      let count = 0, next = 0;
      for (let row = offsets[block], rowsEnd = offsets[blockEnd]; row < rowsEnd; row++) { rows[count] = row; count += isUsed[codes[row]]; }
      rows[count] = ${beyondAllRows};
      for (let person = block; person < blockEnd; person++) {
        if (selected !== undefined && selected[person] === 0) continue;
        const first = offsets[person]; let end = offsets[person + 1];
        while (end > first && atMs[end - 1] > untilMs) end--;
        if (end === first) continue;
        seenUsers++; seenMessages += end - first;
        ${each((p) => `let N${p} = 0;`)}
        while (rows[next] < first) next++;
        for (; rows[next] < end; next++) { const row = rows[next], code = codes[row], t = atMs[row]; ${takes} }
        ${hopeless.map((test) => `if (${test}) continue;`).join(" ")}
        ${each((p) => `S${p}[N${p}] = Infinity; n${p} = N${p};`)}
        user = person; start = first; stop = end;
        ${inLog("const recorded = c;")}
        live();
        ${inLog("if (c > recorded) { log.users[listed] = person; log.starts[listed++] = recorded; }")}
      }
    }
    users = seenUsers; messages = seenMessages;
    return listed;
  }`;
}
