// What several parts of the window ask the host, each question with the key under which its answer is kept and, by
// query-client.ts, kept fresh. Questions of one part alone stand with that part.

import { queryOptions } from "@tanstack/react-query";
import type { EventName } from "../../shared/api/catalogue-contract.ts";
import { host } from "./host.ts";

export const queries = {
  journeys: queryOptions({ queryKey: ["journeys"], queryFn: () => host.journey.list() }),
  space: queryOptions({ queryKey: ["space"], queryFn: () => host.space.current() }),
  preferences: queryOptions({ queryKey: ["preferences"], queryFn: () => host.host.preferences() }),
  previewSettings: queryOptions({ queryKey: ["previewSettings"], queryFn: () => host.preview.settings() }),
  lastRehearsal: (journey: string) =>
    queryOptions({
      queryKey: ["lastRehearsal", journey],
      queryFn: () => host.rehearsal.last({ journey }),
    }),
  /** As it was rehearsed; what may change is its name, its marks, and what has changed since. */
  rehearsal: (rehearsal: number) =>
    queryOptions({
      queryKey: ["rehearsal", rehearsal],
      queryFn: () => host.travel.open({ rehearsal }),
    }),
  /** Those that are kept, the newest first. */
  rehearsals: (journey: string) =>
    queryOptions({
      queryKey: ["rehearsals", journey],
      queryFn: () => host.rehearsal.list({ journey }),
    }),
  rehearsalDefaults: (journey: string) =>
    queryOptions({
      queryKey: ["rehearsalDefaults", journey],
      queryFn: () => host.rehearsal.defaults({ journey }),
    }),
  /** What the data has. Other people come with another space. */
  events: queryOptions({ queryKey: ["events"], queryFn: () => host.catalogue.events() }),
  traits: queryOptions({
    queryKey: ["traits"],
    queryFn: () => host.catalogue.traits(),
  }),
  properties: ({ type, name }: EventName) =>
    queryOptions({
      queryKey: ["properties", type, name],
      queryFn: () => host.catalogue.properties({ type, name }),
    }),
  shownNames: queryOptions({
    queryKey: ["catalogue", "shownNames"],
    queryFn: () => host.catalogue.shownNames(),
  }),
  /** Never changes. */
  journeyVersion: (id: string, version: number) =>
    queryOptions({
      queryKey: ["journeyVersion", id, version],
      queryFn: () => host.journey.version({ id, version }),
    }),
};
