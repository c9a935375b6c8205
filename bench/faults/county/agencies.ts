import type { Block, County, Unit } from '../model.ts';
import { addDays } from '../days.ts';
import { addEntry, getColumn } from './entries.ts';

/** What an agency's page says, one field a row. */
export type AgencyField = '工作职责' | '机构设置' | '办公地址' | '办公时间' | '联系方式' | '负责人姓名';

/** Names that sites give the fields. */
const LABELS: Record<AgencyField, readonly [seen: string, heldOut: string]> = {
  工作职责: ['主要职责|部门职责|职能职责|主要职能', '主要工作职责|机构职责'],
  机构设置: ['内设机构|内设股室|下设机构|内设科室', '内设机构设置|机构组成'],
  办公地址: ['办公地址|单位地址|通讯地址|地址', '办公地点|联系地址'],
  办公时间: ['办公时间|工作时间|作息时间|上班时间', '对外办公时间|办公作息'],
  联系方式: ['联系电话|办公电话|公开电话|值班电话', '咨询电话|电话'],
  负责人姓名: ['负责人|单位负责人|主要负责人|主要领导', '行政负责人|领导姓名'],
};

const SURNAMES = ['王某某', '李某某', '陈某某', '赵某某', '周某某'];

/** A page for each of some units, with all six fields. */
export function fillAgencies(county: County): void {
  for (const unit of county.chance.some(county.units, 9)) addAgency(county, unit, []);
}

/** @param without fields that the page leaves out */
export function addAgency(county: County, unit: Unit, without: readonly AgencyField[]): ReturnType<typeof addEntry> {
  const { chance } = county;
  const side = county.isHeldOut ? 1 : 0;
  const values: Record<AgencyField, string> = {
    工作职责: `贯彻执行国家有关方针政策和法律法规，负责全县${unit.name.slice(1, 5)}相关工作。`,
    机构设置: '办公室、政策法规股、业务股。',
    办公地址: `${county.name}城关镇人民路${chance.between(1, 200)}号`,
    办公时间: '工作日 8:30—12:00，14:30—18:00（法定节假日除外）',
    联系方式: `0999-${chance.between(2, 8)}${chance.digits(6)}`,
    负责人姓名: chance.pick(SURNAMES),
  };
  const fields = (Object.keys(values) as AgencyField[]).filter((field) => !without.includes(field));
  const label = (field: AgencyField): string => chance.pick((LABELS[field][side] ?? field).split('|'));
  const form = county.isHeldOut ? chance.between(2, 4) : chance.below(3);
  const body: Block[] =
    form === 3
      ? [
          {
            kind: 'html',
            html: `<ul class="jg">${fields.map((field) => `<li><label>${label(field)}</label><div>${values[field]}</div></li>`).join('')}</ul>`,
          },
        ]
      : form === 4
        ? fields.map((field) => ({ kind: 'p', text: `【${label(field)}】${values[field]}` }))
        : form === 0
          ? [{ kind: 'table', rows: fields.map((field) => [label(field), values[field]]) }]
          : form === 1
            ? fields.map((field) => ({ kind: 'p', text: `${label(field)}：${values[field]}` }))
            : fields.flatMap((field, index): Block[] => [
                { kind: 'h', text: `${'一二三四五六'[index]}、${label(field)}` },
                { kind: 'p', text: values[field] },
              ]);
  return addEntry(county, getColumn(county, 'agencies'), {
    title: chance.pick([unit.name, `${unit.name}机构职能`, `${unit.name}概况`]),
    day: addDays(county.asOf, -chance.between(20, 300)),
    source: unit.name,
    body,
  });
}
