// Changes rows of a closed space without their digests, as a failing disk might.

import Database from "better-sqlite3";

export function changeByHand(path: string, sql: string): void {
  const database = new Database(path, { fileMustExist: true });
  database.pragma("foreign_keys = OFF");
  database.exec(sql);
  database.close();
}
