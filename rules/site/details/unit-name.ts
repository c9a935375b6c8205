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
