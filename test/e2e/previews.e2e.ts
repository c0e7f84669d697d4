// What a draft would do, before anything of it is kept: who would enter, and what would go out. Both are what the
// command line finds when it rehearses the same.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { formatCount } from "../../renderer/ui/format-count.ts";
import type { JsonObject } from "../../shared/base/json.ts";
import { accessibilityProblems } from "./check-accessibility.ts";
import { JourneyPage } from "./journey-page.ts";
import { deliveries, simulate } from "./run-rehearse.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let journey: JourneyPage;

beforeAll(async () => {
  app = await RunningApp.start();
  journey = new JourneyPage(app.page);
  await journey.open("cart-abandonment");
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

/** Those that fit the data of the sample. */
const span = { publishAt: "2026-03-02T08:00:00.000Z", until: "2026-05-31T08:00:00.000Z" };
const preview = () => journey.inspector.getByRole("region", { name: "Preview" });

/** The journey as it is on screen, as a file. */
async function exported(): Promise<string> {
  await journey.saved();
  const { text } = await journey.downloaded(() => journey.choose("Export as a file"));
  const file = join(app.folder, "shown.journey.json");
  writeFileSync(file, text);
  return file;
}

async function expectPreviewAsRehearsed(): Promise<void> {
  const file = await exported();
  const spacePath = app.spacePath ?? "";
  const atOnce = simulate(file, { spacePath, publishAt: span.publishAt, until: span.publishAt }).unique
    .entered;
  const all = simulate(file, { spacePath, ...span }).unique.entered;
  await preview()
    .getByText(`${formatCount(atOnce)} at once`)
    .waitFor();
  await preview()
    .getByText(`${formatCount(all - atOnce)} more over 90 days`)
    .waitFor();
}

test("the entry preview counts who a rehearsal lets in, at once and later", async () => {
  await journey.step("entry").click();
  await expectPreviewAsRehearsed();
  expect(await accessibilityProblems(app.page)).toEqual([]);
});

test("without historical data nobody enters at once", async () => {
  await journey.inspector.getByRole("switch", { name: "Use historical data" }).click({ force: true });
  await preview().getByText("0 at once").waitFor();
  await expectPreviewAsRehearsed();
  await journey.undo();
  await preview().getByText("0 at once").waitFor({ state: "detached" });
});

test("the send preview is what a rehearsal would send to that person", async () => {
  const { page } = app;
  const spacePath = app.spacePath ?? "";
  const sent = deliveries(await exported(), { spacePath, ...span }, join(app.folder, "sent.jsonl"));
  const calls = sent.map(callOf);
  const call = calls.find((one) => "userId" in one && JSON.stringify(one).includes("reminder_mail")) ?? {};
  const userId = String(call["userId"]);
  await journey.step("reminder").click();
  const section = journey.inspector.getByRole("region", { name: "What goes out" });
  const field = section.getByRole("textbox", { name: "For" });
  await field.fill(userId);
  await page.locator(`[role="option"][value="${userId}"]`).click();
  const shown = section.getByLabel("What Braze gets");
  await expect.poll(async () => (JSON.parse(await shown.innerText()) as JsonObject)["userId"]).toBe(userId);
  const previewed = JSON.parse(await shown.innerText()) as JsonObject;
  // When it goes out, and by which trip, is the rehearsal's.
  const what = ({ timestamp: _when, messageId: _trip, ...rest }: JsonObject) => rest;
  expect(what(previewed)).toEqual(what(call));
  expect(await accessibilityProblems(page)).toEqual([]);
});

/** The call inside a line of deliveries. */
const callOf = (line: JsonObject): JsonObject => line["call"] as JsonObject;
