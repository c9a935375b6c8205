import { makeOldId } from '../numbers.ts';
import type { Random } from '../random.ts';
import { CODES, code, hiddenId } from './codes.ts';
import { alike, box, leak, note, open, table, text, type Mark, type Paper } from './model.ts';
import { peopleC } from './people-c.ts';
import { day, type Person } from './people.ts';

// The third set: forms, letters, rulings and notices. Written before any of them was scanned.

type Maker = (r: Random) => Paper;

const id = (p: Person, shown = p.id): Mark => leak('id-card', p.id, shown);
const phone = (p: Person, shown = p.mobile): Mark => leak('mobile', p.mobile, shown);
const card = (p: Person, shown = p.card): Mark => leak('bank-card', p.card, shown);
const home = (p: Person): Mark => leak('home-address', p.home);
const born = (p: Person, shown: string): Mark => leak('id-card', day.plain(p.birth), shown);

export const FORMS_C: Maker[] = [
  (r) => {
    const [p] = peopleC(r, 1, 1960, 1995) as [Person];
    return {
      topic: '岗位申请表',
      title: '公益性岗位补贴申请表',
      blocks: [
        table(
          [],
          [
            ['姓名', p.name, '性别', p.sex, '民族', '汉'],
            ['身份证号码', id(p), '文化程度', '初中', '政治面貌', '群众'],
            ['家庭住址', home(p), '联系电话', phone(p), '人员类别', '就业困难人员'],
            ['开户银行', '县农商行洋湖支行', '银行账号', card(p), '申请金额', '1200元'],
            ['单位意见', '', '经办人', '', '日期', ''],
          ],
        ),
      ],
    };
  },
  (r) => {
    const [p, ...family] = peopleC(r, 4, 1950, 2000) as [Person, ...Person[]];
    return {
      topic: '救助审批表',
      title: '临时救助申请审批表',
      blocks: [
        table(
          [],
          [
            ['申请人', p.name, '身份证号', id(p)],
            ['户籍地址', home(p), '手机号码', phone(p)],
            ['收款人户名', p.name, '收款账号', card(p)],
          ],
        ),
        text('共同生活家庭成员'),
        table(
          ['姓名|关系|身份证号|健康状况|就业情况'],
          family.map((one) => [one.name, '家属', id(one), open('良好'), '务农']),
        ),
        text('申请理由：家庭主要劳动力因交通事故住院，医疗费用较大，生活困难。'),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 4, 1958, 1995);
    return {
      topic: '信访回复',
      title: '网上信访件答复公开',
      blocks: list.flatMap((p, i) => [
        text(`${i + 1}、信访编号：`, alike(CODES.order(r))),
        text(`来信人：${p.name}`),
        text('联系方式：', phone(p)),
        text('居住地：', home(p)),
        text(
          '答复意见：您反映的农村道路破损问题，已安排葛公镇人民政府核实处理，如有疑问请致电',
          code(r, 'landline'),
          '。',
        ),
      ]),
    };
  },
  (r) => {
    const [p] = peopleC(r, 1, 1965, 1995) as [Person];
    return {
      topic: '处罚决定',
      title: '行政处罚决定书（东市监处罚〔2025〕38号）',
      blocks: [
        text(`当事人：${p.name}`),
        text('主体资格证照名称：《营业执照》'),
        text('统一社会信用代码：', code(r, 'credit')),
        text('住所（住址）：', home(p)),
        text('身份证件号码：', id(p)),
        text('联系电话：', phone(p)),
        text(
          `经查，${p.name}自2024年8月起未取得食品经营许可证从事餐饮服务，货值金额`,
          alike(`1${r.digits(4)}.50`),
          '元。罚没款请缴至中国工商银行县支行，户名：县财政局非税收入专户，账号：',
          code(r, 'treasury'),
          '。',
        ),
      ],
    };
  },
  (r) => {
    const [a, b, c] = peopleC(r, 3, 1955, 1995) as [Person, Person, Person];
    return {
      topic: '法院公告',
      title: '人民法院公告',
      blocks: [
        text(
          `${a.name}（公民身份号码`,
          id(a),
          `）、${b.name}（公民身份号码`,
          id(b),
          '）：本院受理原告县农村商业银行股份有限公司诉你们金融借款合同纠纷一案，案号',
          alike(`（2025）皖1721民初${r.digits(4)}号`),
          '，现依法向你们公告送达起诉状副本。',
        ),
        text(`被告${c.name}，${c.sex}，`, open(day.han(c.birth)), '生，汉族，住', home(c), '。'),
        text('联系法官：洪法官，电话', code(r, 'landline'), '。'),
      ],
    };
  },
  (r) => {
    const [p, q] = peopleC(r, 2, 1955, 1990) as [Person, Person];
    return {
      topic: '流转合同',
      title: '农村土地经营权流转合同',
      blocks: [
        text(`甲方（出让方）：${p.name}　　身份证号码：`, id(p), '　　联系电话：', phone(p)),
        text(`乙方（受让方）：${q.name}　　身份证号码：`, id(q), '　　联系电话：', phone(q)),
        text('承包合同编号：', alike(`341721${r.digits(13)}J`), '；经营权证编号：', alike(`NO.D3417${r.digits(8)}`)),
        text('乙方每年12月底前将租金汇入甲方账户（户名：', p.name, '；开户行：邮政储蓄银行；账号：', card(p), '）。'),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 6, 1970, 2000);
    return {
      topic: '招聘公告',
      title: '县融媒体中心招聘拟录用人员公示',
      blocks: [
        text(
          '经笔试、面试、体检和考察，拟录用下列人员：',
          ...list.flatMap((p, i) => [i === 0 ? '' : '；', `${p.name}，${p.sex}，身份证号`, id(p), '，电话', phone(p)]),
          '。',
        ),
        text('公示期间如有异议，请向县委宣传部反映。联系人：余主任，电话：', code(r, 'officeMobile')),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 5, 1945, 1985);
    return {
      topic: '编号列项',
      title: '见义勇为人员和困难帮扶对象情况',
      blocks: list.map((p, i) =>
        text(
          `（${i + 1}）${p.name}，${p.sex}，`,
          born(p, day.dash(p.birth)),
          '出生，',
          `家住`,
          home(p),
          '，身份证号：',
          id(p),
          '，手机：',
          phone(p),
          '。',
        ),
      ),
    };
  },
  (r) => {
    const [p] = peopleC(r, 1, 1950, 1975) as [Person];
    const old = makeOldId(r);
    return {
      topic: '死亡宣告',
      title: '关于宣告失踪和户口注销的公告',
      blocks: [
        text(`申请人${p.name}申请宣告其兄失踪一案。下落不明人旧身份证号：`, leak('id-card', old), '。'),
        box('知情人请联系申请人，手机', phone(p), '。'),
        note('申请人身份证号码：', id(p)),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 8, 1955, 1990);
    return {
      topic: '竖线名单',
      title: '农村饮水安全工程用户欠费公告',
      blocks: list.map((p) =>
        text(`用户：${p.name} / 户号：`, code(r, 'meter'), ' / 手机：', phone(p), ' / 欠费：', '126.50元'),
      ),
    };
  },
  (r) => {
    const [p, q] = peopleC(r, 2, 1970, 1990) as [Person, Person];
    return {
      topic: '采购公告',
      title: '县人民医院医用设备采购项目竞争性磋商公告',
      blocks: [
        text('项目编号：', code(r, 'tender'), '　预算金额：', alike(`1${r.digits(6)}.00`), '元'),
        text('保证金账户：户名：县公共资源交易中心，账号：', code(r, 'treasury'), '，开户行：建设银行县支行'),
        text(`采购人联系人：${p.name}，联系方式：`, code(r, 'officeMobile')),
        text(`代理机构：安徽中信工程咨询有限公司，项目联系人：${q.name}，电话：`, code(r, 'officeMobile')),
        text('质疑受理：', code(r, 'landline'), '，邮箱：', alike('zbcg@163.com')),
      ],
    };
  },
  (r) => {
    const list = peopleC(r, 6, 1960, 1995);
    return {
      topic: '摇号结果',
      title: '安置房车位摇号结果公示',
      blocks: [
        table(
          ['序号|姓名|身份证号|手机号|车位号'],
          list.map((p, i) => [
            String(i + 1),
            p.name,
            hiddenId(r, p.id),
            alike(`${p.mobile.slice(0, 3)}****${p.mobile.slice(7)}`),
            `A-${100 + i}`,
          ]),
        ),
        text('公证书编号：', alike(`（2025）皖东公证字第${r.digits(4)}号`)),
      ],
    };
  },
];
