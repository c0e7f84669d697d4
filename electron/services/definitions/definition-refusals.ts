// Why a definition was not changed, in words.

import type { DefinitionList } from "../../../shared/api/definition-contract.ts";
import { Refused } from "../refused.ts";

/** How people call one item of each list. */
export const oneOf: Readonly<Record<DefinitionList, string>> = {
  audiences: "audience",
  computedTraits: "computed trait",
  destinations: "destination",
};

const kept = "Nothing was changed.";

const another = (word: string): string => `Another ${word}`;

export const definitionNotFound = (list: DefinitionList): Refused =>
  new Refused({
    kind: "notFound",
    happened: `This ${oneOf[list]} is not there any more.`,
    kept,
    remedy: `Choose ${another(oneOf[list]).toLowerCase()}.`,
  });

export const definitionChangedElsewhere = (list: DefinitionList, name: string): Refused =>
  new Refused({
    kind: "changedElsewhere",
    happened: `“${name}” was changed in another window, or by another change since.`,
    kept: "What was saved there is kept, and nothing was written over it.",
    remedy: `Look at the ${oneOf[list]} as it is now, and change it again.`,
  });

export const definitionNameTaken = (list: DefinitionList, name: string): Refused =>
  new Refused({
    kind: "nameTaken",
    happened: `${another(oneOf[list])} is called “${name}”.`,
    kept,
    remedy: "Choose another name.",
  });

/** `problem` is a clause: "a name is missing". */
export const definitionNotValid = (list: DefinitionList, problem: string): Refused =>
  new Refused({
    kind: "notValid",
    happened: `This ${oneOf[list]} is not complete: ${problem}.`,
    kept: "It is as it was saved last.",
    remedy: "Complete it; it is saved then.",
  });

/** `way` are names, the first and the last the same. */
export const audienceDependsOnItself = (way: readonly string[]): Refused =>
  new Refused({
    kind: "cycle",
    happened: `An audience cannot depend on itself: ${way.map((name) => `“${name}”`).join(" needs ")}.`,
    kept: "It is as it was saved last.",
    remedy: "Take one of these audiences out of the condition.",
  });

export const definitionInUse = (list: DefinitionList, name: string, places: number): Refused =>
  new Refused({
    kind: "inUse",
    happened: `“${name}” is used in ${places === 1 ? "one place" : `${places} places`}.`,
    kept,
    remedy: `Look at where the ${oneOf[list]} is used, and confirm what happens there.`,
  });

export const definitionDependedOn = (name: string, audiences: readonly string[]): Refused =>
  new Refused({
    kind: "dependedOn",
    happened: `“${name}” is part of ${audiences.map((other) => `“${other}”`).join(", ")}.`,
    kept,
    remedy: "Take it out of the conditions of these audiences first.",
  });
