// The double of protocol: schemes of the shell's, and who answers them.

import { doubleState } from "./double-state.ts";
import type { CustomScheme } from "./record.ts";
import { strict } from "./strict.ts";

type Handler = (request: Request) => Response | Promise<Response>;
const handlers = new Map<string, Handler>();

export const protocol = strict("protocol", {
  registerSchemesAsPrivileged: (schemes: readonly CustomScheme[]) => {
    doubleState().record.note("protocol.register");
    doubleState().record.schemes.push(...schemes);
  },
  handle: (scheme: string, handler: Handler) => {
    handlers.set(scheme, handler);
  },
});

/** Undefined for schemes that the shell does not answer. */
export async function answerOfScheme(url: string, method: string): Promise<Response | undefined> {
  const handler = handlers.get(new URL(url).protocol.slice(0, -1));
  return handler?.(new Request(url, { method }));
}
