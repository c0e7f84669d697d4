// Moves the focus to the field that was asked for, once the inspector shows it.

import { useEffect, useRef } from "react";
import type { StepId } from "../../shared/base/ids.ts";
import type { FieldRequest } from "./use-builder.ts";

const focusable =
  'input:not(:disabled), textarea:not(:disabled), select:not(:disabled), button:not(:disabled), [tabindex="0"]';

/** For the panel that holds the fields. Each request is met once. */
export function useFieldFocus(request: FieldRequest | null, selection: readonly StepId[]) {
  const panel = useRef<HTMLElement>(null);
  const met = useRef<FieldRequest | null>(null);
  useEffect(() => {
    if (request === null || met.current === request || panel.current === null) return;
    const shown = request.step === null ? selection.length === 0 : selection.join() === request.step;
    if (!shown) return;
    met.current = request;
    const field = fieldAt(panel.current, request.pointer);
    field?.focus();
    field?.scrollIntoView({ block: "nearest" });
    if (field instanceof HTMLInputElement && request.pointer === null) field.select();
  }, [request, selection]);
  return panel;
}

/** The field of this place, or of the nearest place around it that has one; without a place, the first. */
function fieldAt(panel: HTMLElement, pointer: string | null): HTMLElement | null {
  const fields = [...panel.querySelectorAll<HTMLElement>("[data-pointer]")];
  if (pointer === null) return firstField(fields);
  const around = fields.filter(({ dataset: { pointer: at = "" } }) => isAround(at, pointer));
  const nearest = around.sort((a, b) => placeOf(b).length - placeOf(a).length)[0];
  return nearest === undefined ? firstField(fields) : inside(nearest);
}

const placeOf = (field: HTMLElement): string => field.dataset["pointer"] ?? "";

const isAround = (place: string, pointer: string): boolean =>
  place === pointer || pointer.startsWith(`${place}/`);

/** A new step has a good name already; what it needs is the rest. */
function firstField(fields: readonly HTMLElement[]): HTMLElement | null {
  const first = fields.find((field) => !["/name", "/branches"].includes(placeOf(field))) ?? fields[0];
  return first === undefined ? null : inside(first);
}

/** What is still missing, or else the first that can be changed. */
function inside(field: HTMLElement): HTMLElement | null {
  if (field.matches(focusable)) return field;
  const missing = field.querySelector<HTMLElement>("[data-missing]");
  return missing ?? firstClause(field) ?? field.querySelector<HTMLElement>(focusable);
}

/** Of a condition without a clause: what adds one. */
function firstClause(field: HTMLElement): HTMLElement | null {
  const hasClause = field.querySelector('[data-token="part"]') !== null;
  return hasClause ? null : field.querySelector<HTMLElement>('[data-token="add"]');
}
