// Files that are dropped anywhere on the window and that nothing nearer has taken.

import { useEffect, useEffectEvent } from "react";
import { useLocation } from "wouter";
import { carriesFiles, type Dropped, droppedFiles } from "../files/dropped-files.ts";
import { takeDropped } from "./take-dropped.ts";

const importPath = "/profiles/import";

export function useDropSpace(): void {
  const [location, navigate] = useLocation();
  const take = useEffectEvent((dropped: Dropped) => {
    // Inside a journey a drop must only not lead away from it.
    void takeDropped(dropped, /^\/journeys\/./.test(location) ? null : () => navigate(importPath));
  });
  useEffect(() => {
    const keep = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (event.defaultPrevented || !carriesFiles(event)) return;
      event.preventDefault();
      take(droppedFiles(event.dataTransfer));
    };
    window.addEventListener("dragover", keep);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", keep);
      window.removeEventListener("drop", drop);
    };
  }, []);
}
