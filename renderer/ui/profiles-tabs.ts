// What the place "Profiles" is made of: people, those made up by hand, what the data has, and where it came from.

import type { PlaceTab } from "./Place.tsx";

export const profilesTabs: readonly PlaceTab[] = [
  { path: "/profiles/people", label: "People" },
  { path: "/profiles/personas", label: "Personas" },
  { path: "/profiles/events", label: "Events" },
  { path: "/profiles/traits", label: "Traits" },
  { path: "/profiles/imports", label: "Imports" },
];
