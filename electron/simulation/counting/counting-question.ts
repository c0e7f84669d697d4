// What the counting thread can be asked, and what it answers: plain values that can be sent between threads.

import type {
  EventsActivity,
  ExampleMessage,
  FieldInData,
  TraitsChanges,
} from "../../../shared/api/catalogue-contract.ts";
import type {
  AudienceOverlaps,
  DefinitionSizes,
  TraitDistribution,
} from "../../../shared/api/definition-contract.ts";
import type { TextPiece } from "../../../shared/api/text-piece.ts";
import type {
  AudienceAt,
  ListedPeople,
  Profile,
  ProfileAt,
  ProfileEvents,
} from "../../../shared/api/profile-contract.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import type { ConditionAnswer } from "../../../shared/why/condition-answer.ts";
import type { ConditionCount, MatchingPerson, PersonInShort } from "../../../shared/api/people-contract.ts";
import type { EntryPreview } from "../../../shared/api/preview-contract.ts";
import type { Outlook } from "../../../shared/generate/outlook.ts";
import type { Exchange } from "../asked-message.ts";
import type { OverlapsQuestion } from "./audience-overlaps.ts";
import type { CohortPeople, CohortQuestion } from "./cohort-people.ts";
import type { CountQuestion } from "./count-people.ts";
import type { EventActivityQuestion } from "./event-activity.ts";
import type { SizesQuestion } from "./definition-sizes.ts";
import type { PropertiesQuestion } from "./fields-in-data.ts";
import type { ListQuestion } from "./list-people.ts";
import type { MatchingQuestion } from "./matching-people.ts";
import type { NewestQuestion } from "./newest-messages.ts";
import type { CsvQuestion } from "./people-csv.ts";
import type { FindQuestion } from "./person-index.ts";
import type { PersonQuestion } from "./person-with-id.ts";
import type { EntriesQuestion } from "./preview-entries.ts";
import type { ProfileAtQuestion } from "./profile-at.ts";
import type { ProfileAudienceQuestion } from "./profile-audience.ts";
import type { EventsQuestion, MessageQuestion } from "./profile-events.ts";
import type { ProfileQuestion } from "./profile-of.ts";
import type { OutlookQuestion } from "./sample-outlook.ts";
import type { SummaryAnswer, SummaryQuestion } from "./summarise-data.ts";
import type { TraitChangesQuestion } from "./trait-changes.ts";
import type { DistributionQuestion } from "./trait-distribution.ts";
import type { WarmUpQuestion } from "./warm-up.ts";

/** By what is asked: the question and its answer. */
export interface CountingExchange {
  readonly count: Exchange<CountQuestion, ConditionCount>;
  readonly matching: Exchange<MatchingQuestion, readonly MatchingPerson[]>;
  readonly find: Exchange<FindQuestion, readonly PersonInShort[]>;
  /** null where nobody has the id. */
  readonly person: Exchange<PersonQuestion, PersonInShort | null>;
  /** Who takes part in a rehearsal. */
  readonly cohort: Exchange<CohortQuestion, CohortPeople>;
  readonly properties: Exchange<PropertiesQuestion, readonly FieldInData[]>;
  readonly traits: Exchange<object, readonly FieldInData[]>;
  readonly eventActivity: Exchange<EventActivityQuestion, EventsActivity>;
  readonly traitChanges: Exchange<TraitChangesQuestion, TraitsChanges>;
  readonly newest: Exchange<NewestQuestion, readonly ExampleMessage[]>;
  readonly entries: Exchange<EntriesQuestion, EntryPreview>;
  readonly summary: Exchange<SummaryQuestion, SummaryAnswer>;
  readonly sizes: Exchange<SizesQuestion, DefinitionSizes>;
  readonly overlaps: Exchange<OverlapsQuestion, AudienceOverlaps>;
  readonly distribution: Exchange<DistributionQuestion, TraitDistribution>;
  readonly list: Exchange<ListQuestion, ListedPeople>;
  readonly peopleCsv: Exchange<CsvQuestion, TextPiece>;
  /** null where nobody has the id; so below. */
  readonly profile: Exchange<ProfileQuestion, Profile | null>;
  readonly profileAt: Exchange<ProfileAtQuestion, ProfileAt | null>;
  readonly profileAudiences: Exchange<ProfileAtQuestion, readonly AudienceAt[] | null>;
  readonly profileAudience: Exchange<ProfileAudienceQuestion, ConditionAnswer | null>;
  readonly profileEvents: Exchange<EventsQuestion, ProfileEvents | null>;
  readonly profileMessage: Exchange<MessageQuestion, JsonObject | null>;
  /** What a scenario would bring; of nobody in the space. */
  readonly outlook: Exchange<OutlookQuestion, Outlook>;
  readonly warmUp: Exchange<WarmUpQuestion, null>;
}

/** Somebody waits for these while they type. The others take their time. */
export const urgentAsks: ReadonlySet<CountingAsk> = new Set([
  "count",
  "matching",
  "find",
  "person",
  "cohort",
  "list",
  "profile",
  "profileAt",
  "profileAudience",
  "profileAudiences",
  "profileEvents",
  "profileMessage",
  "distribution",
  "outlook",
]);

export type CountingAsk = keyof CountingExchange;

export type QuestionOf<A extends CountingAsk> = CountingExchange[A]["question"];
export type AnswerOf<A extends CountingAsk> = CountingExchange[A]["answer"];

/** One question with what it is asked as. */
export type Asked = {
  readonly [A in CountingAsk]: { readonly ask: A; readonly question: QuestionOf<A> };
}[CountingAsk];
