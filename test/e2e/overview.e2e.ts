// The overview: every definition in words, and the numbers of the last rehearsal, which are those that the command
// line gives; rehearsing from there, and knowing when it is out of date.

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { formatCount } from "../../renderer/ui/format-count.ts";
import { accessibilityProblems } from "./check-accessibility.ts";
import { JourneyPage } from "./journey-page.ts";
import { type Circumstances, simulate } from "./run-rehearse.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let journey: JourneyPage;

beforeAll(async () => {
  app = await RunningApp.start();
  journey = new JourneyPage(app.page);
  await journey.open("cart-abandonment", "overview");
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const facts = () => app.page.getByRole("region", { name: "The last rehearsal" });
const rehearse = () => app.page.getByRole("button", { name: "Rehearse", exact: true });
const stale = () => facts().getByText("The draft has changed since.");

/** A rehearsal that is done opens, to be travelled through. */
async function backToOverview(): Promise<void> {
  await app.page.getByRole("slider", { name: "Playhead" }).waitFor();
  await journey.mode("Overview");
  await facts().waitFor();
}

/** As the overview itself says, on hovering: "2026-03-02 08:00:00 UTC – …". */
async function circumstances(): Promise<Circumstances> {
  const range = await facts().locator("[title]").getAttribute("title");
  const [publishAt = "", until = ""] = (range ?? "")
    .split(" – ")
    .map((text) => text.replace(" ", "T").replace(" UTC", "Z"));
  return { spacePath: app.spacePath ?? "", publishAt, until };
}

const numberIn = (text: string | null | undefined): number => Number((text ?? "").replaceAll(/[^\d]/g, ""));

async function total(label: string): Promise<number> {
  const row = facts().locator("dt", { hasText: label }).locator("xpath=following-sibling::dd[1]/strong");
  return numberIn(await row.textContent());
}

test("says every step in words", async () => {
  const words = (await journey.overview.innerText()).replaceAll(/\s+/g, " ");
  for (const sentence of [
    "A person may enter again 7 days after leaving.",
    "Taken out of the journey 30 days after entering, or once a person marketing_consent is false.",
    "Enters who did Product Added at least once in the last 7 days and did no Order Completed in the last 7 days, also by what was before publication.",
    "Waits 1 day.",
    "Divides by who plan is pro.",
    "Takes the first branch that holds.",
    "who is in VIPs",
    "who did Product Added (where price is more than 60) at least once in the last 7 days",
    "Sends to Braze (identify) and Call list.",
    "Waits for who did Order Complete at least once since reaching this step, at most 5 days.",
    "Sends to Ads list.",
  ])
    expect(words).toContain(sentence);
  expect(await app.page.getByRole("button", { name: /^Add a step/ }).count()).toBe(0);
  expect(await accessibilityProblems(app.page)).toEqual([]);
});

test("the last rehearsal is of the version, and the draft has changed since", async () => {
  await stale().waitFor();
});

test("a rehearsal shows how far it is, and is given up on request", async () => {
  // The host pauses, so that the rehearsal cannot be done before it is given up.
  app.host.kill("SIGSTOP");
  try {
    await rehearse().click();
    const cancel = app.page.getByRole("button", { name: /^Cancel, \d+% of the rehearsal is done$/ });
    await cancel.waitFor();
    await app.page.getByRole("progressbar", { name: "Rehearsal" }).waitFor();
    await cancel.click();
  } finally {
    app.host.kill("SIGCONT");
  }
  await rehearse().waitFor();
  await stale().waitFor();
});

test("its counts are those of the command line", async () => {
  await rehearse().click();
  await backToOverview();
  await stale().waitFor({ state: "detached" });
  const summary = simulate("cart-abandonment", await circumstances());
  expect(summary.total.entered).toBeGreaterThan(1_000);
  expect({
    entered: await total("Entered"),
    completed: await total("Completed"),
    inProgress: await total("In progress"),
    exited: await total("Exited"),
  }).toEqual(summary.total);
  for (const [step, { reached }] of Object.entries(summary.steps))
    await expect
      .poll(() => journey.step(step).innerText(), { message: step })
      .toContain(formatCount(reached));
  const ordered = summary.steps["ordered"]?.waiting ?? 0;
  await journey.overview.getByText(`${formatCount(ordered)} people still waiting at the end`).waitFor();
});

test("one step alone is shown with its numbers when it is chosen", async () => {
  await journey.step("by-cart").click();
  await expect.poll(() => journey.overview.innerText()).not.toContain("Waits 1 day");
  await app.page.keyboard.press("Escape");
  await expect.poll(() => journey.overview.innerText()).toContain("Waits 1 day");
});

test("after an edit the numbers are said to be of what was before", async () => {
  await journey.mode("Build");
  await journey.rename("cool-off", "Let them think");
  await journey.saved();
  await journey.mode("Overview");
  await app.page.keyboard.press("Escape");
  await stale().waitFor();
  await facts().getByRole("button", { name: "Rehearse again" }).click();
  await backToOverview();
  await stale().waitFor({ state: "detached" });
});

test("a journey that was never rehearsed says so, and can be", async () => {
  const { page } = app;
  await page.emulateMedia({ colorScheme: "dark" });
  await journey.choose("Clone");
  await page.getByRole("heading", { name: "Cart abandonment copy", level: 1 }).waitFor();
  await journey.mode("Overview");
  await page.getByText("Not rehearsed yet. A rehearsal shows how many people reach each step.").waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await journey.overview.getByRole("button", { name: "Rehearse" }).click();
  await backToOverview();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test("an error keeps it from being rehearsed, with the way to it", async () => {
  const { page } = app;
  await journey.mode("Build");
  await page.locator("[data-step]").filter({ hasText: "Reminder mail" }).first().click();
  await journey.inspector.getByLabel("Name of the step").fill("");
  await page.getByRole("button", { name: /problems?, [1-9]\d* of them in the way of a rehearsal/ }).waitFor();
  await rehearse().click();
  const why = page.getByRole("dialog", { name: "Why this is not rehearsed" });
  await why.getByText(/This cannot be rehearsed yet/).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await why.getByRole("button", { name: "Go to the problem" }).click();
  await why.waitFor({ state: "detached" });
});
