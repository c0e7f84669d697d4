// The mappings that a person saved, for all spaces of this computer: read from the settings one by one, so that one that
// another version wrote, or a hand spoiled, does not take the others along.

import { z } from "zod";
import type { SavedMapping } from "../../../shared/api/import-contract.ts";
import type { Problem } from "../../../shared/base/problem.ts";
import { describeProblem } from "../../../shared/base/problem.ts";
import { checkDocument } from "../../../shared/base/check-document.ts";
import type { Result } from "../../../shared/base/result.ts";
import { type Mapping, mappingSchema } from "../../../shared/people/mapping-schema.ts";
import { mappingProblems } from "../../import/mapping-rules.ts";
import type { PreferenceStore } from "../preference-store.ts";
import { dataRefused } from "./data-refusal.ts";

const mostMappings = 200;
/** Characters of one, as JSON: all of them are read and written together. */
const longestMapping = 100_000;
const listedProblems = 3;

const savedSchema = z.object({
  name: z.string().min(1),
  savedAtMs: z.number(),
  mapping: z.unknown(),
  columns: z.array(z.string()),
});

export class SavedMappings {
  readonly #preferences: PreferenceStore;

  constructor(preferences: PreferenceStore) {
    this.#preferences = preferences;
  }

  /** The newest first. */
  list(): readonly SavedMapping[] {
    return this.#preferences.savedMappings().flatMap((value) => {
      const saved = savedSchema.safeParse(value);
      if (!saved.success) return [];
      const mapping = readMapping(saved.data.mapping);
      return mapping.ok ? [{ ...saved.data, mapping: mapping.value }] : [];
    });
  }

  /** In place of one with the same name. Throws Refused. */
  save(saved: Omit<SavedMapping, "mapping"> & { readonly mapping: unknown }): void {
    const mapping = checkedMapping(saved.mapping);
    const others = this.list().filter(({ name }) => name !== saved.name);
    if (others.length >= mostMappings) throw dataRefused({ kind: "tooManyMappings", most: mostMappings });
    if (JSON.stringify([mapping, saved.columns]).length > longestMapping)
      throw dataRefused({ kind: "mappingNotValid", problems: "it is too long to be saved" });
    this.#preferences.setSavedMappings([{ ...saved, mapping }, ...others]);
  }

  /** One that is not there is as good as deleted. */
  delete(deleted: string): void {
    this.#preferences.setSavedMappings(this.list().filter(({ name }) => name !== deleted));
  }
}

/** Throws Refused, with the first problems. */
export function checkedMapping(value: unknown): Mapping {
  const mapping = readMapping(value);
  if (mapping.ok) return mapping.value;
  const problems = mapping.error.slice(0, listedProblems).map(describeProblem).join("; ");
  throw dataRefused({ kind: "mappingNotValid", problems });
}

const readMapping = (value: unknown): Result<Mapping, readonly Problem[]> =>
  checkDocument<Mapping>(value, {
    file: undefined,
    format: "rehearse.mapping/1",
    schema: mappingSchema,
    furtherProblems: mappingProblems,
  });
