// Somebody's messages as JSON Lines, as they can be imported: on the clipboard, or as a file where there is none.

import type { NearestPerson } from "../../../shared/api/find-contract.ts";
import { countOf } from "../../ui/format-count.ts";
import { downloadBlob } from "../../ui/download.ts";

/** What was done, in a sentence. */
export async function copyAsMessages({ messages, userId }: NearestPerson): Promise<string> {
  const text = messages.map((message) => `${JSON.stringify(message)}\n`).join("");
  const count = countOf(messages.length, "message", "messages");
  try {
    await navigator.clipboard.writeText(text);
    return `Copied ${count} of ${userId} as JSON Lines.`;
  } catch {
    downloadBlob("messages.jsonl", new Blob([text], { type: "application/x-ndjson" }));
    return `Saved ${count} of ${userId} as messages.jsonl.`;
  }
}
