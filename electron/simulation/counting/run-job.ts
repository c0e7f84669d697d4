// Runs one job over an open space in slices of a few milliseconds: between them the thread hears what else it is
// asked, and other jobs get their turn. Whether anybody still waits is looked up after every chunk.

import type { Space } from "../../space/space.ts";
import type { AskedOutcome } from "../asked-message.ts";
import type { Job } from "./job.ts";
import type { SpacePeople } from "./space-people.ts";

const sliceMs = 8;

export interface RunningJob<Answer> {
  /** Begins the job, anew where the space has other chunks than before. */
  readonly begin: () => Job<Answer>;
  readonly isCancelled: () => boolean;
  /** Between two slices. */
  readonly pause: () => Promise<void>;
}

export async function runJob<Answer>(
  space: Space,
  people: Pick<SpacePeople, "look">,
  { begin, isCancelled, pause }: RunningJob<Answer>,
): Promise<AskedOutcome<Answer>> {
  let job: Job<Answer> | undefined;
  let key = "";
  for (;;) {
    const slice = space.read(() => {
      const found = people.look();
      if (job === undefined || found !== key) job = begin();
      key = found;
      return runSlice(job, isCancelled);
    });
    if (!slice.ok) return { kind: "spaceFailed", error: slice.error };
    if (slice.value !== "paused") return slice.value;
    await pause();
  }
}

function runSlice<Answer>(
  job: Job<Answer>,
  isCancelled: () => boolean,
): { readonly kind: "answered"; readonly answer: Answer } | { readonly kind: "cancelled" } | "paused" {
  const endMs = performance.now() + sliceMs;
  for (;;) {
    if (isCancelled()) return { kind: "cancelled" };
    const step = job.next();
    if (step.done === true) return { kind: "answered", answer: step.value };
    if (performance.now() > endMs) return "paused";
  }
}
