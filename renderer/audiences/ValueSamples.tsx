// A few people with their values, each name a link to the person.

import { Link } from "wouter";
import type { TraitDistribution } from "../../shared/api/definition-contract.ts";
import { personAddress } from "../ui/person-address.ts";
import { formatValue } from "./format-value.ts";
import editor from "./Editor.module.css";
import members from "./Members.module.css";
import styles from "./ValueSamples.module.css";

export const ValueSamples = ({ samples }: Pick<TraitDistribution, "samples">) => (
  <section className={`${editor.card} ${editor.padded}`} aria-label="A few people">
    <h2 className={editor.heading}>A few people</h2>
    <ul className={styles.list}>
      {samples.map(({ person, value }) => (
        <li key={person.userId} className={styles.row}>
          <Link href={personAddress(person.userId)} className={members.name} dir="auto">
            {person.name}
          </Link>
          <span className={styles.value} dir="auto" title={formatValue(value)}>
            {formatValue(value)}
          </span>
        </li>
      ))}
    </ul>
  </section>
);
