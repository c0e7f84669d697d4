// The ways of an answer in their order, each with its verdict; the one that tells most is open, the others on a click.

import { IconChevronRight } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { ConditionAnswer } from "../../../shared/why/condition-answer.ts";
import { evidenceWords } from "../../../shared/why/evidence-words.ts";
import { tellingExit, tellingWays, type WayAnswer } from "../../../shared/why/why-answer.ts";
import { verdictText, wayHead } from "../../../shared/why/why-text.ts";
import { WordsText } from "../../ui/WordsText.tsx";
import { ConditionView } from "./ConditionView.tsx";
import { Verdict } from "./Verdict.tsx";
import type { WhyPartProps } from "./why-part.ts";
import styles from "./WhyWays.module.css";

export function WhyWays(props: WhyPartProps) {
  const { answer } = props.why;
  const { telling, found } = answer;
  const [ways, exit] = [tellingWays(answer), tellingExit(answer)];
  const isExitAsked = exit !== null && (found.is === "ended" || ways.length === 0);
  return (
    <>
      {ways.map((way, index) => (
        <Way
          key={way.via}
          {...props}
          way={way}
          number={ways.length > 1 ? index + 1 : null}
          isTelling={index === telling && found.is !== "ended"}
        />
      ))}
      {exit !== null && <Exit {...props} exit={exit} isTelling={isExitAsked} />}
    </>
  );
}

interface WayProps extends WhyPartProps {
  readonly way: WayAnswer;
  /** null: it is the only one. */
  readonly number: number | null;
  readonly isTelling: boolean;
}

function Way({ way, number, isTelling, ...props }: WayProps) {
  const { why, names } = props;
  const { condition, share } = way;
  const name = (
    <>
      {number !== null && `${number}. `}
      <WordsText words={wayHead(why.answer, way, names)} />
    </>
  );
  return (
    <Section
      name={name}
      verdict={<Verdict verdict={way.verdict} text={verdictText(way)} />}
      condition={condition}
      atMs={way.judgedMs}
      isTelling={isTelling}
      {...props}
    >
      {share !== null && <p className={styles.short}>{`Numbers from ${share.from} to under ${share.to}`}</p>}
    </Section>
  );
}

function Exit({
  exit,
  isTelling,
  ...props
}: WhyPartProps & { readonly exit: ConditionAnswer; readonly isTelling: boolean }) {
  const verdict = exit.holds ? "holds" : "doesNotHold";
  const { found, atMs } = props.why.answer;
  return (
    <Section
      name="To leave early"
      verdict={<Verdict verdict={verdict} text={exit.holds ? "Holds" : "Does not hold"} />}
      condition={exit}
      atMs={found.is === "ended" ? found.atMs : atMs}
      isTelling={isTelling}
      {...props}
    />
  );
}

interface SectionProps extends WhyPartProps {
  readonly name: ReactNode;
  readonly verdict: ReactNode;
  /** null: there is nothing to open. */
  readonly condition: ConditionAnswer | null;
  readonly atMs: number;
  readonly isTelling: boolean;
  readonly children?: ReactNode;
}

function Section({ name, verdict, condition, atMs, isTelling, children, ...props }: SectionProps) {
  const [opened, setOpened] = useState<boolean | null>(null);
  const isOpen = condition !== null && (opened ?? isTelling);
  return (
    <div className={styles.way} data-open={isOpen || undefined}>
      {condition === null ? (
        <div className={styles.head}>
          <span className={styles.name}>{name}</span>
          {verdict}
        </div>
      ) : (
        <button
          type="button"
          className={styles.head}
          aria-expanded={isOpen}
          onClick={() => setOpened(!isOpen)}
        >
          <span className={styles.name}>
            {name}
            <IconChevronRight className={styles.chevron} size={14} stroke={2} aria-hidden />
          </span>
          {verdict}
        </button>
      )}
      {children}
      {condition !== null && !isOpen && (
        <p className={styles.short} dir="auto">
          <WordsText words={evidenceWords(condition, props.names.names)} />
        </p>
      )}
      {condition !== null && isOpen && <ConditionView answer={condition} judgedMs={atMs} isTop {...props} />}
    </div>
  );
}
