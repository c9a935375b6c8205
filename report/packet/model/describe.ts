import type { Finding } from '../../../rules/result/audit-result.ts';
import { cleanText } from './clean.ts';

/** Faults of a column or of the portal: their sentence names the place by itself. */
const NAMES_ITS_PLACE = /^(“|首页|网站|域名|《)/;

/**
 * What is wrong, in one sentence: the piece of information with its day, and the fault. The sentence of a fault counts what
 * it found and never quotes it.
 */
export function describeProblem(finding: Finding): string {
  const { message, pageTitle, publishedDate, count } = finding;
  const places = count > 1 && !/共\d+处/.test(message) ? `，共${count}处` : '';
  const title = pageTitle === null ? '' : cleanText(pageTitle, 40);
  const isSaid = title === '' || NAMES_ITS_PLACE.test(message) || bare(message).includes(bare(title));
  const day = publishedDate === null ? '' : `（${publishedDate}）`;
  return cleanText(
    `${isSaid ? '' : `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》${day}`}${message}${places}`,
  );
}

function bare(text: string): string {
  return text.replace(/[《》〈〉…]/g, '');
}
