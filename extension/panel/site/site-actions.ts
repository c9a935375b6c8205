import type { UsageProblem } from '../../../rules/errors.ts';
import type { Judge } from '../../judge/ask-judge.ts';
import { exportBundle } from '../../review/export-bundle.ts';
import { addDecisions, openReviewDb } from '../../review/review-db.ts';
import { listSites } from '../../site/sites-db.ts';
import { saveFile } from '../../tab/save-file.ts';
import type { SiteActions } from './use-site.ts';

/** The site pane's actions on the real database, judge and browser. */
export function siteActions(judge: Judge): Omit<SiteActions, 'open'> {
  const db = openReviewDb();
  return {
    list: async () => listSites(await db),
    load: (key, checklist) => judge('site', { key, checklist }),
    take: async (files) => {
      let site: string | null = null;
      const problems: UsageProblem[] = [];
      for (const file of files) {
        const at = new Date().toISOString();
        const imported = await judge('import', { name: file.name, text: await file.text(), at });
        site = imported.site ?? site;
        problems.push(...imported.problems);
      }
      return { site, problems };
    },
    save: async ({ name, url, decisions }) =>
      saveFile(
        `decisions-${new URL(url).host.replaceAll(':', '-')}.json`,
        await exportBundle(await db, { portal: { name, url }, decisions }),
      ),
    decide: async (decisions, host) => addDecisions(await db, decisions, host),
  };
}
