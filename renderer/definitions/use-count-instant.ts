// The instant at which these places count: the end of the data, until a person chooses another one. Their choice holds
// for all of these places until another space is opened.

import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { queries } from "../host/queries.ts";

interface Chosen {
  /** Path of the space. */
  readonly space: string;
  readonly atMs: number;
}

let chosen: Chosen | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export interface CountInstant {
  /** null while it is not known; the present in a space without people. */
  readonly atMs: number | null;
  readonly choose: (atMs: number) => void;
}

const openedAtMs = Date.now();

export function useCountInstant(): CountInstant {
  const { data: space } = useQuery(queries.space);
  const held = useSyncExternalStore(subscribe, () => chosen);
  const path = space?.path ?? "";
  const atMs = held?.space === path ? held.atMs : space && (space.lastAtMs ?? openedAtMs);
  return {
    atMs: atMs ?? null,
    choose: (to) => {
      chosen = { space: path, atMs: to };
      for (const listener of listeners) listener();
    },
  };
}
