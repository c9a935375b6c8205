import { removeSpace } from '../../text/normalise.ts';

/** What names of county bodies end in; 办 alone would let 一网通办 in. */
const UNIT =
  /(局|委员会|(发改|改革|卫健|健康|纪|监|农工|政法|编)委|县委|区委|工委|办公室|(政府|府|委|人大|政协|信访|编|外事|台|侨|扶贫|振兴|人防|法制|金融|史志|志|文明|网信|督查|国资|党政|机关事务)办|中心|镇|乡|街道|办事处|街道办|管委会|管理区|开发区|园区|林场|农场|法院|检察院|供销(合作)?社|联社|联合会|[残妇文工侨]联|总工会|团县委|科协|贸促会|红十字会|党校|档案馆|融媒体|(人民|[县区旗镇乡])政府)$/;

/** Pages called 中心, collective names, the county itself and bodies above it, headlines that end in a name. */
const NOT_A_UNIT =
  /^(各|所有|全部|县直|市直|区直|直属|下属|驻|乡镇|街道|镇乡|部门|更多|相关)?(乡镇|街道|部门|镇街|镇乡)$|(新闻|下载|帮助|用户|个人|会员|数据|资讯|互动|办事|资料|视频|信息|文件|服务|专题|申报|查询)中心$|^(中国|国家|国务院|中央|全国)|省|自治区|[市县区旗](人民)?政府$|^(关于|在|对|为|向)|[，。：、“”《》\d]|成立|撤销|任免|任职|走访|调研|慰问|召开|参观|检查|[揭挂]牌|动态|公开|工作|我要|进入|关于|走进|美丽|魅力|最美|推荐/;
/** 政务服务中心 and its like are bodies. */
const SERVICE_BODY = /(政务|行政|便民|党群|综合|公共|就业|人才|招商|投资|电商|园区|信访|退役军人).{0,4}服务中心$/;

/** Whether a text is the name of one body of the county: 县民政局, 文昌镇人民政府. */
export function isUnitName(text: string): boolean {
  const name = removeSpace(text);
  if (name.length < 2 || name.length > 24 || !UNIT.test(name)) return false;
  return SERVICE_BODY.test(name) || !NOT_A_UNIT.test(name);
}

/** What serves the public and is no office: hospitals, schools, suppliers of water, power, gas and transport (公共企事业单位). */
const INSTITUTION =
  /((人民|中|总|中心|妇幼保健|中医|精神病|传染病|第[一二三四五]|[镇乡])医?院|卫生院|妇幼保健(计划生育服务)?[院站]|疾病预防控制中心|疾控中心|[镇乡县区市第一二三四五六七八实验]中学|[县区市第一二三四五六七八高]中|职业(技术|教育|中等专业)(学校|学院|中心)|特殊教育学校|(实验|中心|第[一二三四五六七八]|城关)(小学|幼儿园)|(自来水|供水|供电|供热|供气|燃气|热力|公交|公共交通|客运|水务|排水|污水处理|电力|环卫)(集团|服务|建设|有限|责任|股份|总)*公司|(自来水|污水处理|供水)厂)$/;

/** Whether a text is the name of one such body: 县人民医院, 云汀县自来水公司; 公立医院 and 中小学 are kinds. */
export function isInstitutionName(text: string): boolean {
  const name = removeSpace(text);
  return name.length >= 4 && name.length <= 24 && INSTITUTION.test(name) && !NOT_ONE_INSTITUTION.test(name);
}

const NOT_ONE_INSTITUTION =
  /^(各|全[县市区]|公立|民办|乡镇|县级|基层|义务|普通|城[乡区])|[，。：、“”《》\d]|关于|公开|招生|信息|走访|调研/;
