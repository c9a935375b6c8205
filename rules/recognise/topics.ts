/** What a label or a column header announces. */
export type Topic =
  | 'name'
  | 'child'
  | 'id'
  | 'disability'
  | 'student'
  | 'phone'
  | 'office'
  | 'bank'
  | 'treasury'
  | 'passport'
  | 'address'
  | 'place'
  | 'email'
  | 'health'
  | 'reason'
  | 'birth'
  | 'age'
  | 'guardian'
  | 'school'
  | 'duty'
  | 'body'
  | 'code'
  | 'aid'
  | 'other';

/**
 * Words of labels and headers, as lists and forms of county sites have them. Sources: data kinds of the 云南 2017-12 circular,
 * table heads of 低保 / 残疾补贴 / 危房改造 / 惠农补贴 lists, label dictionary in `domain.md` §4. `code` and `body` protect look-alikes:
 * 统一社会信用代码 (GB 32100), 索引号 (holds credit codes), 不动产单元号 (GB/T 37346, 28 places), 宗地代码 (19 places), project and tender numbers.
 */
const WORDS: Record<Topic, string> = {
  name: '姓名 户主 户主姓名 申请人 承租人 受益人 补贴对象 持卡人 开户人 开户名 户名 账户名 帐户名 账户名称 收款人 领款人 参保人 救助对象 保障对象 考生 被处罚人 当事人 患者 家庭成员 权利人 承包方 承包人 农户 被征收人 产权人 享受人 发放对象 受助人 名字 人员名单 机主 车主 持证人 受灾户 残疾人 特困人员 移民 学员 主申请人 代领人 被执行人 失信被执行人 房屋所有权人 所有权人 产权人姓名 领取人 护理人 照料人 照料护理人 借款人 抵押人 投保人 被保险人 死者 死者姓名 伤者 优抚对象 退役军人 毕业生 申报人 购房人 承租户 拆迁户 建房户 养殖户 种植户 贫困户 脱贫户 监测户 低保户',
  child: '学生姓名 儿童姓名 孩子姓名 幼儿姓名 婴儿姓名 新生儿姓名 孤儿姓名 子女姓名 被监护人 儿童 孤儿 幼儿',
  id: '身份证号码 身份证号 身份证 身份证编号 居民身份证 公民身份号码 公民身份证号码 公民身份证 身份号码 证件号码 证件号 证照号码 有效证件 社会保障号码 社会保障号 社保号 社保编号 社会保险号 驾驶证号 驾驶证 驾驶证号码 驾照号 证件编号 身份证件编号 身份证件号码 身份证件号 从业资格证号 从业资格证 身份号 公民身份号 身份证明号码 证明号码 法人身份证',
  disability: '残疾证号 残疾人证号 残疾证 残疾人证 残疾人证件号 残疾证编号 残疾证号码 残疾人证号码',
  student: '学籍号 学籍 学籍号码 学籍编号 全国学籍号 学籍辅号',
  phone:
    '手机号码 手机号 手机 移动电话 本人电话 家长电话 电话号码 电话 联系电话 联系方式 联系号码 手机号 移动电话号码 来电号码',
  office:
    '咨询电话 监督电话 举报电话 投诉电话 值班电话 办公电话 服务电话 报名电话 服务热线 热线 传真 联系人 客服 咨询 监督 举报 投诉 值班 联系人电话 单位电话 办公室电话 客服电话 报警 固话 座机',
  bank: '银行卡号 银行卡 拨付卡号 卡折号 账户信息 发放账户 银行账号 银行帐号 银行账户 银行帐户 账号 帐号 卡号 账户 帐户 一卡通 社保卡号 社保卡 社会保障卡号 社会保障卡 存折 存折号 开户行 开户银行 惠农卡 打卡账号 金融账号 一折通 一折通号 一本通 一折统 农商行卡 信用社卡 农行卡 工行卡 建行卡 中行卡 邮储卡 徽商银行卡',
  treasury:
    '国库 财政专户 对公账户 对公账号 单位账户 单位账号 基本户 专户 保证金账户 保证金账号 缴款码 缴款书 非税 收款单位 捐赠账户 捐赠账号',
  passport: '护照号码 护照号 护照编号 护照 通行证号码 通行证号 通行证 回乡证 台胞证 居留证 居留身份证',
  address:
    '家庭住址 家庭地址 家庭详细地址 家庭详细住址 住址 现住址 居住地址 居住地 现居住地 户籍地址 户籍所在地 户籍地 户口所在地 户口地址 常住地址 住宅地址',
  place:
    '地址 通讯地址 通信地址 联系地址 详细地址 坐落 座落 房号 房屋坐落 房屋地址 房产地址 门牌号 住所 房源 配租房源 房屋位置',
  email: '电子邮箱 邮箱 电子邮件 邮箱地址 E-mail Email email E-MAIL',
  health:
    '残疾类别 残疾类型 残疾等级 残疾级别 残疾情况 残疾程度 致残原因 病种 疾病名称 疾病 病情 病名 患病情况 患病名称 所患疾病 患病种类 主要疾病 疾病种类 疾病类型 诊断 诊断结果 病因 健康状况 大病病种 身体状况 孕情 怀孕情况',
  reason:
    '救助原因 申请原因 申请救助原因 困难原因 致贫原因 救助事由 申请事由 困难类型 主要困难 家庭情况 家庭困难情况 家庭基本情况 困难情况 基本情况 致困原因 主要原因 申请理由 救助理由',
  birth: '出生日期 出生年月日 出生年月 出生时间 生日 出生',
  age: '年龄 周岁',
  guardian: '监护人 监护人姓名 家长 家长姓名 父亲姓名 母亲姓名 抚养人 父亲 母亲 父母',
  school: '学校 就读学校 所在学校 班级 年级 幼儿园 就读',
  duty: '职务 责任人 负责人 书记 支书 主任 联络员 村干部 楼栋长 值班人员 值班领导 带班领导 河长 林长 路长 网格员 经办人 包保 第一书记 驻村 管理员 信息员 护林员 巡查员 科室 岗位职责 队长 站长 防疫员 辅导员 指导员 服务内容 营业时间 办公地点 办公地址',
  body: '统一社会信用代码 社会信用代码 信用代码 组织机构代码 机构代码 纳税人识别号 纳税识别号 税号 法人代码 单位代码 企业名称 单位名称 公司名称 机构名称 法定代表人 店名 注册号 工商注册号 企业注册号 律所 律师事务所 律所名称 执业机构 执业机构名称 执业单位 鉴定机构 公证机构',
  code: '索引号 项目代码 项目编码 项目编号 项目统一代码 编号 编码 代码 宗地编号 宗地代码 宗地 不动产单元号 不动产单元 地块编号 地块 土地证 许可证号 许可证编号 许可证 证书编号 证书号 案号 案件编号 招标编号 标段编号 标段 采购编号 合同编号 合同号 订单号 订单编号 订单 流水号 受理编号 受理号 办件编号 办件号 业务编号 备案号 登记号 登记编号 执照 票据号 发票号 发票号码 发票代码 快递单号 运单号 单号 文号 批号 批准文号 序列号 条形码 条码 车架号 设备编号 准考证号 准考证 考号 执业证号 执业证号码 律师执业证号 资格证号 电子监管号 监管号 产权证号 权证号 林权证 经营权证 公示编号 交易编号 交易号 户号 户编号 用户编号 水表 电表 档案编号 档案号 信访件 工单号 工单 时间戳 追溯码 识别码 标识码 二维码 统计代码 区划代码 IMEI ISBN 车辆通行证 货车通行证 道路通行证 车架 发动机号 学号 工号 警号 版本号 图斑 图斑编号 保单号 保险单号',
  aid: '金额 补贴 补助 补贴金额 补助金额 救助金额 补贴标准 低保 低保证号 保障人口 家庭人口 性别 民族 与户主关系 成绩 准考 面积 帮扶 救助类别 发放标准',
  other:
    '序号 备注 乡镇 镇 村 村组 组 社区 街道 日期 类别 类型 单位 部门 名称 时间 状态 数量 年度 月份 级别 等级 项目 内容 来源 标题 合计 小计 学历 专业 职业 岗位 职位 排名 名次 行政村 自然村 所属乡镇 品种 规格 单价 关系 文化程度 政治面貌 婚姻状况 婚否 籍贯 户口性质 户籍性质 邮编 邮政编码 职称 毕业院校 毕业学校 身高 签名 签字 盖章 经办 照片',
};

