import type { Random } from '../random.ts';
import { CODES, code, hiddenCard, hiddenId, hiddenMobile } from './codes.ts';
import { alike, box, leak, note, open, table, text, type Block, type Cell, type Mark, type Paper } from './model.ts';
import { day, people, stretched, type Person } from './people.ts';

// The first set: lists and notices of a county, one maker a topic. Written before any of them was scanned.

type Maker = (r: Random) => Paper;

const id = (p: Person, shown = p.id): Mark => leak('id-card', p.id, shown);
const phone = (p: Person, shown = p.mobile): Mark => leak('mobile', p.mobile, shown);
const card = (p: Person, shown = p.card): Mark => leak('bank-card', p.card, shown);
const account = (p: Person): Mark => leak('bank-card', p.account);
const home = (p: Person): Mark => leak('home-address', p.home);
const born = (p: Person, shown: string): Mark => leak('id-card', day.plain(p.birth), shown);
const money = (r: Random): string => `${100 + r.below(9000)}${r.pick(['', '.00', '.5'])}`;
const office = (r: Random): Block =>
  text(
    `公示期间，如有异议，请向${r.pick(['县民政局社会救助股', '镇人民政府民政办', '县纪委监委驻局纪检组'])}反映。`,
    r.pick(['监督电话：', '举报电话', '联系电话：', '咨询电话（工作日）：']),
    code(r, 'landline'),
    '，',
    code(r, 'hotline'),
    '。',
  );
const rows = (list: readonly Person[], build: (p: Person, n: number) => Cell[]): Cell[][] =>
  list.map((p, i) => [String(i + 1), ...build(p, i)]);

const DISEASES =
  '尿毒症 肺癌 胃恶性肿瘤 脑梗塞 重度精神病 白血病 冠心病 肝硬化失代偿期 系统性红斑狼疮 股骨头坏死 糖尿病并发症'.split(
    ' ',
  );

