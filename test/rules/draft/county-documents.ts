import type { TableRows } from '../../documents/make/task-table.ts';

// Documents of invented counties in the shapes that real ones have, with what a person reads in them.

/** A row or paragraph as it should be read: place, units (leaders marked *), day or cadence, marks, and a criterion for each of its clauses. */
export interface TrueRow {
  place: string;
  units: string[];
  due: string | null;
  marks?: number;
  /** One for each clause; several with | between where more than one is right. */
  criteria: string[];
}

export interface TableDocument {
  title: string;
  year: number;
  before: string[];
  rows: TableRows;
  truth: TrueRow[];
}

const across = (text: string, columns: number) => ({ text, across: columns });
const down = (text: string, rows: number) => ({ text, down: rows });

/** Two header rows, chapters across the table, merged units and remarks. */
export const TASKS: TableDocument = {
  title: '青禾县2022年政务公开重点任务分解表',
  year: 2022,
  before: ['青禾县2022年政务公开重点任务分解表'],
  rows: [
    [
      down('序号', 2),
      down('工作任务', 2),
      down('工作要求', 2),
      across('责任分工', 2),
      down('完成时限', 2),
      down('备注', 2),
    ],
    ['牵头单位', '配合单位'],
    [across('一、夯实公开基础', 7)],
    [
      '1',
      down('文件集中公开', 2),
      '把现行有效的行政规范性文件放进统一的文件库，逐件标明有效性。',
      '县司法局',
      '县直各部门',
      '6月底前',
      '',
    ],
    ['2', '每件文件配PDF下载，并采取电子签章防篡改。', '县政府办公室', '县司法局', '6月底前', '另发通知'],
    [across('二、做好政策服务', 7)],
    [
      '3',
      '政策解读',
      '重要文件与解读材料同步公布、互相关联。\n每件文件至少配一张图解。',
      '各起草部门',
      '',
      '长期坚持',
      '',
    ],
    [
      '4',
      '政策咨询',
      '在政务服务大厅设政策咨询窗口，把常见问题编入政策问答库。',
      '县数据局',
      '县司法局、县税务局',
      down('每季度', 2),
      '',
    ],
    ['5', '政民互动', '网民留言在5个工作日内答复', '县信访局', '', ''],
  ],
  truth: [
    {
      place: '表第1项',
      units: ['*县司法局', '县直各部门'],
      due: '2022-06-30',
      criteria: ['normative-unified-list|policy-library', 'normative-metadata'],
    },
    {
      place: '表第2项',
      units: ['*县政府办公室', '县司法局'],
      due: '2022-06-30',
      criteria: ['normative-metadata|normative-query-service', 'document-tamper-proof'],
    },
    {
      place: '表第3项',
      units: ['*各起草部门'],
      due: 'continuous',
      criteria: ['interpretation-sync|interpretation-link', 'interpretation-formats'],
    },
    {
      place: '表第4项',
      units: ['*县数据局', '县司法局', '县税务局'],
      due: 'quarterly',
      criteria: ['offline-service-and-hotline', 'policy-qa-library'],
    },
    {
      place: '表第5项',
      units: ['*县信访局'],
      due: 'quarterly',
      criteria: ['message-reply-timeliness'],
    },
  ],
};

