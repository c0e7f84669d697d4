// What can be said of a journey besides its steps, for comparing versions.

import { durationWords } from "../base/duration-words.ts";
import { data, plain, type Words } from "../base/words.ts";
import { wordsOfCondition } from "../conditions/wording.ts";
import type { DefinitionNames } from "../people/definition-names.ts";
import type { Aspect } from "./aspect.ts";
import type { Journey } from "./journey.ts";

export function settingsAspects(journey: Journey, names: DefinitionNames): readonly Aspect[] {
  const { exit, reentry } = journey.settings ?? {};
  return [
    {
      ...aspect("name", journey.name, data(journey.name || "…")),
      lead: plain("Name of the journey"),
      kind: "name",
    },
    ...(journey.description
      ? [
          {
            ...aspect("description", journey.description, data(journey.description)),
            lead: plain("Description"),
          },
        ]
      : []),
    ...(exit?.after === undefined
      ? []
      : [
          {
            ...aspect("leaves after", exit.after, data(durationWords(exit.after))),
            lead: plain("People leave after"),
          },
        ]),
    ...(exit?.when === undefined
      ? []
      : [
          {
            ...aspect("leaves when", exit.when, wordsOfCondition(exit.when, names)),
            lead: plain("Who leaves early"),
          },
        ]),
    ...(reentry === undefined
      ? []
      : [
          {
            ...aspect("enters again", reentry.after, data(durationWords(reentry.after))),
            lead: plain("People may enter again after"),
          },
        ]),
  ];
}

const aspect = (name: string, value: unknown, words: Words) =>
  ({ key: name, field: name, value, words, kind: "field" }) as const;
