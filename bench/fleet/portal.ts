import { auditOnce } from '../crawl/audit-once.ts';
import { contend } from '../kit/contender.ts';
import { sizesOf } from '../../store/sizes.ts';
import { openStore } from '../../store/open.ts';

// One audit into a store that may know the portal already, with what it takes: `portal.ts URL FOLDER DAY`.

await contend(async (url, folder, asOf) => {
  const before = await storedIn(folder);
  const { result } = await auditOnce(url, folder, { fullEveryDays: 30, asOf });
  const { pages, requests, bytes } = result.crawl;
  const { maxRSS } = process.resourceUsage();
  return { pages, requests, bytes, stored: (await storedIn(folder)) - before, memory: maxRSS * 1024 };
});

async function storedIn(folder: string): Promise<number> {
  const store = await openStore(folder);
  const sizes = await sizesOf(store);
  await store.close();
  return sizes.reduce((sum, { bytes }) => sum + bytes, 0);
}
