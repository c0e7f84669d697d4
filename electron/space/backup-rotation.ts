// Which automatic backups stay: the three newest of today, the newest of each day before, ten in all.

/** An automatic backup, by the instant at which it was made. */
export interface DatedBackup {
  readonly path: string;
  readonly madeAtMs: number;
}

const mostOfToday = 3;
const mostInAll = 10;
const dayMs = 86_400_000;

/** The backups to delete, the newest first. Days are of UTC; what lies after `nowMs` counts as today's. */
export function backupsToDelete(backups: readonly DatedBackup[], nowMs: number): readonly DatedBackup[] {
  const newestFirst = backups.toSorted((a, b) => b.madeAtMs - a.madeAtMs || (a.path < b.path ? -1 : 1));
  const today = Math.floor(nowMs / dayMs);
  const keptOfDay = new Map<number, number>();
  let kept = 0;
  return newestFirst.filter(({ madeAtMs }) => {
    const day = Math.min(Math.floor(madeAtMs / dayMs), today);
    const before = keptOfDay.get(day) ?? 0;
    if (kept === mostInAll || before === (day === today ? mostOfToday : 1)) return true;
    keptOfDay.set(day, before + 1);
    kept++;
    return false;
  });
}
