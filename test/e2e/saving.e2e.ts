// What is changed is on disk within a second, stays undoable, and survives that the host is killed; the window says
// so when the host is gone.

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { assert } from "../../shared/base/assert.ts";
import { accessibilityProblems } from "./check-accessibility.ts";
import { JourneyPage } from "./journey-page.ts";
import { killWindows } from "./kill-windows.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let journey: JourneyPage;

beforeAll(async () => {
  app = await RunningApp.start();
  journey = new JourneyPage(app.page);
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

test("a change is shown as saved within a second, and is there when the window is loaded anew", async () => {
  await journey.open("cart-abandonment");
  await journey.rename("cool-off", "Let them think");
  const changedAtMs = performance.now();
  await app.page.getByTitle("On its way to the disk").waitFor();
  await journey.saved();
  expect(performance.now() - changedAtMs).toBeLessThan(1_000);
  await app.page.reload();
  await journey.step("cool-off").getByText("Let them think").waitFor();
});

test("somebody who goes on typing is saved meanwhile", async () => {
  const second = new JourneyPage(await app.openSecondWindow());
  await second.open("cart-abandonment");
  await journey.step("cool-off").click();
  const field = journey.inspector.getByLabel("Name of the step");
  // From here on without a pause, for it is undone as one.
  await field.fill("");
  for (const letter of "Typing that takes longer than a second") {
    await field.press(letter === " " ? "Space" : letter);
    await app.page.waitForTimeout(50);
  }
  // The other window shows what is saved, and nothing else.
  expect(await second.step("cool-off").innerText()).toMatch(/^Typing that takes/);
  await second.page.close();
});

test("what was done can be undone after the window was loaded anew, step by step", async () => {
  await journey.saved();
  await app.page.reload();
  await journey.step("cool-off").getByText("Typing that takes longer than a second").waitFor();
  for (const name of ["Let them think", "Cool off"]) {
    await journey.undo();
    await journey.step("cool-off").getByText(name).waitFor();
  }
  await app.page.getByRole("button", { name: "Nothing to undo" }).waitFor();
});

test("kills while somebody edits lose nothing that is a second old, nor what can be undone of it", async () => {
  const { kills, edits } = await killWindows(3, 7);
  expect(kills).toBe(3);
  expect(edits).toBeGreaterThan(3);
});

test("a window whose host is gone says so, and that what is shown now is not saved", async () => {
  const { page } = app;
  await journey.saved();
  const ended = new Promise((resolve) => app.host.once("exit", resolve));
  app.host.kill("SIGKILL");
  await ended;
  const alert = page.getByRole("alert").filter({ hasText: "Rehearse is not running any more." });
  await alert.waitFor();
  expect(await alert.innerText()).toContain("Everything that was shown as saved is kept.");
  await journey.rename("cool-off", "Too late");
  await page.getByRole("button", { name: "Not saved" }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  assert(!page.isClosed(), "the window stays");
});
