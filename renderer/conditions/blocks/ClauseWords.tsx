// A clause as a sentence of words, each of which opens what can be chosen for it.

import { useMemo } from "react";
import { replacePart } from "../document/condition-path.ts";
import type { OutlineClause } from "../document/condition-outline.ts";
import { QuestionPicker } from "../picker/QuestionPicker.tsx";
import type { ClauseToken } from "../words/clause-token.ts";
import { clauseTokens } from "../words/clause-tokens.ts";
import { useNamesShown } from "../words/use-names-shown.ts";
import { withShownName } from "../words/with-shown-name.ts";
import { afterChoice } from "./after-choice.ts";
import styles from "./ClauseBlock.module.css";
import { problemsInside } from "./condition-problem.ts";
import { useEditing } from "./editing.ts";
import words from "./Word.module.css";
import { WordButton } from "./WordButton.tsx";

export function ClauseWords({ part }: { readonly part: OutlineClause }) {
  const { names, readOnly } = useEditing();
  const namesShown = useNamesShown();
  const tokens = useMemo(
    () => clauseTokens(part, names).map((token) => withShownName(token, namesShown)),
    [part, names, namesShown],
  );
  const shown = readOnly ? tokens.filter(({ look }) => look !== "add") : tokens;
  return (
    <div className={styles.words}>
      {shown.map((token) =>
        token.question === null ? (
          <span key={token.key} className={words.plain}>
            {token.text}
          </span>
        ) : (
          <AskingWord key={token.key} part={part} token={token} />
        ),
      )}
    </div>
  );
}

function AskingWord({ part, token }: { readonly part: OutlineClause; readonly token: ClauseToken }) {
  const { condition, place, definitions, problems, change } = useEditing();
  const { question, cleared } = token;
  const { pointer } = part;
  const at = part.inner + token.at;
  const problem = token.at === "" || token.look === "add" ? undefined : problemsInside(problems, at)[0];
  return (
    <WordButton
      pointer={pointer}
      token={token.key}
      at={token.at === "" || token.look === "add" ? undefined : at}
      text={token.text}
      nameInData={token.nameInData}
      look={token.look === "word" ? "grammar" : token.look}
      icon={token.icon}
      description={token.description}
      isMissing={token.isMissing}
      problem={problem}
      hasChevron={token.key === "form"}
      onClear={
        cleared === null
          ? null
          : () => change(replacePart(condition, pointer, cleared), { pointer, token: token.key })
      }
      picker={(typed, close) =>
        question !== null && (
          <QuestionPicker
            question={question}
            place={place}
            definitions={definitions}
            typed={typed}
            onClose={close}
            onChoose={(choice) => {
              const chosen = choice.part();
              const changed = replacePart(condition, pointer, chosen);
              if (choice.staysOpen) return change(changed, null);
              const next = afterChoice(chosen, token.key);
              change(changed, { pointer, token: next.token }, next.isMissing);
            }}
          />
        )
      }
    />
  );
}
