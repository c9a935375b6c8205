import { withLuhn } from '../numbers.ts';
import type { Random } from '../random.ts';
import { CODES, code, hiddenCard, hiddenId, hiddenMobile } from './codes.ts';
import { alike, leak, open, table, text, type Cell, type Mark, type Paper } from './model.ts';
import { day, GRADES, IMPAIRMENTS, people, stretched, type Person } from './people.ts';

// The second set: lists in shapes that the first has not. Written before any of them was scanned; first figures in docs/scan.md.

type Maker = (r: Random) => Paper;

const id = (p: Person, shown = p.id): Mark => leak('id-card', p.id, shown);
const phone = (p: Person, shown = p.mobile): Mark => leak('mobile', p.mobile, shown);
const card = (p: Person, shown = p.card): Mark => leak('bank-card', p.card, shown);
const money = (r: Random): string => `${1 + r.below(90)}${r.digits(2)}${r.pick(['', '.00', '.50'])}`;
const plate = (r: Random): string => `皖R${r.digits(5)}`;
const each = (list: readonly Person[], build: (p: Person, n: number) => Cell[]): Cell[][] => list.map(build);
/** As exports guard a long number against being rounded. */
const guarded = (value: string): string => `\t${value}`;
const stamp = (r: Random): string => `202${r.below(7)}0${1 + r.below(9)}${10 + r.below(18)}`;

