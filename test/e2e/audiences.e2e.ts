// Audiences and computed traits in the app: made, edited as sentences, counted, compared, and deleted with a word about
// where they are used.

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { accessibilityProblems } from "./check-accessibility.ts";
import { DefinitionsPage } from "./definitions-page.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let places: DefinitionsPage;

beforeAll(async () => {
  app = await RunningApp.start();
  places = new DefinitionsPage(app.page);
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const isWell = async () => expect(await accessibilityProblems(app.page)).toEqual([]);

test("all of them are listed, with sizes and where they are used, and found by name", async () => {
  await app.page.getByRole("link", { name: "Audiences & traits" }).click();
  const vips = places.row("VIPs");
  await vips.getByText(/^[0-9,]+$/).waitFor();
  await vips.getByRole("button", { name: /^VIPs is used in/ }).click();
  await app.page.getByRole("dialog").getByRole("link").first().waitFor();
  await app.page.keyboard.press("Escape");
  await isWell();
  await app.page.getByRole("textbox", { name: "Find an audience or trait" }).fill("vip");
  await places.row("Customers").waitFor({ state: "detached" });
  await app.page.getByRole("textbox", { name: "Find an audience or trait" }).fill("");
});

test("a new audience is said in a sentence, saved by itself, and counted as it is in the list", async () => {
  await app.page.getByRole("button", { name: "New audience" }).click();
  const name = app.page.getByRole("textbox", { name: "Name" });
  await name.fill("Recent 👀 קונים");
  await name.press("Enter");
  await places.say(/^Clause/, "Order Completed");
  await places.say("at any time", "30 days");
  await places.state("Saved").waitFor();
  const well = app.page.getByRole("region", { name: "Who matches" });
  await expect.poll(() => well.locator("strong").textContent()).not.toBe("23,570");
  const members = app.page.getByRole("region", { name: "People in it" }).first();
  await members.getByRole("link").first().waitFor();
  await isWell();
  await expect
    .poll(async () => (await members.locator("h2 span").textContent())?.trim())
    .toBe(await well.locator("strong").textContent());
  const size = await well.locator("strong").textContent();
  await places.go("/audiences");
  await places
    .row("Recent 👀 קונים")
    .getByText(size ?? "none", { exact: true })
    .waitFor();
});

test("a link from a member leads to the person", async () => {
  await places.row("Recent 👀 קונים").click();
  const link = app.page.getByRole("region", { name: "People in it" }).getByRole("link").first();
  const address = await link.getAttribute("href");
  expect(address).toMatch(/profiles\/people\/./);
  await places.go("/audiences");
});

test("an audience that would need itself is refused in a sentence, and what is saved stays", async () => {
  await places.row("Recent 👀 קונים").click();
  await places.say(/^Clause/, "VIPs");
  await places.state("Saved").waitFor();
  await places.go("/audiences/vips");
  await places.say(/^Clause/, "Recent");
  await app.page
    .getByText(/an audience cannot depend on itself: “VIPs” needs “Recent/)
    .first()
    .waitFor();
  await app.page.getByRole("button", { name: "Show what is saved" }).click();
  await places.state("Saved").waitFor();
});

test("a change of one that is used is saved when somebody has seen what it affects", async () => {
  await places.say(/^Clause/, "Checkout Started");
  await places.state("Not saved yet").waitFor();
  await app.page
    .getByRole("region", { name: "What saving affects" })
    .getByText(/used in/)
    .waitFor();
  await isWell();
  await app.page.getByRole("button", { name: "Save the change" }).click();
  await places.state("Saved").waitFor();
  await places.undo();
  await app.page.getByRole("button", { name: "Checkout Started" }).waitFor({ state: "detached" });
  await places.state("Saved").waitFor();
});

test("deleting one that is used asks first, and can be taken back; one that is needed stays", async () => {
  await places.choose("VIPs", "Delete");
  await app.page.getByRole("dialog").getByText("Audiences are made from it").waitFor();
  await app.page.getByRole("button", { name: "Keep it" }).click();
  await places.go("/audiences");
  await places.choose("Customers", "Delete");
  const question = app.page.getByRole("dialog", { name: "Delete “Customers”?" });
  await question
    .getByText(/error then/)
    .first()
    .waitFor();
  await isWell();
  await question.getByRole("button", { name: "Delete all the same" }).click();
  await places.row("Customers").waitFor({ state: "detached" });
  await places.undo();
  await places.row("Customers").waitFor();
});

test("a computed trait is said in a sentence, with a histogram of its values", async () => {
  await app.page.getByRole("button", { name: "New computed trait" }).click();
  await places.say("count of", "sum of");
  await places.say("which property", "price");
  await places.say("at any time", "90 days");
  await places.state("Saved").waitFor();
  const bars = app.page.getByRole("list", { name: "How many people have which value" });
  await expect.poll(() => bars.getByRole("listitem").count()).toBeGreaterThan(10);
  await isWell();
  await places.say("sum of", "list of different");
  await app.page.getByText("Most common in the lists").waitFor();
  await app.page.keyboard.press("Control+z");
  await app.page.getByRole("button", { name: "sum of", exact: true }).waitFor();
});

test("overlaps are a matrix, and a cell opens the people in both", async () => {
  await places.go("/audiences/overlaps");
  await app.page.getByRole("button", { name: /VIPs and Pro members: [1-9]/ }).click();
  await app.page
    .getByRole("dialog")
    .getByText(/people match/)
    .waitFor();
  await app.page.keyboard.press("Escape");
  await app.page.getByText("% of the row").click();
  await app.page.getByText("100.0%").first().waitFor();
  await isWell();
});

test("two windows: the second to save is told, and decides itself whether its own is saved over it", async () => {
  const other = new DefinitionsPage(await app.openSecondWindow());
  for (const window of [places, other]) await window.go("/audiences/vips");
  await places.say(/^Clause/, "Checkout Started");
  const name = other.page.getByRole("textbox", { name: "Name" });
  await name.fill("By the other");
  await name.press("Enter");
  await other.page.getByRole("button", { name: "Save the change" }).click();
  await other.state("Saved").waitFor();
  await places.page.getByRole("button", { name: "Save the change" }).click();
  await places.page.getByText(/“By the other” was changed in another window/).waitFor();
  expect(await other.page.getByRole("heading", { level: 1 }).textContent()).toBe("By the other");
  await places.page.getByRole("button", { name: "Save mine over it" }).click();
  await places.state("Saved").waitFor();
  await expect.poll(() => other.page.getByRole("heading", { level: 1 }).textContent()).toBe("VIPs");
  await other.page.close();
});

test("the list is gone through, and its rows renamed and deleted, by keyboard alone", async () => {
  await places.go("/audiences");
  await places.row("Customers").focus();
  await app.page.keyboard.press("ArrowDown");
  await app.page.keyboard.press("ArrowUp");
  await expect.poll(() => app.page.evaluate(() => document.activeElement?.ariaLabel)).toBe("Customers");
  await app.page.keyboard.press("F2");
  await app.page.keyboard.type("Clients");
  await app.page.keyboard.press("Enter");
  await places.row("Clients").waitFor();
  await places.undo();
  await places.row("Customers").waitFor();
  await places.row("Recent 👀 קונים").focus();
  await app.page.keyboard.press("Delete");
  await app.page
    .getByRole("dialog")
    .or(app.page.getByText(/^Deleted Recent/))
    .first()
    .waitFor();
});
