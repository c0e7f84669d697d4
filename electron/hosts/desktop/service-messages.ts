// What the shell and the process of the services say to each other. Ports travel beside { kind: "window" }.

import type { Preferences } from "../../../shared/api/host-contract.ts";
import type { Refusal } from "../../../shared/api/refusal.ts";

export type ToServices =
  /** A window, with the port by which it asks. */
  | { readonly kind: "window" }
  /** Somebody double-clicked a space, or dropped it on the app. */
  | { readonly kind: "openSpace"; readonly path: string }
  /** The app is about to end: everything is to be closed. */
  | { readonly kind: "end" };

export type FromServices =
  | { readonly kind: "colorScheme"; readonly colorScheme: Preferences["colorScheme"] }
  /** For the system's own list of recent documents. */
  | { readonly kind: "opened"; readonly path: string }
  /** What the system asked to be opened, and could not be. */
  | { readonly kind: "refused"; readonly refusal: Refusal };
