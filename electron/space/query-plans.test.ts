// No statement of a store goes through a whole table to find a row by what an index knows.

import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { opened } from "../../test/space/opened.ts";
import { temporaryFolder } from "../../test/space/temporary-folder.ts";
import { Space } from "./space.ts";

/** Every statement that the stores of a space prepare. */
function statementsOfStores(database: Database.Database): readonly string[] {
  const statements: string[] = [];
  const noting = new Proxy(database, {
    get: (target, key) => {
      if (key !== "prepare") return Reflect.get(target, key, target);
      return (sql: string) => {
        statements.push(sql);
        return target.prepare(sql);
      };
    },
  });
  new Space({ path: database.name, database: noting });
  return statements;
}

test("every statement with a condition uses an index", () => {
  const path = join(temporaryFolder(), "plans.rehearse");
  opened(path, "create").close();
  const database = new Database(path, { readonly: true });
  const conditional = statementsOfStores(database).filter((sql) => /\bWHERE\b/.test(sql));
  expect(conditional.length).toBeGreaterThan(15);
  for (const sql of conditional) {
    const parameters = Array.from(sql.matchAll(/\?/g), () => 1);
    const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters);
    expect(JSON.stringify(plan), sql).not.toMatch(/SCAN|TEMP B-TREE/);
  }
  database.close();
});

test("the sections of a chunk are listed out of the index alone", () => {
  const path = join(temporaryFolder(), "plans.rehearse");
  opened(path, "create").close();
  const database = new Database(path, { readonly: true });
  const list = statementsOfStores(database).filter((sql) =>
    /^SELECT name, digest FROM \w+_section/.test(sql),
  );
  expect(list).toHaveLength(2);
  for (const sql of list) {
    expect(JSON.stringify(database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(1))).toContain("COVERING INDEX");
  }
  database.close();
});
