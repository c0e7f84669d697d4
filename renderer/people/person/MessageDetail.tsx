// One message whole: its properties or traits line by line, and the call as JSON, to be copied.

import { Button, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { isJsonObject, type JsonObject } from "../../../shared/base/json.ts";
import { valueText } from "../../../shared/why/value-words.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import { Refused } from "../../ui/Refused.tsx";
import styles from "./MessageDetail.module.css";
import { profileQueries } from "./profile-queries.ts";

interface MessageDetailProps {
  readonly userId: string;
  /** In the person's whole history. */
  readonly index: number;
  readonly isRawOnly?: boolean;
}

export function MessageDetail({ userId, index, isRawOnly = false }: MessageDetailProps) {
  const { data, error } = useQuery(profileQueries.message(userId, index));
  if (error !== null) return <Refused refusal={refusalOf(error)} />;
  if (data === undefined) return <div className={styles.unknown} />;
  const text = JSON.stringify(data, null, 2);
  return (
    <div className={styles.detail}>
      {!isRawOnly && <Content call={data} />}
      <pre className={styles.raw} tabIndex={0} role="region" aria-label="The message as JSON">
        {text}
      </pre>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button
            size="xs"
            variant="default"
            leftSection={
              copied ? (
                <IconCheck size={14} stroke={2} aria-hidden />
              ) : (
                <IconCopy size={14} stroke={2} aria-hidden />
              )
            }
            onClick={copy}
          >
            {copied ? "Copied" : "Copy as JSON"}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}

function Content({ call }: { readonly call: JsonObject }) {
  const content = [call["properties"], call["traits"]].find(isJsonObject) ?? {};
  const keys = Object.keys(content);
  if (keys.length === 0) return <p className={styles.none}>It has no properties.</p>;
  return (
    <dl className={styles.content}>
      {keys.map((key) => (
        <div key={key} className={styles.pair}>
          <dt className={styles.key} dir="auto">
            {key}
          </dt>
          <dd className={styles.value} dir="auto">
            {valueText(content[key] ?? null)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
