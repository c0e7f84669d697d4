// Journeys from files: chosen or dropped, several at once. Each file comes in wholly or not at all; what was
// refused is listed with its places until it is closed.

import { Button } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import {
  type Ref,
  type RefObject,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { createPortal } from "react-dom";
import { queryClient } from "../host/query-client.ts";
import { countOf } from "../ui/format-count.ts";
import { say } from "../ui/notices.tsx";
import { Refused } from "../ui/Refused.tsx";
import { importJourneyFiles, type RefusedFile } from "./import-journey-files.ts";
import styles from "./ImportJourneys.module.css";

export interface ImportHandle {
  /** Opens the dialog for files. */
  readonly choose: () => void;
}

export interface ImportJourneysProps {
  readonly ref: Ref<ImportHandle>;
  /** Files may be dropped on it; what was refused is shown at its top. */
  readonly dropOn: RefObject<HTMLElement | null>;
}

const isJourneyFile = ({ name }: File): boolean => /\.json$/i.test(name);

export function ImportJourneys({ ref, dropOn }: ImportJourneysProps) {
  const field = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const choose = (): void => field.current?.click();
  useImperativeHandle(ref, () => ({ choose }));
  const take = async (files: readonly File[]): Promise<void> => {
    setRefused([]);
    const { imported, refused: notTaken } = await importJourneyFiles(files);
    setRefused(notTaken);
    await queryClient.invalidateQueries({ queryKey: ["journeys"] });
    if (imported.length === 0) return;
    const names = imported.length === 1 ? imported[0]?.name : countOf(imported.length, "journey", "journeys");
    say({ kind: "done", sentence: `Imported ${names}.` });
  };
  useDrop(dropOn, (files) => void take(files));
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileImport size={16} stroke={1.75} aria-hidden />}
        onClick={choose}
      >
        Import
      </Button>
      <input
        ref={field}
        type="file"
        multiple
        accept=".json,application/json"
        hidden
        aria-label="Journey files"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          void take(files);
        }}
      />
      {refused.length > 0 &&
        dropOn.current !== null &&
        createPortal(<Report refused={refused} onClose={() => setRefused([])} />, dropOn.current)}
    </>
  );
}

function useDrop(target: RefObject<HTMLElement | null>, onFiles: (files: readonly File[]) => void): void {
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const element = target.current;
    const drop = (event: DragEvent): void => {
      const files = [...(event.dataTransfer?.files ?? [])].filter(isJourneyFile);
      if (files.length === 0) return;
      event.preventDefault();
      take(files);
    };
    element?.addEventListener("drop", drop);
    return () => element?.removeEventListener("drop", drop);
  }, [target]);
}

interface ReportProps {
  readonly refused: readonly RefusedFile[];
  readonly onClose: () => void;
}

const mostReasons = 5;

function Report({ refused, onClose }: ReportProps) {
  return (
    <div className={styles.report}>
      {refused.map(({ file, reasons }, index) => (
        // Files of several folders may have one name.
        <Refused
          key={`${index} ${file}`}
          refusal={{ happened: `${file} was not imported.`, kept: "Nothing of it was taken.", remedy: "" }}
        >
          <ul className={styles.problems}>
            {reasons.slice(0, mostReasons).map((reason, place) => (
              <li key={`${place} ${reason}`}>{reason}</li>
            ))}
            {reasons.length > mostReasons && (
              <li>and {countOf(reasons.length - mostReasons, "more problem", "more problems")}</li>
            )}
          </ul>
        </Refused>
      ))}
      <Button variant="default" size="compact-sm" onClick={onClose} className={styles.close}>
        Close
      </Button>
    </div>
  );
}
