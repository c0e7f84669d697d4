// Runs `rehearse validate`.

import { describeFound } from "../../shared/base/describe-found.ts";
import { isJsonObject } from "../../shared/base/json.ts";
import { describeProblem, type Problem } from "../../shared/base/problem.ts";
import { readJson } from "../../shared/base/read-json.ts";
import type { Result } from "../../shared/base/result.ts";
import { readJourney } from "../../shared/journey/read-journey.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import { readDefinitions } from "../../shared/people/read-definitions.ts";
import { CommandFailure } from "./command-failure.ts";
import { jsonText } from "./json-text.ts";
import { checkMapping } from "./read-mapping.ts";
import { tryReadTextFile } from "./read-text-file.ts";

export interface ValidateOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

interface Document {
  readonly file: string;
  readonly text: string;
  readonly kind: "journey" | "definitions" | "mapping" | "unknown";
}

export function runValidate(files: readonly string[], options: ValidateOptions): void {
  const texts = files.map(
    (file) => [file, tryReadTextFile(file, "a journey, definitions or a mapping")] as const,
  );
  const documents = texts.flatMap(([file, text]) => (text.ok ? [documentOf(file, text.value)] : []));
  const definitions = new Map(
    documents
      .filter(({ kind }) => kind === "definitions")
      .map(({ file, text }) => [file, readDefinitions(text, { file })] as const),
  );
  const known = knownDefinitions([...definitions.values()]);
  const judged = new Map(
    documents.map((document) => [document.file, problemsOf(document, definitions.get(document.file), known)]),
  );
  report(
    texts.map(([file, text]) => ({ file, problems: text.ok ? (judged.get(file) ?? []) : text.error })),
    options,
  );
}

/** The format that the document names decides, else the file's name. */
function documentOf(file: string, text: string): Document {
  const json = readJson(text);
  const format = json.ok && isJsonObject(json.value) ? json.value["format"] : undefined;
  if (format === "rehearse.journey/1" || (format === undefined && file.endsWith(".journey.json"))) {
    return { file, text, kind: "journey" };
  }
  if (format === "rehearse.definitions/1" || (format === undefined && file.endsWith(".definitions.json"))) {
    return { file, text, kind: "definitions" };
  }
  if (format === "rehearse.mapping/1" || (format === undefined && file.endsWith(".mapping.json"))) {
    return { file, text, kind: "mapping" };
  }
  return { file, text, kind: "unknown" };
}

/** Undefined where no definitions were named, or some cannot be read: references are then not looked up. */
function knownDefinitions(read: readonly Result<Definitions, readonly Problem[]>[]): Definitions | undefined {
  const all = read.flatMap((result) => (result.ok ? [result.value] : []));
  if (all.length === 0 || all.length < read.length) return undefined;
  return {
    format: "rehearse.definitions/1",
    audiences: all.flatMap(({ audiences }) => audiences),
    computedTraits: all.flatMap(({ computedTraits }) => computedTraits),
    destinations: all.flatMap(({ destinations }) => destinations),
  };
}

function problemsOf(
  { file, text, kind }: Document,
  definitions: Result<Definitions, readonly Problem[]> | undefined,
  known: Definitions | undefined,
): readonly Problem[] {
  if (kind === "unknown") return [unknownKind(file, text)];
  const context = known === undefined ? { file } : { file, definitions: known };
  const read =
    kind === "journey"
      ? readJourney(text, context)
      : kind === "mapping"
        ? checkMapping(text, file)
        : definitions;
  return read === undefined || read.ok ? [] : read.error;
}

function unknownKind(file: string, text: string): Problem {
  const json = readJson(text, file);
  if (!json.ok) return json.error;
  const format = isJsonObject(json.value) ? json.value["format"] : json.value;
  const expected = '"rehearse.journey/1", "rehearse.definitions/1" or "rehearse.mapping/1"';
  return { file, pointer: "/format", found: describeFound(format), expected };
}

interface FileReport {
  readonly file: string;
  readonly problems: readonly Problem[];
}

function report(reports: readonly FileReport[], { json, quiet }: ValidateOptions): void {
  const problems = reports.flatMap((own) => own.problems);
  if (json === true) process.stdout.write(jsonText({ files: reports }));
  else if (quiet !== true) {
    for (const { file, problems: own } of reports)
      if (own.length === 0) process.stdout.write(`${file}: valid\n`);
  }
  if (problems.length > 0) throw new CommandFailure(json === true ? [] : problems.map(describeProblem));
}
