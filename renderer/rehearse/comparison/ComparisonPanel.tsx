// Two rehearsals compared: what was changed, and whose way differs up to the playhead, group by group and one by one.

import { Button } from "@mantine/core";
import { IconArrowsSplit2, IconInfoCircle, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { DifferenceInShort, RehearsalsCompared } from "../../../shared/api/comparison-contract.ts";
import type { OpenedRehearsal } from "../../../shared/api/travel-contract.ts";
import { countOf } from "../../ui/format-count.ts";
import { formatDayTime } from "../../ui/format-instant.ts";
import { Refused } from "../../ui/Refused.tsx";
import { PanelHead } from "../../ui/PanelHead.tsx";
import type { Playhead } from "../playhead/playhead.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { unlessSame } from "../what-if/changed-journey.ts";
import { changeWhatIf, whatIfDraft } from "../what-if/what-if-draft.ts";
import styles from "./ComparisonPanel.module.css";
import { DifferenceGroups } from "./DifferenceGroups.tsx";
import { DifferingPeople } from "./DifferingPeople.tsx";
import { useCompared } from "./use-compared.ts";
import { WhatWasChanged } from "./WhatWasChanged.tsx";

export function ComparisonPanel({ rehearsing }: { readonly rehearsing: Rehearsing }) {
  const { opened, other, compareWith } = rehearsing;
  if (other === null) return null;
  return (
    <section className={styles.panel} aria-label="Comparison">
      <PanelHead
        icon={<IconArrowsSplit2 size={18} stroke={1.75} aria-hidden className={styles.icon} />}
        title={other.whatIf === null ? "Comparison" : "What if"}
        kind={headWords(opened, other)}
        onClose={() => compareWith(null)}
        closeLabel="End the comparison"
      />
      <div className={styles.body}>
        <Differences key={`${opened.id} ${other.id}`} rehearsing={rehearsing} other={other} />
      </div>
      <footer className={styles.note}>
        <IconInfoCircle size={16} stroke={1.75} aria-hidden />
        <p>
          Histories stay as they were. Nobody here reacts to a message that they did not get in life.
          Everybody is counted once, where their ways first part.
        </p>
      </footer>
    </section>
  );
}

function headWords(a: OpenedRehearsal, b: OpenedRehearsal): string {
  if (b.whatIf?.rehearsal !== a.id) return `${b.name} beside ${a.name}`;
  const { fromMs } = b.whatIf;
  return fromMs === a.setup.publishedAtMs
    ? "Changed from publication on"
    : `Changed from ${formatDayTime(fromMs)} on`;
}

interface DifferencesProps {
  readonly rehearsing: Rehearsing;
  readonly other: OpenedRehearsal;
}

function Differences({ rehearsing, other }: DifferencesProps) {
  const { opened, names, playhead, person, pick } = rehearsing;
  const pair = { a: opened.id, b: other.id };
  const compared = useCompared(pair, playhead);
  const [group, setGroup] = useState<DifferenceInShort | null>(null);
  const { found, refusal, isOld, atMs } = compared;
  if (group !== null) {
    return (
      <DifferingPeople
        pair={pair}
        atMs={atMs}
        group={found?.groups.find(({ key }) => key === group.key) ?? { ...group, people: 0 }}
        picked={person}
        onPick={pick}
        onBack={() => setGroup(null)}
      />
    );
  }
  return (
    <>
      <div className={styles.changes}>
        <WhatWasChanged a={opened} b={other} names={names} />
        <Button
          className={styles.another ?? ""}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => {
            beginFrom(opened, other);
            rehearsing.show({ kind: "whatIf" });
          }}
        >
          Another change
        </Button>
      </div>
      <div className={styles.whose} data-old={isOld || undefined}>
        <div className={styles.whoseHead}>
          <h3 className={styles.title}>Whose way differs</h3>
          <span className={styles.total} aria-live="polite">
            {found === null ? "…" : countOf(found.differing, "person", "people")}
          </span>
        </div>
        {refusal !== null && <Refused refusal={refusal} />}
        {found !== null && <Cautions found={found} />}
        {found?.differing === 0 && <NobodyYet playhead={playhead} atMs={atMs} />}
        {found !== null && <DifferenceGroups groups={found.groups} onChoose={setGroup} />}
      </div>
    </>
  );
}

function NobodyYet({ playhead, atMs }: { readonly playhead: Playhead; readonly atMs: number }) {
  const isEnd = atMs >= playhead.untilMs;
  return (
    <div className={styles.none}>
      <p>Up to {isEnd ? "the end" : "this instant"}, everybody fares the same.</p>
      {!isEnd && (
        <Button
          className={styles.toEnd ?? ""}
          variant="default"
          size="xs"
          onClick={() => playhead.goTo(playhead.untilMs)}
        >
          Go to the end
        </Button>
      )}
    </div>
  );
}

/** Where nothing is put together yet, B's changes of the journey are what one goes on with. */
function beginFrom(a: OpenedRehearsal, b: OpenedRehearsal): void {
  const { fromMs, journey, people } = whatIfDraft(a.id);
  if (b.whatIf?.rehearsal !== a.id || fromMs !== null || journey !== null || people.length > 0) return;
  const instant = b.whatIf.fromMs;
  changeWhatIf(a.id, {
    fromMs: instant === a.setup.publishedAtMs ? null : instant,
    journey: unlessSame(a.journey, b.journey),
  });
}

/** What the two do not share, so that nobody takes it for the change. */
function Cautions({ found: { differ } }: { readonly found: RehearsalsCompared }) {
  const words = [
    ...(differ.people ? ["Other people took part in B than in A."] : []),
    ...(differ.circumstances ? ["They were published, paused or ended at other instants."] : []),
    ...(differ.definitions ? ["Audiences or computed traits were others."] : []),
  ];
  if (words.length === 0) return null;
  return <p className={styles.caution}>{words.join(" ")}</p>;
}
