// `npm run bench:window`: measures the window, rows 16 to 18 of the targets, and writes what came out as a document.
// Three minutes, and with --full three more for a million people; another program on the machine shows in every figure.

import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { rowRemarks, rowTable } from "./row-table.ts";
import { windowRows } from "./rows/window-rows.ts";

const path = join(import.meta.dirname, "../../docs/performance-window.md");

const isFull = process.argv.includes("--full");
const [loadAverage = NaN] = loadavg();
const rows = await windowRows({ isFull });
const text = [
  "# Performance of the window",
  `Written by \`npm run bench:window\` on ${availableParallelism()} cores with Node ${process.versions.node}; the machine's load average was
${loadAverage.toFixed(1)} before it began${loadAverage > 1 ? ", so that other work disturbed every row" : ""}. The app as it is built, on the sample space${isFull ? ", and on a million people with the journey of forty steps" : ""}, in headless Chromium at
1440 × 900, drawn by the processor; mouse, wheel and keys come as from a person. The journey of a hundred steps has
splits and joins (\`test/bench/window/hundred-steps.ts\`).`,
  rowTable(rows),
  rowRemarks(rows),
  `Frames come at 60 a second, so that 16.7 ms means that at most one frame in twenty is late. The work is the page's own
thread's, from the beginning of a frame to the end of its painting. An edit is timed from the browser's stamp of the
key or click to the end of the frame that shows it. A start is timed from the command, with npm's own time, to the end
of the frame that shows the list of journeys; the browser runs already, with an empty profile. The processor's time is
that of the page's own thread.`,
];
const style = { ...(await resolveConfig(path)), parser: "markdown" };
writeFileSync(path, await format(`${text.join("\n\n")}\n`, style));
console.log(`${rowTable(rows)}\n\n${rowRemarks(rows)}\n\nWritten: ${path}`);
