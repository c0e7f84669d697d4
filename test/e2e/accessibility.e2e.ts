// Every screen and state of the window, light and dark, wide and narrow, under all of axe's rules for WCAG 2.2 A and
// AA and good practice, of every impact.

import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { strictAccessibilityProblems } from "./check-accessibility.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await RunningApp.start();
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const inspector = (page: Page): Locator => page.getByRole("complementary", { name: "Inspector" });
const stepNamed = (page: Page, name: string): Locator =>
  page.locator("[data-step]").filter({ hasText: name }).first();

async function open(page: Page, journey: string, step?: string): Promise<void> {
  await page.locator(`[data-row][aria-label="${journey}"]`).click();
  await page.locator("[data-step]").first().waitFor();
  if (step !== undefined) await stepNamed(page, step).click();
}

async function word(page: Page, name: string | RegExp): Promise<void> {
  await open(page, "Cart abandonment", "Left a cart");
  await inspector(page).locator("[data-condition-editor]").getByRole("button", { name }).first().click();
  await page.getByRole("listbox").first().waitFor();
}

async function menu(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).first().click();
  await page.getByRole("menuitem").first().waitFor();
}

interface Screen {
  readonly name: string;
  /** From the list of journeys. */
  readonly reach: (page: Page) => Promise<unknown>;
  /** A menu or a list lies over the page. */
  readonly isOpenOver?: boolean;
}

const lists: readonly Screen[] = [
  { name: "the list", reach: (page) => page.locator("[data-row]").first().waitFor() },
  {
    name: "the menu of a journey",
    reach: (page) => menu(page, "More for Cart abandonment"),
    isOpenOver: true,
  },
  { name: "the menu of new journeys", reach: (page) => menu(page, "New journey"), isOpenOver: true },
  {
    name: "renaming to a name that is taken",
    reach: async (page) => {
      await page.locator('[data-row][aria-label="Cart abandonment"]').focus();
      await page.keyboard.press("F2");
      await page.getByRole("textbox", { name: "Name of the journey" }).fill("Welcome series");
      await page.getByText("Another journey has this name.").waitFor();
    },
  },
  {
    name: "chosen journeys",
    reach: async (page) => {
      await page.locator("[data-row]").first().focus();
      await page.keyboard.press("Space");
      await page.getByRole("toolbar", { name: "Chosen journeys" }).waitFor();
    },
  },
  {
    name: "nothing found",
    reach: async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("zzz");
      await page.getByRole("button", { name: "Show all" }).waitFor();
    },
  },
  {
    name: "the search",
    reach: async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog", { name: "Search" }).waitFor();
      await page.keyboard.type("cart");
    },
    isOpenOver: true,
  },
  {
    name: "the keys",
    reach: async (page) => {
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    },
  },
  {
    name: "the settings",
    reach: async (page) => {
      await page.getByRole("link", { name: "Settings" }).click();
      await page.getByRole("heading", { name: "Settings" }).waitFor();
    },
  },
];

const building: readonly Screen[] = [
  { name: "a journey", reach: (page) => open(page, "Cart abandonment") },
  ...["Left a cart", "Cool off", "On the Pro plan?", "By cart", "Free-shipping mail", "Ordered?"].map(
    (step): Screen => ({
      name: `the inspector of “${step}”`,
      reach: (page) => open(page, "Cart abandonment", step),
    }),
  ),
  {
    name: "several steps",
    reach: async (page) => {
      await open(page, "Cart abandonment", "Cool off");
      await stepNamed(page, "By cart").click({ modifiers: ["Control"] });
      await inspector(page).getByText("2 steps").waitFor();
    },
  },
  {
    name: "the step picker",
    reach: async (page) => {
      await open(page, "Cart abandonment");
      await page.getByRole("button", { name: "Add a step after Cool off" }).click();
      await page.getByRole("combobox", { name: "Filter steps" }).waitFor();
    },
    isOpenOver: true,
  },
  {
    name: "connecting",
    reach: async (page) => {
      await open(page, "Cart abandonment");
      await page.getByRole("button", { name: "Add a step after Success call" }).click();
      await page.getByRole("option", { name: /Connect to/ }).click();
      await page.getByText(/^Choose the step that/).waitFor();
    },
  },
  { name: "choices of events", reach: (page) => word(page, /Product Added/), isOpenOver: true },
  { name: "choices of windows", reach: (page) => word(page, /in the last 7 days/), isOpenOver: true },
];

const reading: readonly Screen[] = [
  {
    name: "problems, listed and at their step",
    reach: async (page) => {
      await open(page, "Win back after 90 days", "Worth a call?");
      await page
        .getByRole("button", { name: /^\d+ problems?/ })
        .first()
        .click();
    },
    isOpenOver: true,
  },
  {
    name: "the overview",
    reach: async (page) => {
      await open(page, "Cart abandonment");
      await page.keyboard.press("Control+1");
      await page.getByText("Completed", { exact: true }).first().waitFor();
    },
  },
  {
    name: "versions, compared",
    reach: async (page) => {
      await open(page, "Cart abandonment");
      await page.keyboard.press("Control+Shift+H");
      await page.getByRole("combobox", { name: "Compare this version" }).selectOption("v2");
      await page.getByText(/^From v2 to/).waitFor();
    },
  },
  {
    name: "the outline",
    reach: async (page) => {
      await open(page, "Cart abandonment");
      await page.keyboard.press("Control+Shift+O");
      await page.getByRole("tree").waitFor();
    },
  },
  {
    name: "the menu of the space",
    reach: (page) => menu(page, "Space Halden Outdoor 23,570 people"),
    isOpenOver: true,
  },
];

const wide = { width: 1440, height: 900 };
const narrow = { width: 1024, height: 700 };
/** Every screen in both colours and both sizes; which goes with which takes turns. */
const looks = [
  [
    { colorScheme: "light", viewport: wide },
    { colorScheme: "dark", viewport: narrow },
  ],
  [
    { colorScheme: "dark", viewport: wide },
    { colorScheme: "light", viewport: narrow },
  ],
] as const;

/** Each on a page that was just opened, so that no state of the one before is left. */
async function violations({ reach, isOpenOver = false }: Screen, turn: number): Promise<readonly string[]> {
  const { page } = app;
  await page.setViewportSize(wide);
  await page.goto(new URL("#/journeys", page.url()).href);
  await page.reload();
  await page.locator("[data-row]").first().waitFor();
  await reach(page);
  const found: string[] = [];
  for (const { colorScheme, viewport } of looks[turn % 2 === 0 ? 0 : 1]) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize(viewport);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const problems = await strictAccessibilityProblems(page, isOpenOver);
    found.push(...problems.map((problem) => `${colorScheme}, ${viewport.width} wide: ${problem}`));
  }
  return found;
}

for (const [turn, screen] of [...lists, ...building, ...reading].entries())
  test(`nobody is kept out of ${screen.name}`, async () => {
    expect(await violations(screen, turn)).toEqual([]);
  });
