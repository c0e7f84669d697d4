// Bringing people's messages into the space from files: giving files to the host, looking at them, checking what
// would arrive, importing, and undoing a whole import. Nothing is written to the space before `run`.

import { type } from "@orpc/contract";
import { z } from "zod";
import type { JsonObject } from "../base/json.ts";
import type { Problem } from "../base/problem.ts";
import type { EventType } from "../conditions/condition.ts";
import type { Mapping } from "../people/mapping-schema.ts";
import type { ValueKind } from "./catalogue-contract.ts";
import { idInput, jsonObjectInput, nameInput, pathInput, windowInput } from "./inputs.ts";
import { procedure } from "./refusal.ts";
import type { TextPiece } from "./text-piece.ts";

/** A file that the host has, or can read, until it is given back. */
export interface GivenFile {
  readonly file: string;
  /** Without its folder. */
  readonly name: string;
  /** As it lies on the disk. */
  readonly bytes: number;
}

export type FileForm =
  | { readonly kind: "jsonLines" }
  | { readonly kind: "json" }
  | {
      readonly kind: "delimited";
      readonly separator: "," | "\t" | ";" | "|" | "spaces";
      readonly header: boolean;
      /** Lines before the header or the first row. */
      readonly skipLines: number;
    };

export interface LookedColumn {
  /** From 1. */
  readonly position: number;
  /** null in a file without a header. */
  readonly name: string | null;
  /** The first few that are not empty, as they are written. */
  readonly values: readonly string[];
  /** Of the values that were looked at, the most frequent first. */
  readonly kinds: readonly ValueKind[];
  /** Rows looked at in which it is empty. */
  readonly empty: number;
}

/** What might be meant otherwise, in a sentence for people, beside the column that it is about. */
export interface MappingDoubt {
  readonly position: number | null;
  readonly sentence: string;
}

/** A row of the beginning of a file, as the message that it would become. */
export interface PreviewRow {
  /** From 1. */
  readonly line: number;
  readonly message: JsonObject | null;
  /** Why it is none; null where it is. */
  readonly problem: Pick<Problem, "found" | "expected"> | null;
}

/** A trait or property that occurs in the rows looked at, by its top-level key. */
export interface SeenField {
  readonly part: "trait" | "property";
  readonly key: string;
  readonly count: number;
  /** Its first value, shortened. */
  readonly example: string;
}

export interface LookedFile {
  readonly file: string;
  readonly form: FileForm;
  readonly isGzip: boolean;
  /** What is said here is said of the first so many rows. */
  readonly rowsLookedAt: number;
  /** In the whole file; null where that cannot be told from the beginning. */
  readonly estimatedRows: number | null;
  /** Of a delimited file; else empty. */
  readonly columns: readonly LookedColumn[];
  /**
   * Of a delimited file: the mapping that was given, else a saved one that fits, else a guess, which may lack what
   * cannot be guessed. null for JSON.
   */
  readonly mapping: Mapping | null;
  /** The name of the saved mapping, where that is it. */
  readonly recognised: string | null;
  readonly doubts: readonly MappingDoubt[];
  /** What keeps it from being imported as it is: of the file, with a line, or of its mapping, with a pointer. */
  readonly problems: readonly Problem[];
  /** The first ten. */
  readonly rows: readonly PreviewRow[];
  readonly fields: readonly SeenField[];
}

export const protectionInput = z
  .object({
    part: z.enum(["trait", "property", "userId", "anonymousId"]),
    /** Top-level key of a trait or property; "" for an id. */
    key: z.string().max(1_000),
    /**
     * hash: 32 hexadecimal digits that are the same for the same value, by a secret that stays on this computer.
     * mask: most characters of a text are put out of sight, of another value all. leaveOut: it is not imported.
     * Ids can only be hashed.
     */
    as: z.enum(["hash", "mask", "leaveOut"]),
  })
  .refine(({ part, as }) => part === "trait" || part === "property" || as === "hash", {
    error: "ids can only be hashed",
  });

export type Protection = z.infer<typeof protectionInput>;

const filesInput = z
  .array(z.object({ file: idInput, mapping: jsonObjectInput.nullable() }))
  .min(1)
  .max(100);
const tableFormInput = z.object({
  separator: z.enum([",", "\t", ";", "|", "spaces"]),
  header: z.boolean(),
  skipLines: z.int().min(0).max(1_000),
});
const protectInput = z.array(protectionInput).max(500);
/** Names a piece of work of this window, for its progress. */
const workInput = idInput;

export interface SkippedLine {
  /** Name of the file. */
  readonly file: string;
  readonly line: number;
  /** The line itself, shortened. */
  readonly text: string;
  readonly found: string;
  /** Place of the guilty part in `text`, from and to in UTF-16 code units; null where it is the line as a whole. */
  readonly guilty: readonly [number, number] | null;
}

