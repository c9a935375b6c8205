import type { Unit } from '../model.ts';

const DEPARTMENTS: readonly [name: string, sign: string][] = [
  ['发展和改革委员会', '发改'], ['教育体育局', '教体'], ['公安局', '公'], ['民政局', '民'], ['司法局', '司'],
  ['财政局', '财'], ['人力资源和社会保障局', '人社'], ['自然资源和规划局', '自然资规'], ['住房和城乡建设局', '建'],
  ['交通运输局', '交'], ['水利局', '水'], ['农业农村局', '农'], ['商务局', '商'], ['文化和旅游局', '文旅'],
  ['卫生健康委员会', '卫健'], ['应急管理局', '应急'], ['审计局', '审'], ['市场监督管理局', '市监'], ['统计局', '统'],
  ['医疗保障局', '医保'], ['城市管理综合执法局', '城管'], ['林业局', '林'],
]; // prettier-ignore

const TOWNS = ['城关镇', '东河镇', '石坝镇', '柳林镇', '白云乡', '新桥乡', '双溪镇', '马鞍乡', '龙泉镇', '青山乡'];

/** Departments and towns of a county: 县民政局 with the sign that leads its numbers. */
export function makeUnits(sign: string): Unit[] {
  return [
    ...DEPARTMENTS.map(([name, own]): Unit => ({ name: `县${name}`, sign: sign + own, kind: 'department' })),
    ...TOWNS.map((name): Unit => ({ name, sign: sign + name.slice(0, 1), kind: 'town' })),
  ];
}
