// The answer to a "why?" about one person, with the messages that it refers to and how many share their way.

import type { Why } from "../../../shared/api/story-contract.ts";
import { answerWhy } from "../../../shared/why/answer-why.ts";
import type { ConditionAnswer } from "../../../shared/why/condition-answer.ts";
import type { StoryMessage } from "../../../shared/why/story-item.ts";
import { storyMessages } from "../../../shared/why/story-of.ts";
import { suggestChange } from "../../../shared/why/suggest.ts";
import type { WhyAnswer, WhySubject } from "../../../shared/why/why-answer.ts";
import { decidingLive } from "../what-if/deciding-live.ts";
import type { OpenRehearsal, TravelAnswer } from "./open-rehearsal.ts";
import { storyInShort } from "./story-in-short.ts";
import { storyPerson, type StoryPerson } from "./story-person.ts";

export interface WhyQuestion {
  readonly userId: string;
  readonly atMs: number;
  readonly subject: WhySubject;
}

/** null where the rehearsal does not know the person, the step or the transition. */
export const whyOf: TravelAnswer<WhyQuestion, Why | null> = (rehearsal, { userId, atMs, subject }) => {
  const person = storyPerson(rehearsal, userId);
  if (person === undefined || !isKnown(rehearsal, person, subject)) return null;
  const { messages, transitions } = person;
  const live = decidingLive(rehearsal, { subject, atMs, transitions });
  const answer = answerWhy({ live, user: userId, messages, transitions, atMs, subject });
  return {
    person: storyInShort(person).person,
    answer,
    messages: messagesOf(person, answer),
    company: companyOf(rehearsal, answer),
    suggestion: suggestChange(answer),
  };
};

function isKnown({ live }: OpenRehearsal, { transitions }: StoryPerson, subject: WhySubject): boolean {
  if (subject.about === "entry") return true;
  if (subject.about === "transition") return subject.transition < transitions.length;
  return live.plan.journey.steps.some(({ id }) => id === subject.step);
}

function companyOf({ saved }: OpenRehearsal, { found, atMs }: WhyAnswer): Why["company"] {
  if (found.is !== "passed") return null;
  const counts = saved.countsAt(atMs).steps[found.step];
  return counts === undefined ? null : { took: counts.fired[found.via] ?? 0, passed: counts.passed };
}

function messagesOf({ messages }: StoryPerson, answer: WhyAnswer): readonly StoryMessage[] {
  const named = new Set<number>();
  for (const { condition } of answer.ways) if (condition !== null) note(condition, named);
  if (answer.exit !== null) note(answer.exit, named);
  const all = storyMessages(messages.slice(0, Math.max(-1, ...named) + 1));
  return [...named].toSorted((a, b) => a - b).flatMap((index) => all[index] ?? []);
}

function note({ evidence }: ConditionAnswer, named: Set<number>): void {
  switch (evidence.is) {
    case "group":
      return evidence.parts.forEach((part) => note(part, named));
    case "audience":
      return note(evidence.audience, named);
    case "trait":
      return void (evidence.source !== null && named.add(evidence.source.index));
    case "computedTrait":
      return evidence.events.forEach(({ index }) => void named.add(index));
    case "event":
      return [...evidence.counted, ...evidence.uncounted].forEach(({ index }) => void named.add(index));
  }
}
