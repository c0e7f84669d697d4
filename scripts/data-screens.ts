// The screens of people and their data, as screens.ts takes them: by their addresses, and for an import with a table
// that is made here, with what tables have: a date that can be read two ways, and rows that nobody can read.

import type { Page } from "playwright-core";

export interface Screen {
  readonly name: string;
  /** From the list of journeys to the screen. */
  readonly reach: (page: Page) => Promise<void>;
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), address);
}

/** A place, when it says what it is there for. */
const place = (name: string, address: string, says: string | RegExp): Screen => ({
  name,
  reach: async (page) => {
    await goTo(page, address);
    await page.getByText(says).first().waitFor();
  },
});

export const dataScreens: readonly Screen[] = [
  place("people", "/profiles/people", "23,570 people"),
  {
    name: "person",
    reach: async (page) => {
      await goTo(page, "/profiles/people");
      await page.getByPlaceholder("Find people").fill("Sam Shaw");
      await page.getByText("Sam Shaw").first().click();
      await page.getByText("Computed traits").first().waitFor();
    },
  },
  place("personas", "/profiles/personas", /Mara/),
  {
    name: "persona",
    reach: async (page) => {
      await goTo(page, "/profiles/personas");
      await page.getByText(/Mara/).first().click();
      await page.getByText("Who they are").waitFor();
    },
  },
  place("events", "/profiles/events", "Order Completed"),
  place("event", "/profiles/events/track/Order%20Completed", "Where it is used"),
  place("traits", "/profiles/traits", "lifetime_tier"),
  place("imports", "/profiles/imports", "Profiles"),
  {
    name: "import",
    reach: async (page) => {
      await goTo(page, "/profiles/import");
      await page.getByText("Drop files with people’s messages here.").waitFor();
      const table = { name: "shop-2026-h1.csv", mimeType: "text/csv", buffer: Buffer.from(madeTable()) };
      await page.locator("input[type=file]").first().setInputFiles(table);
      await page.getByRole("button", { name: /^Import [\d,]+ messages/ }).waitFor();
    },
  },
  place("generate", "/profiles/generate", "Messages a person"),
  place("audiences", "/audiences", "Reachable by mail"),
  place("audience", "/audiences/vips", "In common with other audiences"),
  place("computed-trait", "/audiences/traits/spent", /people have a/),
  place("overlaps", "/audiences/overlaps", "Reachable by mail"),
  place("destinations", "/destinations", "Ads list"),
  place("destination", "/destinations/braze", "Test call"),
];

/** A table of a shop's first half of a year. */
function madeTable(): string {
  const events = ["Product Viewed", "Product Viewed", "Product Added", "Cart Viewed", "Order Completed"];
  const products = ["Trail tent 3P", "Camp mug", "Ridge kettle", "Wool socks"];
  const rows = Array.from({ length: 4_000 }, (_, row) => {
    const user = row % 61 === 0 ? "" : `u_${String((row * 37) % 900).padStart(5, "0")}`;
    const visitor = row % 97 === 0 ? "" : ((row * 7_919) % 16_777_216).toString(16);
    const day = row % 211 === 0 ? 31 : 1 + ((row * 13) % 28);
    const month = row % 211 === 0 ? 2 : 1 + ((row * 5) % 6);
    const clock = `${pad(row % 24)}:${pad((row * 11) % 60)}`;
    const price = ((row * 17) % 240) + 0.9;
    const plan = row % 3 === 0 ? "pro" : "free";
    const facts = [`m-${90_000 + row}`, `${pad(day)}/${pad(month)}/2026 ${clock}`, events[row % 5]];
    return [user, visitor, ...facts, price.toFixed(2), products[row % 4], plan].join(",");
  });
  return ["customer_id,visitor,message_ref,when,action,price,product,plan", ...rows].join("\n");
}

const pad = (number: number): string => String(number).padStart(2, "0");
