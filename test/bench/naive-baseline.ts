// The naive interpreter as a baseline: each user's messages as objects, lived through instant by instant by the
// reference of shared/engine. Too slow for all people; it gets a few, and its time is scaled.

import { compilePlan } from "../../shared/engine/plan.ts";
import { replay } from "../../shared/engine/replay.ts";
import { chunkFromHistories } from "../../shared/people/chunk-from-messages.ts";
import { resolveHistories } from "../../shared/people/histories.ts";
import type { Message } from "../../shared/people/message.ts";
import type { MessageChunk } from "../../shared/people/message-chunk.ts";
import { parseMessage } from "../../shared/people/parse-message.ts";
import { generateLines } from "../../shared/generate/generate-lines.ts";
import { samplePeople } from "./sample-people.ts";
import { cartAbandonment, cartSettings, type CartOutcomes } from "./cart-abandonment.ts";
import { fortyDefinitions } from "./forty-steps.ts";
import { valueOf } from "./value-of.ts";

export const naiveUsers = 2_000;

type Histories = ReturnType<typeof resolveHistories>;

export function naiveHistories(): { readonly histories: Histories; readonly chunk: MessageChunk } {
  const messages: Message[] = [];
  for (const block of valueOf(generateLines(samplePeople(naiveUsers)))) {
    for (const line of block.split("\n")) {
      if (line !== "") messages.push(valueOf(parseMessage(JSON.parse(line))));
    }
  }
  const histories = resolveHistories(messages);
  return { histories, chunk: chunkFromHistories(histories) };
}

export function runNaively(histories: Histories): CartOutcomes {
  const drive = { plan: compilePlan(cartAbandonment, fortyDefinitions), settings: cartSettings };
  const fired = new Map<string, number>();
  for (const [user, messages] of histories) {
    for (const { kind } of replay(drive, { user, messages, untilMs: cartSettings.untilMs }).transitions) {
      if (kind.what !== "passed") continue;
      const name = `${kind.step} ${kind.via}`;
      fired.set(name, (fired.get(name) ?? 0) + 1);
    }
  }
  const count = (name: string): number => fired.get(name) ?? 0;
  return {
    entered: count("entry next"),
    cooledOff: count("cool-off next"),
    bought: count("bought true"),
    ordered: count("second-thoughts next"),
    timedOut: count("second-thoughts timeout"),
  };
}
