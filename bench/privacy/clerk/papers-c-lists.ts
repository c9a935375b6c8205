import type { Random } from '../random.ts';
import { CODES, code, hiddenCard, hiddenId, hiddenMobile } from './codes.ts';
import { alike, leak, open, table, text, type Cell, type Mark, type Paper } from './model.ts';
import { peopleC } from './people-c.ts';
import { day, stretched, type Person } from './people.ts';

// The third set: lists. Written before any of them was scanned; first figures in docs/scan.md.

type Maker = (r: Random) => Paper;

const id = (p: Person, shown = p.id): Mark => leak('id-card', p.id, shown);
const phone = (p: Person, shown = p.mobile): Mark => leak('mobile', p.mobile, shown);
const card = (p: Person, shown = p.card): Mark => leak('bank-card', p.card, shown);
const born = (p: Person, shown: string): Mark => leak('id-card', day.plain(p.birth), shown);
const sum = (r: Random): string => `${1 + r.below(9)}${r.digits(3)}`;
const each = (list: readonly Person[], build: (p: Person, n: number) => Cell[]): Cell[][] => list.map(build);
const fours = (value: string): string => value.replace(/(\d{4})(?=\d)/g, '$1 ');
/** What is merged downwards stands in its first row alone. */
const firstOf = (n: number, every: number, value: string): string => (n % every === 0 ? value : '');

