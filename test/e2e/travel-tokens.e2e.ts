// How fast it plays, and what flies while it does, picture by picture: as fast as the slider says, and people only
// while time goes on, only from the instant at which somebody moves, and never backwards.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { RunningApp } from "./running-app.ts";
import { moments, publishAt } from "./small-moments.ts";
import { runSmallRehearsal } from "./small-rehearsal.ts";
import { makeSmallSpace } from "./small-space.ts";
import type { TravelPage } from "./travel-page.ts";
import { picturesSeen, type PictureSeen, watchPlaying } from "./watch-playing.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-tokens-"));
let app: RunningApp;
let travel: TravelPage;

beforeAll(async () => {
  app = await RunningApp.start({ space: makeSmallSpace(folder), reducedMotion: "no-preference" });
  travel = await runSmallRehearsal(app);
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => expect(app.complaints).toEqual([]));

const fromMs = Date.parse(publishAt);
const seen = () => picturesSeen(app.page);
const lastSeen = async (): Promise<PictureSeen | undefined> => (await seen()).at(-1);

describe("speeds", () => {
  const stops = [
    ["1 minute a second", 60_000],
    ["10 minutes a second", 600_000],
    ["1 hour a second", 3_600_000],
    ["6 hours a second", 21_600_000],
    ["1 day a second", 86_400_000],
    ["1 week a second", 604_800_000],
    ["1 month a second", 2_592_000_000],
  ] as const;
  const speed = () => app.page.getByRole("slider", { name: "Speed" });

  test("go from a minute to a month a second and back, in words", async () => {
    await travel.letGo();
    await travel.setSpeed(0);
    const shown = (): Promise<string | null> => speed().getAttribute("aria-valuetext");
    for (const [words] of stops) {
      await expect.poll(shown).toBe(words);
      await travel.press("]");
    }
    for (const [words] of stops.toReversed()) {
      await expect.poll(shown).toBe(words);
      await travel.press("[");
    }
  });

  test.each([0, 2, 4])("are what the playhead does: stop %i", async (stop) => {
    const perSecond = stops[stop]?.[1] ?? NaN;
    await travel.letGo();
    await travel.press("Home");
    await travel.setSpeed(stop);
    await watchPlaying(app.page);
    await travel.press("Space");
    const played = async (): Promise<readonly PictureSeen[]> =>
      (await seen()).filter(({ atMs }) => atMs > fromMs);
    await expect.poll(async () => (await played()).length).toBeGreaterThan(20);
    await travel.press("Space");
    await travel.play.waitFor();
    const pictures = await played();
    const first = pictures[0] ?? { ms: NaN, atMs: NaN };
    // Until it was paused: from then on the playhead stands.
    const last = pictures.find(({ atMs }) => atMs === pictures.at(-1)?.atMs) ?? first;
    const rate = (last.atMs - first.atMs) / (last.ms - first.ms);
    // A machine that is busy draws late, and what is late is not made up for beyond a second.
    expect((rate * 1_000) / perSecond).toBeLessThan(1.25);
    expect((rate * 1_000) / perSecond).toBeGreaterThan(0.3);
  });
});

describe("tokens", () => {
  /** Ada settles, pays and is thanked, all at once: along three ways. */
  const movesMs = Date.parse("2026-01-06T08:00:00Z");
  const painted = (pictures: readonly PictureSeen[]) => pictures.filter(({ ink }) => ink > 0);
  const boxesOf = (pictures: readonly PictureSeen[]) => new Set(painted(pictures).map(({ box }) => box));

  /** Plays over the instant at which Ada moves, until all has landed again. */
  async function playOverMove(): Promise<readonly PictureSeen[]> {
    await travel.letGo();
    await travel.setSpeed(1);
    await travel.goTo(new Date(movesMs - 300_000).toISOString());
    await expect.poll(async () => (await travel.map.step("settle")).waiting).toBe(3);
    await travel.letGo();
    await watchPlaying(app.page);
    await travel.press("Space");
    await expect.poll(async () => painted(await seen()).length, { interval: 30 }).toBeGreaterThan(0);
    await expect.poll(async () => (await lastSeen())?.ink).toBe(0);
    await travel.press("Space");
    await travel.play.waitFor();
    return seen();
  }

  test("fly from the instant at which somebody moves, and not before it", async () => {
    const pictures = await playOverMove();
    expect(Math.min(...painted(pictures).map(({ atMs }) => atMs))).toBeGreaterThanOrEqual(movesMs);
    expect(boxesOf(pictures).size).toBeGreaterThan(6);
  });

  test("are none while nobody moves, though time goes on", async () => {
    await travel.setSpeed(3);
    // From after Cleo is nudged until before Ada is let go.
    await travel.goTo("2026-01-09T09:31:00Z");
    await travel.letGo();
    await watchPlaying(app.page);
    await travel.press("Space");
    await expect.poll(() => travel.atMs()).toBeGreaterThan(Date.parse("2026-01-10T00:00:00Z"));
    await travel.press("Space");
    await travel.play.waitFor();
    expect(painted((await seen()).filter(({ atMs }) => atMs < Date.parse("2026-01-11T08:00:00Z")))).toEqual(
      [],
    );
  });

  test("are gone when it is paused and they have landed", async () => {
    await travel.setSpeed(1);
    await travel.goTo(new Date(movesMs - 300_000).toISOString());
    await travel.letGo();
    await watchPlaying(app.page);
    await travel.press("Space");
    await expect.poll(async () => painted(await seen()).length, { interval: 30 }).toBeGreaterThan(0);
    await travel.press("Space");
    await expect.poll(async () => (await lastSeen())?.ink).toBe(0);
    await watchPlaying(app.page);
    await expect.poll(async () => (await seen()).length).toBeGreaterThan(20);
    expect(painted(await seen())).toEqual([]);
  });

  test("never fly backwards, neither from transition to transition nor under the hand", async () => {
    await travel.press("End");
    await watchPlaying(app.page);
    for (const { at } of moments.slice(1).toReversed()) {
      await travel.press("ArrowLeft");
      await expect.poll(() => travel.atMs()).toBe(Date.parse(at));
    }
    const { left, width, middle } = await travel.lane();
    await app.page.mouse.move(left + width, middle);
    await app.page.mouse.down();
    await app.page.mouse.move(left, middle, { steps: 40 });
    await app.page.mouse.up();
    await expect.poll(() => travel.atMs()).toBe(fromMs);
    await expect.poll(async () => (await seen()).length).toBeGreaterThan(40);
    expect(painted(await seen())).toEqual([]);
  });

  test("stand in the middle of their way for who wants less motion", async () => {
    await app.page.emulateMedia({ reducedMotion: "reduce" });
    const pictures = await playOverMove();
    expect(Math.min(...painted(pictures).map(({ atMs }) => atMs))).toBeGreaterThanOrEqual(movesMs);
    // One place for each of the three ways, and one for two of them that overlap in time.
    expect(boxesOf(pictures).size).toBeLessThanOrEqual(5);
    await app.page.emulateMedia({ reducedMotion: "no-preference" });
  });
});
