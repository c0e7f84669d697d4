// What the threads that work on people's data are asked, and what they say back (plain values: they cross threads).

import type { DataProgress } from "../../../shared/api/host-contract.ts";
import type {
  FileForm,
  ImportFindings,
  ImportRecord,
  LookedFile,
  Protection,
  SavedMapping,
} from "../../../shared/api/import-contract.ts";
import type { DeletedCopies, KnownOfPerson, RemovedPerson } from "../../../shared/api/privacy-contract.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import type { Mapping } from "../../../shared/people/mapping-schema.ts";
import type { ImportError } from "../../import/import-error.ts";
import type { WritePass } from "../../space/write-pass.ts";
import type { GeneratedImport } from "./generate-people.ts";
import type { ReadableFile } from "./given-files.ts";
import type { PersonAsked } from "./known-of-person.ts";

export interface FileToRead extends ReadableFile {
  /** Of a delimited file; null where what is in the file says enough. */
  readonly mapping: Mapping | null;
}

export interface ReadingOfFiles {
  /** They count in this order. */
  readonly files: readonly FileToRead[];
  readonly protect: readonly Protection[];
  /** null where nothing is hashed. */
  readonly protectKey: Uint8Array | null;
}

/** The right to write the space beside whoever has it open. */
interface Changing {
  readonly pass: WritePass;
}

/** Every kind of work with what it is given and what it gives. */
export interface DataWorkTable {
  readonly look: {
    readonly given: {
      readonly file: ReadableFile;
      readonly mapping: JsonObject | null;
      readonly saved: readonly SavedMapping[];
      readonly form?: Omit<Extract<FileForm, { readonly kind: "delimited" }>, "kind">;
    };
    readonly gives: Omit<LookedFile, "file">;
  };
  readonly check: {
    /** `reportPath`: a file that is made, and gets every line that would be skipped. */
    readonly given: ReadingOfFiles & { readonly spacePath: string; readonly reportPath: string };
    readonly gives: ImportFindings;
  };
  readonly run: {
    readonly given: ReadingOfFiles &
      Changing & { readonly skipInvalid: boolean; readonly title: string; readonly atMs: number };
    readonly gives: ImportRecord;
  };
  readonly generate: {
    readonly given: GeneratedImport & Changing;
    readonly gives: ImportRecord;
  };
  readonly known: {
    readonly given: PersonAsked;
    readonly gives: KnownOfPerson;
  };
  readonly deleteCopies: {
    readonly given: PersonAsked & { readonly paths: readonly string[] };
    readonly gives: DeletedCopies;
  };
  readonly copyWithoutPeople: {
    readonly given: { readonly spacePath: string; readonly path: string; readonly personas: boolean };
    readonly gives: { readonly path: string };
  };
  readonly removePeople: {
    readonly given: Changing & { readonly userIds: readonly string[] };
    readonly gives: RemovedPerson;
  };
  readonly undo: {
    readonly given: Changing & { readonly id: number };
    readonly gives: { readonly messages: number };
  };
}

export type DataWorkKind = keyof DataWorkTable;

/** Kinds of work that are soon done and change nothing in the space. */
export type BriefWork = "look" | "known" | "deleteCopies" | "copyWithoutPeople";

/** Kinds of work that change the people of the space. */
export type ChangingWork = Exclude<DataWorkKind, BriefWork | "check">;

export type DataOrder = {
  readonly [Kind in DataWorkKind]: {
    readonly kind: Kind;
    readonly number: number;
    readonly given: DataWorkTable[Kind]["given"];
  };
}[DataWorkKind];

/** `cancel` ends one piece of work soon; `end` the thread, when all its work has ended. */
export type DataThreadMessage =
  DataOrder | { readonly kind: "cancel"; readonly number: number } | { readonly kind: "end" };

export type DataWorkError =
  | ImportError
  /** There is no import with this number. */
  | { readonly kind: "unknownImport" }
  /** A bug: its stack. */
  | { readonly kind: "workerFailed"; readonly message: string };

export type DataReport =
  | { readonly kind: "progress"; readonly number: number; readonly progress: DataProgress }
  | { readonly kind: "done"; readonly number: number; readonly value: unknown }
  | { readonly kind: "failed"; readonly number: number; readonly error: DataWorkError };
