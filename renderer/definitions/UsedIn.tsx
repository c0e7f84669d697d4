// "2 journeys, 1 audience": in short where something is used, and on a press all places as links.

import { Popover } from "@mantine/core";
import { useState } from "react";
import type { DefinitionUse } from "../../shared/api/definition-contract.ts";
import { UsePlaces } from "./UsePlaces.tsx";
import { usesInShort } from "./use-words.ts";
import styles from "./UsedIn.module.css";

interface UsedInProps {
  /** undefined: not known yet. */
  readonly uses: readonly DefinitionUse[] | undefined;
  readonly name: string;
}

export function UsedIn({ uses, name }: UsedInProps) {
  const [opened, setOpened] = useState(false);
  if (uses === undefined) return null;
  const words = usesInShort(uses);
  if (uses.length === 0) return <span className={styles.nowhere}>{words}</span>;
  return (
    <Popover opened={opened} onChange={setOpened} width={320} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles.button}
          aria-label={`${name} is used in ${words}`}
          onClick={() => setOpened(!opened)}
        >
          {words}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <UsePlaces uses={uses} />
      </Popover.Dropdown>
    </Popover>
  );
}
