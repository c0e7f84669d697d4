// "Find a person who …" in the whole app: somebody who would take a branch that nobody took is found and played, or made
// up and played; why nobody ever could; the longest waits; and the ways, which add up to everybody.

import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Condition } from "../../shared/conditions/condition.ts";
import { opened, valueOf } from "../space/opened.ts";
import { accessibilityProblems } from "./check-accessibility.ts";
import { MapPage } from "./map-page.ts";
import { keepRehearsal } from "./run-rehearse.ts";
import { RunningApp } from "./running-app.ts";
import { sampleSpacePath } from "./sample-space-path.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-find-"));
const space = join(folder, "find.rehearse");
const circumstances = {
  spacePath: space,
  publishAt: "2026-03-02T09:00:00Z",
  until: "2026-05-31T09:00:00Z",
};
let app: RunningApp;
let map: MapPage;

const orders = (more: object): Condition => ({ event: { name: "Order Completed", ...more } });

const journeyFrom = (id: string, entered: string) => ({
  format: "rehearse.journey/1",
  id,
  name: id,
  steps: [
    { id: "entry", type: "entry", name: "Entered", condition: { event: { name: entered } }, next: "ordered" },
    {
      id: "ordered",
      type: "waitForCondition",
      name: "Ordered?",
      condition: orders({ since: "step" }),
      timeout: { after: "5d", name: "Gave up", next: null },
      next: "large",
    },
    {
      id: "large",
      type: "multiBranchSplit",
      name: "How large?",
      mode: "firstMatch",
      branches: [
        {
          id: "huge",
          name: "Huge",
          condition: orders({ where: [{ property: "total", op: "greaterThan", value: 99_999 }] }),
          next: null,
        },
        { id: "none", name: "None at all", condition: orders({ count: { exactly: 0 } }), next: null },
      ],
      otherwise: { next: null },
    },
  ],
});

beforeAll(async () => {
  copyFileSync(sampleSpacePath, space);
  const writing = opened(space, "readWrite");
  for (const [id, entered] of [
    ["rare", "Product Added"],
    ["nobody", "Never Happened"],
  ] as const) {
    const document = JSON.stringify(journeyFrom(id, entered));
    valueOf(
      writing.transaction(() => writing.journeys.saveVersion({ id, name: id, document, savedAtMs: 1 })),
    );
  }
  writing.close();
  for (const id of ["rare", "nobody"]) keepRehearsal(id, circumstances, { name: id, instants: [] });
  app = await RunningApp.start({ space });
  map = new MapPage(app.page);
});
afterAll(async () => {
  await app?.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => expect(app.complaints).toEqual([]));

const panel = () => app.page.getByRole("region", { name: "Find a person" });
const question = (name: RegExp) => panel().getByRole("button", { name });
const button = (name: string | RegExp) => panel().getByRole("button", { name });
const numberIn = (text: string | null): number => Number((text ?? "").replaceAll(/[^\d]/g, ""));

async function openFind(journey: string): Promise<void> {
  await map.open(journey);
  await openPanel();
}

async function openPanel(): Promise<void> {
  await app.page.getByRole("button", { name: "More for this rehearsal" }).click();
  await app.page.getByRole("menuitem", { name: "Find a person who…" }).click();
  await panel().waitFor();
}

async function ask(branch: string): Promise<void> {
  await panel().getByRole("combobox").selectOption({ label: branch });
  await button("Find the nearest person").click();
}

test("the ways add up to everybody, and pressing one shows whose it is", async () => {
  await openFind("rare");
  await question(/typical/).click();
  const list = panel().getByRole("list", { name: /^Ways/ });
  await list.waitFor();
  const figures = await list.getByRole("listitem").locator('[data-figure="instances"]').allTextContents();
  const entered = (await map.totals()).entered;
  expect(figures.map(numberIn).reduce((sum, count) => sum + count, 0)).toBe(entered);
  expect(await accessibilityProblems(app.page)).toEqual([]);
  await list.getByRole("listitem").first().getByRole("button").first().click();
  await panel().waitFor({ state: "detached" });
  await app.page.keyboard.press("Escape");
  await openPanel();
  expect(await question(/typical/).getAttribute("aria-expanded")).toBe("true");
});

test("who waited longest is told, and their instants move the playhead", async () => {
  await question(/waited longest/).click();
  const first = panel().getByRole("list", { name: "Longest waits" }).getByRole("listitem").first();
  await expect.poll(() => first.innerText()).toMatch(/5 d/);
  const began = first.locator("time").first();
  let before = await map.totals();
  // What is on its way from where the playhead was before.
  const rests = async (): Promise<boolean> => {
    const earlier = before;
    before = await map.totals();
    return before.entered === earlier.entered;
  };
  await expect.poll(rests, { interval: 300 }).toBe(true);
  await began.click();
  await expect.poll(async () => (await map.totals()).entered).toBeLessThan(before.entered);
  await panel().getByText("Shortest").click();
  await panel().getByRole("list", { name: "Shortest waits" }).getByRole("listitem").first().waitFor();
});

test("who took a branch is a list of as many as the map says", async () => {
  await question(/took a branch/)
    .first()
    .click();
  const combobox = panel().getByRole("combobox");
  const label = (await combobox.locator("option").allTextContents()).find((text) => text.includes("Gave up"));
  await combobox.selectOption({ label: label ?? "" });
  await button("Show who").click();
  const people = app.page.getByRole("region", { name: "People", exact: true });
  await people.getByRole("option").first().waitFor();
  expect(numberIn(await people.getByText(/^Took/).locator("..").innerText())).toBe(numberIn(label ?? ""));
  await openPanel();
});

test("nobody ever could take a branch whose clauses contradict each other", async () => {
  await question(/would take/).click();
  await ask("How large? → None at all");
  await panel().getByText("Nobody ever could, whatever they did.").waitFor();
  const reason = await panel().getByText("These can never all be so:").locator("..").innerText();
  expect(reason).toContain("Ordered?");
  expect(reason).toContain("How large?");
  expect(await accessibilityProblems(app.page)).toEqual([]);
});

test("a real person would take a branch after one change, and does so in a what-if", async () => {
  await ask("How large? → Huge");
  await panel()
    .getByText(/would take it after 1 change/)
    .waitFor();
  expect(
    await panel()
      .getByRole("list", { name: /^Changes/ })
      .innerText(),
  ).toContain("Order Completed");
  await button("Show as a what-if").click();
  await panel().waitFor({ state: "detached" });
  await expect.poll(() => map.taken("large", "huge")).toBe(1);
});

test("where nobody is near, somebody is made up, and enters in a what-if", async () => {
  await openFind("nobody");
  await question(/would take/).click();
  await ask("How large? → Huge");
  await panel().getByText("Nobody is near.").waitFor();
  expect(await accessibilityProblems(app.page)).toEqual([]);
  await button("Show as a what-if").click();
  await panel().waitFor({ state: "detached" });
  await expect.poll(async () => (await map.totals()).entered).toBe(1);
  await app.page.getByText("made-up-1").first().waitFor();
});
