// The import of this window, for whoever shows it.

import { useSyncExternalStore } from "react";
import type { ImportState } from "./import-state.ts";
import { importSession } from "./open-import.ts";

export const useImportState = (): ImportState =>
  useSyncExternalStore(importSession.subscribe, () => importSession.state);
