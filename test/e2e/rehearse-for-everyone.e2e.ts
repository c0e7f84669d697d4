// The Rehearse mode for everyone: its states under all of axe's rules, in both colours and sizes; Tab and F6 lead
// through all of it; one task from its beginning to its end by keys alone; and no card lies over what it is about.

import type { Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { strictAccessibilityProblems } from "./check-accessibility.ts";
import { followFocus } from "./focus-trail.ts";
import { KeyboardHand } from "./keyboard-hand.ts";
import { MapPage } from "./map-page.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let map: MapPage;

beforeAll(async () => {
  app = await RunningApp.start();
  map = new MapPage(app.page);
  await map.open("cart-abandonment");
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const wide = { width: 1440, height: 900 };
const narrow = { width: 1024, height: 700 };

const press = (keys: string) => app.page.keyboard.press(keys);
const button = (name: string | RegExp): Locator =>
  app.page.getByRole("button", { name, exact: typeof name === "string" });
const region = (name: string | RegExp): Locator =>
  app.page.getByRole("region", { name, exact: typeof name === "string" });
const answer = (): Locator => region("Why");
const people = (): Locator => app.page.getByRole("listbox", { name: "People" });
const letGo = () =>
  app.page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });

/** To where people are everywhere. */
async function goToMarch(): Promise<void> {
  await button("Go to an instant").click();
  await app.page.getByLabel("Date and time").fill("12 Mar 09:14");
  await press("Enter");
  await inMarch().waitFor();
}

const inMarch = (): Locator =>
  app.page.getByRole("slider", { name: "Playhead" }).and(app.page.locator('[aria-valuetext*="12 Mar"]'));

async function fromMenu(item: string): Promise<void> {
  await button("More for this rehearsal").click();
  await app.page.getByRole("menuitem", { name: item, exact: true }).click();
}

async function pick(step: string): Promise<void> {
  await map.card(step).click();
  await people().getByRole("option").first().click();
  await region(/^The story of /).waitFor();
}

interface State {
  readonly name: string;
  /** From the state before it. */
  readonly reach: () => Promise<unknown>;
  /** A menu or a list lies over the page. */
  readonly isOpenOver?: boolean;
}

const states: readonly State[] = [
  {
    name: "the map, and everybody in the journey",
    reach: async () => {
      await goToMarch();
      await people().getByRole("option").first().waitFor();
    },
  },
  {
    name: "the people of a connection",
    reach: async () => {
      await button(/^Others/).click();
      await people().getByRole("option").first().waitFor();
    },
  },
  { name: "a picked person, their way and story", reach: () => pick("ordered") },
  {
    name: "the answer to a why",
    reach: async () => {
      await letGo();
      await press("w");
      await answer().getByRole("heading").first().waitFor();
    },
  },
  {
    name: "a message of a what-if",
    reach: async () => {
      await button("Close the answer").click();
      await button("What if").click();
      await button("A change").click();
      await app.page.getByRole("menuitem", { name: /messages or traits$/ }).click();
      await button("Add a message").click();
      await button("Add a property").waitFor();
    },
  },
  {
    name: "a sweep, before it is tried",
    reach: async () => {
      await fromMenu("Sweep a value");
      await button("Try them").waitFor();
    },
  },
  {
    name: "the outbox, with a call opened",
    reach: async () => {
      await fromMenu("Outbox");
      await app.page.getByRole("listbox", { name: "Deliveries" }).getByRole("option").first().click();
      await button("Go to this instant").waitFor();
    },
  },
  { name: "the list of rehearsals", reach: () => fromMenu("All rehearsals") },
  { name: "finding a person", reach: () => fromMenu("Find a person who…") },
  {
    name: "setting a rehearsal up",
    reach: async () => {
      await fromMenu("New rehearsal…");
      await app.page.getByRole("radio", { name: /^Everyone/ }).waitFor();
    },
  },
  {
    name: "stops, range and bookmarks",
    reach: async () => {
      await button(/^Stops, range and bookmarks/).click();
      await app.page.getByText("Repeat a range").waitFor();
    },
    isOpenOver: true,
  },
];

async function violations(turn: number, isOpenOver: boolean): Promise<readonly string[]> {
  const { page } = app;
  const found: string[] = [];
  for (const [index, viewport] of [wide, narrow].entries()) {
    const colorScheme = (turn + index) % 2 === 0 ? "light" : "dark";
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize(viewport);
    // In the view that the window had before, its edges would cut through names and numbers.
    if (!isOpenOver) await press("Shift+F");
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const problems = await strictAccessibilityProblems(page, isOpenOver);
    found.push(...problems.map((problem) => `${colorScheme}, ${viewport.width} wide: ${problem}`));
  }
  await page.setViewportSize(wide);
  return found;
}

describe("nobody is kept out of", () => {
  for (const [turn, { name, reach, isOpenOver = false }] of states.entries())
    test(name, async () => {
      await reach();
      expect(await violations(turn, isOpenOver)).toEqual([]);
    });
});

/** As if the mode had just been opened, at an instant with people everywhere. */
async function begin(): Promise<void> {
  await app.page.setViewportSize(wide);
  await map.open("cart-abandonment");
  await app.page.reload();
  await people().getByRole("option").first().waitFor();
  await goToMarch();
  await people().getByRole("option").first().waitFor();
}

async function beginWithAnswer(): Promise<void> {
  await begin();
  await pick("ordered");
  await letGo();
  await press("w");
  await button("Close the answer").waitFor();
}

for (const key of ["Tab", "Shift+Tab"] as const)
  test(`${key} goes round a map with an open answer, always seen`, async () => {
    await beginWithAnswer();
    let trail = await followFocus(app.page, key, 160);
    // A busy machine may draw a ring after it was looked for.
    if (trail.unseen.length > 0) trail = await followFocus(app.page, key, 160);
    expect(trail.unseen).toEqual([]);
    expect(trail.isClosed).toBe(true);
    for (const stop of ["Close the answer", "Play", "Rehearsal", "Outline", "Zoom out"])
      expect(trail.stops.some((one) => one.includes(stop))).toBe(true);
  });

test("F6 goes from region to region of the mode, the answer among them", async () => {
  await beginWithAnswer();
  const seen = new Set<string | null | undefined>();
  for (let presses = 0; presses < 8; presses += 1) {
    await press("F6");
    seen.add(
      await app.page.evaluate(() =>
        document.activeElement?.closest("[data-region]")?.getAttribute("data-region"),
      ),
    );
  }
  expect(seen).toEqual(new Set(["Answer", "Canvas", "Journey", "Panel", "Places", "Timeline", "Title bar"]));
});

test("one rehearses, goes to an instant, picks a step and a person, and asks why, by keys alone", async () => {
  const { page } = app;
  await page.goto(new URL("#/journeys/cart-abandonment/build", page.url()).href);
  await map.card("entry").waitFor();
  const hand = new KeyboardHand(page);
  await hand.press("F6", "Control+Enter");
  await map.card("entry").locator('[data-figure="reached"]').waitFor();
  await hand.press("g");
  await hand.arrivesAt("Date and time");
  await hand.type("12 Mar 09:14");
  await hand.press("Enter");
  await inMarch().waitFor();
  await hand.goTo(/^Ordered\?/);
  await hand.press("Enter");
  await people().getByRole("option").first().waitFor();
  await hand.goTo("People");
  await hand.press("ArrowDown", "Enter");
  await region(/^The story of /).waitFor();
  await hand.press("w");
  await answer().getByRole("heading", { name: "Why waiting at Ordered?" }).waitFor();
  await page
    .getByRole("status")
    .filter({ hasText: "Why waiting at Ordered?" })
    .waitFor({ state: "attached" });
  await hand.goTo("Close the answer", "Shift+Tab");
  await hand.press("Enter");
  await answer().waitFor({ state: "detached" });
  await hand.press("Escape");
  await region(/^The story of /).waitFor({ state: "detached" });
  expect(hand.timesLost).toBe(0);
});

test("what the mode has is found by name, and a form that opens and closes keeps the keyboard", async () => {
  const hand = new KeyboardHand(app.page);
  await hand.press("F6", "Control+k");
  await hand.type("outbox");
  await app.page.getByText("Show the outbox").waitFor();
  await hand.press("Enter");
  await app.page.getByRole("listbox", { name: "Deliveries" }).waitFor();
  await hand.press("Control+k");
  await hand.type("what if");
  await hand.press("Enter");
  await region("What if").waitFor();
  await hand.goTo(/^(A|Another) change$/);
  await hand.chooseInMenu("A person’s messages or traits");
  await hand.goTo("Find a person");
  await hand.goTo(/^anon/);
  await hand.press("Enter");
  await button("Add a message").waitFor();
  await hand.goTo("Add a message");
  await hand.press("Enter");
  await hand.arrivesAt("Event");
  await app.page.getByRole("option").first().waitFor();
  // The choices, then the form, then the panel.
  await hand.press("Escape", "Escape");
  await button("Add a message").waitFor();
  await hand.press("Escape");
  expect(hand.timesLost).toBe(0);
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(place: Locator): Promise<Box> {
  const box = await place.boundingBox();
  if (box === null) throw new Error(`${String(place)} is on the screen`);
  return box;
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

for (const viewport of [wide, narrow])
  test(`nothing lies over what it is about, ${viewport.width} wide`, async () => {
    await begin();
    await app.page.setViewportSize(viewport);
    await app.page.reload();
    await map.card("ordered").waitFor();
    const counts = await boxOf(region("At this instant"));
    for (const step of ["entry", "cool-off", "is-pro", "by-cart"])
      expect(overlap(counts, await boxOf(map.card(step)))).toBe(false);
    await people().getByRole("option").first().click();
    for (const step of ["entry", "by-cart", "reminder"]) {
      await map.card(step).focus();
      await press("Enter");
      await press("w");
      await answer().getByRole("heading").first().waitFor();
      await expect
        .poll(async () => {
          const at = await boxOf(map.card(step));
          return (
            overlap(at, await boxOf(answer())) ||
            overlap(at, await boxOf(app.page.locator('[data-region="Panel"]')))
          );
        })
        .toBe(false);
      await button("Close the answer").click();
    }
  });
