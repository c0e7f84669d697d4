// What columns mean, in the app: dates that can be read in two ways, a mapping that is known again, values that nobody
// shall read; and files that are something else than messages.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { accessibilityProblems } from "./check-accessibility.ts";
import { emptySpace } from "./empty-space.ts";
import { ImportPage } from "./import-page.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let screen: ImportPage;

beforeAll(async () => {
  app = await RunningApp.start({ space: emptySpace() });
  screen = new ImportPage(app.page);
});
afterAll(() => app.stop());
beforeEach(() => screen.go("/profiles/import"));
afterEach(() => expect(app.complaints).toEqual([]));

const visits = (from: number): string =>
  [
    "customer_id,message_ref,when,action,price",
    ...[1, 2, 3, 4, 5].map((id) => `u_${id},m-${from + id},0${id}/04/2026 18:12,Product Added,59.00`),
  ].join("\n");

test("dates that could be read in two ways are doubtful at their row, and read as somebody says", async () => {
  const { page } = app;
  await screen.drop([{ name: "visits.csv", bytes: visits(0) }]);
  await screen.willArrive("5", "5");
  const row = page.locator('[data-doubtful="true"]');
  await expect.poll(() => row.count()).toBe(1);
  await row.getByLabel("when becomes").waitFor();
  expect(await screen.readAs("when").textContent()).toContain("DD/MM/YYYY");
  const panel = page.getByRole("complementary", { name: "What will arrive" });
  await panel.getByText(/^1 Apr 2026/).waitFor();
  await screen.readAs("when").click();
  await page.getByLabel("Format").selectOption("MM/DD/YYYY HH:mm");
  await page.getByRole("combobox", { name: "Zone" }).fill("oslo");
  await page.getByRole("option", { name: "Europe/Oslo" }).click();
  await page.keyboard.press("Escape");
  await panel.getByText("4 Jan 2026, 18:12").waitFor();
  await panel.getByText("4 May 2026, 18:12").waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test("the first rows are shown as the messages that they become", async () => {
  const { page } = app;
  await page.getByText("As messages").click();
  await page.getByText('"2026-01-04T17:12:00.000Z"').waitFor();
  await page.getByText("Columns", { exact: true }).last().click();
});

test("a mapping that was saved is known again with the next file, and its rows are not taken twice", async () => {
  const { page } = app;
  await screen.button("Save this mapping").click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Visits of the shop");
  await page.keyboard.press("Enter");
  await page.getByText("Saved the mapping “Visits of the shop”.").waitFor();
  await screen.import("5");
  await screen.button("Import more").click();
  await screen.drop([
    { name: "visits-2.csv", bytes: `${visits(4)}\n${visits(0).split("\n").slice(1).join("\n")}` },
  ]);
  await page.getByText("Read as “Visits of the shop” last time.").waitFor();
  expect(await screen.readAs("when").textContent()).toBe("MM/DD/YYYY HH:mm, Oslo");
  await screen.willArrive("4", "4");
  await page.getByText("6 rows will be skipped").waitFor();
  await page.getByText("The message id was seen before").waitFor();
  await screen.import("4");
  await screen.button("Import more").click();
});

test("a trait is hashed, another masked, a third left out, and the ids are still told apart", async () => {
  const { page } = app;
  const people = [
    "customer_id,email,first_name,phone",
    ...["mara", "iben", "ola"].map(
      (name, at) => `p_${at},${name}@example.com,${name} jensen,+47 900 00 00${at}`,
    ),
  ].join("\n");
  await screen.drop([{ name: "people.csv", bytes: people }]);
  await page.getByLabel(/^Time of every row/).fill("2026-03-01T09:00");
  await screen.willArrive("3", "3");
  await screen.button("Privacy").click();
  await page.getByLabel("email is imported").selectOption("hash");
  await page.getByLabel("first_name is imported").selectOption("mask");
  await page.getByLabel("phone is imported").selectOption("leaveOut");
  await screen.button("Privacy").getByText("1 hashed, 1 masked, 1 left out").waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await screen.willArrive("3", "3");
  await screen.import("3");
  await screen.go("/profiles/people/p_0");
  await expect.poll(() => page.locator("main").innerText()).toMatch(/[0-9a-f]{32}/);
  const shown = await page.locator("main").innerText();
  for (const secret of ["mara@", "jensen", "+47"]) expect(shown).not.toContain(secret);
});

test("a journey that is dropped comes in as one, and a space says why it does not open", async () => {
  const { page } = app;
  await screen.go("/profiles/people");
  const journey = join(import.meta.dirname, "../../resources/sample/cart-abandonment.journey.json");
  await screen.drop([
    { name: "cart.journey.json", bytes: readFileSync(journey) },
    { name: "Shop.rehearse", bytes: "SQLite format 3" },
  ]);
  await page.getByText("Shop.rehearse is a space, and a browser does not say where it lies.").waitFor();
  await screen.drop([{ name: "cart.journey.json", bytes: readFileSync(journey) }]);
  await page.getByText(/^Imported Cart abandonment/).waitFor();
  await page.getByRole("link", { name: "Journeys" }).click();
  await page.locator('[data-row][aria-label^="Cart abandonment"]').first().waitFor();
});

test("messages that are dropped on the list of journeys lead to their import, and Ctrl K does as well", async () => {
  const { page } = app;
  await screen.go("/journeys");
  await page.getByRole("heading", { name: "Journeys" }).waitFor();
  await screen.drop([{ name: "visits-3.csv", bytes: visits(40) }]);
  await screen.willArrive("5", "5");
  await screen.button("Remove visits-3.csv").click();
  await screen.go("/journeys");
  await page.keyboard.press("Control+k");
  await page.getByRole("textbox", { name: "Search" }).fill("import people");
  await page.getByRole("dialog", { name: "Search" }).getByText("Import people’s messages").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("Drop files with people’s messages here.").waitFor();
});
