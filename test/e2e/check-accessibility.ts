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

/** Every violation of WCAG 2.2 A and AA, one line each: rule, impact, the first places. [] where all is well. `within`: a selector. */
export async function accessibilityProblems(page: Page, within = "html"): Promise<readonly string[]> {
  // Through the debugger, not a script element: the page's own policy stays as it is.
  await page.evaluate(source);
  const results = await page.evaluate(
    (part) =>
      window.axe.run(document.querySelector(part) ?? document, {
        runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        resultTypes: ["violations"],
      }),
    within,
  );
  return results.violations.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact ?? "?"}): ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(" | ")}`,
  );
}
