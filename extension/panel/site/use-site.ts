import { useEffect, useState } from 'react';
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
  /** Hands the reviewer what was decided of a portal, with the pictures taken for it, as a file. */
  save: (view: SiteView) => Promise<void>;
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

type Known = Omit<SiteState, 'choose'>;

const NOTHING: Known = { sites: [], key: null, view: null, isLoading: true };

/** @param host of the page in front; null where there is none */
export function useSite(actions: SiteActions, host: string | null, checklist: ChecklistChoice): SiteState {
  const [chosen, setChosen] = useState<string | null>(null);
  const [known, setKnown] = useState<Known>(NOTHING);
  useEffect(() => {
    let turn = 0;
    const load = async () => {
      const mine = ++turn;
      const sites = await actions.list();
      const own = host === null ? null : siteOfHost(sites, host);
      const key = chosen ?? own?.key ?? (sites.length === 1 ? (sites[0]?.key ?? null) : null);
      const view = key === null ? null : await actions.load(key, checklist);
      if (mine === turn) setKnown({ sites, key, view, isLoading: false });
    };
    void load();
    const stop = watchReview(() => void load());
    return () => {
      turn = -1;
      stop();
    };
  }, [actions, host, chosen, checklist]);
  return { ...known, choose: setChosen };
}
