// Everybody and one person, in the whole app on the sample space: found by any text, narrowed by a condition, saved as
// a file; a profile that follows an instant, and leads into a rehearsal and back.

import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openSpace } from "../../electron/space/open-space.ts";
import { messagesOfPerson } from "../../electron/simulation/person-messages.ts";
import { assert } from "../../shared/base/assert.ts";
import { HistoryFacts } from "../../shared/people/history-facts.ts";
import { readDefinitions } from "../../shared/people/read-definitions.ts";
import { valueOf } from "../bench/value-of.ts";
import { accessibilityProblems } from "./check-accessibility.ts";
import { ProfilesPage } from "./profiles-page.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let profiles: ProfilesPage;
let somebody: string;

beforeAll(async () => {
  app = await RunningApp.start();
  profiles = new ProfilesPage(app.page);
  await app.page.getByRole("link", { name: "Profiles" }).first().click();
  await profiles.rows.first().waitFor();
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const press = (keys: string) => app.page.keyboard.press(keys);

const historyOf = (userId: string) => {
  assert(app.spacePath !== null, "the app was started on a space");
  const space = valueOf(openSpace(app.spacePath, { mode: "readOnly" }));
  const read = valueOf(
    space.read(() => ({
      messages: messagesOfPerson(space.messages, space.messages.listChunks(), userId) ?? [],
      definitions: valueOf(readDefinitions(space.definitions.get()?.document ?? "")),
    })),
  );
  space.close();
  return read;
};

test("the list can be used by everybody, in light and dark", async () => {
  for (const scheme of ["light", "dark"] as const) {
    await app.page.emulateMedia({ colorScheme: scheme });
    expect(await accessibilityProblems(app.page)).toEqual([]);
  }
});

test("somebody is found by a part of their name, and by a trait", async () => {
  await press("/");
  await app.page.keyboard.type("emma wood");
  await expect
    .poll(async () => (await profiles.rows.allInnerTexts()).every((text) => text.includes("Emma Wood")))
    .toBe(true);
  await profiles.settled();
  const byName = await profiles.found();
  expect(byName).toBeGreaterThan(1);
  await press("Escape");
  await app.page.keyboard.type("gold");
  await profiles.settled();
  await expect.poll(() => profiles.found()).toBeGreaterThan(byName);
  expect((await profiles.rows.first().innerText()).toLowerCase()).not.toContain("gold");
  await press("Escape");
  await profiles.settled();
});

test("sorted by messages, the busiest comes first; the other way round, last", async () => {
  const counts = async () =>
    (await profiles.rows.locator("[class*=number]").allInnerTexts()).map((text) =>
      Number(/[\d,]+/.exec(text)?.[0].replaceAll(",", "")),
    );
  await profiles.list.getByRole("button", { name: "Messages" }).click();
  await profiles.settled();
  await expect.poll(async () => (await counts())[0]).toBeGreaterThan(100);
  const descending = await counts();
  expect(descending).toEqual(descending.toSorted((a, b) => b - a));
  await profiles.list.getByRole("button", { name: "Messages" }).click();
  await expect.poll(async () => (await counts())[0]).toBe(1);
  await profiles.list.getByRole("button", { name: "Messages" }).click();
  await profiles.settled();
  await expect.poll(async () => (await counts())[0]).toBe(descending[0]);
});

test("the list is saved as CSV with the traits that are chosen", async () => {
  await profiles.find.fill("emma wood");
  await expect.poll(() => profiles.found()).toBeLessThan(1_000);
  await profiles.settled();
  const found = await profiles.found();
  await profiles.list.getByRole("button", { name: "Export" }).click();
  await app.page.getByRole("combobox", { name: "Traits as columns" }).click();
  await app.page.getByRole("option", { name: "plan", exact: true }).click();
  const download = app.page.waitForEvent("download");
  await app.page.getByRole("button", { name: "Save as CSV" }).click();
  const lines = readFileSync(await (await download).path(), "utf8")
    .trimEnd()
    .split("\r\n");
  expect(lines[0]).toBe("userId,name,email,firstSeen,lastSeen,messages,plan");
  expect(lines).toHaveLength(found + 1);
  await press("Escape");
  await profiles.find.fill("");
  await expect.poll(() => profiles.found()).toBeGreaterThan(found);
  await profiles.settled();
});

test("the arrow keys go through the list, Enter opens somebody, and back the list is where it was", async () => {
  await app.page.getByRole("listbox", { name: "People" }).focus();
  await press("ArrowDown");
  await press("ArrowDown");
  const active = profiles.list.locator("[data-active]");
  const words = await active.innerText();
  await press("Enter");
  await profiles.instant.waitFor();
  somebody = decodeURIComponent(new URL(app.page.url()).hash.split("/").at(-1) ?? "");
  expect(words).toContain(somebody);
  await app.page.getByRole("button", { name: "Back", exact: false }).first().click();
  await profiles.list.locator("[data-active]", { hasText: somebody }).waitFor();
  await profiles.openPerson(somebody);
});

const upTo = async (atMs: number) => {
  const { messages, definitions } = historyOf(somebody);
  const facts = new HistoryFacts(messages, definitions);
  const count = messages.filter((message) => message.atMs <= atMs).length;
  await expect.poll(() => profiles.eventCount()).toBe(count);
  await expect
    .poll(() => profiles.value("Traits", "plan"))
    .toContain(String(facts.traitAt("plan", atMs) ?? ""));
  for (const { id, name } of definitions.computedTraits.filter(({ type }) => type === "eventCount"))
    await expect
      .poll(() => profiles.value("Computed traits", name))
      .toContain(String(facts.computedTraitAt(id, atMs) ?? "no value"));
};

test("a profile says what the person's own messages say, now and some messages earlier", async () => {
  const { messages } = historyOf(somebody);
  const instants = [...new Set(messages.map(({ atMs }) => atMs))];
  await upTo(Number(await profiles.instant.getAttribute("aria-valuemax")));
  await profiles.instant.focus();
  for (const atMs of instants.slice(-5).toReversed()) {
    // Each press when the message before is known.
    await expect
      .poll(() => app.page.getByRole("button", { name: "Previous message" }).getAttribute("aria-disabled"))
      .toBe("false");
    await upToBefore(atMs);
    await press("ArrowLeft");
    await expect.poll(() => profiles.instant.getAttribute("aria-valuenow")).toBe(String(atMs));
  }
  await upTo(instants.at(-5) ?? 0);
  await press("End");
  await upTo(instants.at(-1) ?? 0);
});

/** Until the profile is of an instant behind this one, up to which there is one message instant more. */
const upToBefore = (atMs: number) => {
  const later = historyOf(somebody).messages.filter((message) => message.atMs > atMs);
  const next = later[0]?.atMs ?? Infinity;
  const count = historyOf(somebody).messages.filter((message) => message.atMs <= next).length;
  return expect.poll(() => profiles.eventCount()).toBe(count);
};

test("an event opens to its properties and the message as JSON", async () => {
  await profiles.events.first().click();
  const raw = profiles.happened.getByRole("region", { name: "The message as JSON" });
  await expect.poll(() => raw.innerText()).toContain(`"userId": "${somebody}"`);
  expect(await accessibilityProblems(app.page)).toEqual([]);
  await profiles.happened.getByRole("textbox", { name: "Filter events by name" }).fill("order comp");
  await expect
    .poll(async () =>
      (await profiles.events.allInnerTexts()).every((text) => text.includes("Order Completed")),
    )
    .toBe(true);
});

test("a rehearsal opens with the person picked, and their story leads back to the profile", async () => {
  await profiles.happened.getByText("Rehearsals", { exact: true }).click();
  const row = profiles.happened.getByRole("listitem", { name: /^Cart abandonment, / }).first();
  await row
    .getByText(/^(At |Completed|Never entered|Left|Not entered|Published)/)
    .first()
    .waitFor();
  await row.getByRole("button", { name: /^Their way/ }).click();
  await row.getByRole("list", { name: "Their way" }).or(row.getByText("does nothing")).waitFor();
  expect(await accessibilityProblems(app.page)).toEqual([]);
  await row.getByRole("link", { name: /with this person$/ }).click();
  await app.page.getByRole("region", { name: /^The story of / }).waitFor();
  expect(new URL(app.page.url()).search).toBe("");
  await app.page.getByRole("link", { name: "Open profile" }).click();
  await profiles.instant.waitFor();
  expect(decodeURIComponent(new URL(app.page.url()).hash)).toContain(somebody);
});

test("the search goes to a person by their id", async () => {
  await press("Control+k");
  await app.page.getByRole("textbox", { name: "Search" }).fill(somebody);
  await app.page
    .getByRole("button", { name: new RegExp(somebody) })
    .first()
    .click();
  await expect.poll(() => decodeURIComponent(new URL(app.page.url()).hash)).toContain(somebody);
  await profiles.instant.waitFor();
});

test("nobody is under an address that nobody has", async () => {
  await app.page.goto(new URL("/#/profiles/people/no%2Fbody%25", app.page.url()).href);
  await app.page.getByRole("heading", { name: "no/body%" }).waitFor();
  await app.page.getByRole("link", { name: "Show everybody" }).click();
  await profiles.rows.first().waitFor();
});
