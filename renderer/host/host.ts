// The host, as the contract says: `host.journey.list()` and so on. The only way out of the window. Expected
// failures reject with an error that refusal-of.ts turns into words.

import { type ClientLink, createORPCClient } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract } from "../../shared/api/contract.ts";
import { connect } from "./connection.ts";

const connected = connect();

/** Waits for the connection with each call, so that nobody else has to. */
const link: ClientLink<Record<never, never>> = {
  call: async (path, input, options) => (await connected).call(path, input, options),
};

export const host: ContractRouterClient<Contract> = createORPCClient(link);

/** This window, among those that look at one space. */
export const windowId = crypto.randomUUID();
