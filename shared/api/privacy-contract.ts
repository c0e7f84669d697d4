// What people may ask for about themselves: being deleted everywhere, and a space that can be handed on without anybody
// in it.

import { type } from "@orpc/contract";
import { z } from "zod";
import { idInput, pathInput, windowInput } from "./inputs.ts";
import { procedure } from "./refusal.ts";

/** Another file with the same space in it as it was once: a duplicate, or a backup. */
export interface SpaceCopy {
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
  readonly changedAtMs: number;
  /** unreadable: a space from another version, or a damaged one, of which it cannot be told. */
  readonly knows: "person" | "unreadable";
}

/** All that knows a person. */
export interface KnownOfPerson {
  readonly userId: string;
  readonly messages: number;
  /** That are kept, by name; the newest first. */
  readonly rehearsals: readonly {
    readonly id: number;
    readonly name: string;
    /** null where the journey was deleted. */
    readonly journeyName: string | null;
  }[];
  /** In the folder of the space, and among the spaces that were opened here. Others are not known to Rehearse. */
  readonly copies: readonly SpaceCopy[];
}

export interface RemovedPerson {
  readonly messages: number;
  readonly rehearsals: number;
  /** False: nothing shows the person any more, and their last bytes go from the file when the space is next opened. */
  readonly erased: boolean;
}

export interface DeletedCopies {
  readonly deleted: readonly string[];
  /** With what was found, e.g. that another program has it open. */
  readonly kept: readonly { readonly path: string; readonly why: string }[];
}

const userIdInput = z.string().min(1).max(10_000);

export const privacyContract = {
  /** Refuses with "unknownPerson" where nothing knows them. */
  affected: procedure.input(z.object({ userId: userIdInput })).output(type<KnownOfPerson>()),
  /**
   * Deletes the person, with the rehearsals in which they take part, for good: no byte of them stays in the file. It
   * cannot be undone. Rehearsals that run are cancelled. Cancelled by its signal, until it is done.
   */
  removePerson: procedure
    .input(z.object({ window: windowInput, work: idInput, userId: userIdInput }))
    .output(type<RemovedPerson>()),
  /** Deletes copies of this space that `affected` names for the person. */
  deleteCopies: procedure
    .input(z.object({ window: windowInput, userId: userIdInput, paths: z.array(pathInput).min(1).max(100) }))
    .output(type<DeletedCopies>()),
  /**
   * A new space of its own at `path` with the journeys, definitions and, where they are wanted, personas of the open
   * one; no people, no rehearsals, no imports. The open one stays open.
   */
  exportWithoutPeople: procedure
    .input(z.object({ window: windowInput, path: pathInput, personas: z.boolean() }))
    .output(type<{ readonly path: string }>()),
};
