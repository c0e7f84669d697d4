// Five people whose every number was worked out by hand: at each instant the screen shows exactly that, and the same
// screen whichever way one came there: from transition to transition, back again, by typing, by dragging the playhead,
// by playing and pausing, by Home and End, by bookmarks.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { assert } from "../../shared/base/assert.ts";
import { RunningApp } from "./running-app.ts";
import { type ScreenNow, screenNow } from "./screen-now.ts";
import { lastMoment, type Moment, momentAt, moments, publishAt, until } from "./small-moments.ts";
import { runSmallRehearsal } from "./small-rehearsal.ts";
import { makeSmallSpace } from "./small-space.ts";
import type { TravelPage } from "./travel-page.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-ways-"));
let app: RunningApp;
let travel: TravelPage;

beforeAll(async () => {
  app = await RunningApp.start({ space: makeSmallSpace(folder) });
  travel = await runSmallRehearsal(app);
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => expect(app.complaints).toEqual([]));

/** The moments, and the end. */
const all: readonly Moment[] = [...moments, lastMoment];
const msOf = (instant: string): number => Date.parse(instant);

/** Of each instant, as it was when one came there from transition to transition: with the people, with a story. */
const screens = { people: new Map<string, ScreenNow>(), story: new Map<string, ScreenNow>() };

const four = (counts: {
  readonly entered: number;
  readonly inProgress: number;
  readonly completed: number;
  readonly exited: number;
}) => [counts.entered, counts.inProgress, counts.completed, counts.exited];

async function numbersShown() {
  const [totals, steps, ways] = await Promise.all([
    travel.map.totals(),
    travel.map.steps(),
    travel.map.ways(),
  ]);
  return {
    counts: four(totals),
    steps: Object.fromEntries(
      [...steps].flatMap(([id, { reached, waiting }]) => (reached > 0 ? [[id, [reached, waiting]]] : [])),
    ),
    ways: Object.fromEntries([...ways].filter(([, taken]) => typeof taken === "number")),
  };
}

const numbersOf = ({ steps, ways }: Moment, counts: Moment["total"]) => ({ counts, steps, ways });

/** As soon as the numbers have followed: in the window's own time. */
const expectNumbers = (moment: Moment, counts: Moment["total"] = moment.total) =>
  expect.poll(numbersShown, { message: moment.at, interval: 20 }).toEqual(numbersOf(moment, counts));

/** What is on screen once nothing of it belongs to another instant and it stays as it is for a while. */
async function settled(instant: string | number): Promise<ScreenNow> {
  const wanted = String(typeof instant === "number" ? instant : msOf(instant));
  let last: ScreenNow | null = null;
  let same = 0;
  await expect
    .poll(
      async () => {
        const now = await screenNow(app.page);
        const isSame = now?.playhead.atMs === wanted && JSON.stringify(now) === JSON.stringify(last);
        same = isSame ? same + 1 : 0;
        last = now;
        return same;
      },
      { message: `at rest at ${instant}`, interval: 60 },
    )
    .toBeGreaterThanOrEqual(3);
  assert(last !== null, "a screen at rest was read");
  return last;
}

const expectScreen = (of: keyof typeof screens, instant: string) =>
  expect
    .poll(() => screenNow(app.page), { message: `${of} at ${instant}`, interval: 20 })
    .toEqual(screens[of].get(instant));

/** Mixed up, the same every time: far jumps both ways. */
const mixed = all.map((_, index) => all[(index * 7 + 3) % all.length] ?? lastMoment);

/** The people's names, in the order of the list. */
const listed = (screen: ScreenNow | undefined): readonly string[] =>
  (screen?.panel ?? []).flatMap(
    (line) => /\b(?:Ada Berg|Ben Dahl|Cleo Foss|Dan Holm|Eve Lund)\b/.exec(line)?.[0] ?? [],
  );

async function toTheEndByTransitions(of: keyof typeof screens): Promise<void> {
  for (const moment of all) {
    const { at } = moment;
    if (at === until) await travel.press("End");
    else if (at === publishAt) await travel.press("Home");
    else await travel.press("ArrowRight");
    await expect.poll(() => travel.atMs(), { message: at }).toBe(msOf(at));
    if (of === "people") await expectNumbers(moment);
    screens[of].set(at, await settled(at));
  }
}

async function expectSameEverywhere(of: keyof typeof screens): Promise<void> {
  await travel.letGo();
  await travel.press("End");
  for (const { at } of all.toReversed().slice(1)) {
    await travel.press("ArrowLeft");
    if (at === publishAt) await travel.press("Home");
    await expectScreen(of, at);
  }
  for (const { at } of mixed) {
    await travel.goTo(at);
    await expectScreen(of, at);
  }
}

describe("the numbers worked out by hand", () => {
  test("are on screen from transition to transition, and so are the people", async () => {
    await travel.letGo();
    await travel.press("Home");
    await toTheEndByTransitions("people");
    for (const { at, people } of all) expect(listed(screens.people.get(at)).toSorted(), at).toEqual(people);
  });

  test("are on screen backwards, and not a millisecond too late", async () => {
    await travel.press("End");
    await expectNumbers(lastMoment);
    for (const [index, moment] of moments.entries()) {
      const before = moments[index - 1];
      if (before === undefined) continue;
      await travel.goTo(new Date(msOf(moment.at) - 1).toISOString());
      await expectNumbers(before);
    }
    await travel.press("End");
    for (const moment of moments.toReversed()) {
      await travel.press("ArrowLeft");
      if (moment.at === publishAt) await travel.press("Home");
      await expectNumbers(moment);
    }
  });

  test("say of everybody since when they are there and how long still", async () => {
    await travel.goTo("2026-01-06T12:00:00Z");
    // An hour later by the clocks of these tests. Ben logs in on the 7th at 18:00, Dan withdraws on the 8th at 15:00,
    // Cleo's time is over on the 9th at 9:30: in 30, 51 and 69 ½ hours.
    expect((await settled("2026-01-06T12:00:00Z")).panel.slice(-3)).toEqual([
      "BD Ben Dahl 5 Jan, 10:30 1 d 6 h",
      "DH Dan Holm 6 Jan, 13:00 2 d 3 h",
      "CF Cleo Foss 5 Jan, 10:30 2 d 21 h",
    ]);
  });

  test("say who waits at a step, who passed it, and who left the journey from it", async () => {
    const tabs = app.page.getByRole("radiogroup", { name: "Which people" });
    const expectListed = async (choice: string, people: readonly string[]): Promise<void> => {
      await tabs.getByText(choice).click();
      await expect.poll(() => tabs.innerText()).toMatch(new RegExp(`${choice}\\s+${people.length}(?!\\d)`));
      await expect
        .poll(async () => listed((await screenNow(app.page)) ?? undefined).toSorted())
        .toEqual(people);
    };
    await travel.map.card("log-in").click();
    await travel.goTo("2026-01-08T14:59:59.999Z");
    await expectListed("Waiting", ["Cleo Foss", "Dan Holm"]);
    await expectListed("Left", []);
    await expectListed("Passed", ["Ben Dahl"]);
    await travel.goTo("2026-01-09T09:30:00Z");
    await expectListed("Passed", ["Ben Dahl", "Cleo Foss"]);
    await expectListed("Waiting", []);
    await expectListed("Left", ["Dan Holm"]);
    await travel.letGo();
    await travel.press("Escape");
  });

  test("count each person once when asked to", async () => {
    await travel.countBy("Unique");
    for (const moment of all) {
      await travel.goTo(moment.at);
      await expectNumbers(moment, moment.unique);
    }
    await travel.countBy("Total");
    await expectNumbers(lastMoment);
  });
});

describe("the same screen", () => {
  test("backwards, and by typing the instant", () => expectSameEverywhere("people"));

  test("by Home and End", async () => {
    await travel.press("Home");
    await expectScreen("people", publishAt);
    await travel.press("End");
    await expectScreen("people", until);
  });

  test("by bookmarks", async () => {
    const marked = [moments[4], moments[9], moments[14]].flatMap((moment) => moment?.at ?? []);
    for (const at of marked) {
      await travel.goTo(at);
      await travel.letGo();
      await travel.press("b");
    }
    await travel.press("Home");
    for (const at of marked) {
      await travel.press(".");
      await expectScreen("people", at);
    }
    await travel.press("End");
    for (const at of marked.toReversed()) {
      await travel.press(",");
      await expectScreen("people", at);
    }
  });

  test("by dragging the playhead there and back", async () => {
    const { left, width, middle } = await travel.lane();
    const parts = [0, 0.09, 0.16, 0.26, 0.37, 0.55, 0.71, 0.93, 1];
    const places = parts.map((part) => left + part * width);
    const there = new Map<number, ScreenNow>();
    const [first = left, ...others] = places;
    await app.page.mouse.move(first, middle);
    await app.page.mouse.down();
    for (const place of [first, ...others]) {
      await app.page.mouse.move(place, middle, { steps: 6 });
      await expect
        .poll(async () => (await numbersShown()).counts)
        .toEqual(momentAt(await travel.atMs()).total);
      there.set(place, await settled(await travel.atMs()));
    }
    for (const place of places.toReversed()) {
      await app.page.mouse.move(place, middle, { steps: 6 });
      await expect.poll(() => screenNow(app.page), { message: `back at ${place}` }).toEqual(there.get(place));
    }
    await app.page.mouse.up();
    expect(there.get(first)).toEqual(screens.people.get(publishAt));
    expect(there.get(left + width)).toEqual(screens.people.get(until));
    for (const screen of there.values()) {
      await travel.goTo(new Date(Number(screen.playhead.atMs)).toISOString());
      await expect.poll(() => screenNow(app.page), { message: screen.playhead.words }).toEqual(screen);
    }
  });

  test("by playing and pausing, wherever that is", async () => {
    await app.page.emulateMedia({ reducedMotion: "no-preference" });
    await travel.setSpeed(4);
    for (const from of [moments[0], moments[4], moments[8]].flatMap((moment) => moment?.at ?? [])) {
      await travel.goTo(from);
      await travel.play.click();
      await expect.poll(() => travel.atMs()).toBeGreaterThan(msOf(from) + 3_600_000);
      await travel.pause.click();
      await travel.play.waitFor();
      const atMs = await travel.atMs();
      const paused = await settled(atMs);
      await expectNumbers(momentAt(atMs));
      await travel.goTo(publishAt);
      await travel.goTo(new Date(atMs).toISOString());
      await expect.poll(() => screenNow(app.page)).toEqual(paused);
    }
  });

  test("by playing to the end, as fast as it goes", async () => {
    await travel.letGo();
    await travel.setSpeed(6);
    await travel.press("Home");
    await travel.press("Space");
    await expectScreen("people", until);
    await app.page.emulateMedia({ reducedMotion: "reduce" });
  });
});

describe("one person's screen", () => {
  /** From its instant on, worked out by hand as the numbers are: where her disc is, and what is asked of Log in. */
  const placesOfCleo: readonly {
    readonly from: string;
    readonly step: string | null;
    /** Lines of her story that lie ahead, of eleven. */
    readonly ahead: number;
    readonly title: string;
  }[] = [
    // Behind her: her traits. Ahead: that she signs up, enters, settles in, does not pay, waits, runs out of time, is
    // sent the nudge, completes; the nudge undone, and that she leaves.
    { from: publishAt, step: null, ahead: 10, title: "Why not at Log in?" },
    { from: "2026-01-05T09:30:00Z", step: "settle", ahead: 7, title: "Why not at Log in?" },
    { from: "2026-01-06T09:30:00Z", step: "log-in", ahead: 5, title: "Why waiting at Log in?" },
    // Her disc is at the end of the nudge's way out.
    { from: "2026-01-09T09:30:00Z", step: null, ahead: 2, title: "Why After 3 days, and not Holds?" },
    { from: "2026-01-11T09:30:00Z", step: null, ahead: 0, title: "Why After 3 days, and not Holds?" },
  ];
  const picked = (screen: ScreenNow | undefined) =>
    Object.entries(screen?.steps ?? {}).flatMap(([id, figures]) => (figures.endsWith("picked") ? [id] : []));

  test("tells where Cleo is, her story and why, at every transition", async () => {
    await travel.goTo("2026-01-06T09:30:00Z");
    await app.page.getByRole("option", { name: /Cleo Foss/ }).click();
    await app.page.getByRole("region", { name: "The story of Cleo Foss" }).waitFor();
    await travel.letGo();
    await travel.map.card("log-in").click();
    await travel.press("w");
    await app.page.getByRole("region", { name: "Why", exact: true }).waitFor();
    await travel.letGo();
    await toTheEndByTransitions("story");
    for (const { at } of all) {
      const place = placesOfCleo.findLast(({ from }) => msOf(from) <= msOf(at));
      const screen = screens.story.get(at);
      expect(picked(screen), at).toEqual(place?.step == null ? [] : [place.step]);
      expect(screen?.why?.startsWith(place?.title ?? "?"), at).toBe(true);
      expect(screen?.panel.filter((line) => line.startsWith("ahead: ")).length, at).toBe(place?.ahead);
      const isAtItsEnd = (screen?.ways["nudge next"] ?? "").includes("The picked person completed here");
      expect(isAtItsEnd, at).toBe(msOf(at) >= msOf("2026-01-09T09:30:00Z"));
    }
  });

  test("is the same backwards, and by typing the instant", () => expectSameEverywhere("story"));

  test("moves to her own transitions alone, there and back", async () => {
    const own = [
      "2026-01-05T09:30:00Z",
      "2026-01-06T09:30:00Z",
      "2026-01-09T09:30:00Z",
      "2026-01-11T09:30:00Z",
    ];
    await travel.letGo();
    await travel.press("Home");
    for (const at of own) {
      await travel.press("Shift+ArrowRight");
      await expectScreen("story", at);
    }
    for (const at of own.toReversed().slice(1)) {
      await travel.press("Shift+ArrowLeft");
      await expectScreen("story", at);
    }
  });
});
