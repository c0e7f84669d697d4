// The travelling thread of one space, seen from the thread that asks.

import { workerEntry } from "../../base/worker-entry.ts";
import { AskedThread } from "../asked-thread.ts";
import type { TravelMessages } from "./travel-message.ts";

/** For opened rehearsals, and again as much for the messages of their people. */
const cacheBytes = 2 ** 29;

export class TravelThread extends AskedThread<TravelMessages> {
  /** `spacePath` as Space.path. */
  constructor(spacePath: string) {
    super(workerEntry("travel", import.meta.url), { spacePath, cacheBytes });
  }
}
