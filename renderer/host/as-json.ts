// Documents as they travel to the host.

import type { JsonObject } from "../../shared/base/json.ts";

/** Of a document that is JSON by its schema; as a type, its absent keys keep it from being it. */
export const asJson = (document: object): JsonObject => document as JsonObject;
