import type { Column } from '../engine/model.ts';
import { PROSE } from './prose.ts';

/** Columns outside 政务公开, in menu order. */
// prettier-ignore
const COMMON: Column[] = [
  { path: '/xwdt/', name: '新闻动态', type: '工作动态', about: '云汀县政务活动、部门和乡镇工作信息', landing: true },
  { path: '/xwdt/ytyw/', name: '云汀要闻', type: '工作动态', about: '县委、县政府重要活动和重点工作报道', pager: 'trs', size: 5 },
  { path: '/xwdt/bmdt/', name: '部门动态', type: '工作动态', about: '县直各部门工作信息', list: 'split', address: 'plain' },
  { path: '/xwdt/xzdt/', name: '乡镇动态', type: '工作动态', about: '各乡镇工作信息', list: 'bracket', charset: 'gbk', info: 'words' },
  { path: '/xwdt/tzgg/', name: '通知公告', type: '通知公告', about: '县政府及各部门发布的通知、公告', list: 'bracket', pager: 'empire', size: 6, address: 'empire' },
  { path: '/zwfw/', name: '政务服务', type: '办事服务', about: '办事指南和便民服务', landing: true },
  { path: '/zwfw/bszn/', name: '办事指南', type: '办事服务', about: '高频政务服务事项的办理条件、材料和流程', list: 'dl', address: 'plain' },
  { path: '/hdjl/', name: '互动交流', type: '互动交流', about: '来信、征集、反馈和回应', landing: true },
  { path: '/hdjl/xzxx/', name: '县长信箱', type: '互动交流', about: '群众来信和答复选登', list: 'messages', pager: 'query', size: 6, address: 'plain' },
  { path: '/hdjl/yjzj/', name: '意见征集', type: '互动交流', about: '重大政策和项目公开征求意见', address: 'empire' },
  { path: '/hdjl/yjfk/', name: '意见反馈', type: '互动交流', about: '公开征求意见的采纳情况', address: 'empire' },
  { path: '/hdjl/hygq/', name: '回应关切', type: '互动交流', about: '对社会关注问题的回应', list: 'dl' },
  { path: '/zjyt/', name: '走进云汀', type: '概况信息', about: '云汀县自然、历史和经济概况', landing: true },
  { path: '/zjyt/xqgk/', name: '县情概况', type: '概况信息', about: '区位、人口、资源和经济情况', prose: PROSE.county },
  { path: '/zjyt/lswh/', name: '历史文化', type: '概况信息', about: '建置沿革和地方文化', prose: PROSE.history },
  { path: '/ztzl/', name: '专题专栏', type: '专题专栏', about: '重点工作专题', landing: true },
  { path: '/ztzl/lwlb/', name: '“六稳”“六保”惠企政策', type: '专题专栏', about: '稳就业、保市场主体等惠企政策及落实情况' },
  { path: '/ztzl/yqfk/', name: '疫情防控专题（2020年）', type: '专题专栏', about: '2020年疫情防控信息，已归档' },
  { path: '/xmt/', name: '政务新媒体', type: '概况信息', about: '全县政务新媒体账号', prose: PROSE.media },
  { path: '/gywm/', name: '关于我们', type: '概况信息', about: '网站主办、承办和联系方式', prose: PROSE.about },
  { path: '/wza/', name: '无障碍浏览', type: '办事服务', about: '适老化和无障碍浏览说明', prose: PROSE.accessible },
  { path: '/search/', name: '站内搜索', type: '办事服务', about: '检索本网站公开的信息', prose: [] },
  { path: '/wzdt/', name: '网站地图', type: '概况信息', about: '本网站全部栏目', prose: [] },
];

