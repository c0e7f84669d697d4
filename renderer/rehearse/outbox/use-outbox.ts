// The outbox as the panel shows it: of which destination, up to when, narrowed to what, and its pages in view.

import { useState } from "react";
import type { OutboxPage } from "../../../shared/api/outbox-contract.ts";
import type { OpenedRehearsal } from "../../../shared/api/travel-contract.ts";
import { host } from "../../host/host.ts";
import type { AskPage } from "../../lists/paged-list.ts";
import { shownRehearsal } from "../people/shown-rehearsal.ts";
import { type UsedList, usePagedList } from "../../lists/use-paged-list.ts";
import type { Rehearsing } from "../rehearsing.ts";
import type { OutboxChoice } from "./save-outbox.ts";

export interface OutboxQuestion extends OutboxChoice {
  /** Under the playhead, what went out last is on top. */
  readonly order: "earliest" | "latest";
}

export interface OutboxSettings {
  readonly destination: string | null;
  readonly span: "upToPlayhead" | "whole";
  readonly text: string;
}

export interface Outbox {
  readonly opened: OpenedRehearsal;
  readonly settings: OutboxSettings;
  readonly change: (changed: Partial<OutboxSettings>) => void;
  /** What is asked with the playhead where it is. */
  readonly questionNow: () => OutboxQuestion;
  readonly pages: UsedList<OutboxQuestion, OutboxPage>;
}

const untouched: OutboxSettings = { destination: null, span: "upToPlayhead", text: "" };

const askPage: AskPage<OutboxQuestion, OutboxPage> = (question, range, signal) =>
  host.outbox.list({ ...question, ...range }, { signal });

export function useOutbox(rehearsing: Rehearsing): Outbox {
  const opened = shownRehearsal(rehearsing);
  const { playhead } = rehearsing;
  const [settings, setSettings] = useState(untouched);
  const { destination, span, text } = settings;
  const { publishedAtMs, untilMs } = opened.setup;
  const questionAt = (atMs: number): OutboxQuestion => ({
    rehearsal: opened.id,
    destination,
    text: text.trim(),
    fromMs: publishedAtMs,
    toMs: span === "whole" ? untilMs : atMs,
    order: span === "whole" ? "earliest" : "latest",
  });
  const pages = usePagedList(askPage, playhead, {
    subject: JSON.stringify([opened.id, destination, span]),
    filter: text.trim(),
    at: (atMs) => {
      const question = questionAt(atMs);
      return { question, atMs: question.toMs };
    },
  });
  const change = (changed: Partial<OutboxSettings>): void =>
    setSettings((before) => ({ ...before, ...changed }));
  const questionNow = (): OutboxQuestion => questionAt(playhead.state.atMs);
  return { opened, settings, change, questionNow, pages };
}
