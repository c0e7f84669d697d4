// An import as a scenario of faults: it reads a file, spills to a temporary file, and writes the space.

import type { FaultScenario } from "../space/fault-scenario.ts";
import { twoImports } from "./two-imports.ts";

export async function importing(folder: string): Promise<FaultScenario> {
  const imports = await twoImports(folder, 600);
  return {
    name: "importing",
    program: "../import/importing-program.ts",
    args: [imports.path, imports.secondFile, "20000"],
    calls: ["pwrite64", "pread64", "fsync", "fdatasync", "ftruncate", "unlink"],
    prepare: () => imports.restore(),
    problemWithContent(confirmed) {
      const state = imports.state();
      return confirmed !== undefined && state !== "after" ? "a confirmed import is lost" : undefined;
    },
  };
}
