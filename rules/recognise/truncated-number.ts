import { Secret } from './secret.ts';
import type { Candidate, Kind, Recogniser } from './types.ts';
import { clueAt } from './context.ts';

/** 5.10E+17 is what a spreadsheet makes of an 18-digit number; 15 digits of it may still stand in the file. */
const SCIENTIFIC = /\d(?:\.\d+)?[Ee]\+1[3-8]$/;

/** A number in scientific notation under an identity or account header: perhaps truncated, perhaps whole in the file. */
export const truncatedNumber: Recogniser = {
  kind: 'id-card',
  priority: 10,
  find(view) {
    const found: Candidate[] = [];
    for (const at of view.triggers.science ?? []) {
      const from = Math.max(0, at - 20);
      const match = SCIENTIFIC.exec(view.text.slice(from, at + 4));
      if (match === null || /\d/.test(view.text.charAt(at + 4))) continue;
      const start = from + match.index;
      const clue = clueAt(view, start, at + 4);
      const kind: Kind | null = clue?.topic === 'id' ? 'id-card' : clue?.topic === 'bank' ? 'bank-card' : null;
      if (clue === null || kind === null) continue;
      found.push({
        kind,
        noun: kind === 'id-card' ? '居民身份证号码' : '银行账号',
        start,
        end: at + 4,
        secret: new Secret(match[0], `*E+${match[0].slice(-2)}`),
        confidence: 'lead',
        why: ['科学计数法，可能被截断', clue.why],
      });
    }
    return found;
  },
};