const TOPICS = new Map<string, Topic>();
for (const [topic, words] of Object.entries(WORDS) as [Topic, string][]) {
  for (const word of words.split(' ')) if (!TOPICS.has(word)) TOPICS.set(word, topic);
}

/** In running text, everyday words say nothing. */
const QUIET: ReadonlySet<Topic> = new Set<Topic>(['other', 'aid', 'age', 'school', 'reason']);

/** Words by their first character, longest first. */
const BUCKETS = new Map<number, { word: string; topic: Topic }[]>();
for (const [word, topic] of [...TOPICS].sort(([a], [b]) => b.length - a.length)) {
  const code = word.charCodeAt(0);
  const bucket = BUCKETS.get(code);
  if (bucket === undefined) BUCKETS.set(code, [{ word, topic }]);
  else bucket.push({ word, topic });
}

export interface Label {
  topic: Topic;
  word: string;
  start: number;
  end: number;
}

/** The last word of a text that announces something, taking the longest at each place; spaces must be taken out before. */
export function lastLabel(text: string): Label | null {
  return lastWord(text, (topic) => !QUIET.has(topic));
}

function lastWord(text: string, isWanted: (topic: Topic) => boolean): Label | null {
  let found: Label | null = null;
  for (let at = 0; at < text.length; at++) {
    const bucket = BUCKETS.get(text.charCodeAt(at));
    if (bucket === undefined) continue;
    for (const { word, topic } of bucket) {
      if (!isWanted(topic) || !text.startsWith(word, at)) continue;
      found = { topic, word, start: at, end: at + word.length };
      at += word.length - 1;
      break;
    }
  }
  return found;
}

