import { addWorkingDays } from '../../../rules/text/working-days.ts';
import { formatDay } from '../../format.ts';
import type { Office } from '../model/office.ts';
import type { Packet } from '../model/packet.ts';
import { URGENT, typeOf } from '../model/problem-types.ts';
import type { Paragraph } from './body.ts';

/** 四、工作要求: what to do, by when, what to send back, and when it is looked at again. */
export function tellDemands({ problems, issued }: Packet, office: Office): Paragraph[] {
  if (problems.length === 0) return [];
  const usual = addWorkingDays(issued, office.days);
  const again = usual === null ? null : addWorkingDays(usual, office.recheckAfter);
  const shown = (day: string | null): string => (day === null ? '时限另行通知' : formatDay(day));
  const urgent = [...new Set(problems.flatMap(({ fault }) => (URGENT.has(typeOf(fault)) ? [typeOf(fault)] : [])))];
  const items = [
    `各单位要对照附件3逐条整改，并对同类信息自行排查；确无内容可公开的栏目，发布情况说明。`,
    ...(urgent.length === 0
      ? []
      : [`涉及${urgent.join('、')}的，应立即整改，并于${shown(addWorkingDays(issued, office.urgentDays))}前反馈。`]),
    `对问题有异议，或不属于本单位的，在附件4中写明理由或应由何单位负责，由${office.returnTo}复核。`,
    `请于${shown(usual)}前将附件4填写整改情况后报送${office.returnTo}。${again === null ? '' : `${formatDay(again)}起逐条复查，`}${again === null ? '复查' : ''}结果纳入下期测评。`,
  ];
  return items.map((text, index) => ({ kind: 'text', text: `${index + 1}.${text}` }));
}
