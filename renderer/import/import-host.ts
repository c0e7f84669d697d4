// The procedures of the import, and nothing else of the host: tests stand in for them.

import type { ContractRouterClient } from "@orpc/contract";
import type { importContract } from "../../shared/api/import-contract.ts";
import { host } from "../host/host.ts";

export type ImportHost = ContractRouterClient<typeof importContract>;

export const importHost: ImportHost = host.import;