/** Lines that cannot be imported for the same reason. */
export interface SkippedGroup {
  /** e.g. "No user and no anonymous id". */
  readonly reason: string;
  readonly count: number;
  /** The first of them. */
  readonly lines: readonly SkippedLine[];
}

/** What an import would bring. */
export interface ImportFindings {
  /** New ones: without duplicates and skipped lines. */
  readonly messages: number;
  /** People with at least one of them, identity resolved: known by a user id, and the others. */
  readonly knownPeople: number;
  readonly anonymousPeople: number;
  /** null where nothing would arrive. */
  readonly firstAtMs: number | null;
  readonly lastAtMs: number | null;
  /** The most frequent first. */
  readonly events: readonly {
    readonly type: EventType;
    readonly name: string;
    readonly messages: number;
  }[];
  readonly traitChanges: number;
  /** Calls that are neither events nor changes of traits: alias and group. */
  readonly otherCalls: number;
  /** Dropped because their message id was seen before, in the files or in the space. */
  readonly duplicates: number;
  readonly rows: number;
  readonly skipped: { readonly total: number; readonly groups: readonly SkippedGroup[] };
}

/** An import that the space knows, whatever brought it. */
export interface ImportRecord {
  readonly id: number;
  readonly atMs: number;
  readonly source: "files" | "generated" | "commandLine";
  /** Names of files, or the scenario. */
  readonly title: string;
  readonly messages: number;
  readonly duplicates: number;
  readonly skipped: number;
}

export interface SavedMapping {
  readonly name: string;
  readonly savedAtMs: number;
  readonly mapping: Mapping;
  /** Names of the columns of the file that it was made for; what a file is recognised by. */
  readonly columns: readonly string[];
}

/** As much of a file as is given at once, as base64. */
export const pieceBytes = 2 ** 21;

export const importContract = {
  /** For a file whose path is known: by the desktop shell, or chosen with `space.browse`. */
  givePath: procedure.input(z.object({ window: windowInput, path: pathInput })).output(type<GivenFile>()),
  /** For a file of which the window only has the bytes: begins it. It is gone when the window is. */
  giveFile: procedure
    .input(z.object({ window: windowInput, name: nameInput, bytes: z.int().min(0) }))
    .output(type<GivenFile>()),
  /** The next piece, which begins at `offset`. */
  givePiece: procedure
    .input(
      z.object({
        file: idInput,
        offset: z.int().min(0),
        base64: z.base64().max(Math.ceil(pieceBytes / 3) * 4),
      }),
    )
    .output(type<void>()),
  /** The host forgets the file; what it holds of it is deleted. */
  takeBack: procedure.input(z.object({ file: idInput })).output(type<void>()),
  /**
   * `mapping` null: a saved one that fits, or a guess. `form`: how the rows of a table are cut then, instead of as it is
   * found out; a mapping that is given says that itself.
   */
  look: procedure
    .input(z.object({ file: idInput, mapping: jsonObjectInput.nullable(), form: tableFormInput.optional() }))
    .output(type<LookedFile>()),
  /** Reads everything and writes nothing. Cancelled by its signal; its progress comes as changes. */
  check: procedure
    .input(z.object({ work: workInput, files: filesInput, protect: protectInput }))
    .output(type<ImportFindings>()),
  /** Of the newest check with this `work`: every line that was skipped, as CSV (file, line, reason, text). */
  report: procedure.input(z.object({ work: workInput, from: z.int().nullable() })).output(type<TextPiece>()),
  /**
   * Everything, or nothing. Lines that cannot be imported refuse it, unless `skipInvalid`. Cancelled by its signal,
   * until everything is there.
   */
  run: procedure
    .input(
      z.object({
        window: windowInput,
        work: workInput,
        files: filesInput,
        protect: protectInput,
        skipInvalid: z.boolean(),
      }),
    )
    .output(type<ImportRecord>()),
  /** The newest first. */
  list: procedure.output(type<readonly ImportRecord[]>()),
  /** Takes a whole import out again. What was dropped as its duplicate later on does not come back. */
  undo: procedure
    .input(z.object({ window: windowInput, work: workInput, id: z.int() }))
    .output(type<{ readonly messages: number }>()),
  mappings: procedure.output(type<readonly SavedMapping[]>()),
  /** In place of one with the same name. Kept on this computer, for all spaces. */
  saveMapping: procedure
    .input(
      z.object({
        name: nameInput,
        mapping: jsonObjectInput,
        columns: z.array(z.string().max(10_000)).max(10_000),
      }),
    )
    .output(type<void>()),
  deleteMapping: procedure.input(z.object({ name: nameInput })).output(type<void>()),
};
