// Why a what-if was not played, in words: what in the changes is wrong, and where.

import { formatInstant } from "../../../shared/base/instant.ts";
import { assertNever } from "../../../shared/base/assert.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { connectionName } from "../../../shared/journey/wording.ts";
import type { MessageEditProblem } from "../../../shared/what-if/edit-messages.ts";
import type { MissingPast } from "../../../shared/what-if/missing-past.ts";
import type { WhatIfProblem } from "../../simulation/what-if/check-what-if.ts";
import { Refused } from "../refused.ts";

/** `before` is the journey of the rehearsal that it would play on from. */
export function refusedWhatIf(problem: WhatIfProblem, before: Journey): Refused {
  const { happened, remedy } = wordProblem(problem, before);
  return badWhatIf(happened, remedy);
}

export const badWhatIf = (happened: string, remedy: string): Refused =>
  new Refused({
    kind: "badWhatIf",
    happened,
    kept: "Nothing was played. The rehearsal and the changes are as they were.",
    remedy,
  });

interface ProblemWords {
  readonly happened: string;
  readonly remedy: string;
}

function wordProblem(problem: WhatIfProblem, before: Journey): ProblemWords {
  switch (problem.kind) {
    case "outsideTime":
      return {
        happened: "The change would begin outside of the time of the rehearsal.",
        remedy: "Put the playhead between publication and the end.",
      };
    case "nothingChanged":
      return {
        happened: "Nothing is changed yet.",
        remedy: "Change a message, a trait or the journey first.",
      };
    case "messagesChanged":
      return {
        happened: "Messages were imported since this was rehearsed, so that its past is not theirs any more.",
        remedy: "Run the rehearsal again, and begin the what-if from that.",
      };
    case "otherEntry":
      return {
        happened: "The changed journey has another entry step, by which nobody came in before the change.",
        remedy: "Play it from publication on, or keep the entry step.",
      };
    case "notInCohort":
      return {
        happened: `“${problem.userId}” takes no part in this rehearsal.`,
        remedy: "Choose somebody who does.",
      };
    case "notNew":
      return {
        happened: `“${problem.userId}” is somebody already, and cannot be made up.`,
        remedy: "Choose another id for the new person.",
      };
    case "edit":
      return {
        happened: `A change of “${problem.userId}” cannot be made: ${editWords(problem.problem)}.`,
        remedy: `Look at change ${problem.problem.edit + 1} of this person.`,
      };
    case "missingPast":
      return missingWords(problem.missing, before);
    default:
      return assertNever(problem);
  }
}

function editWords(problem: MessageEditProblem): string {
  switch (problem.kind) {
    case "noMessage":
      return "they have no such message";
    case "editedTwice":
      return "the same message is changed twice";
    case "outside":
      return `${formatInstant(problem.atMs)} is before the change begins, or after the rehearsal ends`;
    case "wrongType":
      return "only track, page, screen and identify can be changed";
    case "rejected":
      return `found ${problem.found}, expected ${problem.expected}`;
    default:
      return assertNever(problem);
  }
}

function missingWords({ step: id, part, people, waiting }: MissingPast, { steps }: Journey): ProblemWords {
  const step = steps.find((one) => one.id === id);
  const name = `“${step?.name ?? id}”`;
  const remedy = "Play the changed journey from publication on, or leave this where it is.";
  switch (part.kind) {
    case "step":
      return {
        happened: `${name} cannot be taken away from this instant on: ${counted(people)} been there before, and ${waiting === 0 ? "nobody waits" : waiting === 1 ? "1 person waits" : `${grouped(waiting)} people wait`} there now.`,
        remedy,
      };
    case "connection": {
      const way = step === undefined ? part.via : connectionName(step, part.via);
      return {
        happened: `“${way}” of ${name} cannot be taken away from this instant on: ${counted(people)} gone that way before.`,
        remedy,
      };
    }
    case "destination":
      return {
        happened: `“${part.destination}” cannot be taken away from ${name} from this instant on: something went there before, for ${people === 1 ? "1 person" : `${grouped(people)} people`}.`,
        remedy,
      };
    default:
      return assertNever(part);
  }
}

const counted = (people: number): string =>
  people === 1 ? "1 person has" : `${grouped(people)} people have`;

const grouped = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ",");
