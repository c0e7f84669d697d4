// Exactly what would have gone out, or been undone, at a transition. Nothing is ever sent.

import { useQuery } from "@tanstack/react-query";
import { host } from "../../host/host.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import { Refused } from "../../ui/Refused.tsx";
import styles from "./DeliveryPayload.module.css";

interface DeliveryPayloadProps {
  readonly rehearsal: number;
  readonly userId: string;
  readonly transition: number;
}

export function DeliveryPayload(asked: DeliveryPayloadProps) {
  const { data, error } = useQuery({
    queryKey: ["storyDelivery", asked],
    queryFn: () => host.story.delivery(asked),
  });
  if (error !== null) return <Refused refusal={refusalOf(error)} />;
  if (data === undefined) return null;
  return (
    <pre className={styles.payload} tabIndex={0} aria-label="What would go out">
      {JSON.stringify(data, null, 2)}
    </pre>
  );
}
