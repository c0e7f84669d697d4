// The journey on screen as its file, by way of the search: keys alone.

import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { JsonValue } from "../../shared/base/json.ts";

export async function exportedJourney(page: Page): Promise<JsonValue> {
  await page.keyboard.press("Control+k");
  await page.getByPlaceholder(/Go to/).last().waitFor();
  await page.keyboard.type("Export this journey");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  return JSON.parse(readFileSync(await download.path(), "utf8")) as JsonValue;
}
