// What a profile asks the host: kept under keys that begin with "profile", until people or definitions change.

import { queryOptions } from "@tanstack/react-query";
import type { Instant } from "../../../shared/base/instant.ts";
import { host } from "../../host/host.ts";

/** Answers about instants that a hand passed over are not worth keeping. */
const briefMs = 10_000;

export const profileQueries = {
  of: (userId: string) =>
    queryOptions({
      queryKey: ["profile", "of", userId],
      queryFn: ({ signal }) => host.profile.of({ userId }, { signal }),
    }),
  at: (userId: string, atMs: number) =>
    queryOptions({
      queryKey: ["profile", "at", userId, atMs],
      // Within the person's data, or typed and checked.
      queryFn: ({ signal }) => host.profile.at({ userId, atMs: atMs as Instant }, { signal }),
      gcTime: briefMs,
    }),
  audiences: (userId: string, atMs: number) =>
    queryOptions({
      queryKey: ["profile", "audiences", userId, atMs],
      queryFn: ({ signal }) => host.profile.audiences({ userId, atMs: atMs as Instant }, { signal }),
      gcTime: briefMs,
    }),
  audience: (userId: string, atMs: number, audience: string) =>
    queryOptions({
      queryKey: ["profile", "audience", userId, atMs, audience],
      queryFn: ({ signal }) => host.profile.audience({ userId, atMs: atMs as Instant, audience }, { signal }),
      gcTime: briefMs,
    }),
  message: (userId: string, index: number) =>
    queryOptions({
      queryKey: ["profile", "message", userId, index],
      queryFn: ({ signal }) => host.profile.message({ userId, index }, { signal }),
    }),
  rehearsals: (userId: string) =>
    queryOptions({
      queryKey: ["rehearsals", "of person", userId],
      queryFn: ({ signal }) => host.profile.rehearsals({ userId }, { signal }),
    }),
};
