/** Fields of a document's metadata block and of an article's head line. */
export type LabelField =
  | 'title'
  | 'documentNumber'
  | 'registration'
  | 'indexNumber'
  | 'issuer'
  | 'source'
  | 'written'
  | 'issued'
  | 'published'
  | 'updated'
  | 'validity'
  | 'effective'
  | 'expires'
  | 'theme'
  | 'keywords'
  | 'summary'
  | 'author'
  | 'editor'
  | 'views'
  | 'form';

/**
 * Labels as county sites write them, gathered from the metadata blocks of ten platforms. Spaces inside a label
 * (索 引 号) and the colon are taken off before look-up. `registration` is a number of its own and never a 文号;
 * `issued` (发文日期) is used for 成文日期 by some sites and for the printing day by others, so it is kept apart.
 */
const LABEL_FIELDS: Readonly<Record<string, LabelField>> = {
  标题: 'title', 名称: 'title', 信息名称: 'title', 公文标题: 'title', 文件名称: 'title', 文件标题: 'title', 公文名称: 'title', 信息标题: 'title', 文件名: 'title',
  发文字号: 'documentNumber', 文号: 'documentNumber', 文件编号: 'documentNumber', 发文号: 'documentNumber', 文件号: 'documentNumber', 公文字号: 'documentNumber', 文件字号: 'documentNumber', 发文文号: 'documentNumber', 公文文号: 'documentNumber', 发文编号: 'documentNumber', 公文编号: 'documentNumber', 文件文号: 'documentNumber',
  统一编号: 'registration', 统一登记号: 'registration', 规范性文件编号: 'registration', 登记号: 'registration', 备案号: 'registration', 规范性文件登记号: 'registration', 规范性文件统一编号: 'registration',
  索引号: 'indexNumber', 信息索引号: 'indexNumber', 索取号: 'indexNumber', 信息索取号: 'indexNumber', 索引编号: 'indexNumber', 信息索引: 'indexNumber', 索引码: 'indexNumber', 信息编号: 'indexNumber',
  发文机关: 'issuer', 发文机构: 'issuer', 发布机构: 'issuer', 发布机关: 'issuer', 发文单位: 'issuer', 制定机关: 'issuer', 发布单位: 'issuer', 公开机构: 'issuer', 公开单位: 'issuer', 公开主体: 'issuer', 责任部门: 'issuer', 公开责任部门: 'issuer', 发布部门: 'issuer', 制发机关: 'issuer', 制定单位: 'issuer', 供稿单位: 'issuer', 公开责任单位: 'issuer', 信息公开责任单位: 'issuer',
  来源: 'source', 信息来源: 'source', 文章来源: 'source', 稿件来源: 'source', 来源单位: 'source', 稿源: 'source', 内容来源: 'source', 新闻来源: 'source', 文章出处: 'source', 信息提供: 'source', 信息提供单位: 'source', 来源部门: 'source', 原文来源: 'source', 来自: 'source',
  成文日期: 'written', 成文时间: 'written', 生成日期: 'written', 生成时间: 'written', 制发日期: 'written', 签发日期: 'written', 形成日期: 'written', 制作日期: 'written', 文件日期: 'written', 文件生成日期: 'written', 文件成文日期: 'written', 印发日期: 'issued',
  发文日期: 'issued', 发文时间: 'published', 印发时间: 'issued',
  发布日期: 'published', 发布时间: 'published', 公开日期: 'published', 公开时间: 'published', 公布日期: 'published', 发稿时间: 'published', 发表时间: 'published', 发表日期: 'published', 上传时间: 'published', 录入时间: 'published', 添加时间: 'published', 信息时间: 'published', 上网日期: 'published', 上网时间: 'published', 发稿日期: 'published', 公布时间: 'published', 时间: 'published', 日期: 'published', 发布于: 'published', 时间发布: 'published', 上载日期: 'published', 上载时间: 'published', 登载日期: 'published', 刊登日期: 'published', 发帖时间: 'published', 发表于: 'published', 入库时间: 'published', 加入时间: 'published', 推送时间: 'published', 公告时间: 'published', 公告日期: 'published', 信息发布时间: 'published', 信息公开日期: 'published',
  更新时间: 'updated', 更新日期: 'updated', 最后更新: 'updated', 修改时间: 'updated',
  有效性: 'validity', 时效性: 'validity', 时效状态: 'validity', 效力状态: 'validity', 是否有效: 'validity', 文件状态: 'validity', 有效状态: 'validity', 文件时效: 'validity', 效力: 'validity', 时效: 'validity', 文件有效性: 'validity', 效力情况: 'validity', 状态: 'validity', 现行状态: 'validity',
  施行日期: 'effective', 生效日期: 'effective', 实施日期: 'effective', 生效时间: 'effective', 施行时间: 'effective', 实施时间: 'effective',
  失效日期: 'expires', 废止日期: 'expires', 有效期: 'expires', 终止日期: 'expires', 失效时间: 'expires', 废止时间: 'expires', 有效期至: 'expires', 有效期限: 'expires', 有效期截止: 'expires', 有效期截至: 'expires', 有效截止日期: 'expires', '失效（废止）日期': 'expires', '失效(废止)日期': 'expires', '废止（失效）日期': 'expires', '废止(失效)日期': 'expires', '失效（废止）时间': 'expires', '废止（失效）时间': 'expires',
  主题分类: 'theme', 分类: 'theme', 组配分类: 'theme', 体裁分类: 'form', 信息分类: 'theme', 文件分类: 'theme', 公文种类: 'form', 所属主题: 'theme', 服务对象: 'theme', 服务对象分类: 'theme', 栏目分类: 'theme', 体裁: 'form', 文种: 'form',
  主题词: 'keywords', 关键词: 'keywords', 关键字: 'keywords', 标签: 'keywords',
  内容概述: 'summary', 概述: 'summary', 摘要: 'summary', 内容摘要: 'summary', 内容简介: 'summary',
  作者: 'author', 编辑: 'editor', 责任编辑: 'editor', 责编: 'editor', 审核: 'editor', 供稿: 'author', 信息员: 'editor', 录入: 'editor', 发布人: 'editor', 发布者: 'editor', 审核人: 'editor', 信息审核: 'editor', 初审: 'editor', 复审: 'editor', 终审: 'editor',
  浏览次数: 'views', 点击次数: 'views', 浏览量: 'views', 点击量: 'views', 访问量: 'views', 点击数: 'views', 阅读次数: 'views', 浏览: 'views', 点击: 'views', 阅读: 'views', 阅读量: 'views', 访问次数: 'views', 人气: 'views', 点击率: 'views', 字体大小: 'views', 字体: 'views', 字号: 'views', 分享到: 'views', 分享: 'views', 打印: 'views', 公开方式: 'form', 公开形式: 'form', 公开时限: 'form', 公开范围: 'form', 公开类别: 'form', 公开属性: 'form', 公开程序: 'form', 视力保护色: 'views', 保护视力色: 'views', 语言: 'form', 载体类型: 'form',
}; // prettier-ignore

