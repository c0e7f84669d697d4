// The built window, read into memory once: what is not in it cannot be asked for, whatever a path says, so no
// path ever reaches the file system. Absent here: any notion of a host or of headers.

import { lstatSync, readFileSync, readdirSync } from "node:fs";
import { extname, join, sep } from "node:path";

export interface WindowFile {
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** Files of other kinds are not served. */
const contentTypes: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".woff2", "font/woff2"],
  [".woff", "font/woff"],
]);

const page = "/index.html";

export class WindowFiles {
  readonly #files: ReadonlyMap<string, WindowFile>;

  private constructor(files: ReadonlyMap<string, WindowFile>) {
    this.#files = files;
  }

  /** Throws where `folder` holds no built window. */
  static read(folder: string): WindowFiles {
    const files = new Map<string, WindowFile>();
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      const path = join(folder, name);
      const contentType = contentTypes.get(extname(name));
      if (contentType === undefined || !lstatSync(path).isFile()) continue;
      files.set(`/${name.replaceAll(sep, "/")}`, { contentType, bytes: readFileSync(path) });
    }
    if (!files.has(page)) throw new Error(`${folder} holds no built window`);
    return new WindowFiles(files);
  }

  /** `path` as the address has it, without its query; it must name a file exactly. "/" is the page. */
  find(path: string): WindowFile | undefined {
    return this.#files.get(path === "/" ? page : path);
  }
}
