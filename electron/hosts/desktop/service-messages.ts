// What the shell and the process of the services say to each other. Ports travel beside { kind: "window" }.

import type { Preferences } from "../../../shared/api/host-contract.ts";
import type { Refusal } from "../../../shared/api/refusal.ts";

/** What the services ask of the system's keychain, which only the shell can reach. */
export type KeychainAsk =
  | { readonly ask: "isThere" }
  | { readonly ask: "encrypt"; readonly text: string }
  /** In base64. */
  | { readonly ask: "decrypt"; readonly encrypted: string };

export type KeychainAnswer =
  | { readonly kind: "isThere"; readonly isThere: boolean }
  /** The text, or in base64 what was encrypted. */
  | { readonly kind: "done"; readonly value: string }
  /** Why is not said: it may repeat what was to be encrypted. */
  | { readonly kind: "failed" };

export type ToServices =
  /** A window, with the port by which it asks. */
  | { readonly kind: "window" }
  /** Somebody double-clicked a space, or dropped it on the app. */
  | { readonly kind: "openSpace"; readonly path: string }
  /** To the ask of this number. */
  | { readonly kind: "keychain"; readonly number: number; readonly answer: KeychainAnswer }
  /** The app is about to end: everything is to be closed. */
  | { readonly kind: "end" };

export type FromServices =
  | { readonly kind: "colorScheme"; readonly colorScheme: Preferences["colorScheme"] }
  /** For the system's own list of recent documents. */
  | { readonly kind: "opened"; readonly path: string }
  /** `number` comes back with the answer. */
  | { readonly kind: "keychain"; readonly number: number; readonly asked: KeychainAsk }
  /** What the system asked to be opened, and could not be. */
  | { readonly kind: "refused"; readonly refusal: Refusal };
