// The files of an import as the window knows them, and which of them share one mapping.

import type { GivingProgress } from "../files/give-file.ts";
import type { GivenFile, LookedColumn, LookedFile } from "../../shared/api/import-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import type { Mapping } from "../../shared/people/mapping-schema.ts";

export type FileState =
  | { readonly kind: "giving"; readonly progress: GivingProgress }
  | { readonly kind: "looking"; readonly given: GivenFile }
  /** `isOld`: its mapping was changed since, and the host looks at it again. */
  | {
      readonly kind: "looked";
      readonly given: GivenFile;
      readonly looked: LookedFile;
      readonly isOld: boolean;
    }
  | { readonly kind: "refused"; readonly given: GivenFile | null; readonly refusal: Refusal };

export interface ImportFile {
  /** Of this window alone. */
  readonly key: number;
  readonly name: string;
  readonly bytes: number;
  readonly state: FileState;
  /** As it is edited; null for JSON, and until the file was looked at. */
  readonly mapping: Mapping | null;
}

export interface LookedImportFile extends ImportFile {
  readonly state: Extract<FileState, { readonly kind: "looked" }>;
}

export const isLooked = (file: ImportFile): file is LookedImportFile => file.state.kind === "looked";

/** Delimited files with the same columns, which mean the same in all of them. */
export interface MappedFiles {
  readonly key: string;
  readonly files: readonly [LookedImportFile, ...LookedImportFile[]];
  readonly columns: readonly LookedColumn[];
  readonly mapping: Mapping;
}

/** The same for files that share one mapping. */
export const columnsKey = ({ form, columns }: LookedFile): string =>
  JSON.stringify([form, columns.map(({ name }) => name)]);

export function mappedFiles(files: readonly ImportFile[]): readonly MappedFiles[] {
  const groups = new Map<string, MappedFiles>();
  for (const file of files) {
    // One without rows was guessed from its names alone, and is none to learn from.
    if (!isLooked(file) || file.mapping === null || file.state.looked.rowsLookedAt === 0) continue;
    const key = columnsKey(file.state.looked);
    const group = groups.get(key);
    if (group !== undefined) groups.set(key, { ...group, files: [...group.files, file] });
    else groups.set(key, { key, files: [file], columns: file.state.looked.columns, mapping: file.mapping });
  }
  return [...groups.values()];
}

/** Whether everything was looked at as it is now, and nothing stands in the way of importing it. */
export const isReady = (files: readonly ImportFile[]): boolean =>
  files.length > 0 &&
  files.every((file) => isLooked(file) && !file.state.isOld && file.state.looked.problems.length === 0);
