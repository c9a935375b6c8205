import type { Random } from '../random.ts';
import { code, CODES, type Code } from './codes.ts';
import { table, text, type Paper } from './model.ts';

/** Lists of codes alone, so that look-alikes outnumber leaks three to one. */
const LISTS: { title: string; heads: string; columns: string[] }[] = [
  {
    title: '政府投资项目清单',
    heads: '序号|项目名称|项目代码|建设单位|统一社会信用代码|开工日期',
    columns: ['1', '污水管网二期', 'project', '县住建局', 'creditDigits', '2024-03-01'],
  },
  {
    title: '土地成交结果',
    heads: '地块编号|宗地代码|不动产单元号|竞得人|信用代码|成交价（万元）',
    columns: ['2024-08', 'landDigits', 'parcel', '东至城投公司', 'credit', '3520'],
  },
  {
    title: '双随机抽查结果',
    heads: '序号|检查对象|注册号/统一代码|抽查任务编号|许可证编号|结果',
    columns: ['1', '尧渡镇惠民超市', 'creditDigits', 'order', 'licence', '未发现问题'],
  },
  {
    title: '信访件办理情况',
    heads: '编号|受理号|流水号|登记时间|案件号|状态',
    columns: ['X03', 'order', 'timestamp', 'timestamp', 'caseNumber', '办结'],
  },
  {
    title: '物资采购明细',
    heads: '订单号|发票号码|发票代码|物流单号|金额',
    columns: ['order', 'invoice', 'invoice', 'order', '560.00'],
  },
  {
    title: '水表更换计划',
    heads: '户号|表号|设备识别码|坐标|安装时间',
    columns: ['meter', 'meter', 'imei', 'coordinate', 'timestamp'],
  },
  {
    title: '服务网点一览',
    heads: '网点名称|地址|负责人|服务电话|监督电话',
    columns: ['县政务服务中心', '建设路6号', '王强', 'officeMobile', 'landline'],
  },
  {
    title: '资金专户',
    heads: '单位名称|户名|账号|开户行',
    columns: ['县财政局', '县财政局社保基金专户', 'treasury', '工行东至支行'],
  },
  { title: '文件清单', heads: '文件名|索引号|校验值|大小', columns: ['fileName', 'index', 'hash', '23KB'] },
];

/** A column's name is the sort of its codes, or what stands in it. */
function isCode(column: string): column is Code {
  return column in CODES;
}

export function makeLookAlikes(r: Random): Paper {
  const list = r.pick(LISTS);
  const rows = Array.from({ length: 12 + r.below(10) }, () =>
    list.columns.map((column) => (isCode(column) ? code(r, column) : column)),
  );
  return {
    topic: `清单：${list.title}`,
    title: list.title,
    blocks: [
      table([list.heads], rows),
      text('索引号：', code(r, 'index'), '　信息来源：县政府办　浏览次数：', String(r.below(9999))),
    ],
  };
}
