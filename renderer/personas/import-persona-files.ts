// Personas from files, one after the other: each comes in wholly or not at all.

import type { Refusal } from "../../shared/api/refusal.ts";
import { host, windowId } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";

export interface ImportedPersonas {
  readonly imported: readonly { readonly id: string; readonly name: string }[];
  readonly refused: readonly { readonly file: string; readonly refusal: Refusal }[];
}

/** As much text as the host takes of one. */
const mostBytes = 1_000_000;

export async function importPersonaFiles(files: readonly File[]): Promise<ImportedPersonas> {
  const imported: ImportedPersonas["imported"][number][] = [];
  const refused: ImportedPersonas["refused"][number][] = [];
  for (const file of files) {
    try {
      if (file.size > mostBytes) refused.push({ file: file.name, refusal: tooLarge });
      else
        imported.push(
          await host.persona.importFile({ window: windowId, name: file.name, text: await file.text() }),
        );
    } catch (error) {
      refused.push({ file: file.name, refusal: refusalOf(error) });
    }
  }
  return { imported, refused };
}

const tooLarge: Refusal = {
  kind: "tooLarge",
  happened: "The file is too large for one persona.",
  kept: "Nothing of it was taken.",
  remedy: "Messages of people are imported under Imports.",
};
