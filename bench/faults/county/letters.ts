import { addWorkingDays } from '../../../rules/text/working-days.ts';
import { addDays, onWeekday } from '../days.ts';
import type { County, Letter } from '../model.ts';
import { addEntry, department, getColumn } from './entries.ts';

const MATTERS = [
  '小区路灯',
  '公交站点',
  '农村公路',
  '供水水压',
  '噪声扰民',
  '停车位',
  '入学报名',
  '医保报销',
  '路面积水',
  '物业服务',
];

/** Letters that were answered in time. */
export function fillLetters(county: County): void {
  for (let index = 0; index < 7; index += 1) {
    const asked = onWeekday(addDays(county.asOf, -(10 + index * 17)));
    addLetter(county, asked, addWorkingDays(asked, county.chance.between(1, 4)));
  }
}

/** A letter with its own page; `replied` null where it waits for an answer. */
export function addLetter(county: County, asked: string, replied: string | null, status?: string): Letter {
  const { chance } = county;
  const matter = chance.pick(MATTERS);
  const entry = addEntry(county, getColumn(county, 'letters'), {
    title: chance.pick([`关于${matter}的咨询`, `反映${matter}问题`, `${matter}怎么解决`]),
    day: replied ?? asked,
    shownDay: null,
    source: department(county),
    tags: { PubDate: `${replied ?? asked} 09:30` },
    body: [],
  });
  const letter: Letter = {
    entry,
    asked,
    replied,
    status:
      status ??
      (replied === null ? chance.word(['办理中'], ['受理中']) : chance.word(['已回复'], ['已答复', '处理完毕'])),
  };
  county.letters.push(letter);
  return letter;
}
