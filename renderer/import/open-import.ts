// The one import of this window.

import { onChange } from "../host/changes.ts";
import { windowId } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { importHost } from "./import-host.ts";
import { ImportSession } from "./import-session.ts";

/** So long after the last key is pressed the host is asked anew. */
const pauseMs = 250;

export const importSession = new ImportSession({
  host: importHost,
  window: windowId,
  onChange,
  refusalOf,
  pauseMs,
});
