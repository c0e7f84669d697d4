// Cart abandonment written by hand for speed, on the same columns as the product: no journey, no conditions, one
// thread. This is the yardstick of rows 3 and 5; whoever finds a faster way to write it is welcome.

import type { MessageChunk } from "../../shared/people/message-chunk.ts";
import { cartDurations, cartSettings, type CartOutcomes } from "./cart-abandonment.ts";

const { windowMs, waitMs, limitMs } = cartDurations;
const publishedAtMs: number = cartSettings.publishedAtMs;
const untilMs: number = cartSettings.untilMs;

export function runByHand(chunks: readonly MessageChunk[]): CartOutcomes {
  const tally = new Float64Array(5);
  for (const chunk of chunks) addChunk(chunk, tally);
  const [entered = 0, cooledOff = 0, bought = 0, ordered = 0, timedOut = 0] = tally;
  return { entered, cooledOff, bought, ordered, timedOut };
}

const entered = 0;
const cooledOff = 1;
const bought = 2;
const ordered = 3;
const timedOut = 4;

/** Ends with its loop: V8 would leave the optimised code for anything that followed. */
function addChunk(chunk: MessageChunk, tally: Float64Array): void {
  const { userCount, offsets, atMs, codes } = chunk;
  const addedCode = codeOf(chunk, "Product Added");
  const orderedCode = codeOf(chunk, "Order Completed");
  for (let user = 0; user < userCount; user++) {
    let row = offsets[user] as number;
    let end = offsets[user + 1] as number;
    while (end > row && (atMs[end - 1] as number) > untilMs) end--;
    let addedMs = -Infinity;
    let orderedMs = -Infinity;
    let nextMs = Infinity;
    // The state at publication.
    for (; row < end; row++) {
      const code = codes[row] as number;
      if (code !== addedCode && code !== orderedCode) continue;
      const time = atMs[row] as number;
      if (time > publishedAtMs) {
        nextMs = time;
        break;
      }
      if (code === addedCode) addedMs = time;
      else orderedMs = time;
    }
    // Between two messages the condition holds from the end of the order's window to the end of the cart's.
    let nowMs = publishedAtMs;
    let entryMs: number;
    for (;;) {
      entryMs = orderedMs + windowMs > nowMs ? orderedMs + windowMs : nowMs;
      if (entryMs < addedMs + windowMs && entryMs < nextMs) break;
      if (nextMs === Infinity) break;
      nowMs = nextMs;
      nextMs = Infinity;
      for (; row < end; row++) {
        const code = codes[row] as number;
        if (code !== addedCode && code !== orderedCode) continue;
        const time = atMs[row] as number;
        if (time > nowMs) {
          nextMs = time;
          break;
        }
        if (code === addedCode) addedMs = time;
        else orderedMs = time;
      }
    }
    if (entryMs >= addedMs + windowMs || entryMs > untilMs) continue;
    tally[entered] = (tally[entered] as number) + 1;
    const decideMs = entryMs + waitMs;
    if (decideMs > untilMs) continue;
    tally[cooledOff] = (tally[cooledOff] as number) + 1;
    while (row < end && codes[row] !== orderedCode) row++;
    const boughtMs = row < end ? (atMs[row] as number) : Infinity;
    if (boughtMs <= decideMs) tally[bought] = (tally[bought] as number) + 1;
    else if (boughtMs <= decideMs + limitMs) tally[ordered] = (tally[ordered] as number) + 1;
    else if (decideMs + limitMs <= untilMs) tally[timedOut] = (tally[timedOut] as number) + 1;
  }
}

function codeOf({ kinds }: MessageChunk, name: string): number {
  return kinds.findIndex((kind) => kind.type === "track" && kind.name === name);
}
