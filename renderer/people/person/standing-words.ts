// Where a person stands in a rehearsal, in a sentence.

import type { Journey } from "../../../shared/journey/journey.ts";
import type { Standing } from "../../../shared/why/standing-of.ts";
import { formatDayTime } from "../../ui/format-instant.ts";

export function standingWords(standing: Standing, journey: Journey): string {
  switch (standing.is) {
    case "outside":
      return standing.everEnters ? "Not entered yet" : "Never entered";
    case "at": {
      const places = standing.steps.map(({ step, sinceMs }) => {
        const name = journey.steps.find(({ id }) => id === step)?.name ?? step;
        return `${name} since ${formatDayTime(sinceMs)}`;
      });
      return `At ${places.join(", and at ")}${again(standing.entry)}`;
    }
    case "completed":
      return `Completed ${formatDayTime(standing.atMs)}${again(standing.entry)}`;
    case "exited":
      return `Left the journey early, ${formatDayTime(standing.atMs)}${again(standing.entry)}`;
  }
}

const again = (entry: number): string => (entry > 1 ? `, entry ${entry}` : "");
