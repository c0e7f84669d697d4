import { expect, test } from "vitest";
import { Turns } from "./turns.ts";

/** Work of so many pieces, each of which is written down. */
const pieces =
  (name: string, count: number, told: string[]) =>
  async (pause: () => Promise<void>): Promise<void> => {
    for (let piece = 0; piece < count; piece += 1) {
      told.push(name);
      await pause();
    }
  };

test("what is urgent goes before what is not", async () => {
  const turns = new Turns();
  const told: string[] = [];
  await Promise.all([
    turns.take(false, pieces("slow", 3, told)),
    turns.take(true, pieces("quick", 3, told)),
    turns.take(true, pieces("other", 2, told)),
  ]);
  expect(told.slice(0, 3)).toEqual(["slow", "quick", "other"]);
  expect(told.lastIndexOf("quick")).toBeLessThan(told.indexOf("slow", 1));
  expect(told.filter((name) => name === "slow")).toHaveLength(3);
});

test("work that fails lets the others go on", async () => {
  const turns = new Turns();
  const told: string[] = [];
  const failing = turns.take(true, () => Promise.reject(new Error("failed")));
  await expect(failing).rejects.toThrow("failed");
  await turns.take(false, pieces("slow", 2, told));
  expect(told).toEqual(["slow", "slow"]);
});
