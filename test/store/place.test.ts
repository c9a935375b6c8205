import { join } from 'node:path';
import { expect, test } from 'vitest';
import { StopError } from '../../rules/errors.ts';
import { openStore } from '../../store/open.ts';
import { isPostgres, showPlace } from '../../store/place.ts';
import { tempDir } from '../helpers/stores.ts';

test.each([
  ['postgres://crawler:geheim@db.example:5432/zwgk', 'postgres://crawler@db.example:5432/zwgk'],
  [
    'postgresql://crawler:ge%40heim@db.example/zwgk?sslmode=require',
    'postgresql://crawler@db.example/zwgk?sslmode=require',
  ],
  [
    'postgres:///zwgk?host=/run/postgresql&user=u&password=geheim',
    'postgres:///zwgk?host=/run/postgresql&user=u&password=***',
  ],
  ['postgres://db.example/zwgk', 'postgres://db.example/zwgk'],
])('%s is shown without its password', (place, shown) => {
  expect(isPostgres(place)).toBe(true);
  expect(showPlace(place)).toBe(shown);
});

test('a folder is a folder', () => {
  expect(isPostgres('./zwgk-out/store')).toBe(false);
  expect(showPlace('/a:b@c/store')).toBe('/a:b@c/store');
});

test('a server that does not answer is an error with a next step, without the password', async () => {
  const { dir, remove } = tempDir();
  const secret = join(dir, 'secret.key');
  const refused = openStore('postgres://crawler:geheim@127.0.0.1:1/zwgk', { secret });
  await expect(refused).rejects.toThrow(StopError);
  await expect(refused).rejects.toThrow('postgres://crawler@127.0.0.1:1/zwgk：连不上数据库');
  await expect(openStore('postgres://127.0.0.1:1/zwgk')).rejects.toThrow('密钥');
  remove();
});
