// A program that is killed while it keeps a rehearsal: the space holds all of it or nothing.

import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { checkSpace } from "../../electron/space/check-space.ts";
import { SavedRehearsal } from "../../electron/simulation/saved-rehearsal.ts";
import { chaosRuns } from "../chaos/chaos-size.ts";
import { opened, valueOf } from "../space/opened.ts";
import { randomFrom } from "../space/random.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { rehearse, startRehearse } from "./rehearse.ts";

const kills = chaosRuns(8);
const samples = join(import.meta.dirname, "../../resources/samples");

test(
  "what was saved is whole, what was not is gone, and the space is undamaged",
  async () => {
    const folder = temporaryFolder();
    const path = join(folder, "k.rehearse");
    const people = ["--users", "3000", "--days", "60", "--seed", "5", "--scenario", "ecommerce"];
    expect((await rehearse(folder, ["generate", ...people, "--space", path])).exit).toBe(0);
    const journey = join(samples, "cart-abandonment.journey.json");
    const definitions = ["--definitions", join(samples, "cart-abandonment.definitions.json")];
    const run = [
      "simulate",
      journey,
      ...definitions,
      "--space",
      path,
      "--publish-at",
      "2026-01-10",
      "--quiet",
    ];
    const startedMs = performance.now();
    expect((await rehearse(folder, [...run, "--save", "whole"])).exit).toBe(0);
    const tookMs = performance.now() - startedMs;
    const expected = countsOf(path).at(-1);
    const random = randomFrom(9);
    for (let kill = 0; kill < kills; kill += 1) {
      const running = startRehearse(folder, [...run, "--save", `killed ${kill}`]);
      // Most of the time goes into the start; the second half of it holds the save.
      await wait(tookMs * (0.5 + random.below(60) / 100));
      running.kill("SIGKILL");
      await running.answer;
      for (const counts of countsOf(path)) expect(counts).toEqual(expected);
      expect(valueOf(checkSpace(path)).damage).toEqual([]);
    }
  },
  60_000 + kills * 10_000,
);

/** Of every rehearsal that is there, at its end, by the next program that opens the space for writing. */
function countsOf(path: string): readonly unknown[] {
  const space = opened(path, "readWrite");
  try {
    return valueOf(
      space.read(() =>
        space.rehearsals.list().map(({ id, status }) => {
          expect(status).toBe("finished");
          const rehearsal = new SavedRehearsal(space.rehearsals, id);
          expect(rehearsal.records.recordCount).toBeGreaterThan(0);
          return rehearsal.countsAt(rehearsal.circumstances.settings.untilMs);
        }),
      ),
    );
  } finally {
    space.close();
  }
}
