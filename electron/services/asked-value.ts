// What a thread answered, or its failure as a refusal.

import { assertNever } from "../../shared/base/assert.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import type { Result } from "../../shared/base/result.ts";
import type { AskedError } from "../simulation/asked-thread.ts";
import { framesOf } from "./frames-of.ts";
import type { Log } from "./implementer.ts";
import { Refused } from "./refused.ts";
import { spaceRefusal } from "./space-value.ts";

/** What the thread was doing, in words, and where its bugs are told of. */
export interface AskedWords {
  readonly log: Log;
  /** For the log: "counting", say. */
  readonly thread: string;
  readonly stopped: string;
  readonly failed: Pick<Refusal, "kind" | "happened">;
}

const kept = "Nothing was changed.";

/** Throws Refused. */
export function askedValue<T>(answer: Result<T, AskedError>, words: AskedWords): T {
  if (answer.ok) return answer.value;
  const { error } = answer;
  if (error.kind === "workerFailed")
    words.log(`the ${words.thread} thread failed\n${framesOf(error.message)}`);
  throw new Refused(refusalOf(error, words));
}

function refusalOf(error: AskedError, { stopped, failed }: AskedWords): Refusal {
  switch (error.kind) {
    case "space":
      return spaceRefusal(error.error);
    case "cancelled":
      return { kind: error.kind, happened: stopped, kept, remedy: "Ask again." };
    case "workerFailed":
      return { ...failed, kept, remedy: "Ask again; if it happens again, please report it." };
    default:
      return assertNever(error);
  }
}
