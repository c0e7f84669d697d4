// Where people go: steps put on connections and open ends, ways led to steps that are there and cut off, branches
// added, named, put in order and taken out, and steps moved by the hand. What counts is what is on disk afterwards.

import type { Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { connectionsOf } from "../../shared/journey/connections.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { BuilderPage } from "./builder-page.ts";
import { accessibilityProblems } from "./check-accessibility.ts";
import { RunningApp } from "./running-app.ts";
import { savedJourney } from "./saved-journey.ts";

let app: RunningApp;
let builder: BuilderPage;
let before: Journey;

beforeAll(async () => {
  app = await RunningApp.start({ viewport: { width: 1600, height: 1400 } });
  builder = new BuilderPage(app.page);
  await builder.open("cart-abandonment");
  before = saved();
});
afterAll(() => app.stop());
beforeEach(async () => {
  await builder.step("entry").focus();
  await app.page.keyboard.press("Shift+F");
  await builder.step("entry").click();
});
afterEach(async () => {
  // Each leaves the journey as it was.
  await builder.undoAll();
  await expect.poll(saved).toEqual(before);
  expect(app.complaints).toEqual([]);
});

const saved = () => savedJourney(app, "cart-abandonment");

/** Of the step with this name or id: where each of its ways leads. */
function ways(step: string): Readonly<Record<string, string | null>> {
  const found = saved().steps.find(({ id, name }) => id === step || name === step);
  return Object.fromEntries(
    found === undefined ? [] : connectionsOf(found).map(({ via, next }) => [via, next]),
  );
}

const branchNames = () =>
  saved().steps.flatMap((step) =>
    (step.id === "by-cart" && "branches" in step ? step.branches : []).map(({ name }) => name),
  );

/** As a hand does it: pressed, moved over the way, let go. */
async function drag(from: Locator, to: Locator): Promise<void> {
  const { mouse } = app.page;
  const [start, end] = [await middleOf(from), await middleOf(to)];
  await mouse.move(start.x, start.y);
  await mouse.down();
  await mouse.move(start.x + 12, start.y + 8, { steps: 3 });
  await mouse.move(end.x - 20, end.y, { steps: 5 });
  await mouse.move(end.x, end.y, { steps: 5 });
  await mouse.up();
}

async function middleOf(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error("it is on the page");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const menuOfWay = async (name: string, item: string): Promise<void> => {
  await builder.inspector
    .getByRole("button", { name: `More about the connection ${name}`, exact: true })
    .click();
  await app.page.getByRole("menuitem", { name: item }).click();
};

test("a step goes in on a connection, and what came after comes after it", async () => {
  await builder.add("Add a step after Cool off", "duration", "And a day more");
  await expect.poll(() => ways("And a day more")).toEqual({ next: "is-pro" });
  const added = saved().steps.find(({ name }) => name === "And a day more");
  expect(ways("cool-off")).toEqual({ next: added?.id });
});

test("a step goes in at an open end", async () => {
  await builder.add("Add a step after Retargeting ads", "true", "Came back?");
  await expect.poll(() => ways("Came back?")).toEqual({ true: null, false: null });
  expect(ways("ads")).not.toEqual({ next: null });
});

test("a way is cut off, and led to a step that is there: only legal ones are offered", async () => {
  await builder.step("by-cart").click();
  await menuOfWay("VIPs", "Disconnect");
  await expect.poll(() => ways("by-cart")["vips"]).toBeNull();
  await builder.page.getByRole("button", { name: "Add a step after By cart: VIPs" }).click();
  await app.page.getByRole("option", { name: /Connect to an existing step/ }).click();
  await app.page.getByText("Choose the step that “By cart: VIPs” leads to.").waitFor();
  const offered = await app.page
    .locator('[data-step][data-target="legal"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-step")));
  expect(new Set(offered)).toEqual(new Set(["ads", "call", "free-shipping", "ordered", "reminder"]));
  expect(await accessibilityProblems(app.page, "main")).toEqual([]);
  // One that would lead people round in a circle is none.
  await builder.step("cool-off").click({ force: true });
  await app.page.getByText("Choose the step that “By cart: VIPs” leads to.").waitFor();
  await builder.step("reminder").click();
  await expect.poll(() => ways("by-cart")["vips"]).toBe("reminder");
});

test("a way is led to another step, and Escape gives that up", async () => {
  await builder.step("by-cart").click();
  await menuOfWay("VIPs", "Lead to another step");
  await app.page.getByText("Choose the step that “By cart: VIPs” leads to.").waitFor();
  await app.page.keyboard.press("Escape");
  await expect.poll(() => app.page.getByText("Choose the step that").count()).toBe(0);
  expect(ways("by-cart")["vips"]).toBe("call");
});

test("a step is dragged onto another connection", async () => {
  await drag(builder.step("reminder"), app.page.getByRole("button", { name: "Add a step after Cool off" }));
  await expect.poll(() => ways("cool-off")).toEqual({ next: "reminder" });
  expect(ways("reminder")).toEqual({ next: "is-pro" });
  expect(ways("by-cart")["otherwise"]).toBe("ordered");
});

test("a step is moved elsewhere without a hand", async () => {
  await builder.step("reminder").click();
  await builder.inspector.getByRole("button", { name: "More about this step" }).click();
  await app.page.getByRole("menuitem", { name: "Move elsewhere" }).click();
  await builder.inspector.getByLabel("Move to").selectOption("After Cool off");
  await builder.inspector.getByRole("button", { name: "Move", exact: true }).click();
  await expect.poll(() => ways("reminder")).toEqual({ next: "is-pro" });
});

test("branches are added and named, and dragged into another order", async () => {
  const { inspector } = builder;
  await builder.step("by-cart").click();
  await inspector.getByRole("button", { name: "Branch", exact: true }).click();
  await expect.poll(() => builder.focus()).toBe("Name of Branch 3");
  await inspector.getByLabel("Name of Branch 3").fill("Window shoppers");
  await expect.poll(branchNames).toEqual(["VIPs", "Big cart", "Window shoppers"]);
  await drag(
    inspector.getByRole("button", { name: "Move Big cart with the arrow keys" }),
    inspector.getByLabel("Name of VIPs"),
  );
  await expect.poll(branchNames).toEqual(["Big cart", "VIPs", "Window shoppers"]);
  await inspector.getByRole("button", { name: "Delete Window shoppers" }).click();
  await expect.poll(branchNames).toEqual(["Big cart", "VIPs"]);
});

test("a key is made from the names, may be another, but not one that is taken", async () => {
  const { inspector } = builder;
  await builder.add("Add a step after Retargeting ads", "send", "Last call");
  const key = inspector.getByLabel("Key");
  const made = /^j_o_cart_abandonment__last_call_[0-9a-z]{6}$/;
  await expect.poll(() => key.inputValue()).toMatch(made);
  const taken = "j_o_cart_abandonment__reminder_mail_andbzy";
  await key.fill(taken);
  await inspector.getByText("Another step of this journey has this key").first().waitFor();
  await key.fill("");
  await inspector.getByText("A send needs a key").first().waitFor();
  expect(await accessibilityProblems(app.page, "[data-inspector]")).toEqual([]);
  await key.fill("last-call");
  await expect.poll(() => saved().steps.some((step) => "key" in step && step.key === "last-call")).toBe(true);
  await inspector.getByRole("button", { name: "Make it from the names" }).click();
  await expect.poll(() => key.inputValue()).toMatch(made);
});

test("who leaves early and who enters again is said in the settings of the journey", async () => {
  const { inspector } = builder;
  await inspector.getByRole("button", { name: "Back to the journey" }).click();
  await inspector.getByLabel("Leaving early").selectOption("off");
  // Without an end there is no entering again.
  await expect.poll(() => saved().settings?.exit).toBeUndefined();
  await inspector.getByLabel("Entering again", { exact: true }).selectOption("never");
  await expect.poll(() => saved().settings).toBeUndefined();
  await inspector.getByLabel("Entering again", { exact: true }).selectOption("after");
  await inspector.getByLabel("Entering again after: how many").fill("400");
  await inspector.getByLabel("Entering again after: unit").selectOption("weeks");
  await expect.poll(() => saved().settings?.reentry).toEqual({ after: "400w" });
  await inspector.getByLabel("Entering again after: how many").fill("four");
  await inspector.getByText("A whole number, from 1 minute to 3,650 days").waitFor();
  expect(await accessibilityProblems(app.page, "[data-inspector]")).toEqual([]);
});
