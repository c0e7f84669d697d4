// People who are made by hand: made, kept apart from everybody else, rehearsed alone, copied, deleted and carried as
// files.

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import people from "../../resources/sample/people.json" with { type: "json" };
import { generateUser } from "../../shared/generate/generate-user.ts";
import { accessibilityProblems } from "./check-accessibility.ts";
import { JourneyPage } from "./journey-page.ts";
import { PersonasPage } from "./personas-page.ts";
import { RunningApp } from "./running-app.ts";
import { sampleWithoutPersonas } from "./sample-without-personas.ts";

let app: RunningApp;
let personas: PersonasPage;

beforeAll(async () => {
  app = await RunningApp.start({ space: sampleWithoutPersonas() });
  personas = new PersonasPage(app.page);
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const main = () => app.page.getByRole("main");

/** The id of the first of the sample's people who says who they are. */
function somebody(): string {
  const { scenario, users, days, seed, start, knobs } = people;
  const options = { scenario, users, days, seed, startMs: Date.parse(start), knobs };
  for (let user = 0; ; user += 1) {
    const made = generateUser(options, user);
    const id = made.ok ? made.value.find(({ userId }) => userId !== undefined)?.["userId"] : undefined;
    if (typeof id === "string") return id;
  }
}

test("a persona is made with traits, events and habits, saved as they are typed", async () => {
  const { page } = app;
  await personas.openList();
  await page.getByText(/^No personas yet/).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole("button", { name: "New persona" }).first().click();
  await personas.section("Who they are").getByLabel("Name", { exact: true }).fill("Mara");
  await personas.section("Who they are").getByLabel("About").fill("On the pro plan, shops on Sundays");
  await expect.poll(() => page.getByLabel("User id").inputValue()).toBe("mara");
  await personas.section("Traits").getByRole("button", { name: "Trait", exact: true }).click();
  const trait = personas.section("Traits").getByRole("group").first();
  await trait.getByLabel("Name of the trait").fill("plan");
  await trait.getByLabel("Value of plan").fill("basic");
  await trait.getByRole("button", { name: "Another value later" }).click();
  await trait.getByLabel("Value of plan").nth(1).fill("pro");
  await personas.section("Habits").getByRole("button", { name: "Habit", exact: true }).click();
  const habit = personas.section("Habits").getByRole("group").first();
  await habit.getByLabel("Name of what happens").fill("Product Added");
  await habit.getByLabel("Every how many").fill("2");
  await habit.getByRole("button", { name: "Mon", exact: true }).click();
  await habit.getByLabel("Last day").fill("2026-06-28");
  await personas.section("Events").getByRole("button", { name: "Event", exact: true }).click();
  await personas.section("Events").getByLabel("When").fill("2026-03-10T12:30:00");
  await personas.section("Events").getByLabel("Name of what happens").fill("Order Completed");
  await page.keyboard.press("Escape");
  await personas.saved();
  await expect.poll(() => personas.messages.allTextContents()).toContain("10 Mar, 12:30Order Completed");
  await expect.poll(() => personas.messages.first().textContent()).toMatch(/Traits.*name: Mara, plan: basic/);
  expect(await accessibilityProblems(page)).toEqual([]);
  const said = await personas.messages.allTextContents();
  await page.reload();
  await personas.saved();
  await expect.poll(() => personas.messages.allTextContents()).toEqual(said);
  expect(await page.getByLabel("User id").inputValue()).toBe("mara");
});

test("what is wrong is marked where it is and not saved, until it is mended", async () => {
  const name = personas.section("Who they are").getByLabel("Name", { exact: true });
  await name.fill("");
  await main().getByText("One thing is not right yet.").waitFor();
  await main().getByText("Expected a name of 1 to 200 characters.").waitFor();
  expect(await accessibilityProblems(app.page)).toEqual([]);
  await name.fill("Mara");
  await personas.saved();
  expect(await main().getByRole("alert").count()).toBe(0);
});

test("a second window shows what is saved, and learns that somebody was faster", async () => {
  const other = await app.openSecondWindow();
  const there = new PersonasPage(other);
  await there.open("Mara");
  await personas.section("Who they are").getByLabel("About").fill("Shops on Sundays");
  await expect
    .poll(() => there.section("Who they are").getByLabel("About").inputValue())
    .toBe("Shops on Sundays");
  await other.close();
});

test("personas are in no count of people, and are rehearsed alone where they are asked for", async () => {
  const { page } = app;
  await page.goto(new URL("/#/profiles/people", page.url()).href);
  await page.getByRole("button", { name: /23,570 people/ }).waitFor();
  await new JourneyPage(page).open("cart-abandonment", "overview");
  await page.keyboard.press("Control+3");
  await page.locator('[data-region="Journey"] button', { hasText: / (person|people)$/ }).click();
  await page.getByRole("menuitem", { name: "New rehearsal…", exact: true }).click();
  const setup = page.getByRole("complementary", { name: "New rehearsal" });
  await setup.getByRole("radio", { name: "Personas", exact: true }).check();
  expect(await setup.getByRole("checkbox", { name: "Mara" }).isChecked()).toBe(true);
  await expect
    .poll(() => setup.locator("footer p").first().textContent())
    .toMatch(/for 1 person and \d+ messages/);
  expect(await accessibilityProblems(page, 'aside[aria-label="New rehearsal"]')).toEqual([]);
  await setup.getByRole("button", { name: "Run", exact: true }).click();
  await page.getByRole("heading", { name: "Personas" }).waitFor();
  const panel = page.getByRole("region", { name: "People", exact: true });
  await page.keyboard.press("End");
  await panel.locator(".mantine-SegmentedControl-label", { hasText: "Completed" }).click();
  await panel
    .getByRole("option", { name: /Mara.*persona/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "Mara" }).waitFor();
  await page.getByText("Persona, mara").waitFor();
});

test("a persona is copied, deleted and brought back", async () => {
  const { page } = app;
  await personas.openList();
  await personas.choose("Mara", "Copy");
  await page.getByRole("heading", { name: "Copy of Mara" }).waitFor();
  await personas.openList();
  await expect.poll(() => personas.names()).toEqual(["Mara", "Copy of Mara"]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await personas.choose("Copy of Mara", "Delete");
  await expect.poll(() => personas.names()).toEqual(["Mara"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => personas.names()).toEqual(["Mara", "Copy of Mara"]);
});

test("files carry personas, and those that hold none are refused with the reason", async () => {
  await personas.choose("Mara", "Delete");
  await expect.poll(() => personas.names()).toEqual(["Copy of Mara"]);
  const file = await personas.exported("Copy of Mara");
  expect(file.name).toBe("copy-of-mara.persona.json");
  await personas.importFile("mara.persona.json", file.text.replace("Copy of Mara", "Mara again"));
  await expect.poll(() => personas.names()).toEqual(["Copy of Mara", "Mara again"]);
  await personas.importFile("no.persona.json", file.text.replace("rehearse.persona/1", "rehearse.journey/1"));
  await main()
    .getByText(/^no\.persona\.json was not imported\..*"rehearse\.persona\/1"/)
    .waitFor();
  expect(await accessibilityProblems(app.page)).toEqual([]);
});

test("somebody of the space is copied as a persona, who says whose data that is", async () => {
  const { page } = app;
  await page.goto(new URL(`/#/profiles/people/${somebody()}`, page.url()).href);
  await page.getByRole("link", { name: "Copy as persona" }).click();
  await main()
    .getByText(/with whatever personal data is in them/)
    .waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel("Name of the persona").fill("Like somebody");
  await page.getByRole("button", { name: "Copy as persona" }).click();
  await page.getByRole("heading", { name: "Like somebody" }).waitFor();
  await personas.saved();
  expect(await personas.messages.count()).toBeGreaterThan(0);
  await personas.openList();
  expect(await personas.names()).toContain("Like somebody");
});

test("the dark look can be read as well", async () => {
  const { page } = app;
  await page.emulateMedia({ colorScheme: "dark" });
  await personas.openList();
  expect(await accessibilityProblems(page)).toEqual([]);
  await personas.open("Copy of Mara");
  expect(await accessibilityProblems(page)).toEqual([]);
});
