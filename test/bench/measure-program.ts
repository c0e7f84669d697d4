// Measures the product beside its baselines, prints every row of the targets, and writes them as a document:
// `measure-program <document> [--full]`. main.ts bundles it and runs it.

import { writeFileSync } from "node:fs";
import { openBench } from "./bench.ts";
import { prepareBenchData } from "./bench-data.ts";
import { measureAll } from "./measure-all.ts";
import { report } from "./report.ts";

const [path = "performance.md"] = process.argv.slice(2);
const isFull = process.argv.includes("--full");
const small = openBench(await prepareBenchData(100_000));
const large = isFull ? openBench(await prepareBenchData(1_000_000)) : undefined;
writeFileSync(path, report(await measureAll(small, large)));
console.log(`\nWritten: ${path}`);
if (!isFull) console.log("Targets are set for a million people: npm run bench -- --full");
