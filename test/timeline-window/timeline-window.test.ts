// The timeline in a real page, by keyboard and by pointer, over a host that answers a moment later. Without Chromium
// the tests are skipped and say where they looked; REQUIRE_CHROMIUM=1 makes that a failure.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, noChromium } from "../../scripts/ensure-chromium.ts";
import { launchChromium } from "../browser/harness-page.ts";
import { buildTimeline, openTimeline } from "./open-timeline.ts";
import type { TimelineSettings } from "./timeline-settings.ts";

const chromium = findChromium();
const isSkipped = chromium === undefined && process.env["REQUIRE_CHROMIUM"] !== "1";
const title = "the timeline in a page";
const day = 86_400_000;

interface Shown {
  readonly atMs: number;
  readonly shownAtMs: number;
  readonly entered: number;
  readonly isPlaying: boolean;
  readonly speed: number;
}

const stateOf = (page: Page): Promise<Shown> =>
  page.evaluate(
    "(({ counts, ...state }) => ({ ...state, entered: counts?.[0]?.total.entered ?? null }))(playhead.state)",
  );

/** The playhead's state once its counts are there. */
async function atRest(page: Page): Promise<Shown> {
  await page.waitForFunction(
    "playhead.state.counts !== null && playhead.state.atMs === playhead.state.shownAtMs",
  );
  return stateOf(page);
}

const instant = (page: Page): Promise<string | null> =>
  page.getByRole("slider", { name: "Playhead" }).getAttribute("aria-valuetext");

const lane = { left: 16, y: 360 };

