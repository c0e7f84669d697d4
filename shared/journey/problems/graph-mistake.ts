// Mistakes in how the steps hang together.

import { plain, sentence, data } from "../../base/words.ts";
import { neverLeadingBack } from "../graph-problems.ts";
import { connectionName } from "../wording.ts";
import { wayAt } from "./place.ts";
import { fix, type Mistake, type ProblemWords, quoted, stepName } from "./problem-parts.ts";

export function graphMistake(mistake: Mistake): ProblemWords | undefined {
  const { step, inner } = mistake.place;
  if (step === null) return undefined;
  const name = stepName(step);
  if (inner === "" && mistake.found.endsWith("nothing leads"))
    return {
      kind: "outOfReach",
      title: `Nothing leads to ${name}`,
      explanation: plain("Nobody can ever come to this step. Connect another step to it, or delete it."),
      fixes: [fix(`Delete ${name}`, { kind: "deleteStep", step: step.id, below: "remove" })],
    };
  const way = /(^|\/)next$/.test(inner) ? wayAt(mistake.place) : undefined;
  if (way === undefined) return undefined;
  const disconnect = fix("Disconnect", { kind: "disconnect", from: way });
  const connection = connectionName(step, way.via);
  if (mistake.expected === neverLeadingBack)
    return {
      kind: "leadsBack",
      title: `${name} leads back to a step before it`,
      explanation: sentence("People would go round in a circle from ", data(quoted(connection)), "."),
      fixes: [disconnect],
    };
  return {
    kind: "leadsNowhere",
    title: `${name} leads to a step that is not there`,
    explanation: sentence("The connection ", data(quoted(connection)), " has no step to lead to."),
    fixes: [disconnect],
  };
}
