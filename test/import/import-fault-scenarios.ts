// Imports, and what takes messages out again, as scenarios of faults: they read a file, spill to a temporary file, and
// write the space.

import type { FaultScenario } from "../space/fault-scenario.ts";
import { filesOfSpace } from "../space/strace.ts";
import { type TwoImports, twoImports, type Way } from "./two-imports.ts";

const writingCalls = ["pwrite64", "fsync", "fdatasync", "ftruncate", "unlink"];

/** They use one folder, one after the other. */
export async function importFaultScenarios(folder: string): Promise<readonly FaultScenario[]> {
  const imports = await twoImports(folder, 600);
  // Node's own start reads files as well, so that only reads of known files may fail.
  const files = [...filesOfSpace(imports.path), imports.secondFile];
  return [
    { ...scenario(imports, "atOnce"), name: "writing an import", calls: writingCalls },
    { ...scenario(imports, "atOnce"), name: "reading for an import", calls: ["pread64"], files },
    { ...scenario(imports, "inPieces"), name: "writing an import in pieces", calls: writingCalls },
    { ...scenario(imports, "undo"), name: "undoing an import", calls: writingCalls },
    { ...scenario(imports, "remove"), name: "removing a person", calls: writingCalls },
  ];
}

function scenario(imports: TwoImports, way: Way): Omit<FaultScenario, "name" | "calls"> {
  return {
    program: "../import/importing-program.ts",
    args: [imports.path, imports.secondFile, "20000", way],
    prepare: () => imports.restore(way),
    problemWithContent(confirmed) {
      const state = imports.state(way);
      return confirmed !== undefined && state !== "after" ? "what was confirmed is lost" : undefined;
    },
  };
}
