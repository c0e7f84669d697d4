// The story of the picked person: what they did, what became of them and what the journey did with them, in one time
// line that the playhead stands in.

import { Button, SegmentedControl } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FilterField } from "../../ui/FilterField.tsx";
import { formatCount } from "../../ui/format-count.ts";
import { Refused } from "../../ui/Refused.tsx";
import { shownRehearsal } from "../people/shown-rehearsal.ts";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { useChosenItem } from "./chosen-item.ts";
import { StoryHeadRow } from "./StoryHeadRow.tsx";
import { StoryList } from "./StoryList.tsx";
import styles from "./StoryPanel.module.css";
import { StoryTraits } from "./StoryTraits.tsx";
import { useStory } from "./use-story.ts";

export function StoryPanel({ rehearsing }: { readonly rehearsing: Rehearsing }) {
  const { person } = rehearsing;
  if (person === null) return null;
  return <StoryOf key={person} rehearsing={rehearsing} userId={person} />;
}

interface StoryOfProps {
  readonly rehearsing: Rehearsing;
  readonly userId: string;
}

function StoryOf({ rehearsing, userId }: StoryOfProps) {
  const { playhead } = rehearsing;
  const opened = shownRehearsal(rehearsing);
  const [show, setShow] = useState<"all" | "steps">("all");
  const [text, setText] = useState("");
  const chosen = useChosenItem(userId);
  useEffect(() => {
    if (chosen?.isFromAnswer !== true) return;
    setShow("all");
    setText("");
  }, [chosen]);
  const [asked] = useDebouncedValue(text.trim(), 150);
  const story = useStory({ rehearsal: opened.id, userId, show, text: asked }, () => playhead.state.atMs);
  const { head, refusal, retry } = story;
  const place = usePlayheadState(playhead, ({ atMs }) => story.placeOf(atMs));
  return (
    <section className={styles.panel} aria-label={`The story of ${head?.person.name ?? userId}`}>
      <StoryHeadRow rehearsing={rehearsing} userId={userId} head={head} />
      <div className={styles.about}>
        <StoryTraits playhead={playhead} traits={head?.traits ?? []} names={rehearsing.names} />
        <SegmentedControl
          size="xs"
          aria-label="What of the story"
          withItemsBorders={false}
          value={show}
          onChange={(value) => setShow(value === "steps" ? "steps" : "all")}
          data={[
            { value: "all", label: "All" },
            { value: "steps", label: "Steps" },
          ]}
        />
      </div>
      <div className={styles.filter}>
        <FilterField
          text={text}
          onText={setText}
          placeholder="Filter the story"
          label="Filter the story by what happened"
        />
      </div>
      {refusal !== null && (
        <div className={styles.refusal}>
          <Refused refusal={refusal}>
            <Button size="xs" variant="default" onClick={retry}>
              Ask again
            </Button>
          </Refused>
        </div>
      )}
      {head !== undefined && (
        <LeftOut messages={head.leftOut.messages} changes={changesLeftOut(head.leftOut)} />
      )}
      {head !== undefined && head.total === 0 ? (
        <EmptyState sentence={emptySentence(asked, show)} />
      ) : (
        <StoryList rehearsing={rehearsing} opened={opened} userId={userId} story={story} place={place} />
      )}
    </section>
  );
}

const changesLeftOut = (leftOut: { readonly computedTraits: number; readonly audiences: number }): number =>
  leftOut.computedTraits + leftOut.audiences;

function emptySentence(text: string, show: "all" | "steps"): string {
  if (text !== "") return `Nothing in this story has “${text}” in it.`;
  return show === "steps" ? "The journey does nothing with this person." : "Nothing is known of this person.";
}

function LeftOut({ messages, changes }: { readonly messages: number; readonly changes: number }) {
  if (messages + changes === 0) return null;
  const parts = [
    ...(messages > 0 ? [`${formatCount(messages)} older messages`] : []),
    ...(changes > 0 ? [`${formatCount(changes)} older changes`] : []),
  ];
  return <p className={styles.leftOut}>{parts.join(" and ")} are not listed.</p>;
}
