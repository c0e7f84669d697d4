// The numbers on the canvas at a hundred instants of the sample's rehearsal of abandoned carts are those that the
// command line counts, playing the very journey that was rehearsed anew: of the journey by entries and by people, of
// every step, and of every connection. A third of the instants lie anywhere, a third are those of a transition, and a
// third are a millisecond before one.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { SavedRehearsal } from "../../electron/simulation/saved-rehearsal.ts";
import { openSpace } from "../../electron/space/open-space.ts";
import { assert } from "../../shared/base/assert.ts";
import type { Instant } from "../../shared/base/instant.ts";
import { formatInstant } from "../../shared/base/instant.ts";
import { type Circumstances, simulateAt, type SummaryAt, transitions } from "./run-rehearse.ts";
import { RunningApp } from "./running-app.ts";
import { sampleSpacePath } from "./sample-space-path.ts";
import { TravelPage } from "./travel-page.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-counts-"));
let app: RunningApp;
let travel: TravelPage;
let instants: readonly string[];
let summaries: ReadonlyMap<string, SummaryAt>;

beforeAll(async () => {
  const { journeyFile, circumstances } = asItWasRehearsed();
  instants = hundredInstants(journeyFile, circumstances);
  const all = simulateAt(journeyFile, circumstances, { instants, file: join(folder, "summary.json") });
  summaries = new Map(all.map((summary) => [summary.instant, summary]));
  app = await RunningApp.start();
  travel = new TravelPage(app.page);
  await travel.map.open("cart-abandonment");
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => expect(app.complaints).toEqual([]));

/** From the rehearsal that the window shows: by now the journey has a draft beside what was rehearsed. */
function asItWasRehearsed(): { readonly journeyFile: string; readonly circumstances: Circumstances } {
  const opened = openSpace(sampleSpacePath, { mode: "readOnly" });
  assert(opened.ok, "the sample space opens");
  const space = opened.value;
  const read = space.read(() => {
    const kept = space.rehearsals.list().find(({ journeyId }) => journeyId === "cart-abandonment");
    assert(kept !== undefined, "the sample has a rehearsal of abandoned carts");
    const { journey, circumstances } = new SavedRehearsal(space.rehearsals, kept.id);
    return { journey, settings: circumstances.settings };
  });
  space.close();
  assert(read.ok, "the rehearsal can be read");
  const { journey, settings } = read.value;
  const journeyFile = join(folder, "rehearsed.journey.json");
  writeFileSync(journeyFile, JSON.stringify(journey));
  const [publishAt, until] = [formatInstant(settings.publishedAtMs), formatInstant(settings.untilMs)];
  return { journeyFile, circumstances: { spacePath: sampleSpacePath, publishAt, until } };
}

/** The same every time, in no order. */
function hundredInstants(journeyFile: string, circumstances: Circumstances): readonly string[] {
  const lines = transitions(journeyFile, circumstances, join(folder, "transitions.jsonl"));
  const [fromMs, toMs] = [Date.parse(circumstances.publishAt), Date.parse(circumstances.until)];
  const random = seeded(20_260_304);
  const found = new Set<string>();
  while (found.size < 100) {
    const transitionMs = Date.parse(lines[Math.floor(random() * lines.length)]?.at ?? "");
    const anyMs = fromMs + Math.floor(random() * (toMs - fromMs + 1));
    const atMs = [anyMs, transitionMs, Math.max(fromMs, transitionMs - 1)][found.size % 3] ?? NaN;
    found.add(formatInstant(atMs as Instant));
  }
  return [...found];
}

/** From 0 to below 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const numberOf = (taken: number | string | undefined): number => (typeof taken === "number" ? taken : 0);

const firedAt = (steps: SummaryAt["steps"]): readonly (readonly [string, number])[] =>
  Object.entries(steps).flatMap(([step, { fired }]) =>
    Object.entries(fired).map(([via, count]) => [`${step} ${via}`, count] as const),
  );

const inOrder = (entries: Iterable<readonly [string, unknown]>) =>
  Object.fromEntries([...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Everything on screen that the command line says too, with the journey's numbers counted by `by`. */
async function shown(by: "total" | "unique") {
  const { map } = travel;
  const [counts, steps, ways] = await Promise.all([map.totals(), map.steps(), map.ways()]);
  return {
    [by]: counts,
    steps: inOrder([...steps].map(([id, { reached, waiting }]) => [id, { reached, waiting }])),
    fired: inOrder([...ways].map(([key, taken]) => [key, numberOf(taken)])),
  };
}

function counted(instant: string, by: "total" | "unique") {
  const summary = summaries.get(instant);
  assert(summary !== undefined, `the command line counted at ${instant}`);
  const steps = Object.entries(summary.steps);
  return {
    [by]: summary[by],
    steps: inOrder(steps.map(([id, { reached, waiting }]) => [id, { reached, waiting }])),
    fired: inOrder(firedAt(summary.steps)),
  };
}

/** As often as asked until it is there: the counts follow the playhead in their own time. */
async function expectCounted(instant: string, by: "total" | "unique"): Promise<void> {
  await expect
    .poll(() => shown(by), { message: `${by} at ${instant}`, interval: 20 })
    .toEqual(counted(instant, by));
}

/** How many instants are typed key by key. */
const typed = 12;

test("a hundred instants show what the command line counts, by entries and by people", async () => {
  expect(instants).toHaveLength(100);
  let by: "total" | "unique" = "total";
  for (const [index, instant] of instants.entries()) {
    await travel.goTo(instant, index < typed ? "typed" : "pasted");
    await expectCounted(instant, by);
    by = by === "total" ? "unique" : "total";
    await travel.countBy(by === "total" ? "Total" : "Unique");
    await expectCounted(instant, by);
  }
});

test("those who passed a step, and who left the journey from it, are as many as the command line says", async () => {
  const tabs = app.page.getByRole("radiogroup", { name: "Which people" });
  for (const [step] of Object.entries(summaries.get(instants[0] ?? "")?.steps ?? {})) {
    await travel.map.card(step).click();
    const instant = instants[step.length] ?? "";
    await travel.goTo(instant);
    const found = summaries.get(instant)?.steps[step];
    assert(found !== undefined, `the command line counted ${step} at ${instant}`);
    const { waiting, passed, reached } = found;
    await expect
      .poll(async () => (await tabs.innerText()).replaceAll(/[\s,]+/g, " ").replaceAll(/(\d) (?=\d)/g, "$1"))
      .toBe(`Waiting ${waiting} Passed ${passed} Left ${reached - passed - waiting}`);
  }
});
