// What the browser host is started with.

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { err, ok, type Result } from "../../../shared/base/result.ts";

export interface StartOptions {
  /** Absolute; undefined: the last one, or the sample. */
  readonly space: string | undefined;
  /** 0: any that is free. */
  readonly port: number;
  /** Whether a browser is opened. */
  readonly open: boolean;
}

/** The error is one line for people. Paths are meant from `folder`. */
export function startOptions(args: readonly string[], folder: string): Result<StartOptions, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        space: { type: "string" },
        port: { type: "string", default: "0" },
        "no-open": { type: "boolean", default: false },
        // Said to npm start where there is a desktop app, too; here it goes without saying.
        browser: { type: "boolean", default: false },
      },
      allowPositionals: true,
    });
    if (positionals.length > 0) return err(`found "${positionals.join(" ")}", expected ${usage}`);
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Infinity;
    if (port > 65_535) return err(`--port: found "${values.port}", expected a number up to 65535`);
    const space = values.space === undefined ? undefined : resolve(folder, values.space);
    return ok({ space, port, open: !values["no-open"] });
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    return err(`${thrown.message.split(".")[0] ?? ""}; expected ${usage}`);
  }
}

const usage = "--space <file>, --port <number>, --no-open";
