// Numbers as a histogram with their quantiles. Each bar says its span and its people; open bars at the ends are drawn
// apart.

import type { TraitDistribution, ValueBar } from "../../shared/api/definition-contract.ts";
import { countOf } from "../ui/format-count.ts";
import { formatNumber } from "./format-value.ts";
import styles from "./ValueHistogram.module.css";

type Numbers = NonNullable<TraitDistribution["numbers"]>;

export function ValueHistogram({ numbers }: { readonly numbers: Numbers }) {
  const { bars } = numbers;
  const most = Math.max(...bars.map(({ people }) => people), 1);
  return (
    <div className={styles.histogram}>
      <ul className={styles.bars} aria-label="How many people have which value">
        {bars.map((bar, index) => (
          // Bars never change their order.
          <li
            key={index}
            className={styles.bar}
            data-open={bar.from === null || bar.to === null || undefined}
            title={barWords(bar)}
          >
            <span style={{ height: `${bar.people === 0 ? 0 : Math.max(2, (100 * bar.people) / most)}%` }} />
            <span className="visually-hidden">{barWords(bar)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.axis} aria-hidden>
        <span>{edgeWords(bars[0]?.from ?? null, numbers.least)}</span>
        <span>{edgeWords(bars.at(-1)?.to ?? null, numbers.greatest)}</span>
      </div>
      <Quantiles numbers={numbers} />
    </div>
  );
}

const edgeWords = (edge: number | null, extreme: number): string => formatNumber(edge ?? extreme);

const barWords = ({ from, to, people }: ValueBar): string => {
  const span =
    from === null
      ? `below ${formatNumber(to ?? 0)}`
      : to === null
        ? `${formatNumber(from)} or more`
        : `${formatNumber(from)} to ${formatNumber(to)}`;
  return `${span}: ${countOf(people, "person", "people")}`;
};

function Quantiles({ numbers }: { readonly numbers: Numbers }) {
  const rows = [
    ["Least", numbers.least],
    ["A quarter up to", numbers.quarter],
    ["Half up to", numbers.median],
    ["Three quarters up to", numbers.threeQuarters],
    ["Nine in ten up to", numbers.ninetyPercent],
    ["Greatest", numbers.greatest],
    ["Average", numbers.average],
  ] as const;
  return (
    <dl className={styles.quantiles}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === null ? "too large to say" : formatNumber(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
