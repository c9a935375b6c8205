import { useEffect, useMemo, useRef, useState } from 'react';
import type { UsageProblem } from '../../rules/errors.ts';
import type { Judge } from '../judge/ask-judge.ts';
import type { ChecklistChoice } from '../judge/checklist-choice.ts';
import type { Mark, Tone } from '../messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import { changeSettings, loadSettings, watchSettings } from '../storage.ts';
import { takeEvidence } from '../evidence/take-evidence.ts';
import { askCountyAccess } from '../tab/access.ts';
import { askConnections, maySeeConnections, watchConnections } from '../tab/connections.ts';
import { goTo } from '../tab/go-to.ts';
import { cameraOn } from '../tab/camera.ts';
import { crawlActions, toAnswer } from './site/crawl-actions.ts';
import { siteActions } from './site/site-actions.ts';
import { Panel, type PanelActions } from './panel.tsx';
import type { PanelState } from './panel-state.ts';
import { startSession, type Session, type SessionWorld } from './session.ts';
import { wordsOf } from './words.ts';

const NONE: ReadonlySet<string> = new Set();

/** The panel with its session, settings and the page beside it. */
export function App({ world }: { world: SessionWorld }) {
  const [state, setState] = useState<PanelState>({ at: 'reading', previous: null });
  const [missing, setMissing] = useState<ReadonlySet<string>>(NONE);
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const { lang } = settings;
  const [problems, setProblems] = useState<readonly UsageProblem[]>([]);
  const session = useRef<Session | null>(null);
  const words = wordsOf(lang);

  useEffect(() => {
    const started = startSession(world, {
      onState: (next) => {
        setState(next);
        if (next.at !== 'judged') return;
        setMissing(NONE);
        const judged = session.current?.judged() ?? null;
        if (judged !== null) void world.judge('visit', judged.task);
      },
      onMissing: (tone, ids) => setMissing((before) => withMissing(before, tone, ids)),
    });
    session.current = started;
    return () => started.close();
  }, [world]);

  useEffect(() => {
    void loadSettings().then(setSettings);
    return watchSettings((next) => {
      setSettings(next);
      // Another checklist judges the page anew.
      session.current?.refresh();
    });
  }, []);

  useEffect(() => {
    document.documentElement.lang = words.htmlLang;
  }, [words]);

  const site = useMemo(() => siteActions(world.judge), [world]);
  const crawl = useMemo(() => crawlActions(world), [world]);
  const actions = useMemo(
    (): PanelActions => ({
      refresh: () => session.current?.refresh(),
      mark: (tone: Tone, marks: Mark[], scroll: boolean) => session.current?.mark(tone, marks, scroll),
      allow: () => void askCountyAccess(),
      setLang: (next) => void changeSettings({ lang: next }),
      checklists: {
        list: () => world.judge('checklists', null),
        choose: (choice) => void chooseChecklist(world.judge, choice, setProblems),
      },
      connections: {
        may: maySeeConnections,
        ask: askConnections,
        watch: (onChange) => watchConnections(() => session.current?.target()?.tabId ?? null, onChange),
      },
      site: { ...site, open: (url) => void goTo(session.current?.target()?.tabId ?? null, url) },
      crawl: {
        ...crawl,
        fetch: async (url, data) => {
          const fetched = (await session.current?.fetch(url, data)) ?? null;
          return fetched === null ? null : toAnswer(fetched);
        },
      },
      forgetProblems: () => setProblems([]),
      setOpensPages: (opensPages) => void changeSettings({ opensPages }),
      setReviewer: (next) => void changeSettings({ reviewer: next }),
      capture: async (subject) => {
        const judged = session.current?.judged() ?? null;
        if (session.current === null || judged === null) throw new Error('no page is on view');
        const record = await world.judge('record', judged.task);
        const camera = cameraOn(session.current, judged.target.tabId);
        const wish = { ...subject, record, takenAt: new Date().toISOString(), id: crypto.randomUUID() };
        return takeEvidence(camera, wish);
      },
      point: (by) => session.current?.point(by) ?? Promise.resolve(null),
      scan: async (file) => {
        const judged = session.current?.judged() ?? null;
        const fetched = (await session.current?.fetch(file.url)) ?? null;
        const answer = fetched === null ? null : toAnswer(fetched);
        if (judged === null || answer?.state !== 'answered' || answer.status !== 200) return 'unreachable';
        return world.judge('file', { file, bytes: answer.bytes, seenAt: new Date().toISOString(), of: judged.task });
      },
      mask: async (text) => {
        const judged = session.current?.judged() ?? null;
        if (judged === null) throw new Error('no page is on view');
        const { asOf, secretKey } = judged.task;
        return world.judge('mask', { text, asOf, secretKey });
      },
      now: () => new Date().toISOString(),
    }),
    [world, site, crawl],
  );

  return (
    <Panel state={state} missing={missing} settings={settings} problems={problems} words={words} actions={actions} />
  );
}

/** Takes a checklist into force, unless something is wrong with it. */
async function chooseChecklist(
  judge: Judge,
  choice: ChecklistChoice,
  say: (problems: readonly UsageProblem[]) => void,
): Promise<void> {
  const head = await judge('checklist', choice);
  say('problems' in head ? head.problems : []);
  if (!('problems' in head)) await changeSettings({ checklist: choice });
}

/** Ids that the page could not show, by tone; the last answer for a tone counts. */
function withMissing(before: ReadonlySet<string>, tone: Tone, ids: readonly string[]): ReadonlySet<string> {
  // Findings are answered for as a whole; the others only for what was pointed at, and stay known.
  const kept = tone === 'finding' ? [...before].filter((id) => id.startsWith('fact:')) : [...before];
  return new Set([...kept, ...ids]);
}
