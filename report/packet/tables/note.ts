import { formatInstant } from '../../format.ts';
import type { Packet } from '../model/packet.ts';

/** Under every title: when the site was looked at, and up to when. */
export function noteOf({ window, asOf, basis }: Pick<Packet, 'window' | 'asOf' | 'basis'>): string {
  const how = basis === 'machine' ? '机评（预评分），未经人工复核' : '人工复核后';
  return `检查时间：${formatInstant(window.from)}至${formatInstant(window.to)}；判定截至${asOf}；${how}`;
}
