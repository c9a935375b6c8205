import { judgeStore } from '../../crawler/judge-store.ts';
import type { Bench } from '../../crawler/commands/parts/bench.ts';
import { findCrawlOfDays } from '../../crawler/commands/parts/stored-crawl.ts';
import { proofHashOf } from '../../rules/decide/apply-decisions.ts';
import type { Decision } from '../../rules/decide/decision.ts';
import { decisionId } from '../../rules/decide/decisions.ts';
import type { Finding } from '../../rules/result/audit-result.ts';
import { isUnitMatter } from '../../rules/units/reach.ts';
import { addDecisions } from '../../store/decisions.ts';
import { openStore } from '../../store/open.ts';

/** Rules on all that waits for a person, as somebody might who agrees with the machine. @returns what was confirmed */
export async function decideAll(
  place: string,
  { days, at, bench }: { days: { from: string; to: string }; at: string; bench: Bench },
): Promise<Finding[]> {
  const store = await openStore(place, { create: false, secret: null });
  try {
    const crawl = await findCrawlOfDays(store, null, days);
    const result = await judgeStore({ store, crawl, ...bench });
    const say = (decision: Omit<Decision, 'id' | 'at' | 'by' | 'why'>, why = ''): Decision => {
      const whole = { at, by: '复核员甲', why, ...decision };
      return { ...whole, id: decisionId(whole) };
    };
    const open = result.findings.filter(
      ({ status, severity, confidence }) => status === 'open' && severity !== 'lead' && confidence !== 'lead',
    );
    const findings = open.map((finding) => {
      const about = { kind: 'finding' as const, key: finding.key };
      const proofHash = proofHashOf(finding);
      return finding.unit === null && isUnitMatter(finding.rule)
        ? say({ about, verdict: 'not-ours', unit: '县政府办公室', proofHash }, '由县政府办公室负责')
        : say({ about, verdict: 'confirm', proofHash });
    });
    const manual = bench.plan.criteria.flatMap(({ criterion, entry }) => {
      const about = (unit: string | null): Decision['about'] => ({ kind: 'criterion', criterion: criterion.id, unit });
      const [choice] = entry.take.by === 'ask' ? entry.take.choices : [];
      if (choice === undefined) return [];
      return [null, ...result.units.map(({ name }) => name)].map((unit) =>
        say({ about: about(unit), verdict: 'answer', choice: choice.name, proofHash: '' }),
      );
    });
    const none = say(
      {
        about: { kind: 'criterion', criterion: 'message-reply-timeliness', unit: '文昌镇' },
        verdict: 'not-applicable',
        proofHash: '',
      },
      '镇里没有自己的信箱，统一由县长信箱受理',
    );
    await addDecisions(store.db, crawl.portal, [...findings, ...manual, none]);
    return open;
  } finally {
    await store.close();
  }
}
