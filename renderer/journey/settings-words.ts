// What holds for a whole journey, in words: who may enter again, and who leaves early.

import { durationWords } from "../../shared/base/duration-words.ts";
import { data, plain, sentence, type Words } from "../../shared/base/words.ts";
import { wordsOfCondition } from "../../shared/conditions/wording.ts";
import type { ExitSettings, JourneySettings } from "../../shared/journey/journey.ts";
import type { DefinitionNames } from "../../shared/people/definition-names.ts";

export interface SettingsInWords {
  readonly reentry: Words;
  readonly exit: Words;
}

/** Each a sentence without its full stop. */
export const settingsInWords = (
  settings: JourneySettings | undefined,
  names: DefinitionNames,
): SettingsInWords => ({
  reentry:
    settings?.reentry === undefined
      ? plain("Each person enters once")
      : sentence("A person may enter again ", data(durationWords(settings.reentry.after)), " after leaving"),
  exit: exitWords(settings?.exit, names),
});

function exitWords(exit: ExitSettings | undefined, names: DefinitionNames): Words {
  const time: readonly Words[] =
    exit?.after === undefined ? [] : [sentence(data(durationWords(exit.after)), " after entering")];
  const condition: readonly Words[] =
    exit?.when === undefined ? [] : [sentence("once a person ", wordsOfCondition(exit.when, names))];
  const [first, second] = [...time, ...condition];
  if (first === undefined) return plain("Nobody is taken out before the end");
  return second === undefined
    ? sentence("Taken out of the journey ", first)
    : sentence("Taken out of the journey ", first, ", or ", second);
}
