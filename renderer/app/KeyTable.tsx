// All keys, on one page.

import { Modal } from "@mantine/core";
import { Fragment } from "react";
import { KeyCap } from "../ui/KeyCap.tsx";
import { keyCaps } from "../ui/shortcut.ts";
import { keyTable } from "./key-table.ts";
import styles from "./KeyTable.module.css";

export interface KeyTableProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function KeyTable({ opened, onClose }: KeyTableProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard shortcuts" size={760}>
      <div className={styles.groups}>
        {keyTable.map(({ title, rows }) => (
          <section key={title}>
            <h3 className={styles.title}>{title}</h3>
            <dl className={styles.rows}>
              {rows.map(({ keys, does }) => (
                <Fragment key={does}>
                  <dt className={styles.keys}>
                    {keys.map((one, index) => (
                      <Fragment key={one}>
                        {index > 0 && <span className={styles.or}>or</span>}
                        {keyCaps(one).map((cap) => (
                          <KeyCap key={cap}>{cap}</KeyCap>
                        ))}
                      </Fragment>
                    ))}
                  </dt>
                  <dd className={styles.does}>{does}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