describe.skipIf(isSkipped)(isSkipped ? `${title} (skipped: ${noChromium()})` : title, () => {
  let browser: Browser;
  let built: Awaited<ReturnType<typeof buildTimeline>>;

  beforeAll(async () => {
    if (chromium === undefined) throw new Error(`REQUIRE_CHROMIUM is 1, but there is ${noChromium()}`);
    [browser, built] = [await launchChromium(chromium), await buildTimeline()];
  }, 60_000);
  afterAll(() => browser?.close());

  interface Opening extends TimelineSettings {
    readonly width?: number;
  }

  /** Opens a page, does `work`, and expects that the page complained about nothing. */
  async function inPage(
    { width = 1384, ...settings }: Opening,
    work: (page: Page) => Promise<void>,
  ): Promise<void> {
    const { page, complaints } = await openTimeline({ browser, built }, settings, { width, height: 400 });
    page.setDefaultTimeout(10_000);
    await atRest(page);
    await work(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  }

  test("says the instant, the day and the zone, and what the bars count", async () => {
    await inPage({}, async (page) => {
      await page.getByText("Thu 12 Mar 2026, 09:14:00").waitFor();
      await page.getByText("Day 11 of 90").waitFor();
      await page.getByText("Oslo, UTC+1").waitFor();
      await page.getByText("Transitions per 6 hours, square-root scale").waitFor();
      for (const name of ["Published", "Entries paused", "Spring sale"])
        expect(await page.getByText(name, { exact: true }).count()).toBe(1);
    });
  });

  test("an instant looks the same gone to, scrubbed back to, and played to", async () => {
    await inPage({}, async (page) => {
      await page.evaluate("playhead.goTo(playhead.fromMs + 20 * 86400000)");
      const gone = await atRest(page);
      await page.mouse.move(1_300, lane.y);
      await page.mouse.down();
      await page.mouse.move(700, lane.y, { steps: 20 });
      await page.mouse.up();
      await page.evaluate("playhead.goTo(playhead.fromMs + 20 * 86400000)");
      expect(await atRest(page)).toEqual(gone);
      await page.evaluate(
        "playhead.goTo(playhead.fromMs + 19 * 86400000), playhead.setStops({ breakpoints: [], loop: null }), playhead.setSpeed(2592000000), playhead.play()",
      );
      await page.waitForFunction("playhead.state.atMs > playhead.fromMs + 19.5 * 86400000");
      await page.evaluate("playhead.goTo(playhead.fromMs + 20 * 86400000), playhead.setSpeed(21600000)");
      expect(await atRest(page)).toEqual(gone);
    });
  });

  test("the playhead follows the hand, also beyond the ends of the lane", async () => {
    await inPage({}, async (page) => {
      await page.mouse.move(lane.left + 676, lane.y);
      await page.mouse.down();
      expect((await stateOf(page)).atMs - (await page.evaluate<number>("playhead.fromMs"))).toBeCloseTo(
        45 * day,
        -7,
      );
      await page.mouse.move(2_000, 10, { steps: 4 });
      expect(await page.evaluate("playhead.state.atMs === playhead.untilMs")).toBe(true);
      await page.mouse.move(-50, 10, { steps: 4 });
      expect(await page.evaluate("playhead.state.atMs === playhead.fromMs")).toBe(true);
      await page.mouse.up();
      await page.mouse.move(700, lane.y);
      expect(await page.evaluate("playhead.state.atMs === playhead.fromMs")).toBe(true);
    });
  });

  test("every key of the table does what it says", async () => {
    await inPage({}, async (page) => {
      await page.keyboard.press("End");
      expect(await instant(page)).toBe("Sun 31 May 2026, 10:00:00");
      await page.getByRole("status").getByText("Sun 31 May 2026, 10:00:00").waitFor();
      await page.keyboard.press("Home");
      expect((await atRest(page)).entered).toBe(400);
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction("playhead.state.atMs > playhead.fromMs");
      expect((await atRest(page)).entered).toBe(401);
      await page.keyboard.press("ArrowLeft");
      await page.waitForFunction("playhead.state.atMs === playhead.fromMs");
      await page.keyboard.press(".");
      expect(await instant(page)).toBe("Tue 3 Mar 2026, 09:00:00");
      await page.keyboard.press(".");
      await page.keyboard.press(",");
      expect(await instant(page)).toBe("Tue 3 Mar 2026, 09:00:00");
      await page.keyboard.press("]");
      await page.getByText("1 d/s").waitFor();
      await page.keyboard.press("[");
      await page.keyboard.press("[");
      await page.getByText("1 h/s").waitFor();
      await page.keyboard.press(" ");
      await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
      await page.waitForFunction("playhead.state.atMs > playhead.fromMs + 86400000");
      await page.keyboard.press(" ");
      expect((await atRest(page)).isPlaying).toBe(false);
      await page.keyboard.press("Alt+=");
      await page
        .getByText("Transitions per hour, square-root scale")
        .or(page.getByText("Transitions per 6 hours"))
        .waitFor();
    });
  });

  test("goes to an instant that is typed, shows what it understood, and says what is wrong", async () => {
    await inPage({}, async (page) => {
      await page.keyboard.press("g");
      const field = page.getByLabel("Date and time");
      await field.fill("1 Mar 2026");
      await page.getByText("That is before publication").waitFor();
      await field.fill("day 20 14:30");
      await page.getByText("Sat 21 Mar 2026, 14:30:00, day 20").waitFor();
      await page.keyboard.press("Enter");
      await field.waitFor({ state: "detached" });
      expect(await instant(page)).toBe("Sat 21 Mar 2026, 14:30:00");
    });
  });

  test("zooms from months to seconds around the playhead, and follows it while it plays", async () => {
    await inPage({}, async (page) => {
      await page.keyboard.press("Home");
      await page.mouse.move(700, lane.y);
      for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, -400);
      await page.getByText("Transitions per second, square-root scale").waitFor();
      const zoomIn = page.getByRole("button", { name: "Zoom into the time" });
      expect(await zoomIn.isDisabled()).toBe(true);
      const x = async (): Promise<number> =>
        (await page.getByRole("slider", { name: "Playhead" }).boundingBox())?.x ?? 0;
      expect(await x()).toBe(10);
      await page.evaluate("playhead.setSpeed(60000), playhead.play()");
      await page.waitForTimeout(700);
      await page.evaluate("playhead.pause()");
      await atRest(page);
      expect(await x()).toBeGreaterThan(16);
      expect(await x()).toBeLessThan(1_368);
      await page.keyboard.press("End");
      await page.waitForFunction("playhead.state.shownAtMs === playhead.untilMs");
      expect(await x()).toBeGreaterThan(600);
      for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, 400);
      await page.getByText("Transitions per 6 hours, square-root scale").waitFor();
    });
  });

  test("moves along the time by its axis and by Shift and the wheel, and leaves the playhead where it is", async () => {
    await inPage({}, async (page) => {
      await page.mouse.dblclick(500, lane.y);
      const before = await instant(page);
      await page
        .getByText("Transitions per hour, square-root scale")
        .or(page.getByText("per 6 hours"))
        .waitFor();
      const left = page.locator('section[aria-label="Timeline"] [class*="first"]');
      const published = page.getByText("Published", { exact: true });
      await page.mouse.move(700, 392);
      await page.mouse.down();
      await page.mouse.move(1_380, 392, { steps: 8 });
      await page.mouse.up();
      await published.waitFor();
      await page.keyboard.down("Shift");
      for (let turn = 0; turn < 6; turn += 1) await page.mouse.wheel(0, 300);
      await page.keyboard.up("Shift");
      await published.waitFor({ state: "detached" });
      expect(await left.count()).toBe(1);
      expect(await instant(page)).toBe(before);
    });
  });

  test("keeps bookmarks: added, named, deleted, and brought back", async () => {
    await inPage({}, async (page) => {
      await page.keyboard.press("b");
      await page.getByRole("button", { name: "Bookmark Thu 12 Mar 2026, 09:14:00" }).click();
      await page.getByLabel("Name").fill("Peak");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Bookmark Peak" }).waitFor();
      await page.waitForFunction("fake.marks?.bookmarks.some(({ name }) => name === 'Peak')");
      await page.getByRole("button", { name: "Bookmark Peak" }).click();
      await page.getByRole("button", { name: "Delete" }).click();
      await page.waitForFunction("fake.marks.bookmarks.length === 3");
      await page.getByRole("button", { name: "Undo" }).click();
      await page.getByRole("button", { name: "Bookmark Peak" }).waitFor();
      await page.waitForFunction("fake.marks.bookmarks.length === 4");
    });
  });

  test("takes back what the host does not keep, and says so", async () => {
    await inPage({}, async (page) => {
      await page.evaluate("fake.refuse = true");
      await page.keyboard.press("b");
      await page.getByRole("alert").waitFor();
      expect(await page.getByRole("button", { name: /^Bookmark / }).count()).toBe(3);
    });
  });

  test("stops where it was told to, and says which stop it was", async () => {
    await inPage({}, async (page) => {
      await page.keyboard.press("Home");
      await page.getByRole("button", { name: "Stops, range and bookmarks" }).click();
      await page
        .getByRole("combobox", { name: "Stop when" })
        .selectOption({ label: "anyone reaches Retargeting ads" });
      await page.getByRole("button", { name: "Add", exact: true }).click();
      await page.getByRole("switch", { name: "anyone reaches Retargeting ads" }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("switch").waitFor({ state: "detached" });
      await page.evaluate("document.activeElement.blur()");
      await page.keyboard.press(" ");
      await page.getByText("Somebody reached Retargeting ads", { exact: true }).waitFor();
      const { entered, isPlaying } = await atRest(page);
      expect({ entered, isPlaying }).toEqual({ entered: 401, isPlaying: false });
      expect(await page.getByText(/^Stopped: Somebody reached Retargeting ads\. /).count()).toBe(1);
      await page.keyboard.press("ArrowRight");
      await page
        .getByText("Somebody reached Retargeting ads", { exact: true })
        .waitFor({ state: "detached" });
    });
  });

  test("repeats the range that is drawn with Alt, until Escape", async () => {
    await inPage({}, async (page) => {
      const before = await instant(page);
      await page.keyboard.down("Alt");
      await page.mouse.move(400, lane.y);
      await page.mouse.down();
      await page.mouse.move(500, lane.y, { steps: 5 });
      await page.mouse.up();
      await page.keyboard.up("Alt");
      await page.waitForFunction("fake.marks?.loop.toMs - fake.marks?.loop.fromMs > 6 * 86400000");
      expect(await instant(page)).toBe(before);
      await page.evaluate("playhead.setSpeed(2592000000), playhead.play()");
      await page.waitForTimeout(900);
      const { atMs, isPlaying } = await stateOf(page);
      const inside = await page.evaluate(
        `${atMs} >= fake.marks.loop.fromMs && ${atMs} <= fake.marks.loop.toMs`,
      );
      expect([inside, isPlaying]).toEqual([true, true]);
      await page.getByRole("button", { name: "Stops, range and bookmarks" }).click();
      await page.getByRole("combobox", { name: "Stop when" }).press("Escape");
      expect(await page.evaluate("fake.marks.loop !== null")).toBe(true);
      await page.getByRole("slider", { name: "Playhead" }).focus();
      await page.keyboard.press("Escape");
      await page.waitForFunction("fake.marks.loop === null");
    });
  });

  test("a focused slider keeps its arrows, and a focused button its space bar", async () => {
    await inPage({}, async (page) => {
      await page.getByRole("slider", { name: "Playhead" }).focus();
      await page.keyboard.press("ArrowRight");
      expect(await instant(page)).toBe("Thu 12 Mar 2026, 15:14:00");
      await page.getByRole("slider", { name: "Speed" }).focus();
      await page.keyboard.press("ArrowRight");
      expect(await instant(page)).toBe("Thu 12 Mar 2026, 15:14:00");
      expect((await stateOf(page)).speed).toBeGreaterThan(21_600_000);
      await page.getByRole("button", { name: "Add a bookmark here" }).focus();
      await page.keyboard.press(" ");
      await page.waitForFunction("fake.setMarks === 1");
      expect((await stateOf(page)).isPlaying).toBe(false);
    });
  });

  test("leaves out what does not fit, and covers nothing", async () => {
    for (const width of [1384, 968, 844, 704]) {
      await inPage({ width }, async (page) => {
        const ends: number[] = await page.evaluate(
          `[...document.querySelectorAll('section[aria-label="Timeline"] button, [class*="instant"], [class*="day"], [class*="zone"], [class*="value"]')]
            .filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().top < 290)
            .map((one) => one.getBoundingClientRect()).sort((a, b) => a.left - b.left)
            .flatMap(({ left, right }) => [left, right])`,
        );
        expect(ends.length).toBeGreaterThan(14);
        expect({ width, ends }).toEqual({ width, ends: ends.toSorted((a, b) => a - b) });
        expect(ends.at(-1)).toBeLessThanOrEqual(width);
      });
    }
  });

  test("stands with nothing in it, with one transition, and over years", async () => {
    await inPage({ transitions: "none", days: 0 }, async (page) => {
      await page.getByText("No transitions here").waitFor();
      await page.getByText("Day 1 of 1").waitFor();
      await page.keyboard.press(" ");
      await page.keyboard.press("ArrowRight");
      expect((await atRest(page)).isPlaying).toBe(false);
    });
    await inPage({ transitions: "one" }, async (page) => {
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction("playhead.state.counts[0].total.entered === 1");
      expect(await instant(page)).toBe("Thu 12 Mar 2026, 09:14:00");
    });
    await inPage({ days: 2_000 }, async (page) => {
      await page.getByText("Transitions per week, square-root scale").waitFor();
      await page.getByText("Day 11 of 2,000").waitFor();
    });
  });

  test("shows two rehearsals in lanes of their own", async () => {
    await inPage({ compared: true }, async (page) => {
      expect(await page.getByText("A", { exact: true }).count()).toBe(1);
      expect(await page.getByText("B", { exact: true }).count()).toBe(1);
      expect(await page.evaluate("playhead.state.counts.length")).toBe(2);
    });
  });
});
