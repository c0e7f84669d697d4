// What the screens of the import ask the host besides the import that is being prepared.

import { queryOptions } from "@tanstack/react-query";
import { importHost } from "./import-host.ts";

/** Anew with every change of the space, as everything is. */
export const importsQuery = queryOptions({ queryKey: ["imports"], queryFn: () => importHost.list() });

/** Of this computer, whatever space is open. */
export const mappingsQuery = queryOptions({ queryKey: ["mappings"], queryFn: () => importHost.mappings() });
