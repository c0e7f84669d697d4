// Everybody in an audience at an instant: a long list of which only what is in view is fetched and drawn. Each name leads
// to the person.

import { useVirtualizer } from "@tanstack/react-virtual";
import { useState } from "react";
import { Link } from "wouter";
import type { Condition } from "../../shared/conditions/condition.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import { useConditionCount } from "../conditions/counts/use-condition-count.ts";
import { pageSize, useMatchingPages } from "../conditions/match/use-matching-pages.ts";
import { formatCount } from "../ui/format-count.ts";
import { personAddress } from "../ui/person-address.ts";
import { Refused } from "../ui/Refused.tsx";
import editor from "./Editor.module.css";
import styles from "./Members.module.css";

interface MembersProps {
  readonly condition: Condition;
  readonly atMs: number;
  readonly definitions: Definitions;
}

const rowHeight = 36;

export function Members({ condition, atMs, definitions }: MembersProps) {
  const { count, isCurrent, gap } = useConditionCount(condition, atMs, definitions);
  const isKnown = count !== null && isCurrent && gap === null;
  return (
    <section className={editor.card} aria-label="People in it">
      <h2 className={`${editor.heading} ${styles.title}`}>
        People in it
        <span className={editor.hint}>
          {isKnown ? formatCount(count.matching) : gap === null ? "counting…" : "Not counted yet"}
        </span>
      </h2>
      {isKnown && count.matching > 0 && <MemberList {...{ condition, atMs }} total={count.matching} />}
      {isKnown && count.matching === 0 && <p className={styles.none}>Nobody at this instant.</p>}
    </section>
  );
}

interface MemberListProps {
  readonly condition: Condition;
  readonly atMs: number;
  readonly total: number;
}

function MemberList({ condition, atMs, total }: MemberListProps) {
  // Kept as state, so that the list is drawn again once there is something to scroll.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const list = useVirtualizer({
    count: total,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const rows = list.getVirtualItems();
  const pages = [...new Set(rows.map(({ index }) => Math.floor(index / pageSize)))];
  const { personAt, refusal } = useMatchingPages({ condition, atMs }, pages);
  return (
    <div ref={setScroller} className={styles.scroller} tabIndex={0} role="region" aria-label="Their names">
      {refusal !== null && <Refused refusal={refusal} />}
      <ul className={styles.list} style={{ height: list.getTotalSize() }}>
        {rows.map(({ index, start }) => {
          const person = personAt(index);
          return (
            <li
              key={index}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              aria-busy={person === undefined}
            >
              {person !== undefined && (
                <>
                  <Link href={personAddress(person.userId)} className={styles.name} dir="auto">
                    {person.name}
                  </Link>
                  <span className={styles.detail} dir="auto" title={person.userId}>
                    {person.email ?? (person.name === person.userId ? "" : person.userId)}
                  </span>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
