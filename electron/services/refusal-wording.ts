// The words of every refusal that is not a failure of the space: what happened, what was kept, what to do. Spaces
// have words of their own (electron/space/space-error-wording.ts).

import type { Refusal } from "../../shared/api/refusal.ts";
import { Refused } from "./refused.ts";

/** Why something was not done, with what the words need. Names are as people gave them. */
export type RefusalCause =
  | {
      readonly kind: "notFound";
      readonly what:
        "journey" | "version" | "template" | "step" | "person" | "rehearsal" | "delivery" | "persona";
    }
  | { readonly kind: "nameTaken"; readonly what: Named | "event" | "trait"; readonly name: string }
  | { readonly kind: "nameMissing"; readonly what: Named }
  | { readonly kind: "nameTooLong"; readonly what: Named; readonly most: number }
  | { readonly kind: "changedElsewhere"; readonly name: string }
  | { readonly kind: "otherSpace"; readonly path: string }
  | { readonly kind: "wrongShape"; readonly problem: string }
  | { readonly kind: "notValid"; readonly name: string; readonly errors: number }
  | { readonly kind: "nothingToKeep"; readonly name: string }
  | { readonly kind: "unreadable"; readonly what: string }
  | { readonly kind: "running"; readonly name: string }
  | { readonly kind: "cancelled"; readonly name: string }
  | { readonly kind: "spaceChanged" }
  | { readonly kind: "rehearsalFailed"; readonly name: string }
  /** `problem` is a sentence. */
  | { readonly kind: "badSetup"; readonly problem: string }
  | { readonly kind: "unknownAudience" }
  | { readonly kind: "unknownScenario"; readonly name: string }
  /** `problem` as describeProblem words it. */
  | { readonly kind: "wrongSettings"; readonly problem: string }
  /** At least one. */
  | { readonly kind: "unknownPeople"; readonly userIds: readonly string[] }
  /** At least one. */
  | { readonly kind: "unknownPersonas"; readonly count: number }
  | { readonly kind: "userIdTaken"; readonly userId: string }
  | { readonly kind: "tooManyPersonas"; readonly most: number }
  /** `problem` as describeProblem words it. */
  | { readonly kind: "wrongPersona"; readonly problem: string }
  | { readonly kind: "emptyCohort" }
  | { readonly kind: "isWhatIf"; readonly name: string }
  | { readonly kind: "noFolder"; readonly folder: string; readonly why: string }
  | { readonly kind: "notAbsolute"; readonly path: string };

type Named = "journey" | "destination" | "rehearsal" | "persona";

type Of<K extends RefusalCause["kind"]> = Extract<RefusalCause, { readonly kind: K }>;
type Words = Omit<Refusal, "kind">;

const unchanged = "Nothing was changed.";
const draftKept = "The draft is as it was.";
const notRehearsed = "Nothing was rehearsed. Earlier rehearsals are still there.";

const mostIds = 3;

/** “a”, “b”, “c” and 4 more. */
function someOf(userIds: readonly string[]): string {
  const named = userIds.slice(0, mostIds).map((id) => `“${id}”`);
  const more = userIds.length - named.length;
  return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
}

