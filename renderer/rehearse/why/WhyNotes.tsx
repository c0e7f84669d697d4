// Below the ways: what others share, what would have changed the answer or will, and what to do with it.

import { Button, CopyButton } from "@mantine/core";
import { IconArrowsSplit2, IconBulb } from "@tabler/icons-react";
import { noteWords } from "../../../shared/why/note-words.ts";
import type { SuggestedChange } from "../../../shared/why/suggest.ts";
import { whyText } from "../../../shared/why/why-text.ts";
import { formatDayTime } from "../../ui/format-instant.ts";
import { WordsText } from "../../ui/WordsText.tsx";
import { editsOfSuggestion } from "./edits-of-suggestion.ts";
import styles from "./WhyNotes.module.css";
import type { WhyPartProps } from "./why-part.ts";

export function WhyNotes({ rehearsing, why, names }: WhyPartProps) {
  const { answer, messages, company, suggestion } = why;
  const notes = noteWords(answer, company, names);
  const tryIt = (): void => {
    if (suggestion !== null) rehearsing.playhead.goTo(suggestion.atMs);
    rehearsing.show({
      kind: "whatIf",
      ...(suggestion === null ? {} : { suggestion: editsOfSuggestion(answer.userId, suggestion) }),
    });
  };
  return (
    <div className={styles.notes}>
      <IconBulb className={styles.bulb} size={16} stroke={1.75} aria-hidden />
      <div className={styles.words}>
        {notes.map((words, index) => (
          <p key={index} dir="auto">
            <WordsText words={words} />
          </p>
        ))}
        <div className={styles.actions}>
          <Button
            size="xs"
            leftSection={<IconArrowsSplit2 size={14} stroke={1.75} aria-hidden />}
            onClick={tryIt}
          >
            {whatIfLabel(suggestion)}
          </Button>
          <CopyButton value={whyText({ answer, messages, company }, names, formatDayTime)}>
            {({ copied, copy }) => (
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                onClick={() => {
                  copy();
                  rehearsing.say("The answer is copied.");
                }}
              >
                {copied ? "Copied" : "Copy"}
              </Button>
            )}
          </CopyButton>
        </div>
      </div>
    </div>
  );
}

function whatIfLabel(suggestion: SuggestedChange | null): string {
  if (suggestion === null) return "What if";
  if (suggestion.kind === "removeMessage") return "What if it had not come";
  return suggestion.type === "identify" ? "What if it were so" : "What if it had come";
}
