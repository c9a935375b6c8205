// The most frequent family names after the national report on names of 2020 (公安部户政管理研究中心), and some rarer ones.
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵万覃武钱戴严莫孔向常汤赖康施牛洪樊倪安温俞颜柳舒柯章葛芦聂翁桂殷翟詹申岳齐庞欧伍祝涂游尤左包丛霍关鲁柴纪耿焦鲍华季毕裴甘成卜蒲卓屈饶阮骆项管宁路阎娄辛岑凌符苗单童司裘解房冉邢蓝管梅盛刁瞿骆宗费谷车沙米古简冷闵储池查巫荣苟边卞姬晏桑应戚占麦明柏仇窦隋佟栾连滕褚瞿燕敖甄揭危邬舟芮靳巩戈鄢阚郎尚祁艾滑楚诸商练晁仲檀鲍章昌蓝仝郗亓牟敬逯撒佘佀岱腾谌占亢谯尧喻慎酆乌郁郏印宿怀仰訾闻党贡扈桓濮寿扶冀浦庄习容易廉衡弘匡寇禄沃蔚隆师厍融曾乜鞠丰巢蒯竺权盖傅卫奚穆湛禹狄臧茅席麻虞昝缪贲钮嵇荀於曲封羿邴糜隗宓班宫钭厉戎束幸韶郜蓟邰索蔺屠胥莘逄堵宰郦雍郤璩茹宦庾暨居步阙殳夔勾那毋荆帅宛铁冼庹忻恽朴渠睢矫禚笪粟缑肇茆薄豆贠辜迟邝邸郇闾阳雒靖鹿卿展巴伊惠原兰苍劳相',
);
const COMPOUND = '欧阳 司马 上官 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 司徒 东方 端木 南宫'.split(' ');

/** Everyday words that begin with a family name. */
const NOT_NAMES = new Set(
  '金额 高度 方式 方案 方法 方面 方便 单价 单位 单号 余额 万元 项目 路线 路段 章程 管理 管道 白天 白班 申请 申报 江苏 江西 江北 江南 安全 安置 安徽 安排 安装 安庆 常州 常见 常住 常用 温州 黄山 黄河 石台 石家庄 池州 成都 成绩 成员 成交 成立 成本 华东 华北 华南 于是 向社会 应当 应急 应届 应用 关于 关注 关系 包括 包装 包含 连续 连接 连同 边界 边境 明确 明细 明年 马上 马路 牛奶 车辆 车牌 车型 车位 车间 高中 高校 高级 高新区 高新 高龄 高血压 高三 任务 任职 任何 任命 许可 许可证 雷电 龙头 龙岗 江阴 古城 古镇 简历 简介 简称 简要 冷链 贺信 查询 查看 查处 荣誉 荣获 应聘 温度 温馨 安居 安心 左右 左侧 梁山 康复 康养 严重 严格 严禁 向前 白酒 白色 白血病 石材 石油 钱款 程序 程度 任期 水稻 宁波 宁夏 武汉 武装 苏州 徐州 郑州 齐全 齐鲁 范围 施工 施行 解除 解决 解读 解释 路灯 路面 田间 林地 林业 林场 林权 花园 段落 段长 谷物 米面 宗地 宗旨 费用 甘肃 房屋 房产 房号 房间 卓越 甘蔗 梅花 单元 明天 盛世 管护 商品 商户 商店 商场 商务 尚未 尚需 艾滋病 时间 时期 何时 何人 全部 严查 毛重 毛利 向导 莫过于 欧元 欧盟 马克思 计划 于今 于此 安监 安监局 江边 池塘 沙石 沙场 夏季 金融 金属 秦岭 舒适 游客 游泳 燕子 应付 经费 连片 贾汪 万人 万亩 万吨 万户 和平 金寨 岳西 石埭 向上 高考 高等 查验 查封 成人 成功 成果 成年 成分 成品 华侨 方可 毕业 毕业生 祝贺 路口 路局 解放 符合 项下 常务 常态 常规 单独 单项 白内障 智力 肖像 尤其 万一 任意 任免 许多 易地 广场 东路 西路 路东 路西 高压 高温 高速 施肥 温泉 安康 安防 宁静 成色 柴油 车主 车站 车队 车库 江河 沈阳 康乐 段路 简易 简单 银行 石料 石化 童装 童年 司法 司机 司法局 司法所 解答 梅雨 查明 查获 连带 连锁 麦田 明显 明示 荣光 尚可 商业 商会 商贸 储备 储蓄 储存 古树 谷雨 宗教 游乐 游览 甘草 辛苦 齐心 季度 季节 纪检 纪委 纪律 关键 关爱 关怀 包干 包村 包保 左岸 欧洲 申诉 申办 申领 申购 庞大 温室 康庄 牛羊 牛肉 洪水 洪涝 施救 施策 汤圆 常年 常委 孔径 莫名 严肃 严惩 戴口罩 钱包 武术 万分 邵阳 毛巾 贺卡 陶瓷 史料 史志 黎明 黎族 龙虾 龙泉 雷达 雷雨 薛家 江湖 侯选 邱县 秦皇岛 孟州 白菜 方向 付款 付费 付清 夏天 夏粮 贾家 金银 石头 陆地 陆续 姜片 任一 丁香 吕梁 苏北 叶片 余下 余款 余亩 田地 曾经 曾用名 程控 杜绝 袁州 董事 董事会 董事长 潘集 田园 肖家 曹县 冯家 邓州 韩国 许昌 唐山 宋体 谢谢 谢绝 梁平 郑重 罗列 高低 林木 何以 郭家 胡同 朱家 马匹 孙子 孙女 徐汇 周期 周边 周围 周末 周一 周二 周三 周四 周五 周六 周日 周岁 吴江 赵州 黄金 黄色 杨树 杨梅 陈述 陈列 刘家 张家 张贴 李子 王府 周年'.split(
    ' ',
  ),
);

