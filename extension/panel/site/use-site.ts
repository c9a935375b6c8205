import { useCallback, useEffect, useState } from 'react';
import type { Decision } from '../../../rules/decide/decision.ts';
import type { UsageProblem } from '../../../rules/errors.ts';
import type { ChecklistChoice } from '../../judge/checklist-choice.ts';
import { watchReview } from '../../review/review-db.ts';
import type { SiteRecord } from '../../site/site-record.ts';
import { siteOfHost } from '../../site/sites-db.ts';
import type { SiteView } from '../../site/site-view.ts';

export type SiteHead = Omit<SiteRecord, 'result'>;

/** What the site pane needs of the world. */
export interface SiteActions {
  list: () => Promise<SiteHead[]>;
  load: (key: string, checklist: ChecklistChoice) => Promise<SiteView | null>;
  /** Takes in files; says what is wrong with them. */
  take: (files: readonly File[]) => Promise<{ site: string | null; problems: readonly UsageProblem[] }>;
  /** Hands the reviewer a file. */
  save: (name: string, text: string) => void;
  /** Shows an address in the tab in front. */
  open: (url: string) => void;
  /** Adds decisions about criteria. */
  decide: (decisions: readonly Decision[], host: string) => Promise<void>;
}

/** The portal on view: that of the page in front, or the one that was chosen. */
export interface SiteState {
  sites: readonly SiteHead[];
  /** null: none is known, or none is chosen. */
  key: string | null;
  choose: (key: string) => void;
  view: SiteView | null;
  isLoading: boolean;
}

/** @param host of the page in front; null where there is none */
export function useSite(actions: SiteActions, host: string | null, checklist: ChecklistChoice): SiteState {
  const [sites, setSites] = useState<readonly SiteHead[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [view, setView] = useState<SiteView | null>(null);
  const [isLoading, setLoading] = useState(true);
  const [round, setRound] = useState(0);
  const own = host === null ? null : siteOfHost(sites ?? [], host);
  const key = chosen ?? own?.key ?? (sites?.length === 1 ? (sites[0]?.key ?? null) : null);

  useEffect(() => watchReview(() => setRound((before) => before + 1)), []);
  useEffect(() => void actions.list().then(setSites), [actions, round]);
  useEffect(() => {
    let isOver = false;
    const load = async () => {
      const next = key === null ? null : await actions.load(key, checklist);
      if (isOver) return;
      setView(next);
      if (sites !== null) setLoading(false);
    };
    void load();
    return () => void (isOver = true);
  }, [actions, key, sites, checklist]);

  const choose = useCallback((next: string) => setChosen(next), []);
  return { sites: sites ?? [], key, choose, view: view?.key === key ? view : null, isLoading };
}
