// Playing, picture by picture, with five people of whom everything is known: it stops at the very instant of a
// breakpoint, repeats a range from its first to its last instant, and never shows numbers of two instants at once.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { RunningApp } from "./running-app.ts";
import { momentAt, moments, publishAt, until } from "./small-moments.ts";
import { runSmallRehearsal } from "./small-rehearsal.ts";
import { makeSmallSpace } from "./small-space.ts";
import type { TravelPage } from "./travel-page.ts";
import { numbersText, picturesSeen, type PictureSeen, watchPlaying } from "./watch-playing.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-play-"));
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

const [fromMs, untilMs] = [Date.parse(publishAt), Date.parse(until)];
const seen = () => picturesSeen(app.page);

/** Of the counts at an instant, worked out by hand. */
async function expectCounts(atMs: number): Promise<void> {
  const [entered, inProgress, completed, exited] = momentAt(atMs).total;
  await expect.poll(() => travel.map.totals()).toEqual({ entered, inProgress, completed, exited });
}

/** The grip is where the instant lies on the timeline, which shows all of it. */
async function expectGripAt(atMs: number): Promise<void> {
  const { left, width } = await travel.lane();
  const box = await travel.grip.boundingBox();
  const middle = (box?.x ?? NaN) + (box?.width ?? NaN) / 2;
  expect(Math.abs(middle - (left + ((atMs - fromMs) / (untilMs - fromMs)) * width))).toBeLessThanOrEqual(1.5);
}

const menuButton = () => app.page.getByRole("button", { name: /^Stops, range and bookmarks/ });

async function inMenu(act: () => Promise<unknown>): Promise<void> {
  await menuButton().click();
  await app.page.getByRole("dialog", { name: "Stops, range and bookmarks" }).waitFor();
  await act();
  await app.page.keyboard.press("Escape");
  await app.page.getByRole("dialog", { name: "Stops, range and bookmarks" }).waitFor({ state: "detached" });
  await travel.letGo();
}

describe("breakpoints", () => {
  const add = (words: string) =>
    inMenu(async () => {
      await app.page.getByRole("combobox", { name: "Stop when" }).selectOption({ label: words });
      await app.page.getByRole("button", { name: "Add", exact: true }).click();
      await app.page.getByRole("switch", { name: words }).waitFor();
    });
  const turn = (words: string) => inMenu(() => app.page.getByRole("switch", { name: words }).press("Space"));

  /** From the publication on: stops at each of these instants, says so, and goes on to the end. */
  async function expectStops(instants: readonly string[], said: string): Promise<void> {
    await travel.letGo();
    await travel.press("Home");
    await expect.poll(() => travel.atMs()).toBe(fromMs);
    for (const instant of instants) {
      const atMs = Date.parse(instant);
      await watchPlaying(app.page);
      await travel.press("Space");
      await expect.poll(() => travel.atMs(), { message: instant }).toBe(atMs);
      await travel.play.waitFor();
      await app.page.getByText(said, { exact: true }).waitFor();
      await expectCounts(atMs);
      await expectGripAt(atMs);
      const pictures = await seen();
      expect(Math.max(...pictures.map((picture) => picture.atMs))).toBe(atMs);
    }
    await travel.press("Space");
    await expect.poll(() => travel.atMs()).toBe(untilMs);
    await travel.play.waitFor();
    expect(await app.page.getByText(said, { exact: true }).count()).toBe(0);
  }

  test("stop when anybody reaches a step, each time and to the millisecond, as fast as it plays", async () => {
    await travel.setSpeed(6);
    await add("anyone reaches Log in");
    await expectStops(
      ["2026-01-06T09:30:00Z", "2026-01-07T12:00:00Z", "2026-01-13T06:00:00Z"],
      "Somebody reached Log in",
    );
  });

  test("stop when a way is taken, and no longer where they are turned off", async () => {
    await turn("anyone reaches Log in");
    await add("anyone takes Pays?: Pays");
    await expectStops(["2026-01-06T08:00:00Z", "2026-01-14T12:00:00Z"], "Somebody took Pays?: Pays");
    await turn("anyone takes Pays?: Pays");
    await expectStops([], "Somebody took Pays?: Pays");
  });

  test("stop when the picked person moves", async () => {
    await travel.goTo("2026-01-06T09:30:00Z");
    await app.page.getByRole("option", { name: /Cleo Foss/ }).click();
    await app.page.getByRole("region", { name: "The story of Cleo Foss" }).waitFor();
    await add("Cleo Foss moves");
    await expectStops(
      ["2026-01-05T09:30:00Z", "2026-01-06T09:30:00Z", "2026-01-09T09:30:00Z", "2026-01-11T09:30:00Z"],
      "Cleo Foss moved",
    );
    await turn("Cleo Foss moves");
    await travel.press("Escape");
  });
});

