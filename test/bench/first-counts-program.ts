// Opens a closed space and rehearses cart abandonment in it: `first-counts-program.ts <space> <threads>`. Prints the
// milliseconds from opening to counts, the counts, and the most memory of the process.

import { openSpace } from "../../electron/space/open-space.ts";
import { simulate } from "../../electron/simulation/simulate.ts";
import { cartAbandonment } from "./cart-abandonment.ts";
import { countingTask } from "./rehearse-in-memory.ts";
import { peakMemoryBytes } from "./peak-memory.ts";
import { valueOf } from "./value-of.ts";

const [path = "", threads = "1"] = process.argv.slice(2);
const startedMs = performance.now();
const space = valueOf(openSpace(path, { mode: "readOnly" }));
const source = { kind: "space", space, chunks: space.messages.listChunks() } as const;
const { counts } = valueOf(
  await simulate({ task: countingTask(cartAbandonment), source, workers: Number(threads) }),
);
const ms = performance.now() - startedMs;
space.close();
const peakBytes = peakMemoryBytes();
console.log(JSON.stringify({ ms, counts: counts[0], peakBytes }));
