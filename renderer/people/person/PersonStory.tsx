// A person's way through one rehearsal: what the journey did with them, in words, in order.

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { storyPage } from "../../../shared/api/story-contract.ts";
import type { OpenedRehearsal } from "../../../shared/api/travel-contract.ts";
import { definitionNames } from "../../../shared/people/definition-names.ts";
import { storyDetail, storyTitle } from "../../../shared/why/story-words.ts";
import type { NumberedItem } from "../../../shared/why/story-item.ts";
import { host } from "../../host/host.ts";
import { queries } from "../../host/queries.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import { StoryItemIcon } from "../../rehearse/story/StoryItemIcon.tsx";
import { formatDayTime, formatUtc } from "../../ui/format-instant.ts";
import { Refused } from "../../ui/Refused.tsx";
import { WordsText } from "../../ui/WordsText.tsx";
import styles from "./PersonStory.module.css";

interface PersonStoryProps {
  readonly rehearsal: number;
  readonly userId: string;
}

export function PersonStory({ rehearsal, userId }: PersonStoryProps) {
  const opened = useQuery(queries.rehearsal(rehearsal));
  const items = useQuery({
    queryKey: ["rehearsal", rehearsal, "way", userId],
    queryFn: ({ signal }) =>
      host.story.items({ rehearsal, userId, show: "steps", text: "", page: 0 }, { signal }),
  });
  const error = opened.error ?? items.error;
  if (error !== null) return <Refused refusal={refusalOf(error)} />;
  if (opened.data === undefined || items.data === undefined) return null;
  if (items.data.length === 0) return <p className={styles.none}>The journey does nothing with them.</p>;
  return <Items opened={opened.data} items={items.data} />;
}

interface ItemsProps {
  readonly opened: OpenedRehearsal;
  readonly items: readonly NumberedItem[];
}

function Items({ opened, items }: ItemsProps) {
  const { journey, definitions, setup } = opened;
  const names = useMemo(() => definitionNames(definitions), [definitions]);
  const context = { journey, names, person: "", publishedAtMs: setup.publishedAtMs };
  return (
    <ol className={styles.items} aria-label="Their way">
      {items.map((item) => (
        <li key={item.number} className={styles.item}>
          <span className={styles.icon}>
            <StoryItemIcon item={item} journey={journey} isGrey={false} />
          </span>
          <span className={styles.words} dir="auto">
            <span>
              <WordsText words={storyTitle(item, context)} />
            </span>
            <span className={styles.detail}>
              <WordsText words={storyDetail(item, context)} />
            </span>
          </span>
          <time
            className={styles.time}
            dateTime={new Date(item.atMs).toISOString()}
            title={formatUtc(item.atMs)}
          >
            {formatDayTime(item.atMs, setup.untilMs)}
          </time>
        </li>
      ))}
      {items.length === storyPage && <li className={styles.none}>More is in the rehearsal itself.</li>}
    </ol>
  );
}
