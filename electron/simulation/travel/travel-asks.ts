// What the travelling thread can be asked about a kept rehearsal, and who answers it: one line in each of the two
// tables for every question.

import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import type { Exchange } from "../asked-message.ts";
import { countsAt, type CountsQuestion } from "./counts-at.ts";
import type { TravelAnswer } from "./open-rehearsal.ts";

/** By what is asked: the question and its answer. */
export interface TravelExchange {
  readonly countsAt: Exchange<CountsQuestion, InstantCounts>;
}

export type TravelAsk = keyof TravelExchange;

export type QuestionOf<A extends TravelAsk> = TravelExchange[A]["question"];
export type AnswerOf<A extends TravelAsk> = TravelExchange[A]["answer"];

/**
 * Up to its first wait an answer is inside `space.read`; behind each wait, whatever reads the space is inside a
 * `space.read` of its own. What takes longer than a few milliseconds waits for its turn in between (run-slices.ts).
 */
export const travelAnswers: { readonly [A in TravelAsk]: TravelAnswer<QuestionOf<A>, AnswerOf<A>> } = {
  countsAt,
};
