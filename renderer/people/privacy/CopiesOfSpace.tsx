// Other files with the same space in it that still know a person. Each goes only where that is chosen.

import { Checkbox } from "@mantine/core";
import type { SpaceCopy } from "../../../shared/api/privacy-contract.ts";
import { formatDayTime } from "../../ui/format-instant.ts";
import styles from "./Privacy.module.css";

interface CopiesOfSpaceProps {
  readonly copies: readonly SpaceCopy[];
  /** Paths. */
  readonly chosen: readonly string[];
  readonly onChoose: (paths: readonly string[]) => void;
}

export function CopiesOfSpace({ copies, chosen, onChoose }: CopiesOfSpaceProps) {
  const knowing = copies.filter(({ knows }) => knows === "person");
  const unreadable = copies.filter(({ knows }) => knows === "unreadable");
  return (
    <>
      {knowing.length > 0 && (
        <fieldset className={styles.copies}>
          <legend>Copies of this space that know them as well. Choose those that are to be deleted:</legend>
          {knowing.map((copy) => (
            <Checkbox
              key={copy.path}
              checked={chosen.includes(copy.path)}
              onChange={({ currentTarget: { checked } }) =>
                onChoose(checked ? [...chosen, copy.path] : chosen.filter((path) => path !== copy.path))
              }
              label={<span className={styles.path}>{copy.path}</span>}
              description={`The whole file, changed ${formatDayTime(copy.changedAtMs)}`}
            />
          ))}
        </fieldset>
      )}
      {unreadable.length > 0 && (
        <div>
          <p>These spaces cannot be looked into, so that it is not known whether they know them:</p>
          <ul className={styles.list}>
            {unreadable.map(({ path }) => (
              <li key={path} className={styles.path}>
                {path}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
