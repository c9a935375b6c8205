/** One entry of a column. */
export interface ShapeEntry {
  number: number;
  title: string;
  /** YYYY-MM-DD. */
  date: string;
  column: string;
}

const SUBJECTS = [
  '做好2024年度高标准农田建设项目验收工作',
  '城乡居民基本养老保险待遇领取资格认证',
  '“一件事一次办”事项清单（第三批）',
  '春季动物疫病集中免疫',
  '县城区部分路段交通管制',
  '国有土地使用权挂牌出让结果',
  '进一步加强秸秆禁烧',
  '《云溪县国土空间总体规划（2021-2035年）》批前公示',
  '小型水库除险加固工程招标计划',
  '公开招聘社区专职工作者面试',
  '2023年12月份特困人员救助供养资金发放',
];
const FORMS = ['的通知', '的公告', '情况的公示', '的实施意见', '有关事项的通告'];
/** Days between neighbours: several entries a day, and gaps over months. */
const GAPS = [0, 3, 1, 0, 0, 9, 2, 5, 0, 14, 4, 1, 7];
const NEWEST = Date.UTC(2024, 4, 20);

/** A column's entries, newest first. */
export function entriesOf(column: string, count: number, nth: number): ShapeEntry[] {
  let day = NEWEST - nth * 86_400_000;
  return Array.from({ length: count }, (_, index) => {
    const subject = SUBJECTS[(index + nth) % SUBJECTS.length];
    const form = FORMS[(index * 3 + nth) % FORMS.length];
    const entry = {
      number: 20_000 + nth * 1000 + count - index,
      title: `关于${subject}${form}（${column}${count - index}）`,
      date: new Date(day).toISOString().slice(0, 10),
      column,
    };
    day -= (GAPS[index % GAPS.length] ?? 1) * 86_400_000;
    return entry;
  });
}

/** The parts of a date. */
export function parts({ date }: ShapeEntry): { y: string; m: string; d: string; compact: string; month: string } {
  const [y = '', m = '', d = ''] = date.split('-');
  return { y, m, d, compact: y + m + d, month: y + m };
}

/** 32 hexadecimal digits that belong to a number. */
export const hex = (number: number): string =>
  (number * 2_654_435_761).toString(16).padStart(8, 'a').repeat(4).slice(0, 32);

/** The same as a UUID. */
export const uuid = (number: number): string =>
  hex(number).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
