// The story of one person: how much of it there is, and one page of it at a time.

import { storyPage, type StoryHead } from "../../../shared/api/story-contract.ts";
import { textOf } from "../../../shared/base/words.ts";
import { definitionNames } from "../../../shared/people/definition-names.ts";
import type { NumberedItem } from "../../../shared/why/story-item.ts";
import { storyOf, type Story } from "../../../shared/why/story-of.ts";
import { storyTraits } from "../../../shared/why/story-traits.ts";
import { storyDetail, storyTitle, type StoryWordsContext } from "../../../shared/why/story-words.ts";
import type { OpenRehearsal, TravelAnswer } from "./open-rehearsal.ts";
import { storyInShort } from "./story-in-short.ts";
import { storyPerson, type StoryPerson } from "./story-person.ts";

export interface StoryQuestion {
  readonly userId: string;
  readonly show: "all" | "steps";
  /** "" for all. */
  readonly text: string;
}

const stories = new WeakMap<StoryPerson, Story>();

function storyOfPerson({ live }: OpenRehearsal, person: StoryPerson): Story {
  const known = stories.get(person);
  if (known !== undefined) return known;
  const { plan, settings } = live;
  const story = storyOf({
    journey: plan.journey,
    definitions: plan.definitions,
    messages: person.messages,
    transitions: person.transitions,
    untilMs: settings.untilMs,
  });
  stories.set(person, story);
  return story;
}

/** null for somebody whom the rehearsal does not know. */
export const storyHead: TravelAnswer<StoryQuestion, StoryHead | null> = (rehearsal, question) => {
  const person = storyPerson(rehearsal, question.userId);
  if (person === undefined) return null;
  const story = storyOfPerson(rehearsal, person);
  const chosen = chosenItems(rehearsal, story, question);
  const pageStartsMs: number[] = [];
  for (let at = 0; at < chosen.length; at += storyPage) pageStartsMs.push(chosen[at]?.atMs ?? 0);
  const { plan } = rehearsal.live;
  return {
    ...storyInShort(person),
    traits: storyTraits(plan, story.items),
    total: chosen.length,
    pageStartsMs,
    leftOut: story.leftOut,
  };
};

export const storyItems: TravelAnswer<
  StoryQuestion & { readonly page: number },
  readonly NumberedItem[] | null
> = (rehearsal, question) => {
  const person = storyPerson(rehearsal, question.userId);
  if (person === undefined) return null;
  const chosen = chosenItems(rehearsal, storyOfPerson(rehearsal, person), question);
  return chosen.slice(question.page * storyPage, (question.page + 1) * storyPage);
};

function chosenItems(
  { live }: OpenRehearsal,
  { items }: Story,
  { show, text }: StoryQuestion,
): readonly NumberedItem[] {
  const shown = show === "all" ? items : items.filter(({ kind }) => kind === "transition");
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return shown;
  const { journey, definitions } = live.plan;
  const { publishedAtMs } = live.settings;
  const context = { journey, names: definitionNames(definitions), person: "", publishedAtMs };
  return shown.filter((item) => textOfItem(item, context).includes(wanted));
}

const textOfItem = (item: NumberedItem, context: StoryWordsContext): string =>
  `${textOf(storyTitle(item, context))} ${textOf(storyDetail(item, context))}`.toLowerCase();
