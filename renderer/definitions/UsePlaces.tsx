// The places where something is used, each a link; on request with what becomes of them.

import { Link } from "wouter";
import type { DefinitionUse } from "../../shared/api/definition-contract.ts";
import { placeOf } from "./use-words.ts";
import styles from "./UsePlaces.module.css";

interface UsePlacesProps {
  readonly uses: readonly DefinitionUse[];
  /** Whether the effects of a deletion are said, in place of where exactly. */
  readonly saysEffects?: boolean;
  readonly onFollow?: () => void;
}

export function UsePlaces({ uses, saysEffects = false, onFollow }: UsePlacesProps) {
  return (
    <ul className={styles.places}>
      {uses.map(placeOf).map(({ key, name, path, detail, effect }) => (
        <li key={key} className={styles.place}>
          <Link href={path} className={styles.link} dir="auto" {...(onFollow && { onClick: onFollow })}>
            {name}
          </Link>
          <span className={styles.detail}>{saysEffects ? effect : detail}</span>
        </li>
      ))}
    </ul>
  );
}
