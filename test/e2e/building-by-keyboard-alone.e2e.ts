// The journey of FORMATS.md from a blank canvas without a mouse: every place is reached by Tab, arrows and typing, and
// the focus is never lost on the way.

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { BuilderPage } from "./builder-page.ts";
import { accessibilityProblems } from "./check-accessibility.ts";
import { exportedJourney } from "./exported-journey.ts";
import { documentedJourney, journeyMeaning } from "./journey-meaning.ts";
import { KeyboardHand } from "./keyboard-hand.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let builder: BuilderPage;
let hand: KeyboardHand;

beforeAll(async () => {
  app = await RunningApp.start();
  builder = new BuilderPage(app.page);
  hand = new KeyboardHand(app.page);
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

/** How screen readers are told of steps: their kind and problems last. */
const onStep = /(condition|duration|split|destinations|problems?)$/;

async function beginBlank(): Promise<void> {
  await hand.goTo("New journey");
  await hand.chooseInMenu("Blank");
  await builder.step("entry").waitFor();
}

async function setUpJourney(): Promise<void> {
  await hand.press("F2");
  await hand.arrivesAt("Name");
  await hand.overwrite("Cart abandonment by keys");
  await hand.goTo("Leaving early");
  await hand.type("Whichever");
  await hand.goTo("which event");
  await hand.choose("Order Completed");
  await hand.goTo("Entering again", "Shift+Tab");
  await hand.type("After");
}

/** Adds a step on the way whose + has the focus, and names it. */
async function add(filter: string, name: string): Promise<void> {
  await hand.arrivesAt("Filter steps");
  await hand.type(filter);
  await hand.press("Enter");
  await hand.goTo("Name of the step", "Shift+Tab");
  await hand.overwrite(name);
}

async function addAfterThis(filter: string, name: string): Promise<void> {
  await hand.goTo(onStep, "Escape");
  await hand.press("a");
  await add(filter, name);
}

/** From the inspector back to the canvas, and on to the +. */
async function addAt(plus: RegExp, filter: string, name: string): Promise<void> {
  await hand.goTo(onStep, "Escape");
  await hand.goTo(plus);
  await hand.press("Enter");
  await add(filter, name);
}

async function window7Days(): Promise<void> {
  await hand.goTo("at any time");
  await hand.press("Enter");
  await hand.choose("7 days");
}

async function sendTo(name: string): Promise<void> {
  await hand.goTo("Destination");
  await hand.chooseInMenu(name);
  await builder.inspector
    .getByText(name.replace(/(Event|List)$/, ""), { exact: true })
    .first()
    .waitFor();
}

test("begins a blank journey, and says who leaves it and who enters again", async () => {
  await beginBlank();
  await setUpJourney();
});

test("says who enters", async () => {
  await hand.press("F6");
  await hand.goTo(/^Entry/);
  await hand.press("F2");
  await hand.arrivesAt("Name of the step");
  await hand.overwrite("Left a cart");
  await hand.goTo(/^Clause/);
  await hand.choose("Product Added");
  await window7Days();
  await hand.goTo(/^Clause/);
  await hand.choose("Order Completed");
  await hand.arrivesAt("they did");
  await hand.press("Enter");
  await hand.choose("did not");
  await window7Days();
});

test("adds waits and splits", async () => {
  await addAfterThis("duration", "Wait a day");
  await addAfterThis("true", "On the pro plan?");
  await hand.goTo(/^Clause/);
  await hand.choose("plan");
  await hand.choose("pro");
  await hand.goTo("When it holds");
  await hand.type("Pro");
  await hand.goTo("When it does not");
  await hand.type("Others");
  await addAt(/On the pro plan\?: Pro/, "send", "Call");
  await sendTo("BrazeEvent");
  await hand.goTo("Call of Braze");
  await hand.type("identify");
  await hand.goTo(onStep, "Escape");
  await hand.press("ArrowUp");
  await addAt(/On the pro plan\?: Others/, "multi", "Paths");
  await hand.goTo("Name of Branch 1");
  await hand.overwrite("Big cart");
  await hand.goTo(/^Clause/);
  await hand.choose("Product Added");
  await window7Days();
  await hand.goTo(/^where/);
  await hand.choose("price");
  await hand.type("100");
  await hand.press("Enter");
  await hand.goTo("Name of Branch 2");
  await hand.overwrite("VIPs");
  await hand.goTo(/^Clause/);
  await hand.choose("VIPs");
});

test("adds what hangs below, and leads a branch to a step that is there", async () => {
  await addAt(/Paths: Big cart/, "send", "Mail");
  await sendTo("BrazeEvent");
  await sendTo("Ads listList");
  await addAfterThis("wait for condition", "Ordered");
  await hand.goTo("which event");
  await hand.choose("Order Completed");
  await hand.goTo("Wait at most: how many");
  await hand.overwrite("14");
  await hand.goTo(onStep, "Escape");
  await hand.press("ArrowUp", "ArrowUp");
  await hand.goTo(/Paths: VIPs/);
  await hand.press("Enter");
  await hand.arrivesAt("Filter steps");
  await hand.type("connect");
  await hand.press("Enter");
  await hand.goTo(/^Call/, "Shift+Tab");
  await hand.press("Enter");
});

test("what was built is the journey of FORMATS.md, and the focus was never lost", async () => {
  await builder.saved();
  expect(journeyMeaning(await exportedJourney(app.page))).toEqual(journeyMeaning(documentedJourney()));
  // At a step without a problem: the card of one may lie over a + as long as its step is selected.
  await hand.goTo(/^Left a cart/);
  await hand.press("ArrowDown");
  expect(await accessibilityProblems(app.page)).toEqual([]);
  // Nothing has it while the list of journeys gives way to the canvas.
  expect(hand.timesLost).toBeLessThanOrEqual(1);
});