export const LISTS_B: Maker[] = [
  (r) => {
    const list = people(r, 8, 1955, 2002);
    return {
      topic: '双公示许可',
      title: '行政许可信息',
      blocks: [
        table(
          [
            '行政相对人名称|行政相对人类别|行政相对人代码_1(统一社会信用代码)|行政相对人代码_2(工商注册号)|行政相对人代码_4(税务登记号)|法定代表人|法定代表人证件类型|法定代表人证件号码|证件类型|证件号码|行政许可决定文书名称|行政许可决定文书号|许可类别|许可编号|许可内容|许可决定日期|有效期自|有效期至|许可机关|许可机关统一社会信用代码|当前状态|数据来源单位|备注',
          ],
          each(list, (p, i) => {
            const isBody = i % 2 === 0;
            return [
              isBody ? `县城关${p.name}小吃店` : p.name,
              isBody ? '个体工商户' : '自然人',
              isBody ? code(r, 'credit') : '',
              isBody ? alike(`341721${r.digits(9)}`) : '',
              '',
              isBody ? p.name : '',
              isBody ? '身份证' : '',
              isBody ? id(p) : '',
              isBody ? '' : '身份证',
              isBody ? '' : r.below(3) === 0 ? hiddenId(r, p.id) : id(p, guarded(p.id)),
              '准予行政许可决定书',
              alike(`（东）卫公证字〔2023〕第${r.digits(6)}号`),
              '普通',
              alike(`JY2341721${r.digits(7)}`),
              '餐饮服务经营者',
              '2023/05/06',
              '2023/05/06',
              '2099/12/31',
              '县市场监督管理局',
              code(r, 'creditDigits'),
              '1',
              '县市场监督管理局',
              '',
            ];
          }),
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 7, 1960, 2002);
    return {
      topic: '双公示处罚',
      title: '行政处罚信息',
      blocks: [
        table(
          ['处罚文书号|处罚名称|相对人|相对人类别|证照号|违法事实|处罚内容|罚款（万元）|处罚日期|公示截止期|处罚机关'],
          each(list, (p) => [
            alike(`34172119${r.digits(8)}`),
            '交通违法处罚',
            p.name,
            '自然人',
            id(p),
            `${p.name}驾驶${plate(r)}号小型汽车于${stamp(r)}日违反规定`,
            '罚款200元，记6分',
            '0.02',
            '2023-09-12',
            '2024-09-12',
            '县公安局交通管理大队',
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 9);
    return {
      topic: '农机购置补贴',
      title: '2023年农机购置补贴受益信息公开表（第4批）',
      blocks: [
        table(
          [
            '序号|购机者|<|补贴机具|<|<|<|<|<|补贴资金|<',
            '^|所在乡镇|姓名或名称|机具品目|生产厂家|产品名称|购买机型|购买数量|经销商|单台补贴额|总额',
          ],
          each(list, (p, i) => [
            String(i + 1),
            p.village.slice(0, 3),
            i % 4 === 3 ? '东至县丰收农机专业合作社' : p.name,
            '轮式拖拉机',
            '第一拖拉机股份有限公司',
            `东方红${r.digits(4)}`,
            `LX${r.digits(4)}-2(G4)[出厂编号:${CODES.order(r)}][发动机号:${r.digits(11)}]`,
            '1',
            '安庆市大观区农机有限公司',
            alike(money(r)),
            money(r),
          ]),
        ),
        text('咨询电话：', code(r, 'landline'), ' 举报电话：', code(r, 'landline'), '，邮箱：', alike('dznjj@126.com')),
      ],
    };
  },
  (r) => {
    const list = people(r, 12, 1988, 2002);
    return {
      topic: '面试成绩',
      title: '2024年度特岗教师招聘面试成绩及总成绩',
      blocks: [
        table(
          ['考生考号|报考学科|笔试成绩|面试抽签号|面试成绩|总成绩|排名|是否入围体检'],
          each(list, (_, i) => [
            alike(`1${r.pick(['34', '39', '58', '87'])}${r.digits(8)}`),
            '小学语文',
            '71.5',
            String(i + 1),
            '83.66',
            '76.36',
            String(i + 1),
            '是',
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 10, 1940, 1962);
    return {
      topic: '老村干部',
      title: '离任村干部生活补助打卡发放表',
      blocks: [
        text('单位：柏树镇财政所'),
        table(
          ['乡镇\n(街道)|村\n(社区)|姓名|身份证\n号码|任职\n年限|月补助\n标准|打卡\n银行|卡（折）号|联系\n方式'],
          each(list, (p) => [
            p.village.slice(0, 3),
            p.village.slice(3),
            stretched(p.name),
            id(p),
            String(3 + r.below(25)),
            '120',
            '邮储',
            r.below(3) === 0 ? leak('bank-card', p.account) : card(p),
            phone(p),
          ]),
        ),
        text('备注：本表一式三份，县委组织部、财政局、乡镇各存一份。'),
      ],
    };
  },
  (r) => {
    const list = people(r, 7, 1945, 1968);
    return {
      topic: '计生特扶',
      title: '计划生育家庭特别扶助对象资格确认名单',
      blocks: [
        table(
          ['扶助对象编码|姓名|性别|出生年月日|扶助类型|享受起始时间|年扶助金'],
          each(list, (p) => [
            alike(`341721${r.digits(12)}01`),
            p.name,
            p.sex,
            leak('id-card', day.plain(p.birth), day.plain(p.birth)),
            '伤残',
            '202401',
            '4800',
          ]),
        ),
        text('公示期限7天。公示期间接受群众监督，举报电话：', code(r, 'landline')),
      ],
    };
  },
  (r) => {
    const list = people(r, 9);
    return {
      topic: '选房顺序',
      title: '安置房选房顺序号摇号结果',
      blocks: [
        table(
          ['摇号顺序|被征收人|身份证后六位|手机尾号|协议编号|选房套数'],
          each(list, (p, i) => [
            String(i + 1),
            p.name,
            alike(p.id.slice(-6)),
            alike(p.mobile.slice(-4)),
            alike(`DT-2023-${r.digits(4)}`),
            '1',
          ]),
        ),
      ],
    };
  },
  (r) => {
    const children = people(r, 10, 2017, 2021);
    const parents = people(r, 10, 1985, 1997);
    return {
      topic: '新生录取',
      title: '县直机关幼儿园秋季新生录取名单',
      blocks: [
        table(
          ['班级|幼儿姓名|性别|出生日期|家庭住址|家长|联系电话'],
          each(children, (p, i) => [
            `小${1 + (i % 3)}班`,
            leak('minor', p.name),
            p.sex,
            leak('minor', day.plain(p.birth), day.dot(p.birth)),
            leak('home-address', p.home),
            parents[i]!.name,
            phone(parents[i]!),
          ]),
        ),
        text('请家长于8月25日持户口簿、预防接种证到园报到。园址：城东新区学府路6号，电话：', code(r, 'landline')),
      ],
    };
  },
  (r) => {
    const list = people(r, 8, 1962, 1999);
    return {
      topic: '驾驶证公告',
      title: '关于机动车驾驶证注销可恢复驾驶资格的公告',
      blocks: [
        table(
          ['姓名|驾驶证号|档案编号|准驾车型|有效期止|号牌号码'],
          each(list, (p) => [p.name, id(p), alike(`3417${r.digits(8)}`), 'C1', '2022-06-18', alike(plate(r))]),
        ),
      ],
    };
  },
  (r) => ({
    topic: '食品抽检',
    title: '食品安全监督抽检产品信息（合格）',
    blocks: [
      table(
        [
          '抽样编号|序号|标称生产企业名称|标称生产企业地址|被抽样单位名称|被抽样单位地址|食品名称|规格型号|商品条码|生产日期/批号|公告号',
        ],
        Array.from({ length: 12 }, (_, i) => [
          alike(`XBJ2434172100${r.digits(7)}`),
          String(i + 1),
          '安徽喜洋洋食品有限公司',
          alike(`安徽省安庆市宜秀区大桥街道文苑路${1 + r.below(200)}号`),
          '县尧渡镇家家乐超市',
          alike(`县尧渡镇建设路${1 + r.below(99)}号${1 + r.below(9)}幢101室`),
          '花生酥',
          '250克/袋',
          alike(`69${r.digits(11)}`),
          alike(`${stamp(r)}/${r.digits(10)}`),
          '2024年第3期',
        ]),
      ),
    ],
  }),
  (r) => {
    const list = people(r, 8, 1966, 1990);
    return {
      topic: '河长名单',
      title: '县级、乡级河长名单公告',
      blocks: [
        table(
          ['河流名称|起点|终点|长度(km)|县级河长|职务|乡级河长|职务|电话|监督电话'],
          each(list, (p, i) => [
            '尧渡河',
            '官港镇',
            '大渡口镇',
            '25.6',
            list[(i + 1) % 8]!.name,
            '副县长',
            p.name,
            '镇长',
            open(p.mobile),
            code(r, 'landline'),
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 7, 1935, 1975);
    return {
      topic: '惠民殡葬',
      title: '惠民殡葬补助资金发放公示（5月份）',
      blocks: [
        table(
          ['序号|死者姓名|身份证号|火化证号|火化日期|经办人（家属）|与死者关系|经办人电话|补助金额'],
          each(list, (p, i) => [
            String(i + 1),
            p.name,
            id(p),
            alike(`34172100${r.digits(8)}`),
            '2024-05-06',
            list[(i + 3) % 7]!.name,
            '父子',
            phone(list[(i + 3) % 7]!),
            '800',
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 8, 1958, 1995);
    return {
      topic: '失业补助金',
      title: '失业补助金申领审核通过人员名单',
      blocks: [
        table(
          ['个人编号|姓名|社会保障号|参保单位|单位编号|开始年月|月数|待遇金额|发放银行|银行卡'],
          each(list, (p) => [
            alike(r.digits(10)),
            p.name,
            id(p),
            '东至经济开发区华泰纺织有限公司',
            alike(`3417${r.digits(6)}`),
            '202308',
            '6',
            money(r),
            '工商银行',
            r.below(4) === 0 ? hiddenCard(p.card) : card(p),
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 9, 1955, 1990);
    return {
      topic: '种粮大户',
      title: '种粮大户补贴面积核实汇总表',
      blocks: [
        table(
          ['编号|经营主体|负责人|电话|身份证或信用代码|双季稻面积|单季面积|合计|开户名|账号'],
          each(list, (p, i) => {
            const isFarm = i % 3 === 0;
            return [
              String(i + 1),
              isFarm ? `县${p.name.slice(0, 1)}氏家庭农场` : p.name,
              p.name,
              isFarm ? open(p.mobile) : phone(p),
              isFarm ? code(r, 'creditDigits') : id(p),
              String(r.below(200)),
              String(r.below(300)),
              '312.5',
              isFarm ? `县${p.name.slice(0, 1)}氏家庭农场` : p.name,
              isFarm ? open(CODES.treasury(r)) : card(p),
            ];
          }),
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 10, 1972, 2000);
    return {
      topic: '技能证书',
      title: '职业技能等级认定合格人员名单（保育师）',
      blocks: [
        table(
          ['准考证号|姓名|性别|理论成绩|实操成绩|证书编号|发证日期'],
          each(list, (p) => [
            alike(`2434${r.digits(12)}`),
            p.name,
            p.sex,
            '78',
            '81',
            alike(withLuhn(`S0000340${r.digits(11)}`.replace('S', '6'))),
            '2024-03-28',
          ]),
        ),
        text('证书信息可在技能人才评价工作网查询，网址：http://zscx.example.gov.cn/q?no=', alike(r.digits(16))),
      ],
    };
  },
  (r) => {
    const list = people(r, 8, 1942, 2005);
    return {
      topic: '辅具发放',
      title: '残疾人辅助器具发放登记表',
      blocks: [
        table(
          ['序号|残疾人姓名|残疾人证号码|类别|等级|辅具名称|数量|领取人签字|联系电话'],
          each(list, (p, i) => [
            String(i + 1),
            p.name,
            leak('disability-card', p.disability),
            leak('health', p.impairment),
            leak('health', p.grade),
            '轮椅',
            '1',
            '',
            phone(p),
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 7, 2003, 2007);
    const parents = people(r, 7, 1968, 1985);
    return {
      topic: '雨露计划',
      title: '雨露计划职业教育补助拟补助学生名册',
      blocks: [
        table(
          ['序号|学生|<|<|家长|<|<|<', '^|姓名|证件号|就读院校及专业|姓名|与学生关系|一折通号|手机号'],
          each(list, (p, i) => [
            String(i + 1),
            p.name,
            id(p),
            '池州职业技术学院机电一体化',
            parents[i]!.name,
            '父亲',
            leak('bank-card', parents[i]!.account),
            phone(parents[i]!),
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 9, 1950, 1999);
    return {
      topic: '通讯录',
      title: '局机关工作人员通讯录',
      blocks: [
        table(
          ['科室|姓名|职务|办公电话|短号|手机'],
          each(list, (p) => ['办公室', p.name, '科员', alike(`70${r.digits(5)}`), r.digits(6), open(p.mobile)]),
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 8);
    return {
      topic: '用水欠费',
      title: '关于催缴水费的通知',
      blocks: [
        table(
          ['户号|户名|用水地址|表身号|欠费金额|用户手机'],
          each(list, (p) => [
            code(r, 'meter'),
            p.name,
            leak('home-address', p.home),
            code(r, 'meter'),
            money(r),
            r.below(3) === 0 ? hiddenMobile(p.mobile) : phone(p),
          ]),
        ),
      ],
    };
  },
  (r) => ({
    topic: '统计公报表',
    title: '一般公共预算收支情况表（单位：元）',
    blocks: [
      table(
        ['科目编码|科目名称|年初预算|调整预算|决算数|上年决算'],
        Array.from({ length: 14 }, () => [
          `2${r.digits(6)}`,
          '行政运行',
          alike(`1${3 + r.below(6)}${r.digits(9)}.${r.digits(2)}`),
          alike(`1${3 + r.below(6)}${r.digits(9)}`),
          alike(`1${3 + r.below(6)},${r.digits(3)},${r.digits(3)},${r.digits(3)}.00`),
          alike(r.digits(12)),
        ]),
      ),
    ],
  }),
  (r) => {
    const list = people(r, 6);
    return {
      topic: '续表无头',
      title: '生态护林员补助发放表',
      blocks: [
        table(
          ['村|姓名|身份证号|账号|金额'],
          each(list.slice(0, 3), (p) => [p.village, p.name, id(p), card(p), '6000']),
        ),
        text('第1页 共2页'),
        table(
          [],
          each(list.slice(3), (p) => [p.village, p.name, id(p), card(p), '6000']),
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 6, 1948, 1996);
    const kinds = r.pick(IMPAIRMENTS.slice(0, 6));
    return {
      topic: '逐人成块',
      title: '重点优抚对象定期抚恤补助审批公示',
      blocks: list.flatMap((p, i) => [
        text(`${i + 1}．姓名：${p.name}`),
        text('身份证号码：', id(p)),
        text('家庭住址：', leak('home-address', p.home)),
        text('残疾情况：', leak('health', `${kinds}残疾`), '（', r.pick(GRADES), '）'),
        text('联系电话：', phone(p)),
      ]),
    };
  },
];
