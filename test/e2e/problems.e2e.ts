// Every doubt about a journey, in one list and at its step: what the document says by itself, and what the data says.
// Each leads to its step and field, and where a mend is known one click does it.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { accessibilityProblems } from "./check-accessibility.ts";
import { doubtfulJourney } from "./doubtful-journey.ts";
import { JourneyPage } from "./journey-page.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let journey: JourneyPage;

beforeAll(async () => {
  app = await RunningApp.start();
  journey = new JourneyPage(app.page);
  const file = join(app.folder, "doubtful.journey.json");
  writeFileSync(file, JSON.stringify(doubtfulJourney));
  await app.page.getByLabel("Journey files").setInputFiles(file);
  await app.page.locator('[data-row][aria-label="Doubtful"]').waitFor();
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const pill = () =>
  app.page.getByRole("button", { name: /problems?, \w+ of them in the way of a rehearsal$/ });
const list = () =>
  app.page.getByRole("dialog").filter({ has: app.page.getByRole("heading", { name: /warning/ }) });

async function openList(): Promise<void> {
  if (!(await list().isVisible())) await pill().click();
  await list().waitFor();
}

const titles = () =>
  list()
    .getByRole("listitem")
    .evaluateAll((all) => all.map((one) => one.querySelector("button span")?.textContent ?? ""));

test("“Order Complete” never occurs, and one click at the step puts Order Completed there", async () => {
  const { page } = app;
  await journey.open("cart-abandonment");
  await pill().getByText("1 problem").waitFor();
  await journey.step("ordered").click();
  const callout = page.getByRole("region", { name: "“Ordered?” can only run out of time" });
  await callout
    .getByText(
      /Order Complete never occurs in this space. The closest name is Order Completed, seen [\d,]+ times/,
    )
    .waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await callout.getByRole("button", { name: "Use Order Completed" }).click();
  await pill().waitFor({ state: "detached" });
  await journey.step("ordered").click();
  await journey.inspector.getByRole("button", { name: "Order Completed", exact: true }).waitFor();
  await journey.undo();
  await pill().getByText("1 problem").waitFor();
});

test("every kind of warning is in the list, and none keeps the journey from being rehearsed", async () => {
  await journey.open("doubtful");
  await expect.poll(() => pill().getAttribute("aria-label")).toMatch(/^12 problems, none of them/);
  await openList();
  expect(await titles()).toEqual([
    "The entry looks back further than people stay",
    "“Ordered ever?” looks back to publication",
    "Everybody takes “Yes” at “Everybody?”",
    "Nobody can take “Contradiction”",
    "“Names” looks back to publication",
    "“Nowhere” sends to no destination",
    "Nobody can take “Event”",
    "Nobody can take “Property”",
    "Nobody has plann",
    "Nobody’s plan is enterprize",
    "“Never taken” is never taken",
    expect.stringMatching(/^\d+ people take both “VIPs” and “Big cart”$/),
  ]);
  expect(await accessibilityProblems(app.page, "[role=dialog]")).toEqual([]);
});

test("a line of the list leads to the step and the field", async () => {
  await openList();
  await list()
    .getByRole("button", { name: /^Nobody can take “Event”/ })
    .click();
  await list().waitFor({ state: "detached" });
  await expect.poll(() => journey.step("names").getAttribute("aria-pressed")).toBe("true");
  await expect
    .poll(() =>
      app.page.evaluate(() =>
        document.activeElement?.closest("[data-pointer]")?.getAttribute("data-pointer"),
      ),
    )
    .toMatch(/branches\/0/);
});

test("overlapping branches are made exclusive by one click, and the doubt goes away", async () => {
  await journey.step("overlap").click();
  const callout = app.page.getByRole("region", { name: /people take both “VIPs” and “Big cart”/ });
  await callout.getByRole("button", { name: "Make exclusive" }).click();
  await callout.waitFor({ state: "detached" });
  await expect.poll(() => pill().getAttribute("aria-label")).toMatch(/^11 problems/);
  await journey.step("overlap").click();
  expect(await journey.inspector.getByRole("radio", { name: "First match" }).isChecked()).toBe(true);
});

test("fixes from the list work, too, and the list gets shorter while it is open", async () => {
  await app.page.emulateMedia({ colorScheme: "dark" });
  await openList();
  expect(await accessibilityProblems(app.page, "[role=dialog]")).toEqual([]);
  for (const [fix, left] of [
    ["Look back 3 days", "The entry looks back further than people stay"],
    ["Use price", "Nobody can take “Property”"],
    ["Use plan", "Nobody has plann"],
  ] as const) {
    await openList();
    await list().getByRole("button", { name: fix, exact: true }).first().click();
    await openList();
    await expect.poll(titles).not.toContain(left);
  }
});
