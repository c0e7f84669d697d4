// What a window is told that the data says against a draft.

import { join } from "node:path";
import { expect, test } from "vitest";
import type { JsonObject } from "../../shared/base/json.ts";
import { refusalKind } from "../services/refusal.ts";
import { servicesUnderTest } from "../services/services-under-test.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { shopSpace } from "./shop-space.ts";

async function shop() {
  const path = join(temporaryFolder(), "shop.rehearse");
  (await shopSpace(path, 800)).close();
  return servicesUnderTest({ path }).host;
}

const split = (branches: readonly object[]): JsonObject =>
  structuredClone({
    format: "rehearse.journey/1",
    id: "draft",
    name: "Draft",
    steps: [
      {
        id: "entry",
        type: "entry",
        name: "Viewed",
        condition: { event: { name: "Product Viewed", within: "7d" } },
        next: "split",
      },
      { id: "split", type: "multiBranchSplit", name: "Which", branches },
    ],
  }) as JsonObject;

const branch = (id: string, condition: object): object => ({ id, name: id, condition, next: null });
const added = branch("added", { event: { name: "Product Added", since: "entry" } });

test("names that never occur, with the nearest that does", async () => {
  const host = await shop();
  const ordered = branch("ordered", { event: { name: "Order Complete", since: "entry" } });
  const problems = await host.preview.problems({ document: split([added, ordered]) });
  const never = problems.find(({ pointer }) => pointer.startsWith("/steps/1/branches/1/condition"));
  expect(never?.severity).toBe("warning");
  expect(JSON.stringify(never?.fixes)).toContain("Order Completed");
});

test("branches that nobody takes, and those that the same people take, by a trial of the draft", async () => {
  const host = await shop();
  const viewed = branch("viewed", { event: { name: "Product Viewed", since: "entry" } });
  const many = branch("many", {
    event: { name: "Order Completed", since: "entry", count: { atLeast: 900 } },
  });
  const problems = await host.preview.problems({ document: split([added, viewed, many]) });
  expect(problems.some(({ pointer }) => pointer.startsWith("/steps/1/branches/2"))).toBe(true);
  const overlap = problems.find(({ kind }) => kind === "branchesOverlap");
  expect(overlap).toMatchObject({ step: "split", severity: "warning" });
  expect(overlap?.title).toMatch(/\d people take both/);
});

test("a draft that is not valid is not tried, but its names are still looked up", async () => {
  const host = await shop();
  const half = branch("half", { event: { name: "Order Complete", within: "" } });
  const other = branch("other", { event: { name: "Order Compleet" } });
  const problems = await host.preview.problems({ document: split([half, other]) });
  expect(problems.some(({ pointer }) => pointer.startsWith("/steps/1/branches/1/condition"))).toBe(true);
});

test("what is no draft is refused", async () => {
  const host = await shop();
  expect(await refusalKind(host.preview.problems({ document: { steps: 7 } }))).toBe("wrongShape");
});