/** Words that some sites set before a label of their metadata block: 公文生成日期, 信息有效性. */
const OWN_WORDS = ['公文', '信息', '文章', '稿件', '新闻'];
const SHORTEST_BASE = 3;

const FIELDS: ReadonlyMap<string, LabelField> = new Map([
  ...Object.entries(LABEL_FIELDS)
    .filter(([label]) => label.length >= SHORTEST_BASE)
    .flatMap(([label, field]) => OWN_WORDS.map((word): [string, LabelField] => [word + label, field])),
  ...Object.entries(LABEL_FIELDS),
]);

/** The field that a label without spaces and colon stands for, null outside the dictionary. */
export function fieldOf(label: string): LabelField | null {
  return FIELDS.get(label) ?? null;
}

/** The signs that labels are made of and those they end with: most words before a colon are told from a label by one sign. */
export const LABEL_SIGNS: ReadonlySet<string> = new Set([...FIELDS.keys()].join(''));
export const LABEL_ENDS: ReadonlySet<string> = new Set([...FIELDS.keys()].map((label) => label.slice(-1)));
export const LONGEST_LABEL = Math.max(...[...FIELDS.keys()].map((label) => label.length));

/** What only a guide to a service names, and a table of one often without a colon. */
export const GUIDE_LABELS: ReadonlySet<string> = new Set(
  '设定依据 办理依据 申请条件 受理条件 办理条件 申办条件 办事条件 申请材料 办理材料 所需材料 申报材料 提交材料 申办材料 材料清单 办理流程 办理程序 办事流程 办理地点 办理时间 办理时限 办结时限 法定办结时限 承诺办结时限 承诺期限 承诺时限 法定期限 法定时限 收费标准 收费依据 是否收费 事项名称 事项类型 事项编码 实施编码 基本编码 办件类型 办理方式 办理结果 办理机构 实施机关 行使层级 咨询电话 咨询方式 监督电话 监督投诉方式 实施主体'.split(
    ' ',
  ),
);

/** What only a letter and its answer have. */
export const MESSAGE_LABELS: ReadonlySet<string> = new Set(
  '来信时间 留言时间 提问时间 回复时间 答复时间 来信内容 留言内容 答复内容 回复内容 受理单位 答复单位 回复单位 办理状态 信件编号 来信标题 留言标题 来信主题 留言主题 信件标题 信件内容 提问内容 咨询内容 处理状态 答复部门 回复部门 受理部门'.split(
    ' ',
  ),
);

/** Fields whose presence tells a document's metadata block from an article's head line. */
export const DOCUMENT_FIELDS: readonly LabelField[] = [
  'documentNumber',
  'registration',
  'indexNumber',
  'issuer',
  'written',
  'issued',
  'validity',
  'theme',
];
