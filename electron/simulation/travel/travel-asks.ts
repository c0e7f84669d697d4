// What the travelling thread can be asked about a kept rehearsal, and who answers it: one line in each of the two
// tables for every question.

import type { RehearsalsCompared } from "../../../shared/api/comparison-contract.ts";
import type { ConstructedPerson, FoundWays, LongWait } from "../../../shared/api/find-contract.ts";
import type { OutboxPage } from "../../../shared/api/outbox-contract.ts";
import type { StoryHead, Why } from "../../../shared/api/story-contract.ts";
import type { TextPiece } from "../../../shared/api/text-piece.ts";
import type { ChangedPersonInWhatIf, EditablePerson } from "../../../shared/api/what-if-contract.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import type { PeoplePage } from "../../../shared/api/travel-contract.ts";
import type { Target } from "../../../shared/find/ways-to-connection.ts";
import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import type { TransitionRecord } from "../../../shared/engine/machine/transition-record.ts";
import type { NumberedItem } from "../../../shared/why/story-item.ts";
import type { BarsQuestion } from "../../../shared/rehearsal/instants-in-bars.ts";
import type { Exchange } from "../asked-message.ts";
import { activity } from "./activity.ts";
import { countsAt, type CountsQuestion } from "./counts-at.ts";
import { findConstruct } from "./find-construct.ts";
import { findLongestWaits, type LongestWaitsQuestion } from "./find-longest-waits.ts";
import { findPaths, type FindPathsQuestion } from "./find-paths.ts";
import { neighbour, type FoundInstant, type NeighbourQuestion } from "./neighbour.ts";
import { nextBreak, type FoundBreak, type NextBreakQuestion } from "./next-break.ts";
import type { TravelAnswer } from "./open-rehearsal.ts";
import { outboxExport, type OutboxExportQuestion } from "./outbox-export.ts";
import { outboxList, type OutboxListQuestion } from "./outbox-list.ts";
import { outboxPayload, type OutboxPayloadQuestion } from "./outbox-payload.ts";
import { overview, type RehearsalOverview } from "./overview.ts";
import { people, type PeopleQuestion } from "./people.ts";
import { storyHead, storyItems, type StoryQuestion } from "./story-items.ts";
import { storyDelivery, storyTransitions, type DeliveryQuestion } from "./story-transitions.ts";
import { userIds, type UserIdsQuestion } from "./user-ids.ts";
import { warmUp } from "./warm-up.ts";
import { whyOf, type WhyQuestion } from "./why-of.ts";
import { toldChanges } from "../what-if/changes-of-people.ts";
import { checkWhatIf, type CheckQuestion, type WhatIfProblem } from "../what-if/check-what-if.ts";
import {
  comparedPeople,
  comparedRehearsals,
  type ComparedQuestion,
  type GroupQuestion,
  type PeopleOfGroup,
} from "../what-if/compared-rehearsals.ts";
import { editablePerson, type PersonQuestion } from "../what-if/editable-person.ts";

/** By what is asked: the question and its answer. */
export interface TravelExchange {
  readonly overview: Exchange<object, RehearsalOverview>;
  readonly warmUp: Exchange<object, null>;
  readonly countsAt: Exchange<CountsQuestion, InstantCounts>;
  readonly activity: Exchange<BarsQuestion, readonly number[]>;
  readonly neighbour: Exchange<NeighbourQuestion, FoundInstant>;
  readonly nextBreak: Exchange<NextBreakQuestion, FoundBreak>;
  readonly people: Exchange<PeopleQuestion, PeoplePage>;
  readonly userIds: Exchange<UserIdsQuestion, readonly string[]>;
  readonly outboxList: Exchange<OutboxListQuestion, OutboxPage>;
  /** null where the number is none of a send. */
  readonly outboxPayload: Exchange<OutboxPayloadQuestion, JsonObject | null>;
  readonly outboxExport: Exchange<OutboxExportQuestion, TextPiece>;
  /** null where the rehearsal does not know the person; so below. */
  readonly story: Exchange<StoryQuestion, StoryHead | null>;
  readonly storyItems: Exchange<StoryQuestion & { readonly page: number }, readonly NumberedItem[] | null>;
  readonly storyTransitions: Exchange<{ readonly userId: string }, readonly TransitionRecord[] | null>;
  readonly storyDelivery: Exchange<DeliveryQuestion, JsonObject | null>;
  readonly why: Exchange<WhyQuestion, Why | null>;
  readonly findPaths: Exchange<FindPathsQuestion, FoundWays>;
  readonly findLongestWaits: Exchange<LongestWaitsQuestion, readonly LongWait[]>;
  /** null where the journey has no such connection. */
  readonly findConstruct: Exchange<Target, ConstructedPerson | null>;
  readonly checkWhatIf: Exchange<CheckQuestion, WhatIfProblem | null>;
  /** null where the rehearsal does not know the person. */
  readonly editablePerson: Exchange<PersonQuestion, EditablePerson | null>;
  readonly changesOfPeople: Exchange<object, readonly ChangedPersonInWhatIf[]>;
  /** null where the other one is not there; so below. */
  readonly compared: Exchange<ComparedQuestion, RehearsalsCompared | null>;
  readonly comparedPeople: Exchange<GroupQuestion, PeopleOfGroup | null>;
}

export type TravelAsk = keyof TravelExchange;

export type QuestionOf<A extends TravelAsk> = TravelExchange[A]["question"];
export type AnswerOf<A extends TravelAsk> = TravelExchange[A]["answer"];

/**
 * Up to its first wait an answer is inside `space.read`; behind each wait, whatever reads the space is inside a
 * `space.read` of its own. What takes longer than a few milliseconds waits for its turn in between (run-slices.ts).
 */
export const travelAnswers: { readonly [A in TravelAsk]: TravelAnswer<QuestionOf<A>, AnswerOf<A>> } = {
  overview,
  warmUp,
  countsAt,
  activity,
  neighbour,
  nextBreak,
  people,
  userIds,
  outboxList,
  outboxPayload,
  outboxExport,
  story: storyHead,
  storyItems,
  storyTransitions,
  storyDelivery,
  why: whyOf,
  findPaths,
  findLongestWaits,
  findConstruct,
  checkWhatIf,
  editablePerson,
  changesOfPeople: toldChanges,
  compared: comparedRehearsals,
  comparedPeople,
};