export const LISTS_C: Maker[] = [
  (r) => {
    const list = peopleC(r, 9, 1940, 1980);
    return {
      topic: '低保发放',
      title: '洋湖镇2025年3月份农村低保金发放花名册',
      blocks: [
        text('填报单位（盖章）：洋湖镇民政办　　　填报时间：2025年3月8日　　　单位：人、元'),
        table(
          ['序号|村名|户主|<|<|保障情况|<|<|发放账户', '^|^|姓名|身份证|电话|人数|类别|金额|^'],
          each(list, (p, i) => [
            String(i + 1),
            firstOf(i, 3, p.village),
            p.name,
            id(p),
            phone(p),
            '2',
            'B类',
            sum(r),
            card(p),
          ]),
        ),
        text('审核：', '　　　制表：', '　　　监督电话：', code(r, 'landline')),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 7, 1935, 1960);
    const carers = peopleC(r, 7, 1960, 1985);
    return {
      topic: '特困供养',
      title: '特困人员救助供养对象及照料服务协议签订情况',
      blocks: [
        table(
          ['编号|特困人员|公民身份号|供养方式|入住机构|照料护理人|护理人身份证号|护理人手机|护理标准'],
          each(list, (p, i) => [
            alike(`TK34172${r.digits(8)}`),
            p.name,
            id(p),
            '分散',
            '无',
            carers[i]!.name,
            id(carers[i]!),
            phone(carers[i]!),
            '半护理',
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 8);
    return {
      topic: '两项补贴',
      title: '困难残疾人生活补贴和重度残疾人护理补贴发放名册',
      blocks: [
        table(
          ['乡镇|残疾人|证号|残疾类型及等级|补贴种类|金额|社保卡|备注'],
          each(list, (p) => [
            p.village.slice(0, 3),
            p.name,
            leak('disability-card', p.disability),
            leak('health', p.impairment, `${p.impairment}${p.grade}`),
            '护理补贴',
            '80',
            card(p),
            '',
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 8, 1945, 1985);
    return {
      topic: '危房改造',
      title: '农村危房改造补助对象公示（第一批）',
      blocks: [
        text('根据县住建局文件精神，经个人申请、村评议、镇审核，现将拟补助对象公示如下：'),
        table(
          ['序号|农户类型|户主信息|<|<|<|房屋|<|改造方式|补助', '^|^|姓名|证件号码|联系方式|住址|结构|鉴定等级|^|^'],
          each(list, (p, i) => [
            String(i + 1),
            '低收入群体',
            stretched(p.name),
            id(p),
            phone(p),
            leak('home-address', p.home),
            '砖木',
            'D级',
            '重建',
            '2.0',
          ]),
        ),
      ],
    };
  },
  (r) => {
    const children = peopleC(r, 9, 2013, 2018);
    const parents = peopleC(r, 9, 1980, 1992);
    return {
      topic: '寄宿补助',
      title: '义务教育阶段家庭经济困难学生生活补助花名册（春季）',
      blocks: [
        text('学校：泥溪镇中心小学　　　　班主任：'),
        table(
          ['班级|学生姓名|学籍号|家长姓名|家长身份证号|开户银行|银行卡账号|补助金额（元）|联系电话'],
          each(children, (p, i) => [
            `三（${1 + (i % 2)}）班`,
            leak('minor', p.name),
            leak('student-id', `G${p.id}`),
            parents[i]!.name,
            id(parents[i]!),
            '农商行',
            card(parents[i]!),
            '312.5',
            phone(parents[i]!),
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 10, 1985, 2002);
    return {
      topic: '资格复审',
      title: '2025年度公开招聘城市社区工作者资格复审人员名单',
      blocks: [
        table(
          ['岗位代码|姓名|准考证号|身份证号|手机|笔试成绩|名次'],
          each(list, (p, i) => [
            alike(`0${r.digits(6)}`),
            p.name,
            alike(`2034${r.digits(8)}`),
            i % 3 === 0 ? hiddenId(r, p.id) : id(p),
            i % 4 === 0 ? hiddenMobile(p.mobile) : phone(p),
            '68.5',
            String(i + 1),
          ]),
        ),
        text('资格复审地点：县人社局五楼会议室；联系电话：', code(r, 'landline'), '，联系人：办公室。'),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 8, 1968, 1992);
    return {
      topic: '职称评审',
      title: '中小学教师高级职称评审通过人员名单',
      blocks: [
        table(
          ['序号|工作单位|姓名|性别|居民身份证号|取得资格|专业|证书管理号|评审委员会'],
          each(list, (p, i) => [
            String(i + 1),
            '县第二中学',
            p.name,
            p.sex,
            id(p),
            '高级教师',
            '中学物理',
            alike(`3417${r.digits(14)}`),
            '中小学教师高级评委会',
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 9, 1945, 1990);
    return {
      topic: '征地补偿',
      title: '征地补偿安置费用分户发放表（和平村）',
      blocks: [
        text('项目名称：县通用机场连接线　　征地批文：皖政地〔2024〕', alike(r.digits(3)), '号'),
        table(
          [
            '户主|家庭人口|水田（亩）|旱地（亩）|青苗费|补偿款合计|银行账户|<|被征地农民|<',
            '^|^|^|^|^|^|行名|账（卡）号|身份证号|签名',
          ],
          each(list, (p, i) => [
            p.name,
            '4',
            '1.35',
            '0.2',
            sum(r),
            `${sum(r)}0.55`,
            '徽商银行',
            i % 3 === 0 ? leak('bank-card', p.account) : card(p, fours(p.card)),
            id(p),
            '',
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 8, 1955, 1990);
    return {
      topic: '农机报废',
      title: '农业机械报废更新补贴资金结算明细（个人）',
      blocks: [
        table(
          ['机主|证件号|机具类别|牌照号|发动机号|底盘（车架）号|回收企业|报废补贴额|机主电话|拨付卡号'],
          each(list, (p) => [
            p.name,
            id(p),
            '拖拉机20马力以下',
            alike(`皖17-${r.digits(5)}`),
            alike(r.digits(11)),
            alike(`L${r.digits(16)}`),
            '池州再生资源有限公司',
            '1000',
            phone(p),
            card(p),
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 7, 1975, 1992);
    const children = peopleC(r, 7, 2018, 2019);
    return {
      topic: '学位查验',
      title: '小学新生入学房产户籍查验结果',
      blocks: [
        table(
          ['学生姓名|学生身份证|房屋所有权人|所有权人身份证|房产地址|不动产权证号|审核结果'],
          each(children, (p, i) => [
            leak('minor', p.name),
            id(p),
            list[i]!.name,
            id(list[i]!),
            leak('home-address', list[i]!.home),
            alike(`皖（2019）东至县不动产权第${r.digits(7)}号`),
            '通过',
          ]),
        ),
      ],
    };
  },
  (r) => {
    const children = peopleC(r, 8, 2020, 2024);
    const parents = peopleC(r, 8, 1988, 1998);
    return {
      topic: '疫苗补种',
      title: '适龄儿童入托查验及补种名单',
      blocks: [
        table(
          ['儿童编码|儿童姓名|出生日期|母亲|母亲电话|接种疫苗|批号|接种日期'],
          each(children, (p, i) => [
            alike(`341721${r.digits(12)}`),
            leak('minor', p.name),
            leak('minor', day.plain(p.birth), day.slash(p.birth)),
            parents[i]!.name,
            phone(parents[i]!),
            '麻腮风',
            alike(r.digits(11)),
            '2025-03-02',
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 8, 1955, 1995);
    const mates = peopleC(r, 8, 1955, 1995);
    return {
      topic: '公租房分配',
      title: '2025年第一批公共租赁住房配租结果公示',
      blocks: [
        table(
          ['轮候号|主申请人|<|<|共同申请人|<|配租房源|租金标准', '^|姓名|身份证号码|手机号码|姓名|身份证号码|^|^'],
          each(list, (p, i) => [
            alike(`1${r.pick(['35', '77', '98'])}${r.digits(8)}`),
            p.name,
            id(p),
            phone(p),
            i % 2 === 0 ? mates[i]!.name : '',
            i % 2 === 0 ? id(mates[i]!) : '',
            open(`保障房小区${1 + r.below(9)}栋${1 + r.below(9)}01室`),
            '3.5',
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 9, 1930, 1942);
    const kin = peopleC(r, 9, 1960, 1985);
    return {
      topic: '高龄津贴',
      title: '百岁及高龄老人津贴发放表（第一季度）',
      blocks: [
        table(
          ['姓名|性别|出生年月日|身份证号码|津贴|代领人|代领人电话|代领人账号'],
          each(list, (p, i) => [
            p.name,
            p.sex,
            born(p, day.dot(p.birth)),
            id(p),
            '300',
            kin[i]!.name,
            phone(kin[i]!),
            card(kin[i]!),
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 10, 1950, 1990);
    const rows: Cell[][] = [];
    for (let i = 0; i < list.length; i += 2) {
      const [a, b] = [list[i]!, list[i + 1]!];
      rows.push([a.name, card(a), '1200', b.name, card(b), '1200']);
    }
    return {
      topic: '左右两栏',
      title: '村级水利工程务工工资发放表',
      blocks: [
        table(['姓名|卡号|金额|姓名|卡号|金额'], rows),
        text('村委会主任签字：　　　　　　会计：　　　　　　2025年1月20日'),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 8, 1965, 1995);
    return {
      topic: '从业资格',
      title: '关于注销道路运输从业人员从业资格证的公告',
      blocks: [
        text('下列人员从业资格证逾期未换证，依法予以注销：'),
        table(
          ['序号|持证人|从业资格证号|从业类别|初领日期|有效期止|档案号'],
          each(list, (p, i) => [
            String(i + 1),
            p.name,
            id(p),
            '货运驾驶员',
            '2015-06-11',
            '2021-06-10',
            alike(`3417${r.digits(9)}`),
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 6, 1966, 1988);
    return {
      topic: '因公出国',
      title: '因公出国（境）团组人员信息事前公示',
      blocks: [
        table(
          ['姓名|工作单位|职务|护照号码|出访国家|停留天数|批件号'],
          each(list, (p) => {
            const number = `PE${r.digits(7)}`;
            return [
              p.name,
              '县商务局',
              '四级主任科员',
              leak('passport', number),
              '德国',
              '5',
              alike(`皖外因公〔2025〕${r.digits(3)}号`),
            ];
          }),
        ),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 8, 1966, 1985);
    return {
      topic: '领导接访',
      title: '县领导定点接访安排表（4月）',
      blocks: [
        table(
          ['日期|接访领导|职务|接访地点|陪访单位|预约电话'],
          each(list, (p, i) => [
            `4月${i + 1}日`,
            p.name,
            '副县长',
            '县人民来访接待中心',
            '县住建局',
            code(r, 'landline'),
          ]),
        ),
        text('联系人：县信访局 ', code(r, 'officeMobile'), '（工作日）'),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 8, 1948, 1990);
    return {
      topic: '林权登记',
      title: '集体林权首次登记公告',
      blocks: [
        table(
          ['序号|权利人|证件种类|证件编号|坐落|不动产单元号|面积（亩）|林班小班号'],
          each(list, (p, i) => [
            String(i + 1),
            p.name,
            '身份证',
            id(p),
            `${p.village}后山`,
            code(r, 'parcel'),
            '23.4',
            alike(r.digits(9)),
          ]),
        ),
        text('异议书面材料送达地址：县自然资源和规划局不动产登记中心，电话：', code(r, 'landline')),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 9, 1955, 1995);
    return {
      topic: '失信名单',
      title: '失信被执行人公告（第三期）',
      blocks: [
        table(
          ['被执行人|性别|身份证号码|执行案号|执行标的（元）|承办人电话'],
          each(list, (p) => [
            p.name,
            p.sex,
            hiddenId(r, p.id),
            alike(`（2025）皖1721执${r.digits(4)}号`),
            alike(`${sum(r)}00.00`),
            code(r, 'landline'),
          ]),
        ),
      ],
    };
  },
  (r) => {
    const groups = [peopleC(r, 3, 1950, 1990), peopleC(r, 3, 1950, 1990), peopleC(r, 3, 1950, 1990)];
    return {
      topic: '分村重建',
      title: '因灾倒损住房恢复重建补助资金分配表',
      blocks: groups.flatMap((list) => [
        text(`${list[0]!.village.slice(3)}（${list.length}户）`),
        table(
          ['序号|受灾户|身份号码|受灾人口|倒塌（间）|补助（元）|一卡（折）通帐号'],
          [
            ...each(list, (p, i) => [String(i + 1), p.name, id(p), '3', '2', '20000', card(p)]),
            ['小计', '', '', '9', '6', '60000', ''],
          ],
        ),
      ]),
    };
  },
  (r) => {
    const list = peopleC(r, 9, 1950, 2010);
    return {
      topic: '移民直补',
      title: '大中型水库移民后期扶持直补人口核定表',
      blocks: [
        table(
          ['户号|户主姓名|成员姓名|与户主关系|公民身份证号码|性别|民族|直补账号'],
          each(list, (p, i) => [
            firstOf(i, 3, `34172100${r.digits(7)}`),
            firstOf(i, 3, p.name),
            p.name,
            i % 3 === 0 ? '本人' : '子女',
            id(p),
            p.sex,
            '汉',
            i % 3 === 0 ? card(p) : '',
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 8, 1950, 1995);
    return {
      topic: '合并单元',
      title: '村级公益性岗位人员名单',
      blocks: [
        table(
          ['岗位|姓名及身份证号|住址及电话|发放账户信息'],
          each(list, (p) => [
            '保洁员',
            [`${p.name}\n`, id(p)],
            [leak('home-address', p.home), '\n', phone(p)],
            ['开户行：农业银行\n账号：', card(p)],
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 4, 1960, 1990);
    return {
      topic: '横向人员',
      title: '拟推荐省级劳动模范人选基本情况',
      blocks: [
        table(
          [],
          [
            ['姓名', ...list.map((p) => p.name)],
            ['性别', ...list.map((p) => p.sex)],
            ['身份证号', ...list.map((p) => id(p))],
            ['联系电话', ...list.map((p) => phone(p))],
            ['工作单位', ...list.map(() => '县公路分局')],
          ],
        ),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 9, 1960, 1998);
    return {
      topic: '养老认证',
      title: '未通过城乡居民养老保险待遇领取资格认证人员名单',
      blocks: [
        table(
          ['行政区划|姓名|社会保障卡号|证件号码|待遇停发年月|参保状态|个人编号|手机号'],
          each(list, (p, i) => [
            '341721105',
            p.name,
            i % 2 === 0 ? hiddenCard(p.card) : card(p),
            id(p),
            '202502',
            '正常',
            alike(`10${r.digits(10)}`),
            phone(p),
          ]),
        ),
      ],
    };
  },
  (r) => ({
    topic: '项目台账',
    title: '重点项目审批事项办理台账',
    blocks: [
      table(
        ['赋码|项目单位|信用代码|受理号|办结时间|批复文号|总投资'],
        Array.from({ length: 14 }, () => [
          code(r, 'project'),
          '县产业投资有限公司',
          code(r, 'creditDigits'),
          alike(CODES.timestamp(r)),
          alike(CODES.timestamp(r).slice(0, 14)),
          alike(`东发改审〔2025〕${r.digits(3)}号`),
          alike(`1${r.digits(10)}`),
        ]),
      ),
    ],
  }),
  (r) => ({
    topic: '设施清单',
    title: '公共充电设施和监控点位清单',
    blocks: [
      table(
        ['桩编号|设备SN|SIM卡号|ICCID|安装位置|经度|纬度|运维电话'],
        Array.from({ length: 12 }, () => [
          alike(r.digits(16)),
          code(r, 'imei'),
          alike(`1064${r.digits(9)}`),
          alike(`8986${r.digits(16)}`),
          alike(`滨河路${1 + r.below(90)}号停车场`),
          alike(`116.${r.digits(8)}`),
          alike(`30.${r.digits(8)}`),
          code(r, 'hotline'),
        ]),
      ),
    ],
  }),
];
