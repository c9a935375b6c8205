import { afterEach, beforeEach, expect, it } from 'vitest';
import { addEdition, listEditions } from '../../store/editions.ts';
import { type TempStore, tempStore } from '../helpers/stores.ts';

let store: TempStore;

beforeEach(async () => {
  store = await tempStore();
});
afterEach(() => store.close());

const AT = 'http://www.qingxi.gov.cn';

it('are kept whole, in the order of issue, each portal’s by itself', async () => {
  await addEdition(store.db, AT, { period: '2026-10', edition: 1, content: { printed: '县财政局98.60分' } });
  await addEdition(store.db, AT, { period: '2026-11', edition: 1, content: { printed: 'b' } });
  await addEdition(store.db, AT, { period: '2026-10', edition: 2, content: { printed: 'c' } });
  await addEdition(store.db, 'http://www.baiyun.gov.cn', { period: '2026-11', edition: 1, content: null });
  expect(await listEditions(store.db, AT)).toEqual([
    { period: '2026-10', edition: 1, turn: 1, content: { printed: '县财政局98.60分' } },
    { period: '2026-11', edition: 1, turn: 2, content: { printed: 'b' } },
    { period: '2026-10', edition: 2, turn: 3, content: { printed: 'c' } },
  ]);
});

it('are never written over', async () => {
  await addEdition(store.db, AT, { period: '2026-11', edition: 1, content: 'a' });
  await expect(addEdition(store.db, AT, { period: '2026-11', edition: 1, content: 'b' })).rejects.toThrow(/unique/i);
  expect((await listEditions(store.db, AT)).map(({ content }) => content)).toEqual(['a']);
});
