import { createRouterClient, ORPCError } from "@orpc/server";
import { expect, test } from "vitest";
import { createImplementer } from "./implementer.ts";
import { refused } from "./refusal-wording.ts";

/** What a procedure whose handler throws this is seen to throw, and what is logged of it. */
async function failing(thrown: unknown): Promise<{ readonly seen: unknown; readonly logged: string }> {
  const lines: string[] = [];
  const recent = createImplementer((text) => lines.push(text)).space.recent.handler(() => {
    throw thrown;
  });
  const host = createRouterClient({ space: { recent } });
  const seen: unknown = await host.space.recent().catch((error: unknown) => error);
  return { seen, logged: lines.join("\n") };
}

test("a refusal is the contract's one error, and no bug", async () => {
  const { seen, logged } = await failing(refused({ kind: "notFound", what: "journey" }));
  expect(seen).toBeInstanceOf(ORPCError);
  expect(seen).toMatchObject({ code: "REFUSED", defined: true, data: { kind: "notFound" } });
  expect(logged).toBe("");
});

test("a bug is logged with where it happened, and without what it says", async () => {
  const { seen, logged } = await failing(new TypeError("user anna@example.com is there\nand her cart"));
  expect(seen).not.toMatchObject({ code: "REFUSED" });
  expect(logged).toMatch(/^space\.recent failed\nTypeError\n {4}at /);
  expect(logged).toContain("implementer.test.ts");
  expect(logged).not.toMatch(/anna|cart/);
});

test("what is thrown and is no error is logged by its type alone", async () => {
  expect((await failing("anna@example.com")).logged).toBe("space.recent failed\na thrown string");
});
