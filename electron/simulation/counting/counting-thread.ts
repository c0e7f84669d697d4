// The counting thread of one space, seen from the thread that asks.

import { workerEntry } from "../../base/worker-entry.ts";
import { AskedThread } from "../asked-thread.ts";
import type { CountingExchange } from "./counting-question.ts";

/** For opened chunks. */
const cacheBytes = 2 ** 30;

export class CountingThread extends AskedThread<CountingExchange> {
  /** `spacePath` as Space.path. */
  constructor(spacePath: string) {
    super(workerEntry("counting", import.meta.url), { spacePath, cacheBytes });
  }
}