describe("a range", () => {
  const [beginMs, endMs] = [Date.parse("2026-01-06T12:00:00Z"), Date.parse("2026-01-08T15:00:00Z")];
  const noLonger = () => app.page.getByRole("button", { name: /^Repeat .* no longer$/ });

  test("is played again and again, from its first instant to its last", async () => {
    await travel.goTo(new Date(beginMs).toISOString());
    await inMenu(() => app.page.getByRole("button", { name: "Begin here" }).click());
    await travel.goTo(new Date(endMs).toISOString());
    await inMenu(() => app.page.getByRole("button", { name: "End here" }).click());
    await noLonger().waitFor();
    await travel.press("End");
    await travel.setSpeed(5);
    await watchPlaying(app.page);
    await travel.press("Space");
    await expect.poll(async () => turnsOf(await seen()).length).toBeGreaterThanOrEqual(3);
    await travel.press("Space");
    await travel.play.waitFor();
    const pictures = (await seen()).filter(({ atMs }) => atMs !== untilMs);
    for (const { atMs } of pictures) expect(atMs >= beginMs && atMs <= endMs).toBe(true);
    for (const turn of turnsOf(pictures)) expect(turn).toEqual([endMs, beginMs]);
    await expectCounts(await travel.atMs());
    await noLonger().click();
    await noLonger().waitFor({ state: "detached" });
  });

  /** Where the playhead went back: from and to. */
  const turnsOf = (pictures: readonly PictureSeen[]): readonly (readonly [number, number])[] =>
    pictures
      .filter(({ atMs }) => atMs !== untilMs)
      .map(({ atMs }) => atMs)
      .flatMap((atMs, index, all) => {
        const before = all[index - 1] ?? atMs;
        return atMs < before ? [[before, atMs] as const] : [];
      });

  test("is marked with Alt on the timeline, and begun where the playhead stands elsewhere", async () => {
    const { left, width, middle } = await travel.lane();
    await travel.press("Home");
    await app.page.keyboard.down("Alt");
    await app.page.mouse.move(left + width * 0.3, middle);
    await app.page.mouse.down();
    await app.page.mouse.move(left + width * 0.6, middle, { steps: 8 });
    await app.page.mouse.up();
    await app.page.keyboard.up("Alt");
    await noLonger().waitFor();
    expect(await travel.atMs()).toBe(fromMs);
    await travel.letGo();
    await watchPlaying(app.page);
    await travel.press("Space");
    await expect.poll(async () => turnsOf(await seen()).length).toBeGreaterThanOrEqual(1);
    await travel.press("Space");
    await travel.play.waitFor();
    const [lastMs, firstMs] = turnsOf(await seen())[0] ?? [NaN, NaN];
    const part = (atMs: number): number => (atMs - fromMs) / (untilMs - fromMs);
    expect(part(firstMs)).toBeCloseTo(0.3, 2);
    expect(part(lastMs)).toBeCloseTo(0.6, 2);
    await noLonger().click();
    await noLonger().waitFor({ state: "detached" });
  });
});

test("every picture of what is played has all its numbers of one instant, one after the other", async () => {
  await travel.letGo();
  await travel.press("Home");
  await expectCounts(fromMs);
  await travel.setSpeed(4);
  await watchPlaying(app.page);
  await travel.press("Space");
  await expect.poll(() => travel.atMs()).toBeGreaterThan(Date.parse("2026-01-09T12:00:00Z"));
  await travel.press("Space");
  await travel.play.waitFor();
  const known = moments.map(numbersText);
  const shown = (await seen()).map(({ atMs, numbers }) => ({ atMs, moment: known.indexOf(numbers) }));
  let last = 0;
  for (const { atMs, moment } of shown) {
    // They may be of an instant before the playhead's, but never of a later one nor of one that was left behind.
    expect(moment).toBeGreaterThanOrEqual(last);
    expect(Date.parse(moments[moment]?.at ?? "")).toBeLessThanOrEqual(atMs);
    last = moment;
  }
  expect(last).toBeGreaterThan(5);
});