/** Marks by row, one cell of marks for two rows, a total. */
export const MARKS: TableDocument = {
  title: '清浦区2023年政务公开考核评分细则',
  year: 2023,
  before: ['清浦区2023年政务公开考核评分细则'],
  rows: [
    ['编号', '一级指标', '考核内容', '评分标准', '分值', '被考核单位'],
    [
      '1',
      down('主动公开（14分）', 3),
      '公开指南、公开制度、主动公开基本目录齐全',
      '每缺一项扣2分',
      '6',
      '区政府办公室',
    ],
    [
      '2',
      '机构职能、领导信息、联系方式完整准确',
      '每发现一处错误扣0.5分，扣完为止',
      down('8分', 2),
      down('区直各部门，各街道办事处', 2),
    ],
    ['3', '财政预决算和“三公”经费按时公开', '未公开的不得分'],
    ['4', '依申请公开（10分）', '公开申请答复不超期，答复文书格式规范', '每超期一件扣2分', '10', '区司法局'],
    [across('合计', 4), '24', ''],
  ],
  truth: [
    { place: '表第1项', units: ['*区政府办公室'], due: null, marks: 6, criteria: ['disclosure-core-pages'] },
    { place: '表第2项', units: ['区直各部门', '各街道办事处'], due: null, marks: 4, criteria: ['agency-basic-info'] },
    { place: '表第3项', units: ['区直各部门', '各街道办事处'], due: null, marks: 4, criteria: ['fiscal-and-debt'] },
    {
      place: '表第4项',
      units: ['*区司法局'],
      due: null,
      marks: 10,
      criteria: ['request-handling', 'request-handling'],
    },
  ],
};

export interface ProseDocument {
  title: string;
  year: number;
  text: string;
  truth: TrueRow[];
  /** Beginnings of what is no duty. */
  left: string[];
}

/** A plan with notes in brackets, a note on its own line, and numbers down to ①. */
export const PLAN: ProseDocument = {
  title: '云汀县2024年政务公开工作要点',
  year: 2024,
  text: `云政办函〔2024〕12号

云汀县人民政府办公室
关于印发云汀县2024年政务公开工作要点的通知

各乡镇人民政府，县政府各部门：
现将《云汀县2024年政务公开工作要点》印发给你们，请对照落实。

云汀县人民政府办公室
2024年5月20日

云汀县2024年政务公开工作要点

一、提高公开平台规范化水平
（一）规范公开专栏。县政府门户网站统一设置政府信息公开专栏，并与各部门专栏链接。（牵头单位：县政府办公室；责任单位：县政府各部门；完成时限：2024年9月底前）
（二）清理栏目内容。各部门每季度检查一次栏目更新情况，空白栏目要合并。[责任单位：县政府各部门；完成时限：长期坚持]
定期清理过期信息和错链。[责任单位：县数据中心；完成时限：每月]
二、提升政策服务质量
（一）加强政策解读
1.主要负责人要带头解读本部门重要政策。
2.多用图解、短视频等形式解读惠企政策。
责任单位：各起草部门；完成时限：年底前。
（二）畅通互动渠道。由县信访局牵头，县融媒体中心配合，办好领导信箱和在线访谈。
三、强化保障
①开展业务培训。（县政府办公室、县委党校）
②对工作开展第三方评估，结果纳入年度考核。

抄送：县委办公室，县人大常委会办公室。
`,
  truth: [
    { place: '前言', units: ['各乡镇人民政府', '县政府各部门'], due: null, criteria: ['annual-plan-published'] },
    {
      place: '一（一）',
      units: ['*县政府办公室', '县政府各部门'],
      due: '2024-09-30',
      criteria: ['disclosure-platform-layout', 'disclosure-platform-layout'],
    },
    {
      place: '一（二）',
      units: ['县政府各部门'],
      due: 'quarterly',
      criteria: ['column-freshness', 'column-freshness'],
    },
    { place: '一（二）第2段', units: ['*县数据中心'], due: 'monthly', criteria: ['obsolete-or-broken-content'] },
    { place: '二（一）1', units: ['各起草部门'], due: '2024-12-31', criteria: ['leader-interpretation'] },
    { place: '二（一）2', units: ['各起草部门'], due: '2024-12-31', criteria: ['interpretation-formats'] },
    { place: '二（二）', units: ['*县信访局', '县融媒体中心'], due: null, criteria: ['interactive-channels'] },
    { place: '三①', units: ['县政府办公室', '县委党校'], due: null, criteria: ['organisation-and-training'] },
    { place: '三②', units: [], due: null, criteria: ['assessment-system', 'assessment-system'] },
  ],
  left: [
    '云政办函',
    '云汀县人民政府办公室',
    '关于印发',
    '各乡镇人民政府',
    '云汀县人民政府办公室',
    '2024年5月20日',
    '云汀县2024年',
    '抄送',
  ],
};
