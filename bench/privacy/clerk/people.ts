import type { Random } from '../random.ts';
import { makeAccount, makeCard, makeId, makeMobile, type Birth } from '../numbers.ts';

/** An invented person with numbers made at run time. */
export interface Person {
  name: string;
  sex: '男' | '女';
  birth: Birth;
  id: string;
  mobile: string;
  card: string;
  account: string;
  /** 残疾人证 kind and grade. */
  impairment: string;
  grade: string;
  disability: string;
  village: string;
  home: string;
}

const FAMILY =
  '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 欧阳 司马 上官 诸葛 仇 查 盖 麻 仝 佘 阙 宛 帅 禹 桑 敖'.split(
    ' ',
  );
const GIVEN =
  '建国 秀英 桂兰 志强 玉珍 淑芬 德华 永红 春生 长根 金花 小平 国庆 晓燕 文博 子轩 梓涵 浩然 一诺 雨桐 伟 敏 静 磊 洋 艳 军 霞 斌 超 丽娟 海涛 立新 凤英 荣贵 来福 水生 根宝 大妹 招弟 爱民 跃进 卫东 保田 世才 光明 和平 振兴 腊梅 冬至 七斤 银锁'.split(
    ' ',
  );
const MINORITY = ['阿依古丽·买买提', '扎西多吉', '巴特尔', '迪丽娜尔·吐尔逊'];
const VILLAGES = '前进村 幸福村 双河村 大塘村 石桥村 黄泥岗村 三里店村 老湾村 上马石村 金家庄村'.split(' ');
const TOWNS = '白水镇 青山乡 花桥镇 龙潭乡 永安镇 柏树镇'.split(' ');
export const IMPAIRMENTS = ['视力', '听力', '言语', '肢体', '智力', '精神', '多重'] as const;
export const GRADES = ['一级', '二级', '三级', '四级'] as const;

export function makePerson(random: Random, from = 1938, to = 2004): Person {
  const birth = { year: from + random.below(to - from + 1), month: 1 + random.below(12), day: 1 + random.below(28) };
  const id = makeId(random, birth);
  const kind = random.below(IMPAIRMENTS.length);
  const grade = random.below(GRADES.length);
  const village = random.pick(VILLAGES);
  const town = random.pick(TOWNS);
  const name = random.below(40) === 0 ? random.pick(MINORITY) : random.pick(FAMILY) + random.pick(GIVEN);
  return {
    name,
    sex: Number(id.charAt(16)) % 2 === 1 ? '男' : '女',
    birth,
    id,
    mobile: makeMobile(random),
    card: makeCard(random),
    account: makeAccount(random),
    impairment: IMPAIRMENTS[kind] ?? '肢体',
    grade: GRADES[grade] ?? '一级',
    disability: `${id}${kind + 1}${grade + 1}`,
    village: `${town}${village}`,
    home: random.pick([
      `${town}${village}${random.pick(['东头', '下洼', '学堂', '新屋'])}组${1 + random.below(80)}号`,
      `${town}人民路${1 + random.below(200)}号${1 + random.below(9)}栋${1 + random.below(3)}单元${1 + random.below(6)}0${1 + random.below(3)}室`,
      `${town}锦绣家园${1 + random.below(20)}号楼${1 + random.below(12)}0${1 + random.below(4)}室`,
      `县城关${town}解放街${1 + random.below(300)}号`,
    ]),
  };
}

export function people(random: Random, count: number, from?: number, to?: number): Person[] {
  return Array.from({ length: count }, () => makePerson(random, from, to));
}

const two = (n: number): string => String(n).padStart(2, '0');

export const day = {
  han: (birth: Birth): string => `${birth.year}年${birth.month}月${birth.day}日`,
  dash: (birth: Birth): string => `${birth.year}-${two(birth.month)}-${two(birth.day)}`,
  dot: (birth: Birth): string => `${birth.year}.${two(birth.month)}.${two(birth.day)}`,
  slash: (birth: Birth): string => `${birth.year}/${birth.month}/${birth.day}`,
  plain: (birth: Birth): string => `${birth.year}${two(birth.month)}${two(birth.day)}`,
  month: (birth: Birth): string => `${birth.year}年${birth.month}月`,
};

/** A name of two characters as typists stretch it. */
export function stretched(name: string): string {
  return name.length === 2 ? `${name.charAt(0)}　${name.charAt(1)}` : name;
}
