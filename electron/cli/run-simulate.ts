// Runs `rehearse simulate`: reads the inputs, rehearses, and puts the outputs in place, all or none.

import type { RecordsPart } from "../../shared/rehearsal/rehearsal-records.ts";
import type { ChunkResult } from "../simulation/chunk-rehearser.ts";
import { type ListedSource, simulate, type Simulation } from "../simulation/simulate.ts";
import type { RehearsalTask } from "../simulation/rehearsal-task.ts";
import { withCancellation } from "./cancellation.ts";
import { checkAll } from "./command-failure.ts";
import { countsTable } from "./counts-table.ts";
import { refuseClash } from "./output-clash.ts";
import { withOutputFiles, type OutputFile } from "./output-files.ts";
import { ProgressLine, shortNumber } from "./progress-line.ts";
import { readInputs, type RehearsalInputs } from "./rehearsal-inputs.ts";
import { readInstants, settleCircumstances } from "./run-settings-options.ts";
import { simulationFailure } from "./simulation-failure.ts";
import { checkOptions, rehearsalTask, simulationSource, type SimulateOptions } from "./simulation-plan.ts";
import { summaryText } from "./summary.ts";
import { withOptionalSpace } from "./with-optional-space.ts";

export async function runSimulate(journeyName: string, options: SimulateOptions): Promise<void> {
  const startedMs = performance.now();
  const [workers, instants] = checkAll(
    () => checkOptions(options),
    () => readInstants(options),
  );
  const outputs = outputPaths(options);
  refuseClash(Object.values(outputs), inputPaths(journeyName, options));
  const text = await withCancellation((signal) =>
    withOptionalSpace(options.space, options.save === undefined ? "readOnly" : "readWrite", async (space) => {
      const inputs = await readInputs(journeyName, options, space);
      const task = rehearsalTask(options, inputs, settleCircumstances(instants, inputs.lastMessageAtMs));
      const source = simulationSource(inputs.people);
      return rehearse({ options, outputs, inputs, task, source, workers, signal, startedMs });
    }),
  );
  process.stdout.write(text);
}

type OutputName = "out" | "deliveries" | "summary";
type OutputPaths = Partial<Record<OutputName, string>>;

function outputPaths({ out, deliveries, summary }: SimulateOptions): OutputPaths {
  return {
    ...(out === undefined ? {} : { out }),
    ...(deliveries === undefined ? {} : { deliveries }),
    ...(summary === undefined ? {} : { summary }),
  };
}

function inputPaths(
  journeyName: string,
  { space, definitions, events, users }: SimulateOptions,
): readonly string[] {
  return [journeyName, space, definitions, ...(events ?? []), users].filter((path) => path !== undefined);
}

interface Rehearsal {
  readonly options: SimulateOptions;
  readonly outputs: OutputPaths;
  readonly inputs: RehearsalInputs;
  readonly task: RehearsalTask;
  readonly source: ListedSource;
  readonly workers: number;
  readonly signal: AbortSignal;
  readonly startedMs: number;
}

/** What is to be printed. */
function rehearse(rehearsal: Rehearsal): Promise<string> {
  const names = Object.keys(rehearsal.outputs) as readonly OutputName[];
  return withOutputFiles(Object.values(rehearsal.outputs), async (opened) => {
    const files = Object.fromEntries(names.map((name, index) => [name, opened[index]])) as Outputs;
    const sink = new ChunkSink(files);
    const loadedMs = performance.now();
    const simulation = await run(rehearsal, sink);
    const simulatedMs = performance.now();
    await keep(rehearsal, simulation, sink);
    const timingsMs = {
      load: Math.round(loadedMs - rehearsal.startedMs),
      simulate: Math.round(simulatedMs - loadedMs),
      write: Math.round(sink.waitedMs + performance.now() - simulatedMs),
    };
    const summary = describe(rehearsal, simulation, timingsMs);
    await files.summary?.write(Buffer.from(summary, "utf8"));
    return printed(rehearsal, simulation, summary);
  });
}

type Outputs = Partial<Record<OutputName, OutputFile>>;

/** Takes what the chunks give, in their order. */
class ChunkSink {
  readonly parts: RecordsPart[] = [];
  /** How long the simulation waited for the disk. */
  waitedMs = 0;
  readonly #files: Outputs;

  constructor(files: Outputs) {
    this.#files = files;
  }

  async take({ records, transitionLines, deliveryLines }: ChunkResult): Promise<void> {
    const startedMs = performance.now();
    if (records !== undefined) this.parts.push(records);
    if (transitionLines !== undefined) await this.#files.out?.write(transitionLines);
    if (deliveryLines !== undefined) await this.#files.deliveries?.write(deliveryLines);
    this.waitedMs += performance.now() - startedMs;
  }
}

async function run(
  { options, task, source, workers, signal }: Rehearsal,
  sink: ChunkSink,
): Promise<Simulation> {
  const totalUsers = source.chunks.reduce((sum, chunk) => sum + chunk.userCount, 0);
  const progress = new ProgressLine("rehearsing", { quiet: options.quiet === true });
  const done = await simulate({
    task,
    source,
    workers,
    signal,
    onChunk: (result) => sink.take(result),
    onProgress: (users) => progress.show({ done: users / totalUsers, note: `${shortNumber(users)} users` }),
  }).finally(() => progress.end());
  if (!done.ok) throw simulationFailure(done.error);
  return done.value;
}

async function keep(
  { options, inputs, task }: Rehearsal,
  simulation: Simulation,
  sink: ChunkSink,
): Promise<void> {
  if (options.save === undefined || inputs.people.kind !== "space") return;
  const { keepRehearsal } = await import("./keep-rehearsal.ts");
  keepRehearsal(inputs.people.space, { name: options.save, inputs, task, simulation, parts: sink.parts });
}

function describe(
  { options, task }: Rehearsal,
  { users, messages, counts }: Simulation,
  timingsMs: { readonly load: number; readonly simulate: number; readonly write: number },
): string {
  const { journey, settings, countInstants } = task;
  return summaryText({
    journeyId: journey.id,
    settings,
    users,
    messages,
    countInstants,
    counts,
    ...(options.timings === true ? { timingsMs } : {}),
  });
}

/** With files to look into, a table is printed only where it was asked for. */
function printed({ options, outputs, task }: Rehearsal, simulation: Simulation, summary: string): string {
  if (options.json === true) return summary;
  if (options.quiet === true || outputs.out !== undefined || outputs.summary !== undefined) return "";
  const { users, messages, counts } = simulation;
  const tables = task.countInstants.flatMap((atMs, index) => {
    const own = counts[index];
    return own === undefined ? [] : [countsTable(task.journey, { atMs, counts: own })];
  });
  return [`${task.journey.name}: ${users} people, ${messages} messages\n`, ...tables].join("\n");
}
