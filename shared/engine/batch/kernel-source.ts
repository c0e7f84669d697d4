// Writes the program that runs one journey over one chunk: gather a user's events by pattern, search for the
// entry, then take the steps in rank order. Because a batch knows the whole history, a step computes its ways out
// as soon as it is reached; no clock is needed, and transitions are put into the order of time afterwards.

import { connectionsOf } from "../../journey/connections.ts";
import type { Step } from "../../journey/journey.ts";
import { closedFromMs } from "../accepting.ts";
import { passesRepeatedly } from "../passes-repeatedly.ts";
import type { RunSettings } from "../run-settings.ts";
import { behaviourOf } from "../steps/behaviours.ts";
import type { Plan } from "../plan.ts";
import type { Expression } from "./expression.ts";
import { hopelessCode } from "./hopeless-code.ts";
import { KernelWriter, type KernelOptions } from "./kernel-writer.ts";
import { Lowering } from "./lowering.ts";
import { declarations } from "./kernel-declarations.ts";
import { scanCode } from "./scan-code.ts";
import { StepCode, type Target } from "./step-code.ts";

export interface KernelSource {
  readonly text: string;
  readonly lowering: Lowering;
  /** The entry looks at so many of the lowering's patterns, the first ones. */
  readonly entryPatterns: number;
}

/** Functions beyond this many characters are too large for V8 to optimise well. */
const stepGroupLength = 12_000;

export function writeKernel(plan: Plan, settings: RunSettings, options: KernelOptions): KernelSource {
  const lowering = new Lowering(plan.definitions);
  const writer = new KernelWriter({ plan, lowering, publishedAtMs: settings.publishedAtMs }, options);
  const entry = entryExpression(writer);
  const entryPatterns = lowering.patterns.length;
  writeUserLoop(writer, entry, settings);
  const userLoop = writer.take();
  const groups = writeSteps(writer);
  writeInstance(writer, { closedFrom: closedFromMs(settings), groupCount: groups.length });
  const instance = writer.take();
  const scan = scanCode(writer, { entryPatterns, hopeless: hopelessCode(entry, settings.publishedAtMs) });
  const parts = [declarations(writer), ...groups, instance, userLoop, scan, "return run;"];
  return { text: parts.join("\n"), lowering, entryPatterns };
}

function entryExpression({ plan, lowering }: KernelWriter): Expression {
  const after = plan.entry.useHistoricalData === true ? "history" : "publication";
  const entry = lowering.lower(plan.entry.condition, { after });
  const when = plan.journey.settings?.exit?.when;
  if (when === undefined) return entry;
  const exit = lowering.lower(when, { after: "publication", sinceIsEmpty: true });
  return { is: "all", parts: [entry, { is: "not", part: exit }] };
}

/** One user after the other: find the entry, live the instance, and again where there is re-entry. */
function writeUserLoop(writer: KernelWriter, entry: Expression, settings: RunSettings): void {
  const { publishedAtMs } = settings;
  const historical = writer.plan.entry.useHistoricalData === true;
  // Without history somebody who exists before publication must not have qualified just before it.
  const before = historical
    ? "false"
    : `start_ms < ${publishedAtMs} && ${writer.cursors(entry).testAt(String(publishedAtMs - 1))}`;
  writer.block("function live()", () => {
    writer.line("const start_ms = at[start];");
    writer.line(`let from = start_ms > ${publishedAtMs} ? start_ms : ${publishedAtMs};`);
    writer.line(`let was = ${before}, state = 0, entered = 0, gathered = false;`);
    writer.block("for (;;)", () => {
      writeEntrySearch(writer, entry, settings);
      writer.line("if (found === Infinity) return;");
      writer.line("G[ENTRY] = found;");
      writeUniqueEntry(writer);
      writer.line("if (!gathered) { gatherOthers(); gathered = true; }");
      writer.line("instance();");
      writeReentry(writer, closedFromMs(settings));
    });
  });
}

function writeEntrySearch(writer: KernelWriter, entry: Expression, settings: RunSettings): void {
  const cursors = writer.cursors(entry);
  const pauses = settings.pauses.map(({ fromMs, toMs }) => `!(t >= ${fromMs} && t < ${toMs})`);
  writer.line("let found = Infinity;");
  writer.block(`if (from < ${closedFromMs(settings)})`, () => {
    writer.line("let t = from;");
    writer.line(cursors.seek("t"));
    writer.block("for (;;)", () => {
      writer.line(`const now = ${cursors.test("t")};`);
      writer.line(`if (${["now", "!was", ...pauses].join(" && ")}) { found = t; break; }`);
      writer.line(`was = now; ${cursors.next("t")} if (!(x < ${closedFromMs(settings)})) break; t = x;`);
      writer.line(cursors.advance("t"));
    });
  });
}

const hasReentry = ({ plan }: KernelWriter): boolean => plan.reentryAfterMs !== Infinity;

/** What counted for the user's previous instance stops counting. */
function writeUniqueEntry(writer: KernelWriter): void {
  if (!hasReentry(writer)) return;
  writer.block("if (state === 1)", () => writer.countUnique("Completed", "found", -1));
  writer.block("if (state === 2)", () => writer.countUnique("Exited", "found", -1));
  writer.block("if (entered++ === 0)", () => writer.countUnique("Entered", "found", 1));
}

function writeReentry(writer: KernelWriter, closedFrom: number): void {
  if (!hasReentry(writer)) return writer.line("return;");
  writer.line("state = G[DONE] < Infinity ? 1 : G[ENDED] < Infinity ? 2 : 0;");
  writer.block("if (state === 1)", () => writer.countUnique("Completed", "G[DONE]", 1));
  writer.block("if (state === 2)", () => writer.countUnique("Exited", "G[ENDED]", 1));
  writer.line(`from = G[ENDED] + ${writer.plan.reentryAfterMs}; was = false;`);
  writer.line(`if (!(from < ${closedFrom})) return;`);
}

