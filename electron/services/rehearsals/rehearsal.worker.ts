// The thread that rehearses for the windows: it takes part in the work itself, so that the thread that answers them
// does not have to. Reads the space and never writes it; one job after the other. It ends when it is stopped.

import { parentPort, workerData } from "node:worker_threads";
import { assert, assertNever } from "../../../shared/base/assert.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { InstantCounts } from "../../../shared/engine/instant-counts.ts";
import { joinRecords, type RecordsPart } from "../../../shared/rehearsal/rehearsal-records.ts";
import { GeneratedPeople } from "../../simulation/generated-people.ts";
import { KeptThreads } from "../../simulation/kept-threads.ts";
import { outlineOf } from "../../simulation/outline-of.ts";
import { packInPieces, type PackedRehearsal } from "../../simulation/pack-rehearsal.ts";
import { unpackCohort } from "../../simulation/rehearsal-sections.ts";
import { packPersonas, personaFacts, PersonaPeople } from "../../simulation/persona-people.ts";
import { runPieces } from "../../simulation/run-pieces.ts";
import { simulate, type SimulationSource } from "../../simulation/simulate.ts";
import type { SimulationError } from "../../simulation/simulation-error.ts";
import { countChangedJourney } from "../../simulation/what-if/count-changed-journey.ts";
import { playWhatIf, type WhatIfWork } from "../../simulation/what-if/play-what-if.ts";
import { openSpace } from "../../space/open-space.ts";
import type { StoredChunk } from "../../space/message-store.ts";
import type { Space } from "../../space/space.ts";
import type {
  RehearsalJob,
  RehearsalOrder,
  RehearsalReport,
  RehearsalStage,
  RehearsalWork,
  RehearsingThreadSettings,
  StageDone,
} from "./rehearsal-job.ts";

const port = parentPort;
assert(port !== null, "this module is the entry of a worker thread");

const say = (report: RehearsalReport, transfer: readonly ArrayBuffer[] = []): void =>
  port.postMessage(report, [...transfer]);

const progressEveryMs = 100;

const { spacePath, workers } = workerData as RehearsingThreadSettings;
const opened = openSpace(spacePath, { mode: "readOnly" });
const threads = KeptThreads.open(spacePath, workers);
/** Of the jobs that were given and are not done. */
const controllers = new Map<number, AbortController>();
let previous: Promise<void> = Promise.resolve();

port.on("message", (order: RehearsalOrder) => {
  if (order.kind === "cancel") {
    controllers.get(order.number)?.abort();
    return;
  }
  const controller = new AbortController();
  controllers.set(order.number, controller);
  // What a job rejects with is a bug: it ends the thread, whose end is reported.
  previous = previous.then(() => answer(order.number, order.work, controller.signal));
});

async function answer(number: number, work: RehearsalWork, signal: AbortSignal): Promise<void> {
  const report = opened.ok
    ? await done(opened.value, work, { signal, onDone: throttled(number) })
    : failed({ kind: "space", error: opened.error });
  controllers.delete(number);
  say({ ...report, number }, report.kind === "rehearsed" ? buffersOf(report.packed) : []);
}

/** What is said of a piece of work when it is done. */
type Done =
  | { readonly kind: "rehearsed"; readonly packed: PackedRehearsal }
  | { readonly kind: "counted"; readonly counts: InstantCounts }
  | ReturnType<typeof failed>;

const failed = (error: SimulationError) => ({ kind: "failed", error }) as const;

async function done(space: Space, work: RehearsalWork, following: Following): Promise<Done> {
  switch (work.kind) {
    case "rehearse":
      return packedOr(await rehearse(space, work.job, following));
    case "whatIf":
      return packedOr(await playWhatIf(space, work.job, whatIfWork(following)));
    case "count": {
      const counted = await countChangedJourney(space, work.task, whatIfWork(following));
      return counted.ok ? { kind: "counted", counts: counted.value } : failed(counted.error);
    }
    default:
      return assertNever(work);
  }
}

const packedOr = (rehearsed: Result<PackedRehearsal, SimulationError>): Done =>
  rehearsed.ok ? { kind: "rehearsed", packed: rehearsed.value } : failed(rehearsed.error);

