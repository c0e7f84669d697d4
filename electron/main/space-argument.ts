// The space that a command line names: how the system opens a file with the app on Windows and Linux.

import { resolve } from "node:path";

/** The last argument that ends as spaces do, made absolute from `folder`; null where there is none. */
export function spaceArgument(argv: readonly string[], folder: string): string | null {
  // The first is the program itself. An option is never a file, whatever it ends in.
  const path = argv.slice(1).findLast((one) => !one.startsWith("-") && /\.rehearse$/i.test(one));
  return path === undefined ? null : resolve(folder, path);
}
