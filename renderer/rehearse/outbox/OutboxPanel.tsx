// Everything that would have gone out, up to the playhead or in the whole rehearsal, and each call as it would be.

import { SegmentedControl } from "@mantine/core";
import { IconMailForward } from "@tabler/icons-react";
import { useState } from "react";
import type { OutboxRow } from "../../../shared/api/outbox-contract.ts";
import { ListRefusal } from "../../lists/ListRefusal.tsx";
import { PanelHead } from "../../ui/PanelHead.tsx";
import { shownRehearsal, shownSide } from "../people/shown-rehearsal.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { DeliveryDetail } from "./DeliveryDetail.tsx";
import { DestinationChips } from "./DestinationChips.tsx";
import { OutboxControls } from "./OutboxControls.tsx";
import styles from "./OutboxPanel.module.css";
import { OutboxRows } from "./OutboxRows.tsx";
import { useOutbox } from "./use-outbox.ts";

export function OutboxPanel({ rehearsing }: { readonly rehearsing: Rehearsing }) {
  const outbox = useOutbox(rehearsing);
  const [chosen, setChosen] = useState<OutboxRow | null>(null);
  const side = shownSide(rehearsing);
  const ofPersonas = shownRehearsal(rehearsing).origin === "personas";
  return (
    <section className={styles.panel} aria-label="Outbox">
      <PanelHead
        icon={<IconMailForward size={18} stroke={1.75} aria-hidden />}
        title={side === null ? "Outbox" : `Outbox of ${side}`}
        kind={ofPersonas ? "To personas. Nothing is ever sent." : "Nothing is ever sent."}
        onClose={() => rehearsing.show({ kind: "people" })}
        closeLabel="Close the outbox"
      />
      <div className={styles.about}>
        <SegmentedControl
          aria-label="Which deliveries"
          fullWidth
          withItemsBorders={false}
          transitionDuration={0}
          classNames={{ label: styles.span ?? "" }}
          value={outbox.settings.span}
          onChange={(span) => outbox.change({ span: span === "whole" ? "whole" : "upToPlayhead" })}
          data={[
            { value: "upToPlayhead", label: "Up to the playhead" },
            { value: "whole", label: "Whole rehearsal" },
          ]}
        />
        <DestinationChips outbox={outbox} names={rehearsing.names} />
        <OutboxControls outbox={outbox} />
        <ListRefusal pages={outbox.pages} />
      </div>
      {/* Another list begins at its top. */}
      <OutboxRows
        key={JSON.stringify([outbox.settings.span, outbox.settings.destination])}
        outbox={outbox}
        names={rehearsing.names}
        chosen={chosen}
        onChoose={setChosen}
      />
      {chosen !== null && (
        <DeliveryDetail
          rehearsing={rehearsing}
          rehearsal={outbox.opened.id}
          row={chosen}
          onClose={() => setChosen(null)}
        />
      )}
    </section>
  );
}