const wordings: { readonly [K in RefusalCause["kind"]]: (cause: Of<K>) => Words } = {
  notFound: ({ what }) => ({
    happened: `This ${what} is not there${what === "journey" || what === "rehearsal" ? " any more" : ""}.`,
    kept: unchanged,
    remedy:
      what === "journey"
        ? "Go back to the list of journeys. If it was deleted, undo that there."
        : `Choose another ${what}.`,
  }),
  nameTaken: ({ what, name }) => ({
    happened: `Another ${what} is called “${name}”.`,
    kept: what === "journey" ? draftKept : unchanged,
    remedy: "Choose another name.",
  }),
  nameMissing: ({ what }) => ({
    happened: `A ${what} needs a name.`,
    kept: "The name is as it was.",
    remedy: "Give it a name.",
  }),
  nameTooLong: ({ what, most }) => ({
    happened: `The name of a ${what} may have up to ${most} characters.`,
    kept: "The name is as it was.",
    remedy: "Choose a shorter one.",
  }),
  changedElsewhere: ({ name }) => ({
    happened: `“${name}” was changed in another window.`,
    kept: "What was saved there is kept, and nothing was written over it.",
    remedy: "Go on with what was saved there; keep your own work as a copy.",
  }),
  otherSpace: ({ path }) => ({
    happened: `The journey is of the space ${path}, and another one is open now.`,
    kept: "What was saved before is kept in its own space, and nothing was written to this one.",
    remedy: "Open that space again: this window keeps what is not saved, and saves it then.",
  }),
  wrongShape: ({ problem }) => ({
    happened: `This is not a journey that can be kept: ${problem}.`,
    kept: draftKept,
    remedy: "Undo the last change, then save again.",
  }),
  notValid: ({ name, errors }) => ({
    happened: `“${name}” has ${errors === 1 ? "an error" : `${errors} errors`}.`,
    kept: draftKept,
    remedy: "Mend what the list of problems shows, then do it again.",
  }),
  nothingToKeep: ({ name }) => ({
    happened: `“${name}” has not changed since its newest version.`,
    kept: unchanged,
    remedy: "Change something first.",
  }),
  unreadable: ({ what }) => ({
    happened: `The space holds ${what} that this version of Rehearse cannot read.`,
    kept: "It was left as it is.",
    remedy: "Open the space with the version of Rehearse that wrote it, or export and mend it there.",
  }),
  running: ({ name }) => ({
    happened: `A rehearsal of “${name}” is running already.`,
    kept: "It goes on.",
    remedy: "Wait until it is done, or cancel it first.",
  }),
  cancelled: ({ name }) => ({
    happened: `The rehearsal of “${name}” was cancelled.`,
    kept: "Nothing of it was kept. Earlier rehearsals are still there.",
    remedy: "Rehearse again whenever you like.",
  }),
  spaceChanged: () => ({
    happened: "The people of this space were changed while they were rehearsed.",
    kept: "Nothing of the rehearsal was kept. Earlier rehearsals are still there.",
    remedy: "Rehearse again.",
  }),
  rehearsalFailed: ({ name }) => ({
    happened: `The rehearsal of “${name}” ended early, by a mistake in Rehearse.`,
    kept: "Nothing of it was kept. The journey and earlier rehearsals are still there.",
    remedy: "Rehearse again; if it happens again, please report it.",
  }),
  badSetup: ({ problem }) => ({
    happened: problem,
    kept: notRehearsed,
    remedy: "Choose another instant.",
  }),
  unknownAudience: () => ({
    happened: "The audience that was to take part is not there any more.",
    kept: notRehearsed,
    remedy: "Choose another audience.",
  }),
  unknownScenario: ({ name }) => ({
    happened: `No sample people are made by the name of “${name}”.`,
    kept: notRehearsed,
    remedy: "Choose one of the kinds that are offered.",
  }),
  wrongSettings: ({ problem }) => ({
    happened: `Nobody can be made with these settings: ${problem}.`,
    kept: unchanged,
    remedy: "Set it within these bounds.",
  }),
  unknownPeople: ({ userIds }) => ({
    happened: `This space has nobody with the ${userIds.length === 1 ? "id" : "ids"} ${someOf(userIds)}.`,
    kept: notRehearsed,
    remedy: "Take them out of the list, or import them first.",
  }),
  unknownPersonas: ({ count }) => ({
    happened: `${count === 1 ? "One of the personas" : `${count} of the personas`} that were to take part ${count === 1 ? "is" : "are"} not there any more.`,
    kept: notRehearsed,
    remedy: "Choose others.",
  }),
  userIdTaken: ({ userId }) => ({
    happened: `Another persona has the user id “${userId}”.`,
    kept: "The persona is as it was saved before.",
    remedy: "Choose another user id.",
  }),
  tooManyPersonas: ({ most }) => ({
    happened: `A space holds at most ${most} personas.`,
    kept: unchanged,
    remedy: "Delete some first, or generate sample people instead.",
  }),
  wrongPersona: ({ problem }) => ({
    happened: `This is not a persona that can be kept: ${problem}.`,
    kept: unchanged,
    remedy: "Mend that, then try again.",
  }),
  emptyCohort: () => ({
    happened: "Nobody would take part: the cohort is empty.",
    kept: notRehearsed,
    remedy: "Choose other people, or another instant of publication.",
  }),
  isWhatIf: ({ name }) => ({
    happened: `“${name}” plays on from another rehearsal, with changes of its own.`,
    kept: notRehearsed,
    remedy: "Run the one that it plays on from again, and ask what if there.",
  }),
  noFolder: ({ folder, why }) => ({
    happened: `The folder ${folder} cannot be shown: ${why}.`,
    kept: unchanged,
    remedy: "Choose another folder.",
  }),
  notAbsolute: ({ path }) => ({
    happened: `${path} does not say in which folder it is.`,
    kept: unchanged,
    remedy: "Give the whole path, from the top of the disk.",
  }),
};

export const refused = (cause: RefusalCause): Refused => new Refused(wordRefusal(cause));

export function wordRefusal(cause: RefusalCause): Refusal {
  // The table's type says that the function under a kind takes a cause of that kind.
  const word = wordings[cause.kind] as (cause: RefusalCause) => Words;
  return { kind: cause.kind, ...word(cause) };
}
