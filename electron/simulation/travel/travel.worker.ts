// The travelling thread: keeps a few rehearsals open and answers questions about them, several at a time.

import type { Space } from "../../space/space.ts";
import { spaceErrorOf } from "../../space/space-error-of.ts";
import { answerQuestions } from "../answer-questions.ts";
import type { AskedOutcome, NumberedQuestion } from "../asked-message.ts";
import { OpenRehearsals } from "./open-rehearsals.ts";
import type { TravelAnswer } from "./open-rehearsal.ts";
import { travelAnswers, type TravelAsk } from "./travel-asks.ts";
import type { About, TravelReply } from "./travel-message.ts";

answerQuestions((space, { cacheBytes }) => {
  const rehearsals = new OpenRehearsals(space, cacheBytes);
  return async (asked, isCancelled) => {
    const outcome = await outcomeOf(space, () => reply(rehearsals, asked, isCancelled));
    return isCancelled() ? { kind: "cancelled" } : outcome;
  };
});

type Replying = TravelReply | Promise<TravelReply>;

function reply(
  rehearsals: OpenRehearsals,
  { ask, question }: NumberedQuestion,
  isCancelled: () => boolean,
): Replying {
  // TravelThread asks with one of the table's asks, and the question that belongs to it.
  const answer = travelAnswers[ask as TravelAsk] as TravelAnswer<unknown, unknown>;
  const rehearsal = rehearsals.open((question as About<unknown>).rehearsal);
  if (rehearsal === undefined) return { kind: "gone" };
  const found = answer(rehearsal, question, isCancelled);
  return found instanceof Promise
    ? found.then((later) => ({ kind: "told", answer: later }))
    : { kind: "told", answer: found };
}

async function outcomeOf(space: Space, replying: () => Replying): Promise<AskedOutcome> {
  // Wrapped, because the first part of it alone is inside the read.
  const begun = space.read(() => ({ replying: replying() }));
  if (!begun.ok) return { kind: "spaceFailed", error: begun.error };
  try {
    return { kind: "answered", answer: await begun.value.replying };
  } catch (thrown) {
    return { kind: "spaceFailed", error: spaceErrorOf(thrown, space.path) };
  }
}
