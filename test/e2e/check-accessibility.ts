// axe over the page as it is just now.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare global {
  interface Window {
    readonly axe: { readonly run: (context: Document | Element, options: object) => Promise<AxeResults> };
  }
}

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Every violation of WCAG 2.2 A and AA, one line each: rule, impact, the first places. [] where all is well. `within`: a selector. */
export const accessibilityProblems = (page: Page, within = "html"): Promise<readonly string[]> =>
  run(page, within, { runOnly: { type: "tag", values: levels } });

/**
 * Those, and what axe calls good practice: landmarks, the order of headings, names that begin with the words that
 * are seen. Menus and lists that open over the page are outside of all landmarks, as they are everywhere.
 */
export const strictAccessibilityProblems = (page: Page, isOpenOver = false): Promise<readonly string[]> =>
  run(page, "html", {
    runOnly: { type: "tag", values: [...levels, "best-practice"] },
    rules: { "label-content-name-mismatch": { enabled: true }, region: { enabled: !isOpenOver } },
  });

async function run(page: Page, within: string, options: object): Promise<readonly string[]> {
  // Through the debugger, not a script element: the page's own policy stays as it is.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const results = await page.evaluate(
    ([part, how]) =>
      window.axe.run(document.querySelector(part) ?? document, { ...how, resultTypes: ["violations"] }),
    [within, options] as const,
  );
  return results.violations.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact ?? "?"}): ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(" | ")}`,
  );
}