export const PAPERS_A: Maker[] = [
  (r) => {
    const list = people(r, 8 + r.below(8));
    return {
      topic: '低保',
      title: '2024年第三季度农村最低生活保障对象花名册',
      blocks: [
        text('填报单位：白水镇人民政府（盖章）　　单位：元　　填报日期：2024年9月30日'),
        table(
          ['序号|户主信息|<|<|<|<|保障情况|<|备注', '^|姓名|身份证号码|所在村|开户银行|账号|人口|月保障金|^'],
          [
            ...rows(list, (p) => [
              stretched(p.name),
              id(p),
              p.village,
              '农村商业银行',
              r.below(2) === 0 ? card(p) : account(p),
              String(1 + r.below(5)),
              money(r),
              '',
            ]),
            ['合计', '', '', '', '', '', '36', money(r), ''],
          ],
        ),
        text('经办人：', '刘敏', '　　复核：', '陈强'),
        office(r),
      ],
    };
  },
  (r) => {
    const list = people(r, 6 + r.below(5));
    return {
      topic: '临时救助',
      title: '临时救助对象公示（2024年第二批）',
      blocks: [
        text('根据《社会救助暂行办法》，经个人申请、乡镇审核、县民政局审批，拟对下列困难群众给予临时救助，现予公示。'),
        table(
          ['序号|申请人|公民身份号码|家庭住址|申请救助原因|救助金额（元）'],
          rows(list, (p, i) => {
            const ill = DISEASES[i % DISEASES.length] ?? '';
            return [
              p.name,
              id(p),
              home(p),
              leak('health', ill, r.pick([`患${ill}住院治疗`, `因${ill}，家庭支出大`])),
              money(r),
            ];
          }),
          { narrow: [2] },
        ),
        office(r),
      ],
    };
  },
  (r) => {
    const list = people(r, 6);
    return {
      topic: '公租房',
      title: '2024年度第一批公共租赁住房配租对象名单公示',
      blocks: [
        table(
          ['编号|申请人姓名|申请人身份证号|共同申请人及身份证号|轮候号|配租房源'],
          rows(list, (p, i) => {
            const spouse = list[(i + 1) % list.length]!;
            return [
              p.name,
              id(p),
              [`${spouse.name} `, leak('id-card', spouse.id)],
              code(r, 'exam'),
              open(`幸福家园${1 + r.below(9)}号楼${1 + r.below(3)}单元${1 + r.below(6)}0${1 + r.below(2)}室`),
            ];
          }),
        ),
        office(r),
      ],
    };
  },
  (r) => {
    const list = people(r, 7);
    return {
      topic: '残疾人补贴',
      title: '困难残疾人生活补贴和重度残疾人护理补贴发放表',
      blocks: [
        table(
          [
            r.pick([
              '序号|姓名|残疾证号码|残疾类别|等级|监护人（联系人）|联系方式|补贴金额',
              '序号|残疾人姓名|残疾人证号|残疾类型|残疾等级|代领人|代领人手机|金额（元）',
            ]),
          ],
          rows(list, (p, i) => [
            p.name,
            leak('disability-card', p.disability),
            leak('health', p.impairment),
            leak('health', p.grade),
            list[(i + 1) % list.length]!.name,
            phone(p),
            '70',
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 6, 1985, 2001);
    return {
      topic: '教师资格',
      title: '2024年上半年教师资格认定结果公告',
      blocks: [
        text('现将认定结果公告如下，证书领取时间另行通知。'),
        table(
          ['序号|报名号|姓名|性别|证件号码|资格种类|任教学科|证书编号'],
          rows(list, (p) => [
            code(r, 'certificate'),
            p.name,
            p.sex,
            id(p),
            '初级中学教师资格',
            '语文',
            code(r, 'certificate'),
          ]),
        ),
        text('联系人：', '李老师', '　电话：', code(r, 'officeMobile'), '　地址：县政务服务中心二楼教育窗口'),
      ],
    };
  },
  (r) => {
    const list = people(r, 8, 1985, 2002);
    return {
      topic: '招聘公示',
      title: '县事业单位2024年公开招聘拟聘用人员公示',
      blocks: [
        table(
          ['序号|岗位代码|准考证号|姓名|身份证号|笔试|面试|合成成绩|名次'],
          rows(list, (p, i) => [
            alike(`0${r.digits(6)}`),
            code(r, 'exam'),
            p.name,
            hiddenId(r, p.id),
            '68.5',
            '80.2',
            '73.18',
            String(i + 1),
          ]),
        ),
        office(r),
      ],
    };
  },
  (r) => {
    const list = people(r, 6, 2009, 2016);
    const parents = people(r, 6, 1975, 1992);
    return {
      topic: '学生资助',
      title: '2024年春季学期家庭经济困难学生资助名单',
      blocks: [
        table(
          ['序号|学校|年级班级|学生姓名|学籍号|学生身份证件号|家长姓名|家长联系电话|资助金额'],
          rows(list, (p, i) => [
            '县第二小学',
            '三（2）班',
            leak('minor', p.name),
            leak('student-id', `G${p.id}`),
            id(p),
            parents[i]!.name,
            phone(parents[i]!),
            '500',
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 14);
    return {
      topic: '征地补偿',
      title: '大塘村集体土地征收补偿费发放明细表',
      blocks: [
        text('项目名称：G236国道改建工程　　项目代码：', code(r, 'project')),
        table(
          ['序号|户主|身份证号|征收面积（亩）|补偿标准|补偿金额|惠农补贴“一卡通”账号|领款人签字'],
          rows(list, (p) => [p.name, id(p), '1.36', '41800', money(r), r.below(3) === 0 ? account(p) : card(p), '']),
          { narrow: [2, 6] },
        ),
        text('征收单位账户：户名 县土地储备中心，账号 ', code(r, 'treasury')),
      ],
    };
  },
  (r) => {
    const list = people(r, 6);
    return {
      topic: '医疗救助',
      title: '医疗保障局关于2024年5月医疗救助情况的公示',
      blocks: [
        table(
          ['序号|参保人姓名|社会保障号码|就诊医院|病种名称|医疗总费用|救助金额'],
          rows(list, (p) => {
            const ill = r.pick(DISEASES);
            return [p.name, id(p), '县人民医院', leak('health', ill), money(r), money(r)];
          }),
        ),
        note('注：门诊慢性病包括高血压、糖尿病等38种，不在本表公示范围。'),
      ],
    };
  },
  (r) => {
    const list = people(r, 6);
    return {
      topic: '危房改造',
      title: '农村危房改造补助对象公示',
      blocks: [
        table(
          ['序号|乡镇|村|户主姓名|身份证号|农户类型|危房等级|改造方式|补助资金（万元）'],
          rows(list, (p) => [
            p.village.slice(0, 3),
            p.village.slice(3),
            p.name,
            id(p, r.below(3) === 0 ? `${p.id.slice(0, 6)} ${p.id.slice(6, 14)} ${p.id.slice(14)}` : p.id),
            '低保户',
            alike('D级'),
            '重建',
            '2.1',
          ]),
        ),
        office(r),
      ],
    };
  },
  (r) => {
    const list = people(r, 12);
    return {
      topic: '粮补无表头',
      title: '耕地地力保护补贴打卡清单',
      blocks: [
        table(
          [],
          rows(list, (p) => [p.village, p.name, id(p), card(p), '5.2', money(r)]),
        ),
      ],
    };
  },
  (r) => {
    const [p, q] = people(r, 2) as [Person, Person];
    return {
      topic: '行政处罚',
      title: '行政处罚决定书',
      blocks: [
        text('东市监处罚〔2024〕', code(r, 'caseNumber')),
        text(
          `当事人：${p.name}，${p.sex}，汉族，`,
          born(p, day.han(p.birth)),
          '出生，公民身份号码',
          id(p),
          '，住',
          home(p),
          '，联系电话',
          phone(p),
          '。',
        ),
        text(
          '当事人：东至县鑫源商贸有限公司，统一社会信用代码：',
          code(r, 'credit'),
          `，法定代表人：${q.name}，注册地址：县城尧舜大道${1 + r.below(200)}号。`,
        ),
        text(
          '罚款缴至县财政局非税收入账户，开户行：徽商银行，账号：',
          code(r, 'treasury'),
          '，缴款码：',
          code(r, 'invoice'),
          '。',
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 9, 1968, 1998);
    return {
      topic: '执法人员',
      title: '行政执法人员名录库',
      blocks: [
        table(
          ['序号|姓名|性别|执法证件号码|执法类别|执法区域|所在科室|办公电话'],
          rows(list, (p) => [
            p.name,
            p.sex,
            code(r, 'enforcement'),
            '行政执法',
            '全县',
            '综合行政执法大队',
            code(r, 'landline'),
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 4, 1968, 1990);
    return {
      topic: '任前公示',
      title: '干部任前公示',
      blocks: [
        ...list.map((p) =>
          text(
            `${p.name}，${p.sex}，汉族，${day.month(p.birth)}生，在职研究生学历，中共党员，现任县${r.pick(['水利局', '财政局', '教育体育局'])}副局长，拟任正科级领导职务。`,
          ),
        ),
        text(
          '公示时间：2024年6月3日至6月7日。监督电话：',
          code(r, 'hotline'),
          '、',
          code(r, 'landline'),
          '；举报邮箱：',
          alike('dzxwzzb@163.com'),
          '；短信举报：',
          alike('106912380123'),
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 8);
    return {
      topic: '慈善捐赠',
      title: '“慈善一日捐”捐赠情况公示',
      blocks: [
        table(
          ['序号|捐赠人|捐赠金额（元）|捐赠日期|票据号'],
          rows(list, (p) => [p.name, money(r), '2024-05-20', code(r, 'invoice')]),
        ),
        text(
          '接受捐赠账户：户名：县慈善总会；开户行：农行东至县支行；账号：',
          code(r, 'treasury'),
          '。联系人：',
          '王会长',
          '，',
          code(r, 'officeMobile'),
          '。',
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 6, 1965, 1992);
    return {
      topic: '职称评审',
      title: '2024年度中小学教师专业技术资格评审结果公示',
      blocks: [
        table(
          ['序号|单位|姓名|出生年月|申报专业|申报级别|证书管理号|评审结果'],
          rows(list, (p) => [
            '县第三中学',
            p.name,
            day.month(p.birth),
            '中学数学',
            '一级教师',
            code(r, 'certificate'),
            '通过',
          ]),
        ),
        office(r),
      ],
    };
  },
  (r) => ({
    topic: '招标公告',
    title: '农村公路养护工程施工招标公告',
    blocks: [
      text(
        '招标项目编号：',
        code(r, 'tender'),
        '　　标段编号：',
        code(r, 'tender'),
        '　　投资项目统一代码：',
        code(r, 'project'),
      ),
      text('统一交易标识码：', code(r, 'order'), '；信息发布标识：', code(r, 'timestamp')),
      text(
        '招标人：县公路管理服务中心　联系人：汪工　电话：',
        code(r, 'officeMobile'),
        '　地址：县城东流路88号3栋201室',
      ),
      text('招标代理：安徽省某某工程咨询有限公司　项目负责人：', '钱进', '，手机', code(r, 'officeMobile')),
      text('投标保证金账户 户名：县公共资源交易中心 账号：', code(r, 'treasury'), ' 开户银行：建设银行'),
    ],
  }),
  (r) => {
    const list = people(r, 6);
    return {
      topic: '不动产公告',
      title: '不动产首次登记公告',
      blocks: [
        table(
          ['序号|权利人|不动产权利类型|不动产坐落|不动产单元号|宗地代码|面积|备注'],
          rows(list, (p) => [
            p.name,
            '宅基地使用权',
            open(p.home),
            code(r, 'parcel'),
            code(r, 'landDigits'),
            '120.5',
            '',
          ]),
        ),
        text('异议书面材料送达地址：县不动产登记中心；联系方式：', code(r, 'landline')),
      ],
    };
  },
  (r) => {
    const list = people(r, 6, 1970, 1998);
    return {
      topic: '值班表',
      title: '国庆节假期值班安排表',
      blocks: [
        table(
          ['日期|带班领导|职务|值班人员|值班电话|手机号码'],
          list.map((p, i) => [
            `10月${i + 1}日`,
            p.name,
            '党组成员、副局长',
            list[(i + 2) % list.length]!.name,
            code(r, 'landline'),
            open(p.mobile),
          ]),
        ),
      ],
    };
  },
  (r) => {
    const [p] = people(r, 1) as [Person];
    return {
      topic: '群众来信',
      title: '关于拖欠工资问题的来信',
      blocks: [
        text(
          `领导您好！我叫${p.name}，家住`,
          home(p),
          '，电话',
          phone(p),
          '，身份证号',
          id(p),
          '。2023年在工地做工，工资一直未付。',
        ),
        text(
          '回复：您好！经县劳动监察大队核实，已责令施工单位支付。如有疑问请拨打',
          code(r, 'landline'),
          '，或致电',
          code(r, 'hotline'),
          '。',
        ),
      ],
    };
  },
  (r) => ({
    topic: '报名通知',
    title: '关于开展职业技能培训报名的通知',
    blocks: [
      text(
        '请有意参加者于6月30日前将报名表发至邮箱：',
        alike(`dzjypx${r.digits(3)}@163.com`),
        '，联系人：方主任，手机：',
        code(r, 'officeMobile'),
        '（微信同号）。',
      ),
      text('报名须携带身份证、户口簿、社会保障卡原件及复印件，填写本人银行卡号（用于发放补贴）。'),
      text(
        '技术支持QQ群：',
        alike(r.digits(9)),
        '；系统入口 http://218.22.',
        alike(`${r.digits(3)}.14:8080/px/apply?id=${r.digits(18)}&t=${CODES.timestamp(r)}`),
      ),
    ],
  }),
  (r) => ({
    topic: '系统页脚本',
    title: '关于系统升级的公告',
    blocks: [
      text(
        '接口返回：{"orderId":"',
        code(r, 'order'),
        '","uuid":"',
        code(r, 'guid'),
        '","ts":',
        code(r, 'timestamp'),
        ',"lnglat":"',
        code(r, 'coordinate'),
        '"}',
      ),
      text(
        '附件校验值 SHA-1：',
        code(r, 'hash'),
        '；图片 data:image/png;base64,',
        code(r, 'base64'),
        '，文件',
        code(r, 'fileName'),
      ),
      table(
        ['设备编号|IMEI|表号|安装位置|上报时间'],
        Array.from({ length: 6 }, () => [
          code(r, 'meter'),
          code(r, 'imei'),
          code(r, 'meter'),
          code(r, 'coordinate'),
          code(r, 'timestamp'),
        ]),
      ),
    ],
  }),
  (r) => {
    const list = people(r, 5);
    return {
      topic: '出国人员',
      title: '因公临时出国（境）人员备案公示',
      blocks: [
        table(
          ['序号|姓名|性别|出生日期|单位及职务|护照号码|出访国家'],
          rows(list, (p) => {
            const passport = `${r.pick(['E', 'G', 'EA', 'EH', 'PE'])}${r.digits(8)}`.slice(0, 9);
            return [p.name, p.sex, open(day.dash(p.birth)), '县招商中心主任', leak('passport', passport), '日本'];
          }),
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 6, 1926, 1944);
    return {
      topic: '高龄津贴',
      title: '80周岁以上高龄津贴发放花名册',
      blocks: [
        table(
          ['序号|村（居）|老人姓名|性别|出生日期|身份证号码|发放月数|金额|联系电话'],
          rows(list, (p) => [
            p.village,
            stretched(p.name),
            p.sex,
            born(p, r.pick([day.dash, day.dot, day.slash, day.han])(p.birth)),
            id(p, p.id.replace('X', r.pick(['x', 'X', 'Ｘ']))),
            '3',
            '150',
            phone(
              p,
              r.pick([
                p.mobile,
                `${p.mobile.slice(0, 3)}-${p.mobile.slice(3, 7)}-${p.mobile.slice(7)}`,
                `${p.mobile.slice(0, 3)} ${p.mobile.slice(3, 7)} ${p.mobile.slice(7)}`,
              ]),
            ),
          ]),
        ),
      ],
    };
  },
  (r) => {
    const children = people(r, 5, 2010, 2021);
    const keepers = people(r, 5, 1950, 1985);
    return {
      topic: '困境儿童',
      title: '事实无人抚养儿童基本生活补贴发放名单',
      blocks: [
        table(
          ['序号|儿童姓名|性别|身份证号|监护人姓名|与儿童关系|监护人联系电话|监护人账户'],
          rows(children, (p, i) => [
            leak('minor', p.name),
            p.sex,
            id(p),
            keepers[i]!.name,
            '祖父',
            phone(keepers[i]!),
            card(keepers[i]!),
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 5);
    const secret = people(r, 6);
    return {
      topic: '隐藏工作表',
      title: '创业担保贷款贴息公示',
      blocks: [
        table(
          ['序号|借款人|身份证号码|手机号|贷款金额（万元）|贴息金额'],
          rows(list, (p) => [
            p.name,
            hiddenId(r, p.id),
            hiddenMobile(p.mobile, r.pick(['*', '×', '＊'])),
            '20',
            money(r),
          ]),
        ),
        table(
          ['姓名|证件号|电话|卡号'],
          secret.map((p) => [p.name, id(p), phone(p), card(p)]),
          { hidden: true },
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 5);
    return {
      topic: '竖排表单',
      title: '公益性岗位人员登记表',
      blocks: list.flatMap((p) => [
        table(
          [],
          [
            ['姓名', p.name, '性别', p.sex, '民族', '汉'],
            ['身份证号', id(p), '联系电话', phone(p), '文化程度', '初中'],
            ['家庭住址', home(p), '银行卡号', card(p), '岗位', '保洁员'],
          ],
        ),
      ]),
    };
  },
  (r) => {
    const list = people(r, 5);
    return {
      topic: '一格两号',
      title: '雨露计划补助发放情况表',
      blocks: [
        table(
          ['序号|补助对象及身份证号|开户人及账号|联系电话'],
          rows(list, (p, i) => {
            const parent = list[(i + 2) % list.length]!;
            return [
              [`${p.name}\n`, id(p)],
              [`${parent.name}/`, card(parent)],
              [phone(p), r.pick(['/', '、', '；', '\n']), leak('mobile', parent.mobile)],
            ];
          }),
        ),
        box('填表说明：身份证号须填写18位，', '联系电话填写本人手机；咨询', code(r, 'landline')),
      ],
    };
  },
  (r) => {
    const list = people(r, 4);
    return {
      topic: '全角数字',
      title: '移民后期扶持资金发放公示',
      blocks: [
        ...list.map((p) =>
          text(
            `${p.name}（身份证号：`,
            id(p, wide(p.id)),
            '，账号：',
            card(p, p.card.replace(/(\d{4})(?=\d)/g, '$1 ')),
            '）发放',
            money(r),
            '元；',
          ),
        ),
        office(r),
      ],
    };
  },
  (r) => {
    const list = people(r, 6);
    return {
      topic: '脱敏名单',
      title: '城镇公益性岗位补贴公示',
      blocks: [
        table(
          ['序号|姓名|身份证号|手机号码|银行账号|家庭住址|金额'],
          rows(list, (p) => [
            p.name,
            hiddenId(r, p.id),
            hiddenMobile(p.mobile),
            hiddenCard(p.card),
            p.village,
            money(r),
          ]),
        ),
        office(r),
      ],
    };
  },
  (r) => {
    const list = people(r, 5, 1970, 1995);
    return {
      topic: '企业名单',
      title: '稳岗返还企业名单公示',
      blocks: [
        table(
          ['序号|企业名称|统一社会信用代码|法定代表人|联系电话|返还金额|开户账号'],
          rows(list, (p) => [
            `东至${r.pick(['华泰', '瑞丰', '金穗'])}${r.pick(['纺织有限公司', '农业专业合作社', '建材厂'])}`,
            code(r, r.pick(['credit', 'creditDigits'])),
            p.name,
            code(r, 'officeMobile'),
            money(r),
            code(r, 'treasury'),
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 6);
    return {
      topic: '裁判文书送达',
      title: '公告送达',
      blocks: list.map((p) =>
        text(
          `${p.name}（身份证号码`,
          r.below(2) === 0 ? id(p) : hiddenId(r, p.id),
          `）：本院受理原告东至农商行诉你借款合同纠纷一案，案号`,
          code(r, 'caseNumber'),
          '，现依法公告送达。',
        ),
      ),
    };
  },
  (r) => {
    const list = people(r, 8);
    return {
      topic: '公益林',
      title: '公益林森林生态效益补偿资金发放清册',
      blocks: [
        table(
          ['序号|林农姓名|身份证号|社保卡账号（一卡通）|小班号|面积（亩）|金额（元）'],
          rows(list, (p) => [p.name, id(p), card(p), alike(r.digits(5)), '12.4', money(r)]),
        ),
        text('单位负责人：', list[0]!.name, '　填表人：', list[1]!.name, '　联系电话：', code(r, 'landline')),
      ],
    };
  },
];

function wide(value: string): string {
  return value.replace(/[0-9X]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
