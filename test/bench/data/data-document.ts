// What was measured of people and their data, as a document.

import { availableParallelism } from "node:os";
import type { Frames } from "../window/frames-during.ts";
import { markdownTable } from "../markdown-table.ts";
import type { Answered, Answers } from "./answers-program.ts";
import type { WindowImport } from "./import-window.ts";
import type { PreparedData } from "./prepare-data.ts";

export interface DataMeasured {
  readonly data: PreparedData;
  readonly answers: Answers;
  readonly byPath: WindowImport;
  readonly inPieces: WindowImport;
  readonly beside: Readonly<Record<"own" | "duck", number>>;
  /** Of the machine, before anything was measured. */
  readonly load: number;
}

const targetMs = 100;

export function dataDocument({ data, answers, byPath, inPieces, beside, load }: DataMeasured): string {
  const { people, messages, fileBytes } = data;
  return [
    "# Performance of people and their data",
    `Written by \`npm run bench:data\` on ${availableParallelism()} cores with Node ${process.versions.node}; the machine's load average was
${load.toFixed(1)} before it began${load > 1 ? ", so that other work disturbed every figure" : ""}. Times depend on the machine: only what stands side by side was measured in one run.`,
    "## Answers",
    `Of ${count(people)} people with ${count(messages)} messages, as the window gets them: from the call of a service to its answer.
The first is the answer of a host that was opened just now, asked in this order, while it also warms up; the others
come after it, each about other people, values or instants where the answer would otherwise be one that is kept.
What somebody waits for while typing should be there in ${targetMs} ms; what takes longer, a screen says it is at work on.`,
    answersTable(answers.answered),
    `The process that answered held at most ${megabytes(answers.peakBytes)} (its caches of opened people included).`,
    "## A large file",
    `${megabytes(fileBytes)} of JSON Lines into a space without people, through the built app in headless Chromium, drawn by the processor.
Counting looks at every message: what will arrive is known before anything is written.`,
    importTable(byPath, inPieces),
    `The command line imports the same file in ${seconds(beside.own)}, its start included; DuckDB reads it into a table of its own
in ${seconds(beside.duck)} with 2 threads, ${(beside.duck / beside.own).toFixed(2)} times that (the median of three, in turn). DuckDB neither drops duplicates nor
resolves identities nor groups by user. The host of the window held at most ${megabytes(byPath.memoryBytes)} when the file was read where
it lies, and ${megabytes(inPieces.memoryBytes)} when it was given in pieces.`,
    "## The window meanwhile",
    `Somebody scrolls a list of three hundred journeys and types a name into a journey of a hundred steps, in turn, for as
long as the import lasts. Frames come at 60 a second; of each spell the figure that 95 % do not exceed, then of all
spells the worst. A save is timed from the last key until the window says that it is on disk; it begins a moment after.`,
    meanwhileTable(byPath, inPieces),
  ].join("\n\n");
}

const answersTable = (answered: readonly Answered[]): string =>
  markdownTable(
    ["what", "first", "again, median", "again, worst", ""],
    answered.map(({ what, firstMs, medianMs, worstMs, isTyped }) => [
      what,
      milliseconds(firstMs),
      milliseconds(medianMs),
      milliseconds(worstMs),
      isTyped ? (medianMs <= targetMs ? "met" : "missed") : "",
    ]),
  );

const importTable = (byPath: WindowImport, inPieces: WindowImport): string =>
  markdownTable(
    ["", "read where it lies", "given in pieces"],
    [
      ["until its first messages are shown", seconds(byPath.lookMs), seconds(inPieces.lookMs)],
      ["until what will arrive is counted", seconds(byPath.checkMs), seconds(inPieces.checkMs)],
      ["import, until it is confirmed", byPath.importMs === null ? "" : seconds(byPath.importMs), "the same"],
    ],
  );

function meanwhileTable(byPath: WindowImport, inPieces: WindowImport): string {
  const rows = [
    ["nothing else", byPath.quiet],
    ["importing", byPath.meanwhile],
    ["giving in pieces", inPieces.meanwhile],
  ] as const;
  return markdownTable(
    ["while", "frames, scrolling", "frames, typing", "saved, median", "saved, worst"],
    rows.flatMap(([what, work]) =>
      work === null
        ? []
        : [
            [
              what,
              framesCell(work.scrolling),
              framesCell(work.typing),
              milliseconds(work.savedMs.median),
              milliseconds(work.savedMs.worst),
            ],
          ],
    ),
  );
}

const framesCell = ({ apartMs, worstMs, late }: Frames): string =>
  `95 % < ${milliseconds(apartMs)}, worst ${milliseconds(worstMs)}, ${(late * 100).toFixed(0)} % late`;

const count = (value: number): string => value.toLocaleString("en");
const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const seconds = (value: number): string => `${(value / 1_000).toFixed(1)} s`;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6).toLocaleString("en")} MB`;