/** Modules of the disclosure platform. */
// prettier-ignore
const PLATFORM: Column[] = [
  { path: '/zwgk/', name: '政务公开', type: '政府信息公开', about: '依法公开的政府信息', landing: true },
  { path: '/zwgk/zfxxgk/', name: '政府信息公开', type: '政府信息公开', about: '云汀县政府信息公开平台' },
  { path: '/zwgk/zfxxgk/zn/', name: '政府信息公开指南', type: '信息公开指南', about: '公开范围、方式和受理机构', platform: true, prose: PROSE.guide },
  { path: '/zwgk/zfxxgk/zd/', name: '政府信息公开制度', type: '信息公开制度', about: '政府信息公开工作制度', platform: true },
  { path: '/zwgk/zfxxgk/fdzdgknr/', name: '法定主动公开内容', type: '政府信息公开', about: '按照条例第二十条主动公开的信息', platform: true, prose: [] },
  { path: '/zwgk/zfxxgk/nb/', name: '政府信息公开年报', type: '信息公开年报', about: '历年政府信息公开工作年度报告', platform: true },
  { path: '/zwgk/zfxxgk/ysqgk/', name: '依申请公开', type: '依申请公开', about: '申请渠道、流程和表格', platform: true, prose: PROSE.request },
];

const UNITS: Column[] = [
  {
    path: '/bm/jtj/xxgk/',
    name: '县教育体育局政府信息公开',
    type: '政府信息公开',
    about: '县教育体育局依法公开的信息',
    modules: [
      ['政府信息公开指南', '/zwgk/zfxxgk/zn/'],
      ['政府信息公开制度', '/zwgk/zfxxgk/zd/'],
      ['法定主动公开内容', '/zwgk/jyly/'],
      ['政府信息公开年报', '/zwgk/zfxxgk/nb/'],
    ],
  },
  {
    path: '/bm/wlj/xxgk/',
    name: '县文化和旅游局政府信息公开',
    type: '政府信息公开',
    about: '县文化和旅游局依法公开的信息',
    modules: [
      ['政府信息公开指南', '/zwgk/zfxxgk/zn/'],
      ['法定主动公开内容', '/zwgk/zfxxgk/fdzdgknr/'],
      ['政府信息公开年报', '/zwgk/zfxxgk/nb/'],
    ],
  },
];

