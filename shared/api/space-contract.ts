// The space that is open, and opening others. One space is open at a time in one program.

import { type } from "@orpc/contract";
import { z } from "zod";
import { pathInput } from "./inputs.ts";
import { procedure, type Refusal } from "./refusal.ts";

export interface SpaceOverview {
  /** Absolute. */
  readonly path: string;
  /** The file's name without its ending. */
  readonly name: string;
  readonly spaceId: string;
  readonly userCount: number;
  readonly messageCount: number;
  /** null in a space without messages. */
  readonly firstAtMs: number | null;
  readonly lastAtMs: number | null;
  /** Why nothing can be saved here, e.g. open in another program; null where everything can. */
  readonly readOnly: Refusal | null;
}

export interface RecentSpace {
  readonly path: string;
  readonly name: string;
  readonly openedAtMs: number;
  /** Whether the file is still there. */
  readonly exists: boolean;
}

export interface FolderListing {
  readonly folder: string;
  /** null at the top. */
  readonly parent: string | null;
  /** Names, sorted; hidden ones are left out. */
  readonly folders: readonly string[];
  /** Names of files that end in .rehearse, sorted. */
  readonly spaces: readonly string[];
  /** Names of files that may hold messages, by their endings, sorted. */
  readonly messageFiles: readonly string[];
}

export const spaceContract = {
  current: procedure.output(type<SpaceOverview>()),
  recent: procedure.output(type<readonly RecentSpace[]>()),
  /** Refuses what cannot be opened, and the space that was open stays open. */
  open: procedure.input(z.object({ path: pathInput })).output(type<SpaceOverview>()),
  /** A new, empty space. Refuses a path where a file is. */
  create: procedure.input(z.object({ path: pathInput })).output(type<SpaceOverview>()),
  /** A copy of the open space as it is now, as one file; the open one stays open. */
  duplicate: procedure.input(z.object({ path: pathInput })).output(type<{ readonly path: string }>()),
  /** The sample space, made anew where it is missing. */
  openSample: procedure.output(type<SpaceOverview>()),
  /** For choosing a file where there is no native dialog. `folder` null: the person's home. */
  browse: procedure.input(z.object({ folder: pathInput.nullable() })).output(type<FolderListing>()),
};
