// What the screen of a journey shows beside its mode: the journey as it is worked on, one of its versions, or two
// of them compared; and which panels stand open. Values alone.

import type { JourneyStatus, VersionFacts } from "../../shared/api/journey-contract.ts";

/** A numbered version, or what is worked on. */
export type VersionChoice = number | "current";

export type Showing =
  | { readonly kind: "current" }
  | { readonly kind: "version"; readonly version: number }
  | { readonly kind: "comparison"; readonly from: VersionChoice; readonly to: VersionChoice };

export interface ScreenView {
  readonly showing: Showing;
  readonly outlineOpen: boolean;
  /** Versions in place of what else stands on the right. */
  readonly versionsOpen: boolean;
  /** Where there is no room beside the canvas: whether the panel lies over it. */
  readonly panelOpen: boolean;
}

export const firstView: ScreenView = {
  showing: { kind: "current" },
  outlineOpen: false,
  versionsOpen: false,
  panelOpen: false,
};

interface Versioned {
  readonly status: JourneyStatus;
  readonly versions: readonly VersionFacts[];
  readonly isDraft: boolean;
}

export const newestVersion = ({ versions }: Pick<Versioned, "versions">): number | null =>
  versions.at(-1)?.version ?? null;

/** "v4 draft", "v3 published", "v3 archived"; a kept version that was never published is "v3". */
export function versionLabel(journey: Versioned): string {
  const newest = newestVersion(journey) ?? 0;
  if (journey.isDraft || newest === 0) return `v${newest + 1} draft`;
  return journey.status === "draft" ? `v${newest}` : `v${newest} ${journey.status}`;
}

/** In lists and comparisons: "v3", "v4 draft"; `current` is what is worked on. */
export const choiceLabel = (choice: VersionChoice, journey: Versioned): string =>
  choice === "current" ? versionLabel(journey) : `v${choice}`;
