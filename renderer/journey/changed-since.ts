// What is not any more as it was when a journey was rehearsed, in sentences.

import type { LastRehearsal } from "../../shared/api/rehearsal-contract.ts";

type Changes = Pick<LastRehearsal, "journeyChanged" | "definitionsChanged" | "messagesChanged">;

export function changedSince(changes: Changes): readonly string[] {
  return [
    ...(changes.journeyChanged ? ["The draft has changed since."] : []),
    ...(changes.definitionsChanged ? ["Audiences, computed traits or destinations have changed since."] : []),
    ...(changes.messagesChanged ? ["The people's messages have changed since."] : []),
  ];
}
