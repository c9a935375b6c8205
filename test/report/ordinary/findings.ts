import type { Finding } from '../../../rules/result/audit-result.ts';
import { HASH, makeFinding, SEEN, SITE } from '../result-parts.ts';

/** Findings of every severity, with every kind of proof. */
export function ordinaryFindings(): Finding[] {
  const column = { name: '财政专项资金', path: ['政务公开', '财政信息', '财政专项资金'], url: `${SITE}/zwgk/czzx/` };
  const leak = `${SITE}/zwgk/gs/t20261011_77.html`;
  const missing = (name: string, slot: string): Finding =>
    makeFinding({
      key: `statutory-disclosure-complete/missing-column/${slot}`,
      criterion: 'statutory-disclosure-complete',
      rule: 'required-column',
      fault: 'missing-column',
      url: `${SITE}/`,
      pageTitle: '首页',
      publishedDate: null,
      message: `法定主动公开内容缺少“${name}”栏目`,
      proof: [
        {
          kind: 'absence',
          wanted: name,
          looked: [
            { place: '首页导航', url: `${SITE}/` },
            { place: '政府信息公开平台目录', url: `${SITE}/zwgk/` },
            { place: '法定主动公开内容', url: `${SITE}/zwgk/fdzdgknr/` },
          ],
          seenAt: SEEN,
          bytesHash: null,
        },
      ],
    });
  return [
    missing('行政强制', '0000000000000001'),
    missing('收费项目', '0000000000000002'),
    makeFinding({
      key: 'column-freshness/stale-column/0000000000000003',
      criterion: 'column-freshness',
      rule: 'column-freshness',
      fault: 'stale-column',
      url: column.url,
      pageTitle: '财政专项资金',
      publishedDate: null,
      column,
      unit: '县财政局',
      message: '“财政专项资金”应每183天更新,最新信息发布于2026-03-05,截至2026-11-21超期78天',
      firstSeen: '2026-10-21T01:00:00.000Z',
      status: 'confirmed',
      proof: [
        {
          kind: 'quote',
          quote: '2025年度专项资金分配结果 2026-03-05',
          place: '列表第1条',
          url: column.url,
          seenAt: SEEN,
          bytesHash: HASH,
        },
      ],
    }),
    makeFinding({
      key: 'column-freshness/blank-column/0000000000000004',
      criterion: 'column-freshness',
      rule: 'column-freshness',
      fault: 'blank-column',
      url: `${SITE}/zwgk/xzcf/`,
      pageTitle: '行政处罚',
      publishedDate: null,
      confidence: 'likely',
      message: '“行政处罚”无任何信息,也未发布情况说明',
      proof: [
        { kind: 'quote', quote: '暂无信息', place: '列表区', url: `${SITE}/zwgk/xzcf/`, seenAt: SEEN, bytesHash: HASH },
      ],
    }),
    makeFinding({
      key: 'normative-metadata/missing-document-number/0000000000000005',
      criterion: 'normative-metadata',
      fault: 'missing-document-number',
      url: `${SITE}/zwgk/gfxwj/2.html`,
      pageTitle: '青溪县人民政府办公室关于加强农村公路养护管理的实施意见',
      publishedDate: '2026-08-14',
      message: '《关于加强农村公路养护管理的实施意见》(2026-08-14)缺少文号',
    }),
    makeFinding({
      key: 'normative-metadata/missing-download/0000000000000006',
      criterion: 'normative-metadata',
      fault: 'missing-download',
      severity: 'minor',
      url: `${SITE}/zwgk/gfxwj/2.html`,
      pageTitle: '青溪县人民政府办公室关于加强农村公路养护管理的实施意见',
      publishedDate: '2026-08-14',
      message: '《关于加强农村公路养护管理的实施意见》(2026-08-14)没有提供文件下载',
    }),
    makeFinding({
      key: 'privacy-leak/id-card/0000000000000007',
      criterion: 'privacy-leak',
      rule: 'personal-data',
      fault: 'id-card',
      severity: 'veto',
      url: leak,
      pageTitle: '2026年第三季度临时救助对象公示',
      publishedDate: '2026-10-11',
      count: 12,
      unit: '县民政局',
      file: { url: `${SITE}/files/202610/jz.xlsx`, name: '临时救助公示表.xlsx', sheet: 'Sheet1', page: null, row: 7 },
      message: '公开居民身份证号码,未作脱敏',
      proof: [
        {
          kind: 'quote',
          quote: '3417**********123X',
          place: '工作表Sheet1第7行第4列',
          url: `${SITE}/files/202610/jz.xlsx`,
          seenAt: SEEN,
          bytesHash: HASH,
        },
      ],
    }),
    makeFinding({
      key: 'privacy-leak/mobile/0000000000000008',
      criterion: 'privacy-leak',
      rule: 'personal-data',
      fault: 'mobile',
      severity: 'lead',
      confidence: 'lead',
      url: leak,
      pageTitle: '2026年第三季度临时救助对象公示',
      publishedDate: '2026-10-11',
      message: '疑似个人手机号码',
      status: 'disputed',
      proof: [
        { kind: 'quote', quote: '联系人:138****5678', place: '正文第3段', url: leak, seenAt: SEEN, bytesHash: HASH },
      ],
    }),
    makeFinding({
      key: 'site-identity/missing-error-report-entry/0000000000000009',
      criterion: 'site-identity',
      rule: 'site-identity',
      fault: 'missing-error-report-entry',
      severity: 'minor',
      url: `${SITE}/`,
      pageTitle: '首页',
      publishedDate: null,
      message: '首页没有“我为政府网站找错”入口',
      count: 300,
      proof: [
        {
          kind: 'absence',
          wanted: '我为政府网站找错',
          looked: [{ place: '首页页脚', url: `${SITE}/` }],
          seenAt: SEEN,
          bytesHash: HASH,
        },
        { kind: 'measure', name: '查看页脚的网页', value: '300页', url: `${SITE}/`, seenAt: SEEN },
      ],
    }),
  ];
}
