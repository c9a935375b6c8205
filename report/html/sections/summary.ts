import { CAUSES } from '../../../rules/causes.ts';
import { STATES, type AuditResult, type State } from '../../../rules/result/audit-result.ts';
import { CAUSE_ADVICE, CAUSE_WORDS, STATE_WORDS } from '../../../rules/words.ts';
import { clip, formatCount, formatMarks, formatPercent } from '../../format.ts';
import { sumScore } from '../../model/score-sum.ts';
import { jump } from '../anchor.ts';
import { html, type Html } from '../markup.ts';
import { scoreRuler } from '../ruler.ts';
import { mark } from '../state-mark.ts';
import type { Section } from './section.ts';

/** The score, how sure it is, and the whole site in four sentences. */
export function summarySection(result: AuditResult): Section {
  const body = html`<div class="verdict">
${scoreHtml(result)}
<div class="scale">${scoreRuler(result.score)}
<p class="open-marks">${undecidedText(result)}</p></div>
</div>
${obstaclesHtml(result)}
${vetoHtml(result)}
${tallyHtml(result)}
<ul class="gist">${gist(result).map((line) => html`<li>${line}</li>`)}</ul>`;
  return { id: 'summary', title: '总体情况', count: null, body };
}

function scoreHtml({ score }: AuditResult): Html {
  if (score.total === null) {
    return html`<div class="score none"><p class="total">无法评分</p><p>${score.tree.marks === 0 ? '没有可计分的指标' : '待定分值过半，不给出得分和等次'}</p></div>`;
  }
  return html`<div class="score"><p class="total"><span class="sr">得分</span>${formatMarks(score.total)}<small>分</small></p>
<p>满分 ${formatMarks(score.full)}${score.grade !== null && html` · 等次 <strong class="${score.veto.length > 0 ? 'lost' : 'grade'}">${clip(score.grade, 20)}</strong>`}</p>${
    score.grade === null && score.gradeNote !== null && html`<p>${score.gradeNote}</p>`
  }</div>`;
}

function undecidedText({ score }: AuditResult): Html {
  const { marks, low, high } = score.undecided;
  if (score.tree.marks === 0) return html`全部指标不适用或未到期。`;
  if (marks === 0) return html`全部分值均已判定。`;
  const share = score.tree.marks > 0 && html`，占满分的 ${formatPercent(marks / score.full)}`;
  return html`待定 <strong>${formatMarks(marks)}</strong> 分${share}：因${jump('unchecked', '无法检查或待人工判定')}，暂不扣分。全部判定后，得分在 <strong>${formatMarks(
    low,
  )}</strong> 至 <strong>${formatMarks(high)}</strong> 分之间。`;
}

/** Why no score could be given: the causes that stand behind most criteria, with the next step. */
function obstaclesHtml({ score, criteria }: AuditResult): Html | false {
  if (score.total !== null) return false;
  const open = criteria.filter(({ state }) => state === 'unchecked' || state === 'needs-review');
  const causes = CAUSES.map((cause) => ({
    cause,
    count: open.filter((one) => one.unchecked.some((why) => why.cause === cause)).length,
  }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 3);
  if (causes.length === 0) return false;
  return html`<div class="obstacles" role="note"><p><strong>为什么无法评分</strong></p><ul>${causes.map(
    ({ cause, count }) =>
      html`<li><strong>${CAUSE_WORDS[cause]}</strong>（${count} 项指标）：${CAUSE_ADVICE[cause]}</li>`,
  )}</ul></div>`;
}

function vetoHtml({ score, criteria }: AuditResult): Html | false {
  if (score.veto.length === 0) return false;
  const titles = new Map(criteria.map(({ id, title }) => [id, title]));
  return html`<div class="veto" role="note"><p><strong>触发单项否决</strong>，本次得分不按合格呈现：</p><ul>${score.veto.map(
    ({ criterion, reason }) => html`<li><strong>${titles.get(criterion) ?? criterion}</strong>：${reason}</li>`,
  )}</ul></div>`;
}

function tallyHtml({ criteria }: AuditResult): Html {
  const counts = STATES.map((state): [State, number] => [state, criteria.filter((one) => one.state === state).length]);
  const present = counts.filter(([, count]) => count > 0);
  let x = 0;
  const bars = present.map(([state, count]) => {
    const width = Math.round((count / criteria.length) * 1000) / 10;
    const bar = html`<rect class="f-${state}" x="${x}%" width="${width}%" height="8"/>`;
    x = Math.round((x + width) * 10) / 10;
    return bar;
  });
  return html`<div class="tally"><p class="tally-title">${criteria.length} 项指标</p>
<svg width="100%" height="8" aria-hidden="true">${bars}</svg>
<ul>${present.map(([state, count]) => html`<li>${mark(state, STATE_WORDS[state])} <b>${count}</b> 项</li>`)}</ul></div>`;
}

function gist(result: AuditResult): Html[] {
  const { findings, columns, documents, crawl, warnings, units } = result;
  const { credits } = result.score;
  const titles = new Map(result.criteria.map(({ id, title }) => [id, title]));
  const open = findings.filter(({ status }) => status !== 'dismissed');
  const places = open.reduce((sum, { count }) => sum + count, 0);
  const veto = open.filter(({ severity }) => severity === 'veto').length;
  const lead = open.filter(({ severity }) => severity === 'lead').length;
  const of = (state: string): number => columns.filter((column) => column.state === state).length;
  const calculation = sumScore(result).line;
  return [
    calculation !== '' && html`<strong>得分</strong>：${calculation}。`,
    crawl.pages === 0
      ? html`<strong>问题</strong>：没有读到网页，无从判断有无问题。`
      : open.length === 0
        ? html`<strong>问题</strong>：在已检查的范围内未发现问题。`
        : html`<strong>问题</strong>：发现${jump('findings', html`问题 ${formatCount(open.length)} 个`)}，涉及 ${formatCount(
            places,
          )} 处${veto > 0 && html`，其中单项否决类 ${formatCount(veto)} 个`}${lead > 0 && html`，仅为线索、需人工判定的 ${formatCount(lead)} 个`}。`,
    credits.length > 0 &&
      html`<strong>加分</strong>：${credits
        .map(
          ({ criterion, items, marks }) =>
            `${titles.get(criterion) ?? criterion} ${items} 件，计 ${formatMarks(marks)} 分`,
        )
        .join('；')}。`,
    warnings.length > 0 &&
      html`<strong>预警</strong>：${jump('warnings', html`${formatCount(warnings.length)} 项`)}临近期限或接近否决线，目前不扣分。`,
    units.length > 0 &&
      html`<strong>单位</strong>：涉及${jump('units', html`单位 ${formatCount(units.length)} 个`)}，${
        units.filter(({ rank }) => rank !== null).length
      } 个有得分；没有责任单位的问题 ${formatCount(open.filter(({ unit }) => unit === null).length)} 个。`,
    html`<strong>栏目</strong>：查看${jump('columns', html`栏目 ${formatCount(columns.length)} 个`)}，更新不及时 ${of('stale')} 个，空白 ${of(
      'blank',
    )} 个，有情况说明 ${of('explained')} 个，无法检查 ${of('unchecked')} 个；${jump('documents', html`文件 ${formatCount(documents.length)} 件`)}。`,
    html`<strong>范围</strong>：读取网页 ${formatCount(crawl.pages)} 页、附件 ${formatCount(crawl.files)} 个，${
      crawl.complete ? '全站抓取完毕' : html`<strong>未抓取完全站</strong>，结论仅限于已读取的部分`
    }。`,
  ].filter((line) => line !== false);
}
