// What is said to the travelling thread and by it: every question is about one rehearsal, which may be gone.

import type { Exchange } from "../asked-message.ts";
import type { AnswerOf, QuestionOf, TravelAsk } from "./travel-asks.ts";

/** A question about the rehearsal with this id. */
export type About<Question> = Question & { readonly rehearsal: number };

export type TravelReply<Answer = unknown> =
  | { readonly kind: "told"; readonly answer: Answer }
  /** There is no finished rehearsal with this id, or no longer. */
  | { readonly kind: "gone" };

export type TravelMessages = {
  readonly [A in TravelAsk]: Exchange<About<QuestionOf<A>>, TravelReply<AnswerOf<A>>>;
};
