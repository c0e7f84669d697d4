// What the parts of the Rehearse mode share: the rehearsal that is open (or two, compared), the playhead, who and
// what is chosen. The screen makes it; panels, timeline and canvas read it.

import type { StepId } from "../../shared/base/ids.ts";
import type { Cohort, PeopleScope } from "../../shared/api/cohort.ts";
import type { PersonEdits } from "../../shared/api/what-if-contract.ts";
import type { OpenedRehearsal } from "../../shared/api/travel-contract.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import type { DefinitionNames } from "../../shared/people/definition-names.ts";
import type { Playhead } from "./playhead/playhead.ts";

/** What stands on the right of the canvas. */
export type RehearsePanel =
  | { readonly kind: "people" }
  | { readonly kind: "story" }
  /** `cohort`: whom it begins with; absent: as the last one. */
  | { readonly kind: "setup"; readonly cohort?: Cohort }
  | { readonly kind: "rehearsals" }
  /** `suggestion`: the edits that it begins with. */
  | { readonly kind: "whatIf"; readonly suggestion?: PersonEdits }
  | { readonly kind: "comparison" }
  | { readonly kind: "sweep" }
  | { readonly kind: "find" }
  | { readonly kind: "outbox" };

/** What is asked about a person; shown in the Why card. */
export type WhySubject =
  /** Of the person's transitions in this rehearsal, in order: the number of the one that is asked about. */
  | { readonly about: "transition"; readonly userId: string; readonly transition: number }
  /** Why they wait there, or why they are not there, at the playhead. */
  | { readonly about: "step"; readonly userId: string; readonly step: StepId }
  /** Why they are, or are not, in the journey at the playhead. */
  | { readonly about: "entry"; readonly userId: string };

/** Which of two compared rehearsals the canvas shows. */
export type ComparedSide = "a" | "b" | "both";

export interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
}

export interface Rehearsing {
  /** A, where two are compared. */
  readonly opened: OpenedRehearsal;
  /** B, where two are compared. */
  readonly other: OpenedRehearsal | null;
  readonly side: ComparedSide;
  readonly setSide: (side: ComparedSide) => void;
  readonly names: DefinitionNames;
  readonly playhead: Playhead;
  /** The step whose people and numbers are asked about; null: the journey as a whole. */
  readonly step: StepId | null;
  readonly selectStep: (step: StepId | null) => void;
  readonly countBy: "total" | "unique";
  readonly setCountBy: (by: "total" | "unique") => void;
  /** The list that the people panel shows. */
  readonly scope: PeopleScope;
  readonly setScope: (scope: PeopleScope) => void;
  /** The picked person's id; their way is lit on the canvas and their story open. */
  readonly person: string | null;
  /** Picks somebody and opens their story; null lets go of them. */
  readonly pick: (userId: string | null) => void;
  /** Beside the picked person in the list that they were picked from. */
  readonly neighbours: Neighbours;
  /** Told by whoever shows the list. */
  readonly setNeighbours: (neighbours: Neighbours) => void;
  readonly panel: RehearsePanel;
  readonly show: (panel: RehearsePanel) => void;
  readonly why: WhySubject | null;
  readonly ask: (subject: WhySubject | null) => void;
  /** Opens another rehearsal of this journey, alone. */
  readonly open: (rehearsal: number) => void;
  /** Shows it as B beside the open one; null: the open one alone. */
  readonly compareWith: (rehearsal: number | null) => void;
  /** Makes B of A and A of B; nothing where one is open alone. */
  readonly swap: () => void;
  /** What is worked on in Build. */
  readonly draft: Journey;
  /** Takes a changed journey over as the draft that is worked on; undone like any edit. */
  readonly keepAsDraft: (journey: Journey) => void;
  /** For who does not see that something is done. */
  readonly say: (words: string) => void;
}
