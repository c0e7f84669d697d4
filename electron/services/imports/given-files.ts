// The files that windows have given: where they lie, under an id that nobody can guess. A file whose path is known is
// read where it is and never touched; one that came in pieces lies in a private folder until it is taken back, its
// window is gone, or the program ends.

import { randomBytes } from "node:crypto";
import { constants, promises as files } from "node:fs";
import { basename, extname, join } from "node:path";
import type { GivenFile } from "../../../shared/api/import-contract.ts";
import { describeSystemError } from "../../base/system-error.ts";
import { absolutePath } from "../absolute-path.ts";
import { dataRefused } from "./data-refusal.ts";
import { clearLeftFolders, GivenFolder } from "./given-folder.ts";
import { type AnnouncedFile, ReceivedFile } from "./received-file.ts";

/** A whole file, to be read. */
export interface ReadableFile {
  /** Absolute. */
  readonly path: string;
  /** As the person knows it. */
  readonly name: string;
}

interface Given extends AnnouncedFile {
  readonly window: string;
  readonly path: string;
  /** Where it came in pieces. */
  readonly received?: ReceivedFile;
}

export const mostFilesOfWindow = 100;
/** Of one that comes in pieces. */
export const mostReceivedBytes = 16 * 2 ** 30;

export class GivenFiles {
  readonly #folder: GivenFolder;
  readonly #given = new Map<string, Given>();
  /** Announced bytes of files that are only being made. */
  #comingBytes = 0;
  #isClosed = false;

  constructor(folder = new GivenFolder()) {
    this.#folder = folder;
    clearLeftFolders(folder.root);
  }

  /** Throws Refused where it is no file that can be read. */
  async addPath(window: string, path: string): Promise<GivenFile> {
    const absolute = absolutePath(path);
    const name = basename(absolute);
    this.#assertOpenFor(window);
    return this.#keep({ window, path: absolute, name, bytes: await sizeOf(absolute, name) });
  }

  /** Begins a file that comes in pieces. Throws Refused where it is too large, or there is no room for it. */
  async begin(window: string, announced: AnnouncedFile): Promise<GivenFile> {
    const { name, bytes } = announced;
    this.#assertOpenFor(window);
    if (bytes > mostReceivedBytes)
      throw dataRefused({ kind: "fileTooLarge", name, mostBytes: mostReceivedBytes });
    this.#comingBytes += bytes;
    try {
      const received = await this.#make(announced);
      return this.#keep({ window, path: received.path, name, bytes, received });
    } finally {
      this.#comingBytes -= bytes;
    }
  }

  /** The next piece of a file that was begun. Throws Refused. */
  async addPiece(file: string, offset: number, piece: Uint8Array): Promise<void> {
    const received = this.#of(file).received;
    if (received === undefined) throw dataRefused({ kind: "fileGone" });
    await received.receive(offset, piece);
  }

  /** Throws Refused where it is not there, or not whole. */
  readable(file: string): ReadableFile {
    const { path, name, received } = this.#of(file);
    if (received?.isWhole === false) throw dataRefused({ kind: "fileNotWhole", name });
    return { path, name };
  }

  /** What is not there any more is as good as taken back. */
  async takeBack(file: string): Promise<void> {
    const given = this.#given.get(file);
    this.#given.delete(file);
    await given?.received?.drop();
  }

  async forgetWindow(window: string): Promise<void> {
    const own = [...this.#given].filter(([, given]) => given.window === window);
    await Promise.all(own.map(([file]) => this.takeBack(file)));
  }

  /** The folder for what is kept beside the files, as private as they are. Throws Refused where it cannot be made. */
  async folder(): Promise<string> {
    try {
      return await this.#folder.make();
    } catch (thrown) {
      throw dataRefused({
        kind: "diskFailed",
        place: this.#folder.root,
        found: describeSystemError(thrown),
      });
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#given.keys()].map((file) => this.takeBack(file)));
    await this.#folder.close();
  }

  async #make({ name, bytes }: AnnouncedFile): Promise<ReceivedFile> {
    try {
      const missing = [...this.#given.values()].reduce(
        (sum, { received }) => sum + (received?.missingBytes ?? 0),
        0,
      );
      if (!(await this.#folder.hasRoom(this.#comingBytes + missing)))
        throw dataRefused({ kind: "noRoom", name, folder: this.#folder.root });
      const folder = await this.#folder.make();
      return await ReceivedFile.begin(join(folder, `${newId()}${endingOf(name)}`), { name, bytes });
    } catch (thrown) {
      if (!(thrown instanceof Error && "code" in thrown)) throw thrown;
      throw dataRefused({ kind: "notWritable", name, found: describeSystemError(thrown) });
    }
  }

  async #keep(given: Given): Promise<GivenFile> {
    if (this.#isClosed) {
      await given.received?.drop();
      throw dataRefused({ kind: "fileGone" });
    }
    const file = newId();
    this.#given.set(file, given);
    return { file, name: given.name, bytes: given.bytes };
  }

  #of(file: string): Given {
    const given = this.#given.get(file);
    if (given === undefined) throw dataRefused({ kind: "fileGone" });
    return given;
  }

  #assertOpenFor(window: string): void {
    if (this.#isClosed) throw dataRefused({ kind: "fileGone" });
    const own = [...this.#given.values()].filter((given) => given.window === window);
    if (own.length >= mostFilesOfWindow) throw dataRefused({ kind: "tooManyFiles", most: mostFilesOfWindow });
  }
}

const newId = (): string => randomBytes(16).toString("hex");

/** What a file is told by: ".csv", ".jsonl.gz". Nothing else of the name that a window says reaches the disk. */
function endingOf(name: string): string {
  const last = extname(name);
  const ending = `${extname(basename(name, last))}${last}`.toLowerCase();
  return /^(\.[a-z0-9]{1,8}){1,2}$/.test(ending) ? ending : "";
}

async function sizeOf(path: string, name: string): Promise<number> {
  try {
    const status = await files.stat(path);
    if (status.isDirectory()) throw dataRefused({ kind: "notReadable", name, found: "a folder" });
    if (!status.isFile()) throw dataRefused({ kind: "notReadable", name, found: "a pipe or a device" });
    await files.access(path, constants.R_OK);
    return status.size;
  } catch (thrown) {
    if (!(thrown instanceof Error && "code" in thrown)) throw thrown;
    throw dataRefused({ kind: "notReadable", name, found: describeSystemError(thrown) });
  }
}
