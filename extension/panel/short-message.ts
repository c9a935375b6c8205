import { FAULT_WORDS } from '../../rules/words.ts';
import type { Finding } from '../../rules/result/audit-result.ts';

/**
 * A finding's message without what the panel shows anyway: the page's own title and date before it.
 * @returns null where nothing is left that the fault's name does not say
 */
export function shortMessage({
  message,
  pageTitle,
  fault,
}: Pick<Finding, 'message' | 'pageTitle' | 'fault'>): string | null {
  const opening = `《${pageTitle ?? ''}》`;
  if (pageTitle === null || !message.startsWith(opening)) return message;
  const rest = message
    .slice(opening.length)
    .replace(/^（[^（）]*）/, '')
    .replace(/^的/, '');
  return rest === FAULT_WORDS[fault] || rest === '' ? null : rest;
}
