// The procedures that bring people's messages into the space from files, and take whole imports out again.

import type { z } from "zod";
import type { ImportRecord, importContract, Protection } from "../../shared/api/import-contract.ts";
import type { StoredImportRecord } from "../space/import-record-store.ts";
import type { DataDesk } from "./imports/data-desk.ts";
import { dataRefused } from "./imports/data-refusal.ts";
import type { FileToRead } from "./imports/data-work.ts";
import type { GivenFiles } from "./imports/given-files.ts";
import { ImportReports } from "./imports/import-reports.ts";
import { checkedMapping, SavedMappings } from "./imports/saved-mappings.ts";
import type { ServiceParts } from "./service-parts.ts";

export interface ImportDesks {
  readonly given: GivenFiles;
  readonly data: DataDesk;
}

export const importService = (parts: ServiceParts, desks: ImportDesks) => ({
  ...giving(parts, desks),
  ...importing(parts, desks),
  ...imported(parts, desks),
  ...mappings(parts),
});

function giving({ implementer, preferences }: ServiceParts, { given, data }: ImportDesks) {
  const procedures = implementer.import;
  const saved = new SavedMappings(preferences);
  return {
    givePath: procedures.givePath.handler(({ input: { window, path } }) => given.addPath(window, path)),
    giveFile: procedures.giveFile.handler(async ({ input: { window, name, bytes }, signal }) => {
      const begun = await given.begin(window, { name, bytes });
      // Its window went meanwhile: nobody knows the file.
      if (signal?.aborted === true) await given.takeBack(begun.file);
      return begun;
    }),
    givePiece: procedures.givePiece.handler(({ input: { file, offset, base64 } }) =>
      given.addPiece(file, offset, Buffer.from(base64, "base64")),
    ),
    takeBack: procedures.takeBack.handler(({ input: { file } }) => given.takeBack(file)),
    look: procedures.look.handler(async ({ input: { file, mapping, form }, signal }) => {
      const readable = given.readable(file);
      const looked = await data.ask(
        "look",
        { file: readable, mapping, saved: saved.list(), ...(form && { form }) },
        { what: `Looking at “${readable.name}”`, files: [readable], signal },
      );
      return { file, ...looked };
    }),
  };
}

function importing({ implementer, current, preferences, now }: ServiceParts, { given, data }: ImportDesks) {
  const procedures = implementer.import;
  const reports = new ImportReports(given);
  const reading = (files: FilesInput, protect: readonly Protection[]) => ({
    files: files.map(({ file, mapping }): FileToRead => ({
      ...given.readable(file),
      mapping: mapping === null ? null : checkedMapping(mapping),
    })),
    protect,
    protectKey: keyFor(protect, preferences),
  });
  return {
    check: procedures.check.handler(async ({ input: { work, files, protect }, signal }) => {
      const read = reading(files, protect);
      const reportPath = await reports.newPath();
      const what = `The check of ${titleOf(read.files)}`;
      const found = await data.check(
        { ...read, spacePath: current.space.path, reportPath },
        { work, what, files: read.files, signal },
      );
      await reports.keep(work, reportPath);
      return found;
    }),
    report: procedures.report.handler(({ input: { work, from } }) => reports.piece(work, from ?? 0)),
    run: procedures.run.handler(({ input: { work, files, protect, skipInvalid }, signal }) => {
      const read = reading(files, protect);
      const title = titleOf(read.files);
      const doing = `${title} ${files.length === 1 ? "is" : "are"} being imported`;
      return data.change(
        "run",
        { ...read, skipInvalid, title: plainTitleOf(read.files), atMs: now() },
        { work, what: `The import of ${title}`, doing, files: read.files, signal },
      );
    }),
  };
}

type FilesInput = z.output<NonNullable<(typeof importContract.run)["~orpc"]["inputSchema"]>>["files"];

/** Throws Refused where something is to be hashed, and the key cannot be kept. */
function keyFor(protect: readonly Protection[], preferences: ServiceParts["preferences"]): Uint8Array | null {
  if (!protect.some(({ as }) => as === "hash")) return null;
  const key = preferences.hashKey();
  if (!key.ok) throw dataRefused({ kind: "noKey", found: key.error });
  return key.value;
}

const mostNames = 3;

/** “a.csv”, “b.csv” and 2 more. */
const titleOf = (files: readonly FileToRead[]): string => titleWith(files, (name) => `“${name}”`);
const plainTitleOf = (files: readonly FileToRead[]): string => titleWith(files, (name) => name);

function titleWith(files: readonly FileToRead[], wrap: (name: string) => string): string {
  const named = files.slice(0, mostNames).map(({ name }) => wrap(name));
  const more = files.length - named.length;
  return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
}

function imported({ implementer, current }: ServiceParts, { data }: ImportDesks) {
  const procedures = implementer.import;
  const all = (): readonly ImportRecord[] => current.read((space) => space.imports.list().map(recordOf));
  return {
    list: procedures.list.handler(all),
    undo: procedures.undo.handler(({ input: { work, id }, signal }) => {
      const record = all().find((one) => one.id === id);
      if (record === undefined) throw dataRefused({ kind: "unknownImport" });
      const what = `Taking the import of “${record.title}” out again`;
      const doing = `The import of “${record.title}” is being taken out again`;
      return data.change("undo", { id }, { work, what, doing, files: [], signal });
    }),
  };
}

const recordOf = (record: StoredImportRecord): ImportRecord => ({
  id: record.id,
  atMs: record.atMs,
  source: record.source,
  title: record.title,
  messages: record.messageCount,
  duplicates: record.duplicateCount,
  skipped: record.skippedCount,
});

function mappings({ implementer, preferences, now }: ServiceParts) {
  const procedures = implementer.import;
  const saved = new SavedMappings(preferences);
  return {
    mappings: procedures.mappings.handler(() => saved.list()),
    saveMapping: procedures.saveMapping.handler(({ input: { name, mapping, columns } }) =>
      saved.save({ name, savedAtMs: now(), mapping, columns }),
    ),
    deleteMapping: procedures.deleteMapping.handler(({ input: { name } }) => saved.delete(name)),
  };
}
