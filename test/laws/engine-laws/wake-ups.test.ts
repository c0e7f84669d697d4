// Laws of the incremental drive: when it is woken, how often, and what its state goes through in between changes
// nothing that happens.

import fc from "fast-check";
import { expect } from "vitest";
import { startState, type MachineState } from "../../../shared/engine/machine/machine-state.ts";
import { Machine, type Outcome } from "../../../shared/engine/machine/machine.ts";
import type { TransitionRecord } from "../../../shared/engine/machine/transition-record.ts";
import { replay } from "../../../shared/engine/replay.ts";
import type { Message } from "../../../shared/people/message.ts";
import { oracleCase } from "../../arbitraries/oracle-case.ts";
import { prepare, type Prepared } from "../engine-adapter.ts";
import { law } from "./law.ts";

/** Instants, from publication, at which nobody asked to be woken: whole minutes and beside them. */
const someInstants = fc.array(
  fc
    .record({ units: fc.integer({ min: -10, max: 40 }), besideMs: fc.integer({ min: -2, max: 2 }) })
    .map(({ units, besideMs }) => units * 60_000 + besideMs),
  { minLength: 1, maxLength: 8 },
);

/** The machine, told of one user's life; each call gets the state of the one before as JSON. */
class Living {
  readonly transitions: TransitionRecord[] = [];
  wakeMs = Infinity;
  state: MachineState;
  private machines: readonly [Machine, Machine];

  constructor({ plan, settings }: Prepared, user: string) {
    this.machines = [new Machine(plan, settings), new Machine(plan, settings)];
    this.state = startState(user);
  }

  take(outcome: Outcome): void {
    this.state = JSON.parse(JSON.stringify(outcome.state)) as MachineState;
    this.transitions.push(...outcome.transitions);
    this.wakeMs = outcome.wakeMs;
  }

  wake(atMs: number): Outcome {
    const outcome = this.machine().wake(this.state, atMs);
    this.take(outcome);
    return outcome;
  }

  receive(message: Message): void {
    this.take(this.machine().receive(this.state, message));
  }

  /** Never the one of the call before: a machine may keep nothing to itself. */
  private machine(): Machine {
    const [first, second] = this.machines;
    this.machines = [second, first];
    return first;
  }
}

const cases = fc.record({ one: oracleCase, wakes: someInstants });

const expected = ({ plan, settings }: Prepared, user: string, messages: readonly Message[]) =>
  replay({ plan, settings }, { user, messages, untilMs: settings.untilMs }).transitions;

law("wake-ups that nobody asked for change nothing, and a state read back from JSON goes on as if kept", {
  cases,
  telling: 0.4,
  check: ({ one, wakes }) => {
    const prepared = prepare(one.input);
    const { publishedAtMs, untilMs } = prepared.settings;
    const unasked = wakes.map((offsetMs) => publishedAtMs + offsetMs).filter((atMs) => atMs <= untilMs);
    let happened = 0;
    for (const [user, messages] of prepared.histories) {
      const life = new Living(prepared, user);
      const seen = messages.filter(({ atMs }) => atMs <= untilMs);
      const calls = [...seen.map(({ atMs }) => atMs - 0.5), ...unasked];
      let next = 0;
      for (const atMs of calls.sort((a, b) => a - b)) {
        const message = seen[next];
        if (message !== undefined && atMs === message.atMs - 0.5) life.receive(seen[next++] ?? message);
        else life.wake(atMs);
      }
      life.wake(untilMs);
      expect(life.transitions).toEqual(expected(prepared, user, messages));
      happened += life.transitions.length;
    }
    return happened > 0;
  },
});

law("a wake-up repeated does nothing, and one a millisecond early neither", {
  cases,
  telling: 0.3,
  check: ({ one }) => {
    const prepared = prepare(one.input);
    const { untilMs } = prepared.settings;
    let woken = 0;
    for (const [user, messages] of prepared.histories) {
      const life = new Living(prepared, user);
      const wakeUntil = (atMs: number): void => {
        while (life.wakeMs < atMs) {
          const dueMs = life.wakeMs;
          if (life.state.settledMs !== null) expect(life.wake(dueMs - 1).transitions).toEqual([]);
          expect(life.wakeMs).toBe(dueMs);
          const outcome = life.wake(dueMs);
          const again = life.wake(dueMs);
          expect(again.transitions).toEqual([]);
          expect([again.state, again.wakeMs]).toEqual([outcome.state, outcome.wakeMs]);
          woken += outcome.transitions.length;
        }
      };
      for (const message of messages.filter(({ atMs }) => atMs <= untilMs)) {
        wakeUntil(message.atMs);
        life.receive(message);
      }
      wakeUntil(untilMs + 1);
      expect(life.transitions).toEqual(expected(prepared, user, messages));
    }
    return woken > 0;
  },
});
