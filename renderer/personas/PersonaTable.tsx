// The list of personas: who they are, what they are, how much they do and when. A row leads to the persona.

import { IconCopy, IconDownload, IconTrash } from "@tabler/icons-react";
import { Link, useLocation } from "wouter";
import type { PersonaRow } from "../../shared/api/persona-contract.ts";
import { initialsOf } from "../conditions/match/initials.ts";
import { formatCount } from "../ui/format-count.ts";
import { formatRange } from "../ui/format-instant.ts";
import { MenuChoice } from "../ui/MenuChoice.tsx";
import { MoreButton } from "../ui/MoreButton.tsx";
import { ActivityBars } from "./ActivityBars.tsx";
import { deletePersona, duplicatePersona, exportPersona, personaPath } from "./persona-actions.ts";
import { valueWords } from "./persona-value.ts";
import styles from "./PersonaTable.module.css";

const barsHeightPx = 24;

export function PersonaTable({ rows }: { readonly rows: readonly PersonaRow[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Persona</th>
          <th scope="col">Traits</th>
          <th scope="col" className={styles.number}>
            Messages
          </th>
          <th scope="col">Their time</th>
          <th scope="col">
            <span className="visually-hidden">More</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: PersonaRow }) {
  const { id, userId, name, about, traits, messages, activity } = row;
  const [, navigate] = useLocation();
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.who}>
        <span className={styles.disc} aria-hidden>
          {initialsOf(name)}
        </span>
        <span className={styles.words}>
          <Link href={personaPath(id)} className={styles.name} dir="auto" title={userId}>
            {name}
          </Link>
          <span className={styles.about} dir="auto" title={about}>
            {about === "" ? userId : about}
          </span>
        </span>
      </th>
      <td className={styles.traits}>
        {traits.map((trait) => (
          <span key={trait.name} className={styles.trait} title={`${trait.name}: ${valueWords(trait.value)}`}>
            {trait.name}: {valueWords(trait.value)}
          </span>
        ))}
      </td>
      <td className={styles.number}>{formatCount(messages)}</td>
      <td className={styles.time}>
        <ActivityBars activity={activity} heightPx={barsHeightPx} />
        <span className={styles.range}>{formatRange(activity.fromMs, activity.toMs)}</span>
      </td>
      <td className={styles.more}>
        <RowMenu row={row} onCopied={(copy) => navigate(personaPath(copy))} />
      </td>
    </tr>
  );
}

interface RowMenuProps {
  readonly row: PersonaRow;
  readonly onCopied: (id: string) => void;
}

const icon = { size: 16, stroke: 1.75, "aria-hidden": true } as const;

function RowMenu({ row: { id, name }, onCopied }: RowMenuProps) {
  return (
    <MoreButton label={`More for ${name}`} width={200}>
      <MenuChoice icon={<IconCopy {...icon} />} onChoose={() => void duplicatePersona(id, onCopied)}>
        Copy
      </MenuChoice>
      <MenuChoice icon={<IconDownload {...icon} />} onChoose={() => void exportPersona(id)}>
        Export as file
      </MenuChoice>
      <MenuChoice
        icon={<IconTrash {...icon} />}
        onChoose={() => void deletePersona({ id, name }, () => undefined)}
      >
        Delete
      </MenuChoice>
    </MoreButton>
  );
}
