// Asks DuckDB for cart abandonment once: `duckdb-program.ts <database> <form>`. Prints the counts and the most memory
// of the process.

import { cartCounts, type CartOutcomes } from "./cart-abandonment.ts";
import { askDuckDb, openDuckDb } from "./duckdb.ts";
import { duckDbForms } from "./duckdb-forms.ts";
import { peakMemoryBytes } from "./peak-memory.ts";

const [path = "", form = ""] = process.argv.slice(2);
const sql = Object.entries(duckDbForms).find(([name]) => name === form)?.[1] ?? "";
const { connection, close } = await openDuckDb(path);
const outcomes = await askDuckDb(connection, sql);
close();
const peakBytes = peakMemoryBytes();
console.log(JSON.stringify({ counts: cartCounts(outcomes as unknown as CartOutcomes), peakBytes }));
