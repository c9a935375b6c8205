import { bankCard, disabilityNumber, idNumber, masked, mobileNumber } from '../../../seeds/demo/engine/checksum.ts';
import { makeName } from '../../privacy/numbers.ts';
import { addDays } from '../days.ts';
import type { County } from '../model.ts';
import { addEntry, getColumn } from '../county/entries.ts';
import { fault, follower, trap, type Plant } from './plant.ts';

/** Numbers have right check digits and belong to nobody: neither the area code nor the segments are given out. */
const AREA = '349001';
const HOUSES = ['城关镇建设路', '东河镇人民街', '石坝镇幸福小区', '柳林镇前进路'];
const ILLNESSES = ['尿毒症', '肺癌', '脑梗死后遗症', '精神分裂症', '白血病', '冠心病'];

interface Person {
  name: string;
  id: string;
  mobile: string;
  card: string;
  disability: string;
  passport: string;
  home: string;
  illness: string;
  email: string;
  student: string;
}

function makePerson(county: County): Person {
  const { chance } = county;
  const two = (least: number, most: number): string => String(chance.between(least, most)).padStart(2, '0');
  const id = idNumber(AREA, `${chance.between(1945, 1995)}${two(1, 12)}${two(1, 28)}`, chance.between(1, 999));
  const child = idNumber(AREA, `${chance.between(2012, 2017)}${two(1, 12)}${two(1, 28)}`, chance.between(1, 999));
  return {
    name: makeName(chance),
    id,
    mobile: mobileNumber(chance.between(1000, 9999)),
    card: bankCard(chance.between(10_000_000, 99_999_999)),
    disability: disabilityNumber(id, chance.between(1, 7), chance.between(1, 4)),
    passport: `E${chance.digits(8)}`,
    home: `${county.name}${chance.pick(HOUSES)}${chance.between(1, 200)}号${chance.between(1, 9)}栋${chance.between(1, 4)}单元${chance.between(1, 6)}0${chance.between(1, 4)}室`,
    illness: chance.pick(ILLNESSES),
    email: `${chance.digits(9)}@qq.com`,
    student: `G${child}`,
  };
}

/** A kind, the heads under which lists publish it, the value, and kinds that come along with it. */
const KINDS: readonly { kind: string; column: string; title: string; heads: readonly [seen: readonly string[], heldOut: readonly string[]]; value: (person: Person) => string; along?: readonly string[] }[] = [
  { kind: 'id-card', column: 'relief', title: '城乡低保对象花名册公示', heads: [['身份证号', '公民身份号码'], ['证件号码']], value: ({ id }) => id },
  { kind: 'mobile', column: 'relief', title: '临时救助对象公示名单', heads: [['联系电话', '手机号'], ['本人电话']], value: ({ mobile }) => mobile },
  { kind: 'bank-card', column: 'relief', title: '惠农补贴一卡通发放公示', heads: [['银行账号', '卡号'], ['存折账号']], value: ({ card }) => card },
  { kind: 'disability-card', column: 'relief', title: '残疾人两项补贴发放名单', heads: [['残疾证号', '残疾人证号'], ['残疾人证号码']], value: ({ disability }) => disability, along: ['id-card', 'health'] },
  { kind: 'passport', column: 'staff', title: '因公出访人员公示', heads: [['护照号', '护照号码'], ['出国护照号']], value: ({ passport }) => passport },
  { kind: 'home-address', column: 'relief', title: '公租房配租家庭公示', heads: [['家庭住址', '现住址'], ['家庭地址']], value: ({ home }) => home },
  { kind: 'health', column: 'relief', title: '大病医疗救助对象公示', heads: [['病种', '疾病名称'], ['患病名称']], value: ({ illness }) => illness },
  { kind: 'email', column: 'staff', title: '专家库入选人员公示', heads: [['电子邮箱', '邮箱'], ['电子邮件']], value: ({ email }) => email },
  { kind: 'student-id', column: 'schools', title: '学生资助发放名单', heads: [['学籍号', '全国学籍号'], ['学籍辅号']], value: ({ student }) => student, along: ['minor', 'id-card'] },
  { kind: 'minor', column: 'schools', title: '留守儿童关爱对象名单', heads: [['监护人', '监护人姓名'], ['法定监护人']], value: ({ name }) => `${name.slice(0, 1)}某` },
]; // prettier-ignore