const whatIfWork = ({ signal, onDone }: Following): WhatIfWork => ({
  workers,
  threads,
  signal,
  onPart: (part) => onDone({ stage: "people", part }),
  onPacked: (part) => onDone({ stage: "packing", part }),
});

function throttled(number: number): (done: StageDone) => void {
  let saidAtMs = Number.NEGATIVE_INFINITY;
  let stage: RehearsalStage | undefined;
  return (done) => {
    const nowMs = performance.now();
    if (done.stage === stage && nowMs - saidAtMs < progressEveryMs) return;
    saidAtMs = nowMs;
    stage = done.stage;
    say({ kind: "progress", number, ...done });
  };
}

interface Following {
  readonly signal: AbortSignal;
  readonly onDone: (done: StageDone) => void;
}

async function rehearse(
  space: Space,
  job: RehearsalJob,
  { signal, onDone }: Following,
): Promise<Result<PackedRehearsal, SimulationError>> {
  const chosen = peopleOf(space, job);
  if (!chosen.ok) return chosen;
  const { source, people, inOrder } = chosen.value;
  const parts: RecordsPart[] = [];
  const done = await simulate({
    task: job.userIds === undefined ? job.task : { ...job.task, cohort: unpackCohort(job.userIds) },
    source,
    workers,
    threads,
    signal,
    onChunk: ({ records }) => {
      if (records !== undefined) parts.push(records);
      return Promise.resolve();
    },
    onProgress: (users) => onDone({ stage: "people", part: Math.min(1, users / people) }),
  });
  if (!done.ok) return done;
  const { plan, users, messages } = done.value;
  const records = joinRecords(inOrder(parts));
  const finished = { ...factsOf(job), users, messages, outline: outlineOf(plan), records };
  const onPart = (part: number): void => onDone({ stage: "packing", part });
  return runPieces(packInPieces(finished), { signal, onPart });
}

interface RehearsedPeople {
  readonly source: SimulationSource;
  /** About so many, for progress. */
  readonly people: number;
  /** What the source's chunks gave, in the order of their people. */
  readonly inOrder: (parts: readonly RecordsPart[]) => readonly RecordsPart[];
}

function peopleOf(
  space: Space,
  { generated, personas }: RehearsalJob,
): Result<RehearsedPeople, SimulationError> {
  if (personas !== undefined) {
    const kept = new PersonaPeople(personas);
    return ok({
      source: { kind: "memory", chunks: [kept.chunk()] },
      people: kept.people,
      inOrder: (parts) => parts,
    });
  }
  if (generated !== undefined) {
    const made = new GeneratedPeople(generated);
    return ok({
      source: { kind: "made", made },
      people: generated.people,
      inOrder: (parts) => GeneratedPeople.inOrder(parts),
    });
  }
  const listed = space.read(() => space.messages.listChunks());
  if (!listed.ok) return err({ kind: "space", error: listed.error });
  const chunks = listed.value;
  return ok({
    source: { kind: "space", space, chunks },
    people: peopleIn(chunks),
    inOrder: (parts) => parts,
  });
}

function factsOf(job: RehearsalJob) {
  const { name, journeyVersion, task, cohort, userIds, generated, personas, ranAtMs } = job;
  const { journey, definitions, settings } = task;
  const facts = { name, journey, journeyVersion, definitions, settings };
  return {
    ...facts,
    ...(cohort === undefined ? {} : { cohort }),
    ...(userIds === undefined ? {} : { cohortIds: userIds }),
    ...(generated === undefined ? {} : { generated }),
    ...(personas === undefined
      ? {}
      : { personas: personaFacts(personas), personaSection: packPersonas(personas) }),
    ...(ranAtMs === undefined ? {} : { ranAtMs }),
  };
}

const peopleIn = (chunks: readonly StoredChunk[]): number =>
  chunks.reduce((sum, { userCount }) => sum + userCount, 0);

/** Handed over, not copied, where a section has its buffer to itself: Node shares out those of small ones. */
const buffersOf = ({ sections }: PackedRehearsal): readonly ArrayBuffer[] =>
  sections.flatMap(([, { buffer, byteLength }]) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  );
