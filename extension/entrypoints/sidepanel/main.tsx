import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createJudge } from '../../judge/ask-judge.ts';
import { dayInShanghai } from '../../../rules/text/shanghai-time.ts';
import { App } from '../../panel/app.tsx';
import { readLaunch } from '../../panel/launch.ts';
import type { SessionWorld } from '../../panel/session.ts';
import '../../panel/style/index.css';
import { loadSecretKey, loadSettings } from '../../storage.ts';
import { openPage } from '../../tab/open-page.ts';
import { followTab } from '../../tab/target-tab.ts';

const launch = readLaunch(location.search);

const world: SessionWorld = {
  follow: (events) => followTab(launch.tabId, events),
  open: openPage,
  judge: createJudge(() => new Worker(new URL('../../judge/judge.worker.ts', import.meta.url), { type: 'module' })),
  today: () => launch.asOf ?? dayInShanghai(new Date()),
  checklist: async () => (await loadSettings()).checklist,
  secretKey: loadSecretKey,
};

const root = document.getElementById('root');
if (root === null) throw new Error('sidepanel/index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App world={world} />
  </StrictMode>,
);
