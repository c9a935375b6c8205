import type { State } from '../../../rules/result/audit-result.ts';
import type { SearchProbe, SearchService } from '../../../rules/result/probes.ts';
import { SEARCH_SCOPE_WORDS } from '../../../rules/words.ts';
import { clip, formatInstant } from '../../format.ts';
import { outLink, urlLink } from '../link.ts';
import { html, type Html } from '../markup.ts';
import { mark } from '../state-mark.ts';
import { table } from '../table.ts';
import { leadHtml, stepsHtml } from './probe-part.ts';

type TitleState = SearchService['titles'][number]['state'];

const TITLE_LOOK = { found: 'pass', missed: 'fail', unchecked: 'unchecked' } satisfies Record<TitleState, State>;
const TITLE_WORDS = { found: '找到', missed: '没找到', unchecked: '无法检查' } satisfies Record<TitleState, string>;

/** Every search of the site with the titles that were sent to it. */
export function searchHtml({ services, seenAt }: SearchProbe): Html {
  return html`${services.map(serviceHtml)}${stepsHtml([['检测时间', formatInstant(seenAt)]])}`;
}

function serviceHtml(service: SearchService): Html {
  const { scope, detail, titles, url, page } = service;
  const where = url ?? page;
  return html`${leadHtml(lookOf(service), detail)}${where !== '' && html`<p class="aside">${url === null ? '查看的页面：' : '检索地址：'}${urlLink(where)}</p>`}${
    titles.length > 0 && titlesTable(SEARCH_SCOPE_WORDS[scope], titles)
  }`;
}

/** Where to draw the line is the checklist's business; here all found is good and none found is not. */
function lookOf({ state, titles }: SearchService): readonly [State, string] {
  if (state === 'missing') return ['fail', '没有检索'];
  if (state === 'unchecked') return ['unchecked', '无法检查'];
  const missed = titles.filter((title) => title.state === 'missed').length;
  if (missed === 0) return ['pass', '能够检索'];
  return titles.some((title) => title.state === 'found') ? ['partial', '部分找到'] : ['fail', '找不到'];
}

function titlesTable(name: string, titles: SearchService['titles']): Html {
  return table({
    caption: `${name}所用的标题和结果`,
    className: 'titles',
    columns: [
      { title: '标题', kind: 'wide' },
      { title: '发布日期', kind: 'narrow' },
      { title: '结果第一页', kind: 'narrow' },
      { title: '检索词', kind: 'wide' },
    ],
    groups: [
      {
        rows: titles.map(({ title, url, published, state, query, asked }) => ({
          cells: [
            outLink(url, clip(title, 80)),
            published ?? '—',
            mark(TITLE_LOOK[state], TITLE_WORDS[state]),
            outLink(asked, clip(query, 80)),
          ],
        })),
      },
    ],
  });
}
