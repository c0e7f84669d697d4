// Sample people: the funnel follows the knobs, people come into the space or into a new one, and go again.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { accessibilityProblems } from "./check-accessibility.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await RunningApp.start();
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const outcome = () => app.page.getByRole("region", { name: "What comes out" });
const knob = (name: string) => app.page.getByRole("group", { name, exact: true });
const line = (list: string, name: string) =>
  outcome().getByRole("list", { name: list }).getByRole("listitem").filter({ hasText: name });
const shareOf = async (list: string, name: string): Promise<number> =>
  Number(/([\d.]+)%/.exec((await line(list, name).textContent()) ?? "")?.[1]);
const people = (count: string) => app.page.getByRole("button", { name: new RegExp(`${count} people`) });

async function openScreen(): Promise<void> {
  await app.page.goto(new URL("/#/profiles/generate", app.page.url()).href);
  await line("Funnel", "Ordered again").waitFor();
}

test("the funnel is there at once, and follows the knobs", async () => {
  const { page } = app;
  await openScreen();
  expect(await accessibilityProblems(page)).toEqual([]);
  const ordered = await shareOf("Funnel", "Ordered again");
  expect(ordered).toBeGreaterThan(5);
  await knob("Orders completed").getByRole("textbox").fill("5");
  await expect.poll(() => shareOf("Funnel", "Ordered again")).toBeLessThan(ordered);
  await knob("On the pro plan").getByRole("textbox").fill("60");
  await expect.poll(() => shareOf("Plans", "pro")).toBeGreaterThan(50);
  const slider = knob("Put into the cart").getByRole("slider");
  await slider.focus();
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("ArrowRight");
  await expect.poll(() => knob("Put into the cart").getByRole("textbox").inputValue()).toBe("35");
  await knob("Put into the cart").getByRole("button", { name: "Put into the cart: back to 32" }).click();
  await page.getByRole("button", { name: "Turn all back" }).click();
  await expect.poll(() => shareOf("Funnel", "Ordered again")).toBe(ordered);
});

test("each kind of people has its own funnel, and what was turned stays while one looks elsewhere", async () => {
  const { page } = app;
  await page.getByRole("radio", { name: /^Subscribers/ }).click();
  await line("Plans", "premium").waitFor();
  await knob("On the premium plan").getByRole("textbox").fill("90");
  await expect.poll(() => shareOf("Plans", "premium")).toBeGreaterThan(50);
  await page.getByRole("link", { name: "Journeys" }).first().click();
  await page.getByRole("heading", { name: "Journeys" }).waitFor();
  await page.goto(new URL("/#/profiles/generate", page.url()).href);
  await expect.poll(() => knob("On the premium plan").getByRole("textbox").inputValue()).toBe("90");
  await page.getByRole("radio", { name: /^Shop customers/ }).click();
});

test("people stand beside those who are there, which is said, and go again as they came", async () => {
  const { page } = app;
  await page.getByLabel("People", { exact: true }).fill("400");
  await outcome()
    .getByText(/will stand beside the 23,570 people/)
    .waitFor();
  await outcome().getByRole("button", { name: "Generate 400 people" }).click();
  await outcome()
    .getByText(/^Generated 400 people with [\d,]+ messages\./)
    .waitFor();
  await people("2[34],\\d{3}").waitFor();
  await expect.poll(() => people("23,570").count()).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await outcome().getByRole("button", { name: "Undo" }).click();
  await people("23,570").waitFor();
});

test("a new space is made for them where that is wanted", async () => {
  const { page } = app;
  await outcome().getByRole("radio", { name: "Into a new space" }).check();
  await outcome().getByLabel("Name of the new space").fill("Made up");
  await outcome().getByRole("button", { name: "Generate 400 people" }).click();
  await outcome()
    .getByText(/^Generated 400 people/)
    .waitFor();
  await page.getByRole("button", { name: /^Space ?Made up/ }).waitFor();
  expect(existsSync(join(app.folder, "Made up.rehearse"))).toBe(true);
  await page.goto(new URL("/#/profiles/imports", page.url()).href);
  await page.getByText("Shop customers").first().waitFor();
});

test("a long generation can be cancelled, and leaves nobody behind", async () => {
  const { page } = app;
  await openScreen();
  await page.getByLabel("People", { exact: true }).fill("200000");
  await outcome().getByRole("button", { name: "Generate 200,000 people" }).click();
  await outcome().getByRole("progressbar", { name: "Generating 200,000 people" }).waitFor();
  await outcome().getByRole("button", { name: "Cancel" }).click();
  await outcome().getByRole("button", { name: "Generate 200,000 people" }).waitFor();
  expect(await page.getByRole("button", { name: /^Space ?Made up/ }).textContent()).not.toMatch(/200/);
});

test("the dark look can be read as well", async () => {
  await app.page.emulateMedia({ colorScheme: "dark" });
  expect(await accessibilityProblems(app.page)).toEqual([]);
});
