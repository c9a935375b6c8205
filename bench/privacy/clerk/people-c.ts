import { withIdCheck, withLuhn } from '../numbers.ts';
import type { Random } from '../random.ts';
import { GRADES, IMPAIRMENTS, type Person } from './people.ts';

// People of the third set: other names, areas, number segments, banks and ways to write an address than the first two.

const FAMILY = [
  ...'蒲车迟扶储訾束巩练雍檀章柯江疏查项操琚占桂储汪丰鲍甘游纪涂祝阮左舒柏洪盛饶骆符焦葛尤柳',
  '皇甫',
  '令狐',
  '夏侯',
];
const GIVEN =
  '五一 四清 满堂 腊英 细妹 焱 喆 旭东 旺财 结根 双喜 毛头 月娥 来娣 香莲 友才 先进 家宝 宗明 传芳 启发 佑生 承志 若汐 宇航 沐辰 可欣 锦程 胜利 援朝 国强 学文'.split(
    ' ',
  );
const FOREIGN = ['吾买尔江·依明', '格桑卓玛', '乌兰图雅'];
const AREAS = ['342921', '342922', '362330', '420921', '431224', '511922', '532627', '620422', '230183', '452626'];
const SEGMENTS =
  '131 132 133 134 136 137 147 151 153 155 156 157 173 175 176 178 181 182 183 185 186 188 190 193 195'.split(' ');
const CARDS: [string, number][] = [
  ['621226', 19],
  ['621799', 19],
  ['622588', 16],
  ['621483', 16],
  ['622908', 18],
  ['621778', 19],
  ['622841', 19],
  ['621282', 19],
  ['436742', 19],
];
const TOWNS = '洋湖镇 泥溪镇 葛公镇 昭潭镇 张溪镇 花园乡 香隅镇'.split(' ');
const VILLAGES = '金塔村 梅城村 永丰社区 石门村 塔石村 和平村 新丰村 黎痕村 良田居委会'.split(' ');

const two = (n: number): string => String(n).padStart(2, '0');

export function personC(r: Random, from = 1940, to = 2003): Person {
  const birth = { year: from + r.below(to - from + 1), month: 1 + r.below(12), day: 1 + r.below(28) };
  const id = withIdCheck(
    `${r.pick(AREAS)}${birth.year}${two(birth.month)}${two(birth.day)}${String(1 + r.below(999)).padStart(3, '0')}`,
  );
  const [kind, grade] = [r.below(7), r.below(4)];
  const [town, village] = [r.pick(TOWNS), r.pick(VILLAGES)];
  const [bin, length] = r.pick(CARDS);
  return {
    name: r.below(50) === 0 ? r.pick(FOREIGN) : r.pick(FAMILY) + r.pick(GIVEN),
    sex: Number(id.charAt(16)) % 2 === 1 ? '男' : '女',
    birth,
    id,
    mobile: r.pick(SEGMENTS) + r.digits(8),
    card: withLuhn(bin + r.digits(length - 7)),
    account: r.pick([`1027${r.digits(15)}`, `2001${r.digits(13)}`, `6000${r.digits(14)}`, `3400${r.digits(11)}`]),
    impairment: IMPAIRMENTS[kind] ?? '肢体',
    grade: GRADES[grade] ?? '一级',
    disability: `${id}${kind + 1}${grade + 1}`,
    village: `${town}${village}`,
    home: r.pick([
      `${town}${village}${r.pick(['徐家', '大屋', '河边', '畈上'])}组${1 + r.below(60)}号`,
      `${town}滨河路${1 + r.below(200)}号${1 + r.below(9)}幢${1 + r.below(3)}单元${1 + r.below(6)}0${1 + r.below(3)}室`,
      `${town}阳光小区${1 + r.below(20)}栋${1 + r.below(12)}0${1 + r.below(4)}室`,
    ]),
  };
}

export function peopleC(r: Random, count: number, from?: number, to?: number): Person[] {
  return Array.from({ length: count }, () => personC(r, from, to));
}