/** Everyday words that go on: 申请表, 金额为, 管理局. */
const STEMS = new Set(
  '申请 申报 申领 申办 单位 金额 方式 方案 方法 项目 管理 管道 成立 成果 成员 成交 施工 施行 解决 解除 解释 安全 安置 安排 安装 应当 应急 应届 应用 连续 包括 包含 关于 关注 关系 查询 查看 查处 严格 严重 严禁 计划 余额 许可 程序 费用 房屋 房产 商品 任务 任职 范围 高血 高新 白血 艾滋 重症 明确 毕业 路线 路段 纪检 纪委 武装 经费 尚未 施肥 智力 成绩 付款 荣获 荣誉 教育 时间 董事 司法 宁夏 江苏 江西 安徽 常务 简要 左右 温馨 金融 向社 古树 查验 储备'.split(
    ' ',
  ),
);

const HAN = /^[\u4e00-\u9fa5]+$/;
/** What stands in a name that is masked on purpose: 张某某, 李*, 王×. */
const MASKED_NAME = /[某*＊×xXＸ○〇●□]/;
const BODY_ENDING =
  /(公司|合作社|银行|支行|委员会|协会|商会|工厂|集团|中心|[局委厅办所院会社厂校学站部处府队馆库店行村组镇乡])$/;

/** A family name stands at this place. */
export function beginsName(text: string, at: number): boolean {
  return SURNAMES.has(text.charAt(at)) || COMPOUND.includes(text.slice(at, at + 2));
}

/** The text is a personal name in plain sight, judged by its shape and family name alone. */
export function isName(text: string): boolean {
  if (text.length > 12) return false;
  const name = text.replace(/[\s\u3000]/g, '');
  if (name.length < 2 || name.length > 4 || !HAN.test(name) || name.includes('某') || NOT_NAMES.has(name)) return false;
  if (STEMS.has(name.slice(0, 2))) return false;
  if (COMPOUND.includes(name.slice(0, 2))) return name.length >= 3;
  return name.length <= 3 && SURNAMES.has(name.charAt(0)) && !/[号码额费率元]$/.test(name);
}

/** The name in a cell under a name header, or null where it is empty, masked or the name of a body. */
export function nameInCell(text: string): string | null {
  const name = text.replace(/[\s\u3000]/g, '').replace(/[（(][^]*/, '');
  if (name.length < 2 || name.length > 12 || MASKED_NAME.test(name) || NOT_NAMES.has(name)) return null;
  const isLong = name.length > 4;
  if (isLong ? !/^[\u4e00-\u9fa5]+[·•．][\u4e00-\u9fa5·•．]+$/.test(name) : !HAN.test(name)) return null;
  if (!isLong && BODY_ENDING.test(name) && !isName(name)) return null;
  return name;
}

/** The text is the name of an office, a company or the like. */
export function isBodyName(text: string): boolean {
  return BODY_ENDING.test(text.trim()) && !isName(text);
}

const TITLES =
  /(?:村民|居民|患者|病人|学生|同学|儿童|孤儿|女童|男童|幼儿|职工|老人|贫困户|脱贫户|监测户|低保户|五保户|特困人员|残疾人|参保人|申请人|承租人|户主|姓名|当事人|被告|原告|被执行人|其子|其女|儿子|女儿|妻子|丈夫|父亲|母亲|农户|业主|购房人|驾驶人|驾驶员|考生|市民|学员|社员|家长|孩子|之子|之女|监护人|收款人|户名|开户人|持卡人|对象|投诉人|反映人|举报人|信访人|上访人|来电人|来信人|诉求人|网民|群众|我是|我叫|本人|[人者户员])$/;

export interface Named {
  name: string;
  /** Offset in the text given. */
  start: number;
}

/** The name that a text ends with: a whole run of characters, or one after a word such as 村民. */
export function nameAtEnd(text: string): Named | null {
  const run = /[\u4e00-\u9fa5]{2,10}$/.exec(text);
  if (run === null || (run.index > 0 && /[某*＊×○●]/.test(text.charAt(run.index - 1)))) return null;
  const whole = run[0];
  if (isName(whole)) return { name: whole, start: run.index };
  for (const length of [3, 2, 4]) {
    if (whole.length <= length) continue;
    const name = whole.slice(-length);
    if (TITLES.test(whole.slice(0, -length)) && isName(name)) return { name, start: text.length - length };
  }
  return null;
}
