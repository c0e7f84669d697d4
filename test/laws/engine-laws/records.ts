// Reading transition records as they stand in a transitions file.

import { expect } from "vitest";
import type { TransitionRecord } from "../../oracle/transition-record.ts";

type Records = readonly TransitionRecord[];

export const instantOf = ({ at }: TransitionRecord): number => Date.parse(at);

/** The records of each instance, by user and entry number, in their order. */
export function instancesOf(records: Records): ReadonlyMap<string, Records> {
  const instances = new Map<string, TransitionRecord[]>();
  for (const record of records) {
    const name = JSON.stringify([record.user, record.entry]);
    const known = instances.get(name);
    if (known === undefined) instances.set(name, [record]);
    else known.push(record);
  }
  return instances;
}

/** The records of each user, in their order. */
export function byUser(records: Records): ReadonlyMap<string, Records> {
  const users = new Map<string, TransitionRecord[]>();
  for (const record of records) users.set(record.user, [...(users.get(record.user) ?? []), record]);
  return users;
}

/** Equal as bytes: the order of records and of their keys included. */
export function expectSame(found: Records, expected: Records): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found).toEqual(expected);
  expect(JSON.stringify(found) === JSON.stringify(expected)).toBe(true);
}

/** Equal but for the order. */
export function expectSameSet(found: Records, expected: Records): void {
  const sorted = (records: Records): readonly string[] =>
    records.map((record) => JSON.stringify(record)).toSorted();
  expect(sorted(found)).toEqual(sorted(expected));
}
