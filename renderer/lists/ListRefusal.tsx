// Why a list could not be had, and the way to ask once more; nothing while all is well.

import { Button } from "@mantine/core";
import { Refused } from "../ui/Refused.tsx";
import type { Page } from "./paged-list.ts";
import { type UsedList, useShownPart } from "./use-paged-list.ts";

interface ListRefusalProps<Question, P extends Page> {
  readonly pages: UsedList<Question, P>;
  readonly className?: string | undefined;
}

export function ListRefusal<Question, P extends Page>({ pages, className }: ListRefusalProps<Question, P>) {
  const refusal = useShownPart(pages, (shown) => shown.refusal);
  if (refusal === null) return null;
  return (
    <div className={className}>
      <Refused refusal={refusal}>
        <Button size="xs" variant="default" onClick={() => pages.retry()}>
          Ask again
        </Button>
      </Refused>
    </div>
  );
}
