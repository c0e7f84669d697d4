// The rehearsal of the small space, set up in the window as a person does it: named people, publication, end.

import { publishAt, until } from "./small-moments.ts";
import { takePart } from "./small-space.ts";
import { TravelPage } from "./travel-page.ts";
import type { RunningApp } from "./running-app.ts";

/** "2026-01-05T00:00:00Z" → what the fields of the setup say in the zone of these tests, an hour ahead in winter. */
const inOslo = (instant: string): string =>
  new Date(Date.parse(instant) + 3_600_000).toISOString().slice(0, 19);

/** Until its map is there, with the playhead at the end. */
export async function runSmallRehearsal({ page }: RunningApp): Promise<TravelPage> {
  await page.goto(new URL("/#/journeys/first-week/rehearse", page.url()).href);
  const setup = page.getByRole("complementary", { name: "New rehearsal" });
  await setup.getByRole("radio", { name: "Named people", exact: true }).check();
  await setup.getByLabel("Find people").evaluate((field, ids) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", ids);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, takePart.join("\n"));
  await setup.getByLabel("Published", { exact: true }).fill(inOslo(publishAt));
  await setup.getByLabel("Ends", { exact: true }).fill(inOslo(until));
  await setup.locator("footer p").filter({ hasText: "for 5 people" }).waitFor();
  await setup.getByRole("button", { name: "Run", exact: true }).click();
  const travel = new TravelPage(page);
  await travel.grip.waitFor();
  await page.locator('[data-figure="reached"]').first().waitFor();
  return travel;
}
