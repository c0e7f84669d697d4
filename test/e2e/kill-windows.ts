// The host killed over and over while somebody edits in its window, on one and the same space. What was done up to
// a second before is there afterwards, with what can be undone of it.

import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { type Random, randomFrom } from "../space/random.ts";
import { JourneyPage } from "./journey-page.ts";
import { RunningApp } from "./running-app.ts";

export interface WindowKills {
  readonly kills: number;
  /** Edits done in the windows in all. */
  readonly edits: number;
  /** Edits that were lost, all of them younger than a second. */
  readonly youngLost: number;
  /** How long before its kill the oldest of them was done. */
  readonly oldestLostMs: number;
}

/** A step is named after each edit, this one and that one by turns, so that each is an entry of its own. */
const steps = ["cool-off", "reminder"] as const;
const stepOf = (edit: number): (typeof steps)[number] => (edit % 2 === 0 ? "cool-off" : "reminder");

/** What must be there after a kill. */
const promisedMs = 1_000;

/** Throws at the first edit older than a second that is lost, half done, or cannot be undone. */
export async function killWindows(kills: number, seed: number): Promise<WindowKills> {
  const random = randomFrom(seed);
  const figures = { edits: 0, youngLost: 0, oldestLostMs: 0 };
  let app = await RunningApp.start();
  try {
    let last = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const { doneAtMs, killedAtMs } = await editUntilKilled(app, last, random);
      app = await RunningApp.startOn(app.folder, app.spacePath);
      const found = await assertUndoable(app, kill);
      for (const [edit, atMs] of doneAtMs) {
        if (edit <= found) continue;
        const ageMs = killedAtMs - atMs;
        if (ageMs > promisedMs) throw new Error(`kill ${kill}: edit ${edit}, ${ageMs} ms old, is lost`);
        figures.youngLost += 1;
        figures.oldestLostMs = Math.max(figures.oldestLostMs, ageMs);
      }
      figures.edits += doneAtMs.size;
      last = found;
    }
    return { kills, ...figures };
  } finally {
    await app.stop({ keep: true });
    rmSync(app.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Edited {
  /** Edit → when the window showed it. */
  readonly doneAtMs: ReadonlyMap<number, number>;
  readonly killedAtMs: number;
}

/** From the edit after `last` on. */
async function editUntilKilled(app: RunningApp, last: number, random: Random): Promise<Edited> {
  const journey = new JourneyPage(app.page);
  await journey.open("cart-abandonment");
  const doneAtMs = new Map<number, number>();
  const untilMs = performance.now() + 300 + random.below(2_000);
  for (let edit = last + 1; performance.now() < untilMs; edit += 1) {
    await journey.rename(stepOf(edit), `Edit ${edit}`);
    await journey.step(stepOf(edit)).getByText(`Edit ${edit}`, { exact: true }).waitFor();
    doneAtMs.set(edit, performance.now());
    await wait(random.below(200));
  }
  const killedAtMs = performance.now();
  await app.kill();
  return { doneAtMs, killedAtMs };
}

/** The last edit that is there; the window can take it back and do it again. */
async function assertUndoable({ page }: RunningApp, kill: number): Promise<number> {
  const journey = new JourneyPage(page);
  await journey.open("cart-abandonment");
  const found = await lastEdit(journey);
  if (found === 0) return 0;
  await journey.undo();
  const before = await lastEdit(journey);
  if (before !== found - 1) throw new Error(`kill ${kill}: edit ${found} is taken back to ${before}`);
  await page.getByRole("button", { name: /^Redo: / }).click();
  const again = await lastEdit(journey);
  if (again !== found) throw new Error(`kill ${kill}: edit ${found} is done again as ${again}`);
  await journey.saved();
  return found;
}

/** The steps say "Edit 8" and "Edit 7": 8. */
async function lastEdit(journey: JourneyPage): Promise<number> {
  const numbers = await Promise.all(
    steps.map(async (step) => Number(/Edit (\d+)/.exec(await journey.step(step).innerText())?.[1] ?? 0)),
  );
  const last = Math.max(...numbers);
  if (last > 1 && Math.min(...numbers) !== last - 1) throw new Error(`half of edit ${last} is there`);
  return last;
}
