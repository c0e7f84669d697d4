// Destinations tried out: what they would be sent, and a test call to an address that a person gives. A test call is the
// only thing that ever leaves the program, and only when somebody asks for it.

import { type } from "@orpc/contract";
import { z } from "zod";
import type { JsonObject } from "../base/json.ts";
import { idInput, instantInput, jsonObjectInput, windowInput } from "./inputs.ts";
import type { PersonInShort } from "./people-contract.ts";
import { procedure } from "./refusal.ts";

/** What is remembered of a destination's test calls, in the space. No secret is among it. */
export interface RememberedTest {
  /** Without query and what is behind "#"; without its path as well, unless somebody wanted it kept: they may be secrets. */
  readonly address: string;
  /** Under which name the secret goes out; null: it is not sent. */
  readonly secretHeader: string | null;
  readonly last: {
    readonly atMs: number;
    readonly tookMs: number;
    /** The status of the answer; null where there was none. */
    readonly status: number | null;
  } | null;
}

/** Where the secret of a destination is kept. */
export interface SecretState {
  /** keychain: encrypted with the system's own key, from start to start. memory: until the program ends. */
  readonly place: "keychain" | "memory";
  readonly isSet: boolean;
}

export interface DestinationCalls {
  readonly person: PersonInShort;
  /** SEMANTICS.md section 7: when somebody reaches the step, and when their instance ends. */
  readonly enter: JsonObject;
  readonly exit: JsonObject;
}

export interface TestHeader {
  readonly name: string;
  readonly value: string;
}

/** Why there is no answer. */
export type TestFailure =
  | "unknownHost"
  | "refused"
  | "unreachable"
  | "certificate"
  | "timeout"
  | "closed"
  | "cancelled"
  | "notHttp"
  | "other";

export interface TestAnswer {
  readonly atMs: number;
  readonly tookMs: number;
  /** As it went out; in the place of the secret stand dots. */
  readonly request: {
    readonly method: "POST";
    readonly address: string;
    readonly headers: readonly TestHeader[];
    readonly body: string;
  };
  readonly outcome:
    | {
        readonly kind: "answered";
        readonly status: number;
        readonly statusText: string;
        readonly headers: readonly TestHeader[];
        /** At most its first 64 KiB; where it repeats the secret, dots stand there. */
        readonly body: string;
        readonly isShortened: boolean;
        /** Where it would have led: redirects are not followed. */
        readonly leadsTo: string | null;
      }
    /** `code`: as the system names it, e.g. "ECONNREFUSED". */
    | { readonly kind: "failed"; readonly failure: TestFailure; readonly code: string };
}

export const longestAddress = 4_096;
export const longestSecret = 10_000;

const destinationInput = z.object({ destination: idInput });
const headerInput = z.object({ name: z.string().min(1).max(200), value: z.string().max(8_000) });

export const destinationContract = {
  /** By id of the destination; one that was never tried has no entry. */
  remembered: procedure.output(type<Readonly<Record<string, RememberedTest>>>()),
  /**
   * What it is sent for a person at an instant: as a step of a journey says it, else with a made-up key. Refuses with
   * "notFound" or "notValid".
   */
  calls: procedure
    .input(
      destinationInput.extend({
        step: z.object({ journey: idInput, id: idInput }).nullable(),
        /** Of an event destination without a step. */
        call: z.enum(["track", "identify"]),
        /** null: somebody is chosen. */
        userId: z.string().max(10_000).nullable(),
        atMs: instantInput,
      }),
    )
    .output(type<DestinationCalls>()),
  /**
   * Sends one POST with this JSON, within ten seconds; its answer, or why there is none. Refuses an address or header
   * that cannot be used, with "badAddress" or "badHeader". Cancelled by its signal.
   */
  test: procedure
    .input(
      destinationInput.extend({
        window: windowInput,
        call: jsonObjectInput,
        address: z.string().max(longestAddress),
        /** Remembers the path of the address in the space; else its host alone. */
        keepsPath: z.boolean(),
        headers: z.array(headerInput).max(20),
        /** Sends the kept secret under this name; null: does not. */
        secretHeader: z.string().min(1).max(200).nullable(),
      }),
    )
    .output(type<TestAnswer>()),
  secret: procedure.input(destinationInput).output(type<SecretState>()),
  /** Nothing gives a secret back to a window. Refuses where the keychain fails, with "keychain". */
  setSecret: procedure
    .input(destinationInput.extend({ secret: z.string().min(1).max(longestSecret) }))
    .output(type<SecretState>()),
  deleteSecret: procedure.input(destinationInput).output(type<SecretState>()),
};
