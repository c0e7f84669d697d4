// Why nobody ever could take a branch: the clauses that contradict each other, or what there is no time for.

import { assertNever } from "../../../shared/base/assert.ts";
import { data, sentence, type Words } from "../../../shared/base/words.ts";
import { wordsOfCondition } from "../../../shared/conditions/wording.ts";
import type { ClashingClause, Impossible } from "../../../shared/find/impossible.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { WordsText } from "../../ui/WordsText.tsx";
import { formatStay } from "../people/format-stay.ts";
import type { Rehearsing } from "../rehearsing.ts";
import styles from "./ImpossibleWhy.module.css";

interface ImpossibleWhyProps {
  readonly rehearsing: Rehearsing;
  readonly why: readonly Impossible[];
}

export function ImpossibleWhy({ rehearsing, why }: ImpossibleWhyProps) {
  return (
    <div className={styles.why}>
      <p className={styles.lead}>Nobody ever could, whatever they did.</p>
      <ul className={styles.reasons}>
        {why.map((reason) => (
          <li key={JSON.stringify(reason)}>
            <Reason reason={reason} rehearsing={rehearsing} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ReasonProps {
  readonly reason: Impossible;
  readonly rehearsing: Rehearsing;
}

function Reason({ reason, rehearsing }: ReasonProps) {
  const { journey } = rehearsing.opened;
  switch (reason.because) {
    case "clash":
      return (
        <>
          {reason.clauses.length === 1 ? "This can never be so:" : "These can never all be so:"}
          <ul className={styles.clauses}>
            {reason.clauses.map((clause) => (
              <li key={JSON.stringify(clause)}>
                <span className={styles.where} dir="auto">
                  {clause.step === null ? "The journey’s exit" : stepName(journey, clause.step)}
                </span>
                <WordsText words={wordsOfClause(clause, rehearsing)} />
              </li>
            ))}
          </ul>
        </>
      );
    case "tooLate":
      return `The waits on the way take ${formatStay(reason.leastMs)} at least, and the rehearsal ends after ${formatStay(reason.hasMs)}.`;
    case "exitsBefore":
      return `The waits on the way take ${formatStay(reason.leastMs)} at least, and everybody leaves the journey after ${formatStay(reason.hasMs)}.`;
    case "noShare":
      return <WordsText words={sentence("0% go that way at ", data(stepName(journey, reason.step)), ".")} />;
    default:
      return assertNever(reason);
  }
}

const wordsOfClause = ({ condition, want }: ClashingClause, { names }: Rehearsing): Words =>
  sentence("who ", wordsOfCondition(want ? condition : { not: condition }, names));

const stepName = ({ steps }: Journey, id: string): string =>
  steps.find((step) => step.id === id)?.name || "a step without a name";
