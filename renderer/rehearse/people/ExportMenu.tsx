// The lines of a menu that take something out of the rehearsal, as it is at the playhead.

import { Menu } from "@mantine/core";
import { IconMailForward, IconPhoto, IconTable, IconUsers } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { downloadBlob } from "../../ui/download.ts";
import { MenuChoice } from "../../ui/MenuChoice.tsx";
import { saveOutbox } from "../outbox/save-outbox.ts";
import type { Rehearsing } from "../rehearsing.ts";
import { countsCsv } from "./counts-csv.ts";
import { fileName } from "../../files/file-name.ts";
import { savePeople } from "./people-csv.ts";
import { listSettings, queryOf, sortFor } from "./people-list-settings.ts";
import { shownRehearsal } from "./shown-rehearsal.ts";

interface ExportMenuProps {
  readonly rehearsing: Rehearsing;
  readonly onPicture: (format: "svg" | "png") => void;
}

const icon = (Icon: typeof IconTable): ReactNode => <Icon size={16} stroke={1.75} aria-hidden />;

export function ExportMenu({ rehearsing, onPicture }: ExportMenuProps) {
  return (
    <>
      <Menu.Label>Export, as at the playhead</Menu.Label>
      <MenuChoice icon={icon(IconTable)} onChoose={() => saveCounts(rehearsing)}>
        Counts (CSV)
      </MenuChoice>
      <MenuChoice icon={icon(IconUsers)} onChoose={() => saveListed(rehearsing)}>
        People of this list (CSV)
      </MenuChoice>
      <MenuChoice icon={icon(IconMailForward)} onChoose={() => saveSent(rehearsing, "jsonl")}>
        Outbox (JSON Lines)
      </MenuChoice>
      <MenuChoice icon={icon(IconMailForward)} onChoose={() => saveSent(rehearsing, "csv")}>
        Outbox (CSV)
      </MenuChoice>
      <MenuChoice icon={icon(IconPhoto)} onChoose={() => onPicture("svg")}>
        Picture (SVG)
      </MenuChoice>
      <MenuChoice icon={icon(IconPhoto)} onChoose={() => onPicture("png")}>
        Picture (PNG)
      </MenuChoice>
    </>
  );
}

/** Those on screen, with the instant that they are of. */
function saveCounts({ opened, other, playhead }: Rehearsing): void {
  const { counts, shownAtMs } = playhead.state;
  const rehearsals = [opened, ...(other === null ? [] : [other])].flatMap((one, place) => {
    const own = counts?.[place];
    return own === undefined ? [] : [{ opened: one, counts: own }];
  });
  const text = countsCsv(rehearsals, shownAtMs);
  downloadBlob(fileName([opened.name, "counts"], shownAtMs, "csv"), new Blob([text], { type: "text/csv" }));
}

function saveListed(rehearsing: Rehearsing): void {
  const { id, name } = shownRehearsal(rehearsing);
  const { scope, playhead } = rehearsing;
  const settings = listSettings(id);
  const query = queryOf(scope, settings, playhead.state.atMs);
  void savePeople(name, { rehearsal: id, query, sort: sortFor(scope, settings) });
}

function saveSent(rehearsing: Rehearsing, format: "jsonl" | "csv"): void {
  const { id, name, setup } = shownRehearsal(rehearsing);
  const until = rehearsing.playhead.state.atMs;
  const range = { fromMs: setup.publishedAtMs, toMs: until };
  void saveOutbox(name, { rehearsal: id, destination: null, text: "", ...range, format });
}
