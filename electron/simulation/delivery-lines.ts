// Deliveries as lines of JSON: the call that each `sent` and `unsent` stands for, in the order of the transitions.

import { deliveryOf, type Sender } from "../../shared/engine/delivery.ts";
import type { TransitionLog } from "../../shared/engine/transition.ts";

/** UTF-8. `userId` takes user numbers of the log's chunk. */
export function deliveryLines(
  sender: Sender,
  log: TransitionLog,
  userId: (user: number) => string,
): Uint8Array {
  const lines: string[] = [];
  for (let listed = 0; listed < log.userCount; listed += 1) {
    const user = userId(log.users[listed] ?? 0);
    let entry = 0;
    const end = log.starts[listed + 1] ?? 0;
    for (let record = log.starts[listed] ?? 0; record < end; record += 1) {
      const index = log.kinds[record] ?? 0;
      if (index === 0) entry += 1;
      const kind = sender.plan.kinds.kind(index);
      if (kind.what !== "sent" && kind.what !== "unsent") continue;
      const atMs = log.atMs[record] ?? 0;
      lines.push(`${JSON.stringify(deliveryOf(sender, { kind, user, entry, atMs }))}\n`);
    }
  }
  return Buffer.from(lines.join(""), "utf8");
}
