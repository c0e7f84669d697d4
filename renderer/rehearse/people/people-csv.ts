// A list of people as a CSV file: all of it, as it is narrowed and sorted, at one instant.

import type { PersonInList } from "../../../shared/api/travel-contract.ts";
import type { TextPiece } from "../../../shared/api/text-piece.ts";
import { csvRow } from "../../../shared/base/csv-row.ts";
import { formatInstant } from "../../../shared/base/instant.ts";
import { host } from "../../host/host.ts";
import { fileName } from "../../files/file-name.ts";
import { saveFile } from "../../files/save-file.tsx";
import type { PeopleQuestion } from "./use-people-list.ts";

const peopleAtOnce = 500;

export const savePeople = (rehearsal: string, question: PeopleQuestion): Promise<void> =>
  saveFile({
    name: fileName([rehearsal, "people"], question.query.atMs, "csv"),
    mediaType: "text/csv",
    ask: (from, signal) => peoplePiece(question, from, signal),
  });

async function peoplePiece(question: PeopleQuestion, from: number, signal: AbortSignal): Promise<TextPiece> {
  const range = { offset: from, limit: peopleAtOnce };
  const { total, people } = await host.travel.people({ ...question, ...range }, { signal });
  const reached = from + people.length;
  const isLast = people.length === 0 || reached >= total;
  const rows = people.map(rowOf).join("");
  return {
    text: from === 0 ? head + rows : rows,
    next: isLast ? null : reached,
    done: isLast ? 1 : reached / total,
  };
}

const head = csvRow(["userId", "name", "email", "entry", "since", "until", "runsOut"]);

const rowOf = ({ userId, name, email, entry, sinceMs, untilMs, runsOutMs }: PersonInList): string =>
  csvRow([
    userId,
    name,
    email,
    entry,
    formatInstant(sinceMs),
    untilMs === null ? null : formatInstant(untilMs),
    runsOutMs === null ? null : formatInstant(runsOutMs),
  ]);
