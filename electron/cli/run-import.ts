// Runs `rehearse import`.

import type { FileFormat } from "../import/file-form.ts";
import { importFiles, type ImportSummary } from "../import/import-files.ts";
import type { ImportProgress } from "../import/import-progress.ts";
import type { Space } from "../space/space.ts";
import { withCancellation } from "./cancellation.ts";
import { checkAll } from "./command-failure.ts";
import { OptionReader } from "./command-options.ts";
import { checkDocuments, saveDocuments, sortFiles, type CheckedDocuments } from "./import-documents.ts";
import { importFailure } from "./import-failure.ts";
import { jsonText } from "./json-text.ts";
import { refuseClash } from "./output-clash.ts";
import { ProgressLine, shortNumber } from "./progress-line.ts";
import { readMapping } from "./read-mapping.ts";
import { withNewSpace } from "./with-new-space.ts";

export interface ImportOptions {
  readonly space: string;
  readonly map?: string;
  readonly format?: string;
  readonly skipInvalid?: boolean;
  readonly report?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export async function runImport(paths: readonly string[], options: ImportOptions): Promise<void> {
  const [format, mapping] = checkAll(
    () => readFormat(options),
    () => (options.map === undefined ? undefined : readMapping(options.map)),
  );
  const files = sortFiles(paths);
  refuseClash(options.report === undefined ? [] : [options.report], [...paths, options.space]);
  const text = await withCancellation((signal) =>
    withNewSpace(options.space, async (space) => {
      const documents = checkDocuments(files, space);
      const reading = {
        ...(mapping === undefined ? {} : { mapping }),
        ...(format === undefined ? {} : { format }),
      };
      const summary = await importMessages(space, { files: files.messages, options, reading, signal });
      saveDocuments(space, documents, Date.now());
      return describe(summary, documents, options);
    }),
  );
  process.stdout.write(text);
}

function readFormat({ format, report, skipInvalid }: ImportOptions): FileFormat | undefined {
  const reader = new OptionReader();
  if (report !== undefined && skipInvalid !== true) {
    reader.refuse("--report", { found: "no --skip-invalid", expected: "both, or neither" });
  }
  const known = formats.find((one) => one === format);
  if (known === undefined && format !== undefined) {
    reader.refuse("--format", { found: JSON.stringify(format), expected: "jsonl, csv or json" });
  }
  reader.finish();
  return known;
}

const formats: readonly FileFormat[] = ["jsonl", "csv", "json"];

interface MessageImport {
  readonly files: readonly string[];
  readonly options: ImportOptions;
  readonly reading: Pick<Parameters<typeof importFiles>[0], "mapping" | "format">;
  readonly signal: AbortSignal;
}

async function importMessages(space: Space, given: MessageImport): Promise<ImportSummary | undefined> {
  const { files, options, reading, signal } = given;
  if (files.length === 0) return undefined;
  const progress = new ProgressLine("importing", { quiet: options.quiet === true });
  const done = await importFiles({
    space,
    files,
    ...reading,
    skipInvalid: options.skipInvalid === true,
    ...(options.report === undefined ? {} : { reportPath: options.report }),
    onProgress: (state) => progress.show({ done: state.done ?? 0, note: noteOf(state) }),
    signal,
  }).finally(() => progress.end());
  if (!done.ok) throw importFailure(done.error);
  return done.value;
}

export const noteOf = ({ messages, messagesPerSecond }: ImportProgress): string =>
  `${shortNumber(messages)} messages, ${shortNumber(messagesPerSecond)}/s`;

function describe(
  summary: ImportSummary | undefined,
  { journeys, definitions }: CheckedDocuments,
  { json, quiet }: ImportOptions,
): string {
  const documents = {
    journeys: journeys.map(({ journey }) => journey.id),
    definitions: definitions !== undefined,
  };
  if (json === true) {
    const { importId: _importId, ...counts } = summary ?? {};
    return jsonText({ ...counts, ...documents });
  }
  if (quiet === true) return "";
  const lines = journeys.map(({ journey }) => `journey ${journey.id}: ${journey.name}\n`);
  if (definitions !== undefined) lines.push("definitions\n");
  return (summary === undefined ? "" : summaryLine(summary)) + lines.join("");
}

export function summaryLine({ messages, users, duplicates, refused, ms }: ImportSummary): string {
  const dropped = duplicates === 0 ? "" : `, ${duplicates} duplicates dropped`;
  const skipped = refused === 0 ? "" : `, ${refused} refused lines skipped`;
  return `${messages} messages imported in ${(ms / 1_000).toFixed(1)} s${dropped}${skipped}; ${users} people in the space\n`;
}
