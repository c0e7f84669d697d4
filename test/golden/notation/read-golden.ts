// A golden file: a sentence of SEMANTICS.md as an example that a person can follow. Lines of `#` say what is
// shown; sections stand unindented, their lines indented by two; deeper lines continue the one above.

import type { Journey } from "../../../shared/journey/journey.ts";
import type { OracleInput } from "../../oracle/oracle-input.ts";
import { parseTime, printTime } from "./golden-time.ts";
import { readCondition } from "./read-condition.ts";
import { readDefinitions } from "./read-definitions.ts";
import { readMessageLine } from "./read-message.ts";
import { readStep } from "./read-step.ts";
import { Tokens } from "./tokens.ts";

export interface Golden {
  /** The first comment line: what the golden shows. */
  readonly title: string;
  readonly input: OracleInput;
  readonly transitions: readonly string[];
  readonly counts: readonly ExpectedCounts[];
}

/** Lines in the notation of print-golden.ts; steps that are not listed may have any counts. */
export interface ExpectedCounts {
  readonly atMs: number;
  readonly lines: readonly string[];
}

interface Section {
  readonly heading: string;
  readonly lines: string[];
}

export function readGolden(text: string): Golden {
  const sections = readSections(text);
  const linesOf = (name: string): readonly string[] =>
    sections.find(({ heading }) => heading.split(" ")[0] === name)?.lines ?? [];
  const run = sections.find(({ heading }) => heading.startsWith("run "));
  if (run === undefined) throw new Error("a golden needs `run <from> .. <until>`");
  return {
    title: (text.split("\n")[0] ?? "").replace(/^# */, ""),
    input: {
      journey: readJourney(linesOf("journey"), linesOf("steps")),
      definitions: readDefinitions(linesOf("definitions")),
      messages: linesOf("messages").map(readMessageLine),
      ...readRun(run),
    },
    transitions: linesOf("transitions").map(normalTime),
    counts: sections.filter(({ heading }) => heading.startsWith("counts ")).map(readCounts),
  };
}

function readSections(text: string): readonly Section[] {
  const sections: Section[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const lines = sections.at(-1)?.lines ?? [];
    if (!line.startsWith(" ")) sections.push({ heading: line.trim(), lines: [] });
    else if (line.startsWith("    ")) lines.push(`${lines.pop() ?? ""} ${line.trim()}`);
    else lines.push(line.trim());
  }
  return sections;
}

function readJourney(settingLines: readonly string[], stepLines: readonly string[]): Journey {
  const exit: Record<string, unknown> = {};
  let reentry: { readonly after: string } | undefined;
  let id = "golden";
  for (const line of settingLines) {
    const tokens = new Tokens(line);
    const setting = [tokens.next(), tokens.next()].join(" ");
    if (setting === "exit after") exit["after"] = tokens.next();
    else if (setting === "exit when") exit["when"] = readCondition(tokens);
    else if (setting === "reentry after") reentry = { after: tokens.next() };
    else if (setting.startsWith("id ")) id = setting.slice(3);
    else throw new Error(`no setting of a journey: ${line}`);
  }
  const settings = {
    ...(Object.keys(exit).length > 0 ? { exit } : {}),
    ...(reentry === undefined ? {} : { reentry }),
  };
  return { format: "rehearse.journey/1", id, name: id, settings, steps: stepLines.map(readStep) };
}

function readRun({ heading, lines }: Section): Omit<OracleInput, "journey" | "definitions" | "messages"> {
  const [publishedAtMs, untilMs] = readSpan(heading.slice("run ".length));
  const pauses: { fromMs: number; toMs: number }[] = [];
  let archived: { readonly archivedAtMs?: number } = {};
  for (const line of lines) {
    if (line.startsWith("archive ")) archived = { archivedAtMs: parseTime(line.slice("archive ".length)) };
    else {
      const [fromMs, toMs] = readSpan(line.replace(/^pause /, ""));
      pauses.push({ fromMs, toMs });
    }
  }
  return { publishedAtMs, untilMs, pauses, ...archived };
}

function readSpan(text: string): readonly [fromMs: number, toMs: number] {
  const [from = "", to = ""] = text.split(" .. ");
  return [parseTime(from), parseTime(to)];
}

/** `u#1 24h …` → `u#1 1d …`. */
function normalTime(line: string): string {
  const [who = "", time = "", ...rest] = line.split(/ +/);
  return [who, printTime(parseTime(time)), ...rest].join(" ");
}

function readCounts({ heading, lines }: Section): ExpectedCounts {
  return {
    atMs: parseTime(heading.slice("counts ".length)),
    lines: lines.map((line) => line.replaceAll(/ +/g, " ")),
  };
}
