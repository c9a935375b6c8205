import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StopError } from '../../rules/errors.ts';
import { openStore } from '../../store/open.ts';
import { tempDir } from '../helpers/stores.ts';

let dir: string;
let remove: () => void;
beforeEach(() => {
  ({ dir, remove } = tempDir());
});
afterEach(() => remove());

test('a folder without a store stays empty where nothing may be made', async () => {
  await expect(openStore(dir, { create: false })).rejects.toThrow(StopError);
  expect(readdirSync(dir)).toEqual([]);
});

test('a file that is no database is an error with a next step', async () => {
  writeFileSync(join(dir, 'store.sqlite'), 'this is not a database at all, it is some text that is long enough');
  await expect(openStore(dir)).rejects.toThrow('不是数据库文件');
});

test('a store of another version is an error with a next step', async () => {
  await (await openStore(dir)).close();
  const database = new DatabaseSync(join(dir, 'store.sqlite'));
  database.exec("insert into kysely_migration values ('9999-later', '2027-01-01')");
  database.close();
  await expect(openStore(dir)).rejects.toThrow('另一个版本');
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be written to is an error with a next step', async () => {
  chmodSync(dir, 0o500);
  await expect(openStore(join(dir, 'store'))).rejects.toThrow(StopError);
});

test('a file in the place of the folder is an error with a next step', async () => {
  writeFileSync(join(dir, 'taken'), '');
  await expect(openStore(join(dir, 'taken'))).rejects.toThrow(StopError);
});

test('the secret may lie elsewhere', async () => {
  const secret = join(dir, 'elsewhere.key');
  const store = await openStore(join(dir, 'store'), { secret });
  await store.close();
  expect(readdirSync(join(dir, 'store'))).not.toContain('secret.key');
  await expect(openStore(join(dir, 'store'))).rejects.toThrow('secret.key 不见了');
});
