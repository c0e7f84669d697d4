// A person is deleted everywhere, with a copy of the space that knows them; and a copy of the space is saved in which
// nobody is. Irreversible things say what they do first, and can be walked away from.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { accessibilityProblems } from "./check-accessibility.ts";
import { ProfilesPage } from "./profiles-page.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await RunningApp.start();
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const spaceButton = () => app.page.getByRole("button", { name: /^Space/ });
const dialog = (name: string) => app.page.getByRole("dialog", { name });
const question = () => dialog("Delete this person everywhere?");

async function fromMenu(item: string): Promise<void> {
  await spaceButton().click();
  await app.page.getByRole("menuitem", { name: item }).click();
}

async function duplicateTo(name: string): Promise<string> {
  const path = join(app.folder, `${name}.rehearse`);
  await fromMenu("Duplicate this space");
  await dialog("Duplicate this space").getByLabel("File name").fill(path);
  await app.page.keyboard.press("Enter");
  await app.page.getByText(`Duplicated to ${path}.`).waitFor();
  return path;
}

/** What the space's button says of its people. */
/** NaN until the space says it. */
async function peopleInSpace(): Promise<number> {
  const said = (await spaceButton().textContent()) ?? "";
  if (said.includes("No people yet")) return 0;
  return Number(/([\d,]+) (?:people|person)/.exec(said)?.[1]?.replaceAll(",", ""));
}

/** The first of everybody. */
async function openPerson(): Promise<void> {
  const profiles = new ProfilesPage(app.page);
  await profiles.openList();
  await profiles.rows.first().click();
  await app.page.getByRole("button", { name: "Delete everywhere" }).waitFor();
}

test("what goes with a person is said first, and nothing goes where they are kept", async () => {
  const { page } = app;
  await duplicateTo("Yesterday");
  await openPerson();
  await page.getByRole("button", { name: "Delete everywhere" }).click();
  await question().getByText("This cannot be undone").waitFor();
  await question()
    .getByText(/^\d[\d,]* messages?, and with them all events and traits$/)
    .waitFor();
  await question()
    .getByRole("checkbox", { name: /Yesterday\.rehearse/ })
    .waitFor();
  expect(await accessibilityProblems(page, "[role='dialog']")).toEqual([]);
  await question().getByRole("button", { name: "Keep them" }).click();
  await question().waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Delete everywhere" }).waitFor();
});

test("a person is deleted everywhere, with the copy that was chosen", async () => {
  const { page } = app;
  const kept = await duplicateTo("Last week");
  const gone = join(app.folder, "Yesterday.rehearse");
  const before = await peopleInSpace();
  expect(before).toBeGreaterThan(1);
  await page.getByRole("button", { name: "Delete everywhere" }).click();
  await question()
    .getByRole("checkbox", { name: /Yesterday\.rehearse/ })
    .check();
  await question().getByRole("button", { name: "Delete for good" }).click();
  await dialog("Deleted")
    .getByText(/ is deleted, with \d[\d,]* messages?/)
    .waitFor();
  await dialog("Deleted").getByText("1 copy of the space was deleted.").waitFor();
  expect(await accessibilityProblems(page, "[role='dialog']")).toEqual([]);
  await dialog("Deleted").getByRole("button", { name: "Show everybody" }).click();
  await expect.poll(peopleInSpace, { timeout: 20_000 }).toBe(before - 1);
  expect([existsSync(gone), existsSync(kept)]).toEqual([false, true]);
  await page.goBack();
  await page.getByText("Nobody in this space has this id.").waitFor();
});

test("a copy without people has the journeys, and nobody", async () => {
  const { page } = app;
  const path = join(app.folder, "To hand on.rehearse");
  await fromMenu("Save a copy without people");
  const asked = dialog("Save a copy without people");
  await asked.getByText(/No people, no messages, no imports and no rehearsals go along/).waitFor();
  expect(await accessibilityProblems(page, "[role='dialog']")).toEqual([]);
  await asked.getByRole("button", { name: "Choose where" }).click();
  await asked.getByLabel("File name").fill(path);
  await page.keyboard.press("Enter");
  await page.getByText(`Saved without people to ${path}.`).waitFor();
  await fromMenu("Open a space");
  await dialog("Open a space").getByLabel("Or its path").fill(path);
  await page.keyboard.press("Enter");
  await expect.poll(peopleInSpace, { timeout: 20_000 }).toBe(0);
  await page.locator("[data-row]").first().waitFor();
  expect(await page.locator("[data-row]").count()).toBeGreaterThan(1);
});

test("in the dark the questions can be read as well", async () => {
  const { page } = app;
  await page.emulateMedia({ colorScheme: "dark" });
  await fromMenu("Save a copy without people");
  await dialog("Save a copy without people").waitFor();
  expect(await accessibilityProblems(page, "[role='dialog']")).toEqual([]);
  await page.keyboard.press("Escape");
});