/** One instance that enters at G[ENTRY]: when it ends, its steps, its records in order, its end. */
function writeInstance(
  writer: KernelWriter,
  { closedFrom, groupCount }: { readonly closedFrom: number; readonly groupCount: number },
): void {
  writer.block("function instance()", () => {
    writer.line(`const E = G[ENTRY]; let X = ${closedFrom}, ends = 0;`);
    writeExitSearch(writer);
    writer.line("G[CUT] = X; G[DONE] = Infinity; G[ENDED] = ends === 0 ? Infinity : X;");
    if (writer.options.log) writer.line("if (c + MOST > T.length) grow(); const first = c;");
    for (let group = 0; group < groupCount; group++) writer.line(`steps${group}();`);
    writer.block("if (G[DONE] < Infinity)", () => writer.record({ what: "completed" }, "G[DONE]"));
    if (writer.options.log) writer.line("sortFrom(first);");
    writeEnd(writer);
  });
}

function writeExitSearch(writer: KernelWriter): void {
  const { exitAfterMs, journey } = writer.plan;
  const when = journey.settings?.exit?.when;
  if (exitAfterMs !== Infinity)
    writer.line(`if (E + ${exitAfterMs} < X) { X = E + ${exitAfterMs}; ends = 1; }`);
  if (when === undefined) return;
  const found = writer.first(writer.lowering.lower(when, { after: "publication" }), "E + 1", "X");
  writer.line(`if (${found} < X) { X = ${found}; ends = 2; }`);
}

function writeEnd(writer: KernelWriter): void {
  if (writer.plan.journey.settings?.exit === undefined) return;
  const sends = writer.plan.journey.steps.some(({ type }) => type === "sendToDestinations");
  writer.block("if (ends !== 0)", () => {
    if (sends && writer.options.log) writer.line("undo(first, X);");
    for (const [index, reason] of (["time", "condition"] as const).entries()) {
      writer.block(`if (ends === ${index + 1})`, () => {
        writer.block("if (G[DONE] < Infinity)", () =>
          writer.record({ what: "ended", reason, outcome: "completed" }, "X"),
        );
        writer.block("else", () => writer.record({ what: "ended", reason, outcome: "exited" }, "X"));
      });
    }
  });
}

/** The steps in rank order, in as many functions as their length asks for. */
function writeSteps(writer: KernelWriter): readonly string[] {
  const targets = targetsOf(writer.plan);
  const groups: string[] = [];
  const known = new Set<number>();
  let steps: Step[] = [];
  let body = "";
  for (const step of writer.plan.ranked) {
    writeStep(writer, step, targets);
    body += `${writer.take()}\n`;
    steps.push(step);
    const isLast = step === writer.plan.ranked.at(-1);
    if (body.length < stepGroupLength && !isLast) continue;
    groups.push(`function steps${groups.length}() {\n${aroundSteps({ body, steps, targets, known })}\n}`);
    body = "";
    steps = [];
  }
  return groups;
}

interface StepGroup {
  readonly body: string;
  readonly steps: readonly Step[];
  readonly targets: ReadonlyMap<string, Target>;
  /** Slots that earlier groups have written to R; those of this group are added. */
  readonly known: Set<number>;
}

/** Within a group reached instants are variables; only what leads from one group into another goes through R. */
function aroundSteps({ body, steps, targets, known }: StepGroup): string {
  const slotOf = (id: string): number => targets.get(id)?.slot ?? 0;
  const own = new Set(steps.map(({ id }) => slotOf(id)));
  const led = steps.flatMap(connectionsOf).flatMap(({ next }) => (next === null ? [] : [slotOf(next)]));
  const slots = [...new Set([...own, ...led])];
  const begins = slots.map(
    (slot) => `R${slot} = ${known.has(slot) ? `R[${slot}]` : slot === 0 ? "E" : "Infinity"}`,
  );
  const leaves = slots.filter((slot) => !own.has(slot));
  leaves.forEach((slot) => known.add(slot));
  return [
    "const E = G[ENTRY], X = G[CUT]; let done = G[DONE];",
    `let ${begins.join(", ")};`,
    body,
    ...leaves.map((slot) => `R[${slot}] = R${slot};`),
    "G[DONE] = done;",
  ].join("\n");
}

function writeStep(writer: KernelWriter, step: Step, targets: ReadonlyMap<string, Target>): void {
  const slot = targets.get(step.id)?.slot ?? 0;
  writer.block("", () => {
    writer.line(`const r = R${slot};`);
    writer.block("if (r < X)", () => {
      writer.line("let passed = Infinity;");
      writer.record({ what: "reached", step: step.id }, "r");
      behaviourOf(step).generate(step, new StepCode(step, writer, targets));
      if (passesRepeatedly(step)) {
        writer.block("if (passed < Infinity)", () => writer.countFirstPassed(step.id, "passed"));
      }
      if (writer.plan.journey.settings?.exit !== undefined) {
        writer.block("if (passed === Infinity && G[ENDED] < Infinity)", () =>
          writer.countAbandoned(step.id, "X"),
        );
      }
    });
  });
}

function targetsOf({ journey }: Plan): ReadonlyMap<string, Target> {
  const connections = journey.steps.flatMap(connectionsOf);
  return new Map(
    journey.steps.map(({ id }, slot) => {
      const isJoin = connections.filter(({ next }) => next === id).length > 1;
      return [id, { slot, isJoin }] as const;
    }),
  );
}
