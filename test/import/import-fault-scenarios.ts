// An import as scenarios of faults: it reads a file, spills to a temporary file, and writes the space.

import type { FaultScenario } from "../space/fault-scenario.ts";
import { filesOfSpace } from "../space/strace.ts";
import { twoImports } from "./two-imports.ts";

/** They use one folder, one after the other. */
export async function importFaultScenarios(folder: string): Promise<readonly FaultScenario[]> {
  const imports = await twoImports(folder, 600);
  const scenario = {
    program: "../import/importing-program.ts",
    args: [imports.path, imports.secondFile, "20000"],
    prepare: () => imports.restore(),
    problemWithContent(confirmed: number | undefined) {
      const state = imports.state();
      return confirmed !== undefined && state !== "after" ? "a confirmed import is lost" : undefined;
    },
  };
  // Node's own start reads files as well, so that only reads of known files may fail.
  const files = [...filesOfSpace(imports.path), imports.secondFile];
  return [
    {
      ...scenario,
      name: "writing an import",
      calls: ["pwrite64", "fsync", "fdatasync", "ftruncate", "unlink"],
    },
    { ...scenario, name: "reading for an import", calls: ["pread64"], files },
  ];
}