/** What the law has the county publish, below 政务公开. */
// prettier-ignore
const STATUTORY: Column[] = [
  { path: '/zwgk/jgzn/', name: '机构职能', type: '机构职能', about: '县直部门和乡镇的职责、机构和联系方式', list: 'grid', address: 'plain' },
  { path: '/zwgk/jgznml/', name: '机构职能目录', type: '机构职能', about: '本级行政机关机构职能目录', prose: PROSE.directory },
  { path: '/zwgk/ldxx/', name: '领导信息', type: '负责人信息', about: '县政府领导简历和分工', prose: PROSE.leaders },
  { path: '/zwgk/gfxwj/', name: '规范性文件', type: '政策文件', about: '县政府及部门现行行政规范性文件统一公开', list: 'documents', pager: 'trs', size: 10 },
  { path: '/zwgk/zfwj/', name: '县政府文件', type: '政策文件', about: '以县政府名义印发的文件' },
  { path: '/zwgk/zfbwj/', name: '县政府办文件', type: '政策文件', about: '以县政府办公室名义印发的文件', list: 'bracket' },
  { path: '/zwgk/bmwj/', name: '部门文件', type: '政策文件', about: '县直部门印发的文件' },
  { path: '/zwgk/zcjd/', name: '政策解读', type: '政策解读', about: '县政府及部门文件的解读', pager: 'trs', size: 12 },
  { path: '/zwgk/ghjh/', name: '规划计划', type: '规划计划', about: '国民经济和社会发展规划、专项规划和年度计划' },
  { path: '/zwgk/qzqd/', name: '权责清单', type: '政府信息公开', about: '县直部门和乡镇权责清单' },
  { path: '/zwgk/zdjc/', name: '重大决策预公开', type: '政府信息公开', about: '重大行政决策目录和预公开事项' },
  { path: '/zwgk/zdgz/', name: '重点工作', type: '政府信息公开', about: '政府工作报告任务和民生实事进展', info: 'script' },
  { path: '/zwgk/czyjs/', name: '财政预决算', type: '财政信息', about: '政府和部门预算、决算及债务', landing: true },
  { path: '/zwgk/czyjs/zfyjs/', name: '政府预决算', type: '财政信息', about: '县级政府预算、决算和政府债务' },
  { path: '/zwgk/czyjs/bmys/', name: '部门预算', type: '财政信息', about: '县直部门年度预算' },
  { path: '/zwgk/czyjs/bmjs/', name: '部门决算', type: '财政信息', about: '县直部门年度决算，每年一次' },
  { path: '/zwgk/hmbt/', name: '惠民补贴', type: '政府信息公开', about: '惠民惠农财政补贴政策和发放结果' },
  { path: '/zwgk/shjz/', name: '社会救助', type: '政府信息公开', about: '低保、特困、临时救助和残疾人福利' },
  { path: '/zwgk/zfbz/', name: '住房保障', type: '政府信息公开', about: '公租房保障和农村危房改造' },
  { path: '/zwgk/ggws/', name: '公共卫生', type: '政府信息公开', about: '公共卫生服务、传染病防控和健康科普' },
  { path: '/zwgk/jyly/', name: '义务教育', type: '政府信息公开', about: '招生入学、学校管理和资助' },
  { path: '/zwgk/yjya/', name: '应急预案', type: '政府信息公开', about: '总体和专项应急预案及突发事件应对' },
  { path: '/zwgk/zdxm/', name: '重大建设项目', type: '政府信息公开', about: '重大建设项目批准和实施信息', address: 'plain' },
  { path: '/zwgk/zfcg/', name: '政府采购', type: '政府信息公开', about: '采购意向、招标和成交信息', address: 'plain' },
  { path: '/zwgk/sthj/', name: '生态环境', type: '政府信息公开', about: '空气、水质和污染防治信息', list: 'month-day' },
  { path: '/zwgk/xczx/', name: '乡村振兴', type: '政府信息公开', about: '巩固脱贫成果、衔接资金和项目' },
  { path: '/zwgk/gqsy/', name: '公共企事业单位信息公开', type: '政府信息公开', about: '教育、卫生健康、供水、供电、供气、生态环境、公共交通' },
  { path: '/zwgk/rsxx/', name: '人事信息', type: '人事信息', about: '公务员招考和事业单位招聘', tags: { ColumnType: null } },
  {
    path: '/zwgk/tjxx/',
    name: '统计信息',
    type: '数据发布',
    about: '月度和年度统计数据',
    tags: { ColumnDescription: '统计信息', ColumnKeywords: '统计信息', ColumnType: '统计信息' },
  },
  { path: '/zwgk/sjgk/', name: '审计公开', type: '政府信息公开', about: '督查、审计结果和整改情况' },
  { path: '/zwgk/jyta/', name: '建议提案办理', type: '政府信息公开', about: '人大代表建议和政协提案办理结果' },
  { path: '/zwgk/zfgb/', name: '政府公报', type: '政府公报', about: '云汀县人民政府公报，季刊' },
  { path: '/zwgk/gsgg/', name: '公示公告', type: '通知公告', about: '法定公示和公告', address: 'empire' },
  { path: '/zwgk/spyp/', name: '食品药品监管', type: '政府信息公开', about: '抽检结果和监督检查', empty: '暂无信息' },
  { path: '/zwgk/zsbc/', name: '国有土地上房屋征收与补偿', type: '政府信息公开', about: '征收决定、补偿方案和结果' },
  { path: '/zwgk/zcfg/', name: '政策法规', type: '政策文件', about: '常用法律法规和上级政策要点', list: 'undated', address: 'plain' },
  { path: '/zwgk/jczwgk/', name: '基层政务公开标准化规范化', type: '专题专栏', about: '县乡两级标准目录、政策文件和工作进展', prose: PROSE.grassroots },
];

export const COLUMNS: Column[] = [...COMMON.slice(0, 5), ...PLATFORM, ...STATUTORY, ...COMMON.slice(5), ...UNITS];
