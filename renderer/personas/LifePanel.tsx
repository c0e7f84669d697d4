// A persona written out: a picture of their time, and the messages that a rehearsal would see. It shows what is saved,
// which follows the typing by a moment; while something is wrong, what was right last.

import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PersonaLife } from "../../shared/api/persona-contract.ts";
import { parseInstant } from "../../shared/base/instant.ts";
import { isJsonObject, type JsonObject } from "../../shared/base/json.ts";
import { asJson } from "../host/as-json.ts";
import { host } from "../host/host.ts";
import { countOf, formatCount } from "../ui/format-count.ts";
import { formatDay, formatRange, formatTime, formatUtc } from "../ui/format-instant.ts";
import { ActivityBars } from "./ActivityBars.tsx";
import styles from "./LifePanel.module.css";
import { valueWords } from "./persona-value.ts";
import type { PersonaEditing } from "./use-persona-draft.ts";

const atFirst = 60;
const most = 500;
const pictureHeightPx = 56;

export function LifePanel({ editing: { id, saved } }: { readonly editing: PersonaEditing }) {
  const [limit, setLimit] = useState(atFirst);
  const { data: life } = useQuery({
    queryKey: ["personaLife", id, saved.digest, limit],
    queryFn: () => host.persona.life({ document: asJson(saved.document), offset: 0, limit }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
  if (life === undefined) return null;
  return (
    <section className={styles.panel} aria-label="Their time">
      <header className={styles.head}>
        <h2 className={styles.title}>Their time</h2>
        <span className={styles.count} aria-live="polite">
          {countOf(life.messages, "message", "messages")}
        </span>
      </header>
      <div className={styles.picture}>
        <ActivityBars activity={life.activity} heightPx={pictureHeightPx} />
        <p className={styles.range}>{formatRange(life.activity.fromMs, life.activity.toMs)}</p>
      </div>
      {life.isCut && (
        <p className={styles.note}>
          This is more than a persona may do: what comes after the first {formatCount(life.messages)} messages
          is left out.
        </p>
      )}
      <Messages life={life} />
      {life.calls.length < life.messages && (
        <div className={styles.more}>
          {limit < most ? (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setLimit(most)}>
              Show more
            </Button>
          ) : (
            <p className={styles.note}>and {formatCount(life.messages - life.calls.length)} later ones</p>
          )}
        </div>
      )}
    </section>
  );
}

function Messages({ life: { calls, activity } }: { readonly life: PersonaLife }) {
  return (
    <ol className={styles.messages} aria-label="Messages" tabIndex={0}>
      {calls.map((call) => {
        const atMs = parseInstant(String(call["timestamp"])) ?? 0;
        return (
          <li key={String(call["messageId"])} className={styles.message}>
            <time className={styles.at} dateTime={new Date(atMs).toISOString()} title={formatUtc(atMs)}>
              {formatDay(atMs, activity.toMs)}, {formatTime(atMs)}
            </time>
            <span className={styles.what}>
              <span className={styles.name}>{nameOf(call)}</span>
              <span className={styles.with}>{contentOf(call)}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function nameOf({ type, event, name }: JsonObject): string {
  if (type === "track") return String(event);
  if (type === "identify") return "Traits";
  return `${type === "page" ? "Page" : "Screen"} ${typeof name === "string" ? name : ""}`;
}

function contentOf({ traits, properties }: JsonObject): string {
  const content = traits ?? properties;
  if (!isJsonObject(content)) return "";
  return Object.entries(content)
    .map(([key, value]) => `${key}: ${valueWords(value)}`)
    .join(", ");
}
