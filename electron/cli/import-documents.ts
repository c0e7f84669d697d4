// Journeys and definitions among the files of an import: checked before anything is written, then saved as
// drafts and as the space's definitions.

import type { Journey } from "../../shared/journey/journey.ts";
import { readJourney } from "../../shared/journey/read-journey.ts";
import type { Space } from "../space/space.ts";
import { CommandFailure, valueOrFail } from "./command-failure.ts";
import { definitionsOfFile, definitionsOfSpace } from "./find-definitions.ts";
import { readTextFile } from "./read-text-file.ts";
import { spaceValue } from "./space-value.ts";

export interface DocumentFiles {
  readonly journeys: readonly string[];
  readonly definitions: readonly string[];
  /** Everything else. */
  readonly messages: readonly string[];
}

export function sortFiles(files: readonly string[]): DocumentFiles {
  const isJourney = (path: string): boolean => path.endsWith(".journey.json");
  const isDefinitions = (path: string): boolean => path.endsWith(".definitions.json");
  return {
    journeys: files.filter(isJourney),
    definitions: files.filter(isDefinitions),
    messages: files.filter((path) => !isJourney(path) && !isDefinitions(path)),
  };
}

export interface CheckedDocuments {
  readonly journeys: readonly { readonly journey: Journey; readonly text: string }[];
  /** The text of the file of definitions, where there is one. */
  readonly definitions: string | undefined;
}

/** The journeys must fit the definitions that the space will have. */
export function checkDocuments(files: DocumentFiles, space: Space): CheckedDocuments {
  const [path, second] = files.definitions;
  if (second !== undefined) {
    throw new CommandFailure([`${second}: found a second file of definitions, expected one for the space`]);
  }
  const added = path === undefined ? undefined : definitionsOfFile(path);
  const definitions = added?.definitions ?? definitionsOfSpace(space);
  const journeys = files.journeys.map((file) => {
    const journeyText = readTextFile(file, "a journey file");
    const context = definitions === undefined ? { file } : { file, definitions };
    return { journey: valueOrFail(readJourney(journeyText, context)), text: journeyText };
  });
  return { journeys, definitions: added?.text };
}

export function saveDocuments(
  space: Space,
  { journeys, definitions }: CheckedDocuments,
  savedAtMs: number,
): void {
  if (journeys.length === 0 && definitions === undefined) return;
  spaceValue(
    space.transaction(() => {
      if (definitions !== undefined) space.definitions.save(definitions);
      for (const { journey, text } of journeys) {
        space.journeys.saveDraft({ id: journey.id, name: journey.name, document: text, savedAtMs });
      }
    }),
  );
}
