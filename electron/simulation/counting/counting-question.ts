// What the counting thread can be asked, and what it answers: plain values that can be sent between threads.

import type { FieldInData } from "../../../shared/api/catalogue-contract.ts";
import type { ConditionCount, MatchingPerson, PersonInShort } from "../../../shared/api/people-contract.ts";
import type { CountQuestion } from "./count-people.ts";
import type { EntryPreview } from "../../../shared/api/preview-contract.ts";
import type { SummaryAnswer, SummaryQuestion } from "./summarise-data.ts";
import type { EntriesQuestion } from "./preview-entries.ts";
import type { PersonQuestion } from "./person-with-id.ts";
import type { PropertiesQuestion } from "./fields-in-data.ts";
import type { FindQuestion } from "./person-index.ts";
import type { MatchingQuestion } from "./matching-people.ts";

/** By what is asked: the question and its answer. */
export interface CountingExchange {
  readonly count: { readonly question: CountQuestion; readonly answer: ConditionCount };
  readonly find: { readonly question: FindQuestion; readonly answer: readonly PersonInShort[] };
  readonly properties: { readonly question: PropertiesQuestion; readonly answer: readonly FieldInData[] };
  readonly traits: { readonly question: object; readonly answer: readonly FieldInData[] };
  /** null where nobody has the id. */
  readonly person: { readonly question: PersonQuestion; readonly answer: PersonInShort | null };
  readonly summary: { readonly question: SummaryQuestion; readonly answer: SummaryAnswer };
  readonly entries: { readonly question: EntriesQuestion; readonly answer: EntryPreview };
  readonly matching: { readonly question: MatchingQuestion; readonly answer: readonly MatchingPerson[] };
}

export type CountingAsk = keyof CountingExchange;

export type QuestionOf<A extends CountingAsk> = CountingExchange[A]["question"];
export type AnswerOf<A extends CountingAsk> = CountingExchange[A]["answer"];

/** One question with what it is asked as. */
export type Asked = {
  readonly [A in CountingAsk]: { readonly ask: A; readonly question: QuestionOf<A> };
}[CountingAsk];
