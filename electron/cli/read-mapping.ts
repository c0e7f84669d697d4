// --map: what the columns of a CSV-like file mean.

import type { Problem } from "../../shared/base/problem.ts";
import { readJson } from "../../shared/base/read-json.ts";
import { err, type Result } from "../../shared/base/result.ts";
import { checkMappingValue } from "../import/check-mapping-value.ts";
import type { Mapping } from "../../shared/people/mapping-schema.ts";
import { valueOrFail } from "./command-failure.ts";
import { readTextFile } from "./read-text-file.ts";

export function readMapping(path: string): Mapping {
  return valueOrFail(checkMapping(readTextFile(path, "a mapping file"), path));
}

export function checkMapping(text: string, file: string): Result<Mapping, readonly Problem[]> {
  const json = readJson(text, file);
  if (!json.ok) return err([json.error]);
  return checkMappingValue(json.value, file);
}
