import type { Office } from '../model/office.ts';
import type { Packet } from '../model/packet.ts';
import { sumOf } from '../tables/rectification.ts';
import type { Paragraph } from './body.ts';

/** 三、上期问题整改情况; nothing for the first period. */
export function tellRectification({ rectified, problems }: Packet, { named }: Office): Paragraph[] {
  if (rectified === null) return [];
  const stubborn = problems.filter(({ streak, life }) => streak > 1 && life === 'open');
  const back = problems.filter(({ life }) => life === 'back').length;
  const longest = [...Map.groupBy(stubborn, ({ unit }) => unit)]
    .map(([unit, list]) => ({ unit, streak: Math.max(...list.map((one) => one.streak)), count: list.length }))
    .toSorted((a, b) => b.streak - a.streak || b.count - a.count);
  const said = longest.slice(0, named).map(({ unit, streak, count }) => `${unit}${count}个问题连续${streak}期存在`);
  const more = longest.length > named ? `等${longest.length}个单位` : '';
  return [
    {
      kind: 'text',
      text:
        sumOf(rectified.rows) +
        (said.length === 0 ? '' : `${said.join('，')}${more}（期数为各单位最长的）。`) +
        (back === 0 ? '' : `${back}个问题整改后复发。`),
    },
  ];
}
