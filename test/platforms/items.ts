/** One entry of an invented county's column. */
export interface Entry {
  number: number;
  title: string;
  /** YYYY-MM-DD. */
  date: string;
}

const SUBJECTS = [
  '防汛抗旱工作',
  '春季农业生产',
  '城乡居民医保参保',
  '农村道路养护',
  '安全生产专项检查',
  '义务教育招生',
  '森林草原防火',
];
const FORMS = ['的通知', '的公告', '的实施方案', '情况的通报', '的意见'];
const NEWEST = Date.UTC(2024, 4, 20);

/** So many entries, newest first, four days apart: 310 of them reach back more than three years. */
export function makeEntries(count: number): Entry[] {
  return Array.from({ length: count }, (_, index) => ({
    number: 10_000 + count - index,
    title: `云溪县关于做好${SUBJECTS[index % SUBJECTS.length]}${FORMS[index % FORMS.length]}（第${count - index}号）`,
    date: new Date(NEWEST - index * 4 * 86_400_000).toISOString().slice(0, 10),
  }));
}
