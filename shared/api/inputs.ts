// The checks that several procedures share. Documents are checked for size and shape here, and for meaning by
// the host (shared/journey, shared/conditions): a draft may be wrong, but never of the wrong shape.

import { z } from "zod";
import type { Instant } from "../base/instant.ts";
import { isJsonObject, type JsonObject } from "../base/json.ts";

/** As many characters as one document may have: what fits into one message to the host, with room beside it. */
export const longestDocument = 1_000_000;

export const idInput = z.string().min(1).max(200);

export const nameInput = z.string().max(500);

/** Milliseconds since the epoch, within the instants that text can say. */
export const instantInput = z
  .int()
  .min(-62_135_596_800_000)
  .max(253_402_300_799_999)
  .transform((ms) => ms as Instant);

/** Made once by each window, so that it knows its own changes when they are told to all. */
export const windowInput = z.string().min(1).max(64);

/** An object of JSON; what is inside is read by whoever knows its format. */
export const jsonObjectInput = z.custom<JsonObject>(isJsonObject, { error: "an object" });

/** Absolute path of a file of the machine that the host runs on. */
export const pathInput = z.string().min(1).max(4096);
