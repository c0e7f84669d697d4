import { expect, it } from "vitest";
import { GrowingLog } from "./growing-log.ts";

it("has room for the people of a chunk, and keeps it for smaller ones", () => {
  const log = new GrowingLog();
  log.prepare(10);
  expect([log.users.length, log.starts.length]).toEqual([10, 11]);
  const { users } = log;
  log.prepare(10);
  log.prepare(3);
  expect(log.users).toBe(users);
  log.prepare(11);
  expect([log.users.length, log.starts.length]).toEqual([11, 12]);
});

it("grows to twice its length, or to what is asked for, and keeps its records", () => {
  const log = new GrowingLog();
  log.atMs[1_023] = 5;
  log.kinds[1_023] = 6;
  log.grow(1_025);
  expect([log.atMs.length, log.kinds.length]).toEqual([2_048, 2_048]);
  log.grow(9_000);
  expect([log.atMs.length, log.kinds.length]).toEqual([9_000, 9_000]);
  expect([log.atMs[1_023], log.kinds[1_023]]).toEqual([5, 6]);
});
