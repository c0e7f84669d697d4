// `npm run screens`: every screen of the built app on the sample space, light and dark, wide and narrow, into
// docs/screens/. A screen is what a person gets to by the clicks written here, so this fails where one is missing.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { setup } from "../test/e2e/build-app.ts";
import { RunningApp } from "../test/e2e/running-app.ts";
import { dataScreens, type Screen } from "./data-screens.ts";
import { ensureChromium } from "./ensure-chromium.ts";
import { root } from "./run-command.ts";

const folder = join(root, "docs/screens");

async function openJourney(page: Page, name: string): Promise<void> {
  await page.locator(`[data-row][aria-label="${name}"]`).click();
  await page.getByRole("button", { name: "Rehearse", exact: true }).waitFor();
}

/** Cart abandonment's, at an instant at which much goes on, all of it in view. */
async function openRehearsal(page: Page): Promise<void> {
  await openJourney(page, "Cart abandonment");
  await page.keyboard.press("Control+3");
  await page.getByRole("button", { name: "Go to an instant" }).waitFor();
  await page.keyboard.press("Shift+F");
  await page.keyboard.press("g");
  await page.getByLabel("Date and time").waitFor();
  await page.keyboard.type("12 Mar 09:14");
  await page.keyboard.press("Enter");
  await page.getByText("12 Mar 2026, 09:14:00").first().waitFor();
}

const step = (page: Page, name: string) =>
  page.locator(".react-flow__node").filter({ hasText: name }).first();

/** Counts that are on their way are part of the picture. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => !document.body.innerText.includes("counting…"), undefined, {
    timeout: 20_000,
  });
  await page.waitForTimeout(400);
};

const screens: readonly Screen[] = [
  { name: "journeys", reach: async (page) => page.locator("[data-row]").first().waitFor() },
  {
    name: "build",
    reach: async (page) => {
      await openJourney(page, "Cart abandonment");
      await step(page, "Left a cart").click();
    },
  },
  {
    name: "step-picker",
    reach: async (page) => {
      await openJourney(page, "Cart abandonment");
      await page.getByRole("button", { name: "Add a step after Cool off" }).click();
      await page.getByRole("option", { name: /^Wait for duration/ }).waitFor();
    },
  },
  {
    name: "problems",
    reach: async (page) => {
      await openJourney(page, "Win back after 90 days");
      await page.getByRole("button", { name: /^\d+ problems?/ }).click();
    },
  },
  {
    name: "overview",
    reach: async (page) => {
      await openJourney(page, "Cart abandonment");
      await page.keyboard.press("Control+1");
      await page.getByText("Completed", { exact: true }).first().waitFor();
    },
  },
  {
    name: "rehearse",
    reach: async (page) => {
      await openRehearsal(page);
      await page.locator('[data-step="ordered"]').click();
      await page.getByText("Runs out in").first().waitFor();
    },
  },
  {
    name: "why",
    reach: async (page) => {
      await openRehearsal(page);
      await page.locator('[data-step="ordered"]').click();
      await page.locator('[data-region="Panel"]').getByText("Marta Pérez").first().click();
      await page.getByText("Waiting at Ordered?").first().waitFor();
      await page.keyboard.press("w");
      await page.getByRole("heading", { name: "Why waiting at Ordered?" }).waitFor();
    },
  },
  {
    name: "what-if",
    reach: async (page) => {
      await openRehearsal(page);
      const panel = page.locator('[data-region="Panel"]');
      await page.getByRole("button", { name: "What if", exact: true }).click();
      await page.locator('[data-step="ordered"]').click();
      await panel.getByRole("button", { name: "A change" }).click();
      await page.getByRole("menuitem", { name: "A step of the journey" }).click();
      await panel.getByLabel("Wait at most: how many").fill("3");
      await panel.getByRole("button", { name: "Done" }).click();
      await panel.getByRole("button", { name: "Run", exact: true }).click();
      await page.getByText("Whose way differs").first().waitFor();
      await panel
        .getByText(/\d people/)
        .first()
        .waitFor();
    },
  },
  {
    name: "setup",
    reach: async (page) => {
      await openRehearsal(page);
      await page.getByRole("button", { name: "More for this rehearsal" }).click();
      await page.getByRole("menuitem", { name: "New rehearsal…" }).click();
      await page.getByText("Who takes part").first().waitFor();
    },
  },
  {
    name: "outbox",
    reach: async (page) => {
      await openRehearsal(page);
      await page.getByRole("button", { name: "More for this rehearsal" }).click();
      await page.getByRole("menuitem", { name: "Outbox", exact: true }).click();
      await page.getByText("Nothing is ever sent").first().waitFor();
    },
  },
  {
    name: "versions",
    reach: async (page) => {
      await openJourney(page, "Cart abandonment");
      await page.keyboard.press("Control+Shift+H");
      await page.getByText("Compare").first().waitFor();
    },
  },
  {
    name: "outline",
    reach: async (page) => {
      await openJourney(page, "Cart abandonment");
      await page.keyboard.press("Control+Shift+O");
      await page.getByRole("tree").waitFor();
    },
  },
  {
    name: "keys",
    reach: async (page) => {
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    },
  },
  {
    name: "settings",
    reach: async (page) => {
      await page.getByRole("link", { name: "Settings" }).click();
      await page.getByRole("heading", { name: "Settings" }).waitFor();
    },
  },
  ...dataScreens,
];

const looks = [
  { suffix: "light", colorScheme: "light", viewport: { width: 1440, height: 900 } },
  { suffix: "dark", colorScheme: "dark", viewport: { width: 1440, height: 900 } },
  { suffix: "light-narrow", colorScheme: "light", viewport: { width: 1024, height: 700 } },
  { suffix: "dark-narrow", colorScheme: "dark", viewport: { width: 1024, height: 700 } },
] as const;

await ensureChromium();
await setup();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const complaints: string[] = [];
for (const { suffix, ...look } of looks) {
  const app = await RunningApp.start(look);
  try {
    for (const { name, reach } of screens) {
      await app.page.goto(new URL("#/journeys", app.page.url()).href);
      await app.page.reload();
      await app.page.locator("[data-row]").first().waitFor();
      await reach(app.page);
      await settled(app.page);
      await app.page.screenshot({ path: join(folder, `${name}-${suffix}.png`) });
    }
    complaints.push(...app.complaints);
  } finally {
    await app.stop();
  }
}
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;
