// Spaces are made, duplicated and opened, and those of before found again; what cannot be opened is refused with its
// place and the reason, and the open one stays. The search finds journeys, steps and commands.

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { accessibilityProblems } from "./check-accessibility.ts";
import { JourneyPage } from "./journey-page.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await RunningApp.start({ colorScheme: "dark" });
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const spaceButton = () => app.page.getByRole("button", { name: /^Space/ });

async function fromMenu(item: string | RegExp): Promise<void> {
  await spaceButton().click();
  await app.page.getByRole("menuitem", { name: item }).click();
}

async function askFor(item: string, label: string, path: string): Promise<void> {
  await fromMenu(item);
  await app.page.getByLabel(label).fill(path);
  await app.page.keyboard.press("Enter");
}

const opened = (name: string) =>
  app.page.getByRole("button", { name: new RegExp(`^Space ?${name}`) }).waitFor();

test("a new space is empty, and says what to do next", async () => {
  const { page } = app;
  await fromMenu("New space");
  await page.getByRole("dialog", { name: "New space" }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel("File name").fill(join(app.folder, "Fresh start"));
  await page.keyboard.press("Enter");
  await opened("Fresh start");
  await page.getByText("No journeys yet. Start with a blank one, or with a template below.").waitFor();
  expect(existsSync(join(app.folder, "Fresh start.rehearse"))).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test("in a space without people everything says so instead of counting", async () => {
  const { page } = app;
  const journey = new JourneyPage(page);
  await page.getByRole("button", { name: "Blank journey" }).click();
  await journey.step("entry").waitFor();
  await journey.step("entry").click();
  await journey.inspector.getByText(/^Nobody is in the data/).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await journey.mode("Overview");
  await page.getByText("Not rehearsed yet. A rehearsal shows how many people reach each step.").waitFor();
  await page.getByRole("link", { name: "Journeys" }).first().click();
});

test("recent spaces lead back", async () => {
  await fromMenu("Halden Outdoor");
  await opened("Halden Outdoor");
  await app.page.locator('[data-row][aria-label="Cart abandonment"]').waitFor();
  await fromMenu("Fresh start");
  await opened("Fresh start");
  await fromMenu("Halden Outdoor");
  await opened("Halden Outdoor");
});

test("a duplicate is a space of its own, and the open one stays open", async () => {
  const path = join(app.folder, "Twin.rehearse");
  await askFor("Duplicate this space", "File name", path);
  await app.page.getByText(`Duplicated to ${path}.`).waitFor();
  await opened("Halden Outdoor");
  await askFor("Open a space", "Or its path", path);
  await opened("Twin");
  await app.page.locator('[data-row][aria-label="Cart abandonment"]').waitFor();
});

test("folders are walked through to a space", async () => {
  const { page } = app;
  await fromMenu("Open a space");
  const dialog = page.getByRole("dialog", { name: "Open a space" });
  await dialog.getByText("The folder above").waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
});

test("a file that is no space is refused with its place and the reason, and the open one stays", async () => {
  const { page } = app;
  const bad = join(app.folder, "bad.rehearse");
  writeFileSync(bad, "not a space");
  for (const [path, said] of [
    [bad, /bad\.rehearse is not a Rehearse space/],
    [join(app.folder, "none.rehearse"), /There is no file .*none\.rehearse/],
    [join(app.folder, "Twin"), null],
  ] as const) {
    await askFor("Open a space", "Or its path", path);
    if (said === null) continue;
    await page.getByText(said).waitFor();
    await opened("Twin");
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.locator(".mantine-Notification-closeButton").first().click();
  }
  await askFor("New space", "File name", bad);
  await page.getByText(/bad\.rehearse/).waitFor();
  await opened("Twin");
  await page.locator(".mantine-Notification-closeButton").first().click();
});

test("the search finds journeys, steps and commands", async () => {
  const { page } = app;
  const search = async (text: string): Promise<void> => {
    await page.keyboard.press("Control+k");
    await page.getByRole("textbox", { name: "Search" }).fill(text);
  };
  await search("welcome ser");
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Welcome series", level: 1 }).waitFor();
  await search("Cart aband");
  await page.keyboard.press("Enter");
  const journey = new JourneyPage(page);
  await page.getByRole("heading", { name: "Cart abandonment", level: 1 }).waitFor();
  await search("retarg");
  await page.keyboard.press("Enter");
  await expect.poll(() => journey.step("ads").getAttribute("aria-pressed")).toBe("true");
  await search("go to the settings");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Settings" }).waitFor();
  await search("nothing is called so");
  await page.getByText("Nothing has this name.").waitFor();
  await page.keyboard.press("Escape");
});