/** A word that announces one of these stands somewhere in a text; spaces must be taken out before. */
export function holdsTopic(text: string, topics: ReadonlySet<Topic>): boolean {
  return lastWord(text, (topic) => topics.has(topic)) !== null;
}

/** The text is, but for blanks, a word that announces something. */
export function isTopicWord(text: string): boolean {
  return TOPICS.has(text.replace(/\s/g, ''));
}

/** What a header or label announces: its last known word, since Chinese names things at the end; brackets count only if nothing stands outside them. */
export function topicOf(header: string): Topic | null {
  const plain = header.replace(/\s/g, '');
  if (plain === '' || plain.length > 40) return null;
  const outside = plain.replace(/[（(【[][^）)】\]]{0,40}[）)】\]]/g, '');
  return lastTopic(outside) ?? (outside === plain ? null : lastTopic(plain));
}

/** What a header is about that only begins with a word we know: 与儿童关系, 护照有效期, 身份证类型. */
const ABOUT_IT =
  /(关系|类型|类别|有效期限?|起止日期|到期日期?|签发机关|发证机关|数量|人数|个数|份数|次数|张数|状态|是否.{1,6}|备注|要求|说明|截图|复印件|原件|照片|扫描件|材料|[、和及与]?其他)$/;

const isId = (topic: Topic): boolean => topic === 'id';

/** General words such as 村 or 类别 are headers only when nothing else stands there. */
function lastTopic(text: string): Topic | null {
  const about = ABOUT_IT.exec(text);
  if (about !== null && !TOPICS.has(text)) {
    const known = lastWord(text, () => true);
    if (known === null || known.end <= about.index + 1 || known.topic === 'other') return 'other';
  }
  const word = lastWord(text, (topic) => topic !== 'other');
  // 身份证或信用代码: persons have the one, bodies the other.
  if (word?.topic === 'body' && /[或/、]/.test(text) && lastWord(text.slice(0, word.start), isId) !== null) return 'id';
  return word?.topic ?? (TOPICS.get(text) === 'other' ? 'other' : null);
}