const leaks: Plant = {
  name: 'personal data',
  apply(county) {
    const { chance, asOf } = county;
    for (const { kind, column, title, heads, value, along = [] } of chance.some(KINDS, 5)) {
      const people = Array.from({ length: chance.between(4, 8) }, () => makePerson(county));
      const head = chance.word(...heads);
      const isList = chance.is(70) || kind === 'minor' || kind === 'health' || kind === 'student-id';
      const entry = addEntry(county, getColumn(county, column), {
        title: `${county.name}${title}`,
        day: addDays(asOf, -chance.between(15, 90)),
        body: isList
          ? [
              {
                kind: 'table',
                rows: [
                  [
                    '序号',
                    kind === 'minor' ? '儿童姓名' : kind === 'student-id' ? '学生姓名' : '姓名',
                    head,
                    '所在乡镇',
                  ],
                  ...people.map((person, n) => [
                    String(n + 1),
                    person.name,
                    value(person),
                    chance.pick(['城关镇', '东河镇', '石坝镇']),
                  ]),
                ],
              },
            ]
          : people.slice(0, 2).map((person) => ({
              kind: 'p',
              text: `申请人${person.name}，${head}：${value(person)}，经审核符合条件。`,
            })),
      });
      fault(county, kind, entry, `名单公开了${head}`);
      for (const other of [...along, 'minor']) if (other !== kind) follower(county, other, entry, '随之公开');
    }
  },
};

/** Numbers and names that are no leak. */
const privacyTraps: Plant = {
  name: 'traps: personal data',
  apply(county) {
    const { chance, asOf } = county;
    const people = Array.from({ length: 5 }, () => makePerson(county));
    const shut = addEntry(county, getColumn(county, 'relief'), {
      title: `${county.name}城乡特困人员供养资金发放公示`,
      day: addDays(asOf, -22),
      body: [
        {
          kind: 'table',
          rows: [
            ['序号', '姓名', '身份证号', '联系电话', '金额（元）'],
            ...people.map((person, n) => [
              String(n + 1),
              `${person.name.slice(0, 1)}*`,
              masked(person.id, 6, 4),
              masked(person.mobile, 3, 4),
              String(chance.between(500, 900)),
            ]),
          ],
        },
      ],
    });
    for (const kind of ['id-card', 'mobile', 'joinable-masks']) trap(county, kind, shut, '已脱敏的名单');
    const paid = addEntry(county, getColumn(county, 'relief'), {
      title: `${county.name}耕地地力保护补贴发放公示`,
      day: addDays(asOf, -26),
      body: [
        {
          kind: 'table',
          rows: [
            ['序号', '户主姓名', '村组', '面积（亩）', '补贴金额（元）'],
            ...people.map((person, n) => [
              String(n + 1),
              person.name,
              '前进村三组',
              String(chance.between(2, 9)),
              String(chance.between(200, 900)),
            ]),
          ],
        },
      ],
    });
    trap(county, 'home-address', paid, '姓名和金额依法公示');
    const codes = addEntry(county, getColumn(county, 'projects'), {
      title: `${county.name}重点项目代码公示`,
      day: addDays(asOf, -31),
      body: [
        {
          kind: 'table',
          rows: [
            ['项目名称', '项目代码', '联系电话'],
            ['城东水厂', `${asOf.slice(0, 4)}-${AREA}-46-01-${chance.digits(6)}`, `0999-6${chance.digits(6)}`],
            ['农贸市场', `${asOf.slice(0, 4)}-${AREA}-47-03-${chance.digits(6)}`, `0999-7${chance.digits(6)}`],
          ],
        },
      ],
    });
    for (const kind of ['id-card', 'mobile']) trap(county, kind, codes, '项目代码和办公电话');
  },
};

/** Two lists of the same people, one hiding the middle of each number and one its ends. */
const joinable: Plant = {
  name: 'joinable-masks',
  apply(county) {
    const { chance, asOf } = county;
    const people = Array.from({ length: chance.between(5, 8) }, () => makePerson(county));
    const manners = [
      (id: string) => masked(id, 6, 4),
      (id: string) => `${'*'.repeat(6)}${id.slice(6, 14)}${'*'.repeat(4)}`,
    ];
    for (const [index, hide] of manners.entries()) {
      const entry = addEntry(county, getColumn(county, 'relief'), {
        title: `${county.name}${['高龄津贴', '住房救助'][index]}发放名单公示`,
        day: addDays(asOf, -20 - index * 12),
        body: [
          {
            kind: 'table',
            rows: [
              ['序号', '姓名', '身份证号', '金额（元）'],
              ...people.map((person, n) => [
                String(n + 1),
                person.name,
                hide(person.id),
                String(chance.between(50, 600)),
              ]),
            ],
          },
        ],
      });
      follower(county, 'id-card', entry, '遮盖不足');
    }
    fault(county, 'joinable-masks', 'home', '同一批人的两份名单可以拼接', { says: '拼' });
  },
};

export const PEOPLE_FAULTS: readonly Plant[] = [leaks, joinable];
export const PEOPLE_TRAPS: readonly Plant[] = [privacyTraps];
