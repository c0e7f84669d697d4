// From a question to the job that answers it.

import { audienceOverlaps } from "./audience-overlaps.ts";
import { cohortPeople } from "./cohort-people.ts";
import { countPeople } from "./count-people.ts";
import type { AnswerOf, Asked, CountingAsk, QuestionOf } from "./counting-question.ts";
import { eventActivity } from "./event-activity.ts";
import { definitionSizes } from "./definition-sizes.ts";
import { propertiesInData, traitsInData } from "./fields-in-data.ts";
import type { Job } from "./job.ts";
import { listPeople } from "./list-people.ts";
import { matchingPeople } from "./matching-people.ts";
import { newestMessages } from "./newest-messages.ts";
import { peopleCsv } from "./people-csv.ts";
import type { PeopleSource } from "./people-source.ts";
import { findPeople } from "./person-index.ts";
import { personWithId } from "./person-with-id.ts";
import { previewEntries } from "./preview-entries.ts";
import { profileAt } from "./profile-at.ts";
import { profileAudience } from "./profile-audience.ts";
import { profileAudiences } from "./profile-audiences.ts";
import { profileEvents, profileMessage } from "./profile-events.ts";
import { profileOf } from "./profile-of.ts";
import { sampleOutlook } from "./sample-outlook.ts";
import { summariseData } from "./summarise-data.ts";
import { traitChanges } from "./trait-changes.ts";
import { traitDistribution } from "./trait-distribution.ts";
import { warmUp } from "./warm-up.ts";

type Begin<A extends CountingAsk> = (source: PeopleSource, question: QuestionOf<A>) => Job<AnswerOf<A>>;

const beginnings: { readonly [A in CountingAsk]: Begin<A> } = {
  count: countPeople,
  matching: matchingPeople,
  find: findPeople,
  person: personWithId,
  cohort: cohortPeople,
  entries: previewEntries,
  summary: summariseData,
  properties: propertiesInData,
  traits: traitsInData,
  eventActivity,
  traitChanges,
  newest: newestMessages,
  sizes: definitionSizes,
  overlaps: audienceOverlaps,
  distribution: traitDistribution,
  list: listPeople,
  peopleCsv,
  profile: profileOf,
  profileAt,
  profileAudience,
  profileAudiences,
  profileEvents,
  profileMessage,
  outlook: sampleOutlook,
  warmUp,
};

export function beginJob(source: PeopleSource, { ask, question }: Asked): Job<AnswerOf<CountingAsk>> {
  // The table's type says that what is under an ask takes its question.
  const begin = beginnings[ask] as Begin<CountingAsk>;
  return begin(source, question as QuestionOf<CountingAsk>);
}
