// A person at an instant as the oracle sees them: what they lived through up to it, played from the messages alone.

import type { Happening, Instance } from "../../oracle/instance.ts";
import type { OracleInput } from "../../oracle/oracle-input.ts";
import type { UserHistory } from "../../oracle/user-history.ts";
import { UserRun } from "../../oracle/user-run.ts";

export interface SeenPerson {
  readonly input: OracleInput;
  /** With no message after the instant. */
  readonly user: UserHistory;
  readonly atMs: number;
  readonly instances: readonly Instance[];
}

export function seenAt(input: OracleInput, history: UserHistory, atMs: number): SeenPerson {
  const user = upTo(history, atMs);
  const run = new UserRun(user, { ...input, untilMs: atMs });
  if (atMs >= input.publishedAtMs) run.rehearse();
  return { input, user, atMs, instances: run.instances };
}

export const upTo = (history: UserHistory, atMs: number): UserHistory => ({
  ...history,
  messages: history.messages.filter((message) => message.atMs <= atMs),
});

export const instanceOf = ({ instances }: SeenPerson, entry: number): Instance => {
  const found = instances.find((one) => one.entry === entry);
  if (found === undefined) throw new Error(`the oracle knows no instance ${entry}`);
  return found;
};

export const passesOf = (instance: Instance, step: string): readonly Happening[] =>
  instance.happenings.filter((one) => one.what === "passed" && one.step === step);
