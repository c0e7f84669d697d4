// At which instant people are counted: when the journey would be published, at the end of the data, or another one.

import { Menu } from "@mantine/core";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queries } from "../../host/queries.ts";
import { formatDayTime, formatUtc } from "../../ui/format-instant.ts";
import { ChosenInstant } from "./ChosenInstant.tsx";
import styles from "./InstantMenu.module.css";

interface InstantMenuProps {
  readonly atMs: number;
  readonly onAtMs: (atMs: number) => void;
}

export function InstantMenu({ atMs, onAtMs }: InstantMenuProps) {
  const settings = useQuery(queries.previewSettings);
  const space = useQuery(queries.space);
  const [isChoosing, setChoosing] = useState(false);
  const named = [
    { words: "At publication", ms: settings.data?.publishedAtMs },
    { words: "At the end of the data", ms: space.data?.lastAtMs ?? undefined },
  ];
  return (
    <Menu position="bottom-end" width={260} onClose={() => setChoosing(false)}>
      <Menu.Target>
        <button type="button" className={styles.button} title={formatUtc(atMs)}>
          at {formatDayTime(atMs)}
          <IconChevronDown size={14} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {named.map(({ words, ms }) => (
          <Menu.Item
            key={words}
            disabled={ms === undefined}
            onClick={() => ms !== undefined && onAtMs(ms)}
            rightSection={
              <span className={styles.note}>
                {ms === undefined ? "" : formatDayTime(ms)}
                {ms === atMs && <IconCheck size={14} stroke={1.75} aria-label="chosen" />}
              </span>
            }
          >
            {words}
          </Menu.Item>
        ))}
        {isChoosing ? (
          <ChosenInstant atMs={atMs} onAtMs={onAtMs} />
        ) : (
          <Menu.Item closeMenuOnClick={false} onClick={() => setChoosing(true)}>
            Choose an instant
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
