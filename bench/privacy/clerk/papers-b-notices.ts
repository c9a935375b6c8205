import type { Random } from '../random.ts';
import { CODES, code, hiddenId } from './codes.ts';
import { alike, leak, open, table, text, type Mark, type Paper } from './model.ts';
import { day, people, type Person } from './people.ts';

// The second set: contracts, letters, rulings and notices. Written before any of them was scanned.

type Maker = (r: Random) => Paper;

const id = (p: Person, shown = p.id): Mark => leak('id-card', p.id, shown);
const phone = (p: Person, shown = p.mobile): Mark => leak('mobile', p.mobile, shown);
const card = (p: Person, shown = p.card): Mark => leak('bank-card', p.card, shown);
const home = (p: Person): Mark => leak('home-address', p.home);
const spaced = (value: string): string => value.replace(/(\d{4})(?=\d)/g, '$1 ');
const threeFourFour = (m: string, sign: string): string => [m.slice(0, 3), m.slice(3, 7), m.slice(7)].join(sign);

export const NOTICES_B: Maker[] = [
  (r) => {
    const [a, b] = people(r, 2, 1965, 1990) as [Person, Person];
    return {
      topic: '采购合同',
      title: '县城区环卫一体化服务采购合同',
      blocks: [
        text('合同编号：', alike(`DZ${CODES.timestamp(r)}`), '　采购编号：', code(r, 'tender')),
        text('甲方（采购人）：县城市管理局　统一社会信用代码：', code(r, 'creditDigits')),
        text('乙方（供应商）：安徽清源环境科技有限公司　统一社会信用代码：', code(r, 'credit')),
        text('合同总价：人民币壹佰叁拾捌万元整（¥', alike(`138${r.digits(4)}.00`), '）'),
        text(
          '乙方收款账户：开户名称：安徽清源环境科技有限公司，开户银行：徽商银行池州分行，账号：',
          code(r, 'treasury'),
        ),
        text(`甲方代表：${a.name}　电话：`, code(r, 'landline')),
        text(`乙方法定代表人：${b.name}　联系电话：`, code(r, 'officeMobile'), '　传真：', code(r, 'landline')),
        text('地址：池州市贵池区长江中路', alike(`${1 + r.below(300)}号科技大厦${1 + r.below(20)}楼`)),
      ],
    };
  },
  (r) => {
    const [p, q] = people(r, 2, 1960, 1992) as [Person, Person];
    return {
      topic: '租房合同',
      title: '村部仓库房屋租赁合同（备案件）',
      blocks: [
        text(`出租方（甲方）：${p.name}，身份证：`, id(p), '，电话：', phone(p)),
        text('承租方（乙方）：永安镇前进村村民委员会，负责人：', q.name),
        text('租金按年支付，汇入甲方账户：', p.name, '，农村信用社 ', card(p, spaced(p.card)), '。'),
        text('甲方住址：', home(p), '。'),
      ],
    };
  },
  (r) => {
    const list = people(r, 5, 1958, 1998);
    return {
      topic: '热线工单',
      title: '12345热线办理情况摘编',
      blocks: list.flatMap((p) => [
        text(
          '工单编号：',
          alike(`DH${CODES.timestamp(r)}`),
          '　来电时间：2024-04-11 09:15:32　来电人：',
          `${p.name.slice(0, 1)}${r.pick(['先生', '女士'])}　来电号码：`,
          phone(p),
        ),
        text(
          `反映内容：${p.village}路灯不亮，市民希望尽快维修。`,
          '承办单位：白水镇人民政府，承办电话：',
          code(r, 'landline'),
        ),
      ]),
    };
  },
  (r) => {
    const list = people(r, 9, 1962, 1999);
    return {
      topic: '顿号名单',
      title: '关于公布欠薪失信联合惩戒对象的公告',
      blocks: [
        text(
          '下列人员列入拖欠农民工工资失信联合惩戒名单：',
          ...list.flatMap((p, i) => [i === 0 ? '' : '、', p.name, '（', id(p), '）']),
          '。',
        ),
        text('移出申请材料递交地址：县人力资源和社会保障局三楼307室；邮政编码：', '247200'),
      ],
    };
  },
  (r) => {
    const [p] = people(r, 1, 1940, 1990) as [Person];
    return {
      topic: '遗失声明',
      title: '不动产权证书遗失声明',
      blocks: [
        text(
          `权利人${p.name}（公民身份号码：`,
          r.below(2) === 0 ? id(p) : hiddenId(r, p.id),
          '）因保管不善，将坐落于',
          open(p.home),
          '的不动产权证书（证号：皖（2018）东至县不动产权第',
          alike(r.digits(7)),
          '号，不动产单元号：',
          code(r, 'parcel'),
          '）遗失，声明作废。',
        ),
      ],
    };
  },
  (r) => {
    const [p, q] = people(r, 2, 1958, 1995) as [Person, Person];
    return {
      topic: '仲裁送达',
      title: '劳动人事争议仲裁委员会公告',
      blocks: [
        text(
          `申请人：${p.name}，${p.sex}，`,
          leak('id-card', day.plain(p.birth), day.han(p.birth)),
          '出生，住址：',
          home(p),
          '，身份证号码：',
          id(p, `${p.id.slice(0, 6)} ${p.id.slice(6, 14)} ${p.id.slice(14)}`),
          '。',
        ),
        text('被申请人：东至宏达建筑劳务有限公司，住所地：东至县经济开发区富民路', alike(`${1 + r.below(99)}号`), '。'),
        text(
          '本委受理的东劳人仲案字〔2024〕',
          alike(`${r.digits(3)}号`),
          `案件，仲裁员${q.name}，联系电话`,
          code(r, 'landline'),
        ),
      ],
    };
  },
  (r) => {
    const [p] = people(r, 1, 1985, 1999) as [Person];
    const mail = `${r.digits(9)}@qq.com`;
    return {
      topic: '个人简历',
      title: '推荐人选简介',
      blocks: [
        table(
          [],
          [
            ['姓　名', p.name, '性　别', p.sex],
            ['出生年月', leak('id-card', day.plain(p.birth), day.dash(p.birth)), '政治面貌', '中共党员'],
            ['身份证号', id(p), '联系电话', phone(p, threeFourFour(p.mobile, '-'))],
            ['电子邮箱', leak('email', mail), '通讯地址', leak('home-address', p.home)],
            ['主要事迹', '长期工作在防汛一线，2021年被评为先进个人。', '', ''],
          ],
        ),
      ],
    };
  },
  (r) => ({
    topic: '办事指南',
    title: '城乡居民基本养老保险参保登记办事指南',
    blocks: [
      text('实施编码：', alike(`11341721${r.digits(9)}X4${r.digits(11)}`)),
      text('业务办理项编码：', alike(`11341721${r.digits(9)}400201400300${r.digits(2)}`)),
      text('申请材料：居民身份证原件、银行卡或存折（一类卡）、残疾人证、《参保登记表》。'),
      text('办理地点：县政务服务中心一楼社保专区15、16号窗口（尧舜大道66号）。办理时间：周一至周五8:00-12:00。'),
      text(
        '咨询方式：',
        code(r, 'landline'),
        '；投诉：',
        code(r, 'hotline'),
        '；窗口负责人手机',
        code(r, 'officeMobile'),
      ),
      text('结果样本：社会保障卡，卡号示例：', alike('A00000000'), '；身份证号示例：', alike('34000019000101****')),
    ],
  }),
  (r) => {
    const list = people(r, 4, 1990, 2003);
    return {
      topic: '考试补缴',
      title: '关于部分考生补缴报名费的通知',
      blocks: [
        text('请下列考生于6月7日17:00前缴费：'),
        ...list.map((p) =>
          text(`${p.name}　手机`, phone(p, threeFourFour(p.mobile, ' ')), '　证件尾号', alike(p.id.slice(-4))),
        ),
        text('收款账号：', code(r, 'treasury'), '（县财政局非税收入专户），缴款识别码：', code(r, 'invoice')),
      ],
    };
  },
  (r) => {
    const list = people(r, 5, 1970, 1998);
    return {
      topic: '慰问信',
      title: '走访慰问困难群众情况',
      blocks: [
        ...list.map((p, i) =>
          text(
            `${i + 1}月${10 + i}日，走访${p.village}困难户${p.name}，其`,
            leak('health', r.pick(['患尿毒症', '患白血病', '患肺癌', '患精神分裂症'])),
            '多年，家中两人享受低保，送去慰问金1000元。',
          ),
        ),
        text('全县共走访困难群众1,386户，发放慰问金138.6万元，其中因病致贫217户、残疾人家庭96户。'),
      ],
    };
  },
  (r) => ({
    topic: '土地出让',
    title: '国有建设用地使用权网上拍卖出让公告',
    blocks: [
      text(
        '宗地编号：东自然资告字[2024]',
        alike(`${r.digits(2)}号`),
        '　电子监管号：',
        alike(`3417212024B0${r.digits(4)}`),
      ),
      text(
        '竞买保证金账户：',
        alike('东至县自然资源和规划局'),
        '，徽商银行 ',
        alike(`2259${r.digits(15)}`),
        '，工行 ',
        alike(`13090${r.digits(14)}`),
      ),
      text('四至坐标：X=', alike(`33${r.digits(5)}.${r.digits(3)}`), '，Y=', alike(`394${r.digits(5)}.${r.digits(3)}`)),
      text('联系方式：县公共资源交易中心，汪先生，', code(r, 'officeMobile'), '；', code(r, 'landline')),
      text('信息发布批次：', code(r, 'timestamp'), ' 文档ID：', code(r, 'guid'), ' 摘要：', code(r, 'hash')),
    ],
  }),
  (r) => {
    const list = people(r, 6, 1955, 2000);
    return {
      topic: '裁定附表',
      title: '非诉执行案件被执行人情况',
      blocks: [
        table(
          ['案号|被执行人|性别|身份证号|住所地|标的（元）'],
          list.map((p) => [
            code(r, 'caseNumber'),
            p.name,
            p.sex,
            open(`${p.id.slice(0, 10)}****${p.id.slice(-4)}`),
            leak('home-address', p.home),
            '50000',
          ]),
        ),
      ],
    };
  },
  (r) => {
    const list = people(r, 3, 1966, 1995);
    return {
      topic: '反映问题网帖',
      title: '网民留言及答复选登',
      blocks: list.flatMap((p) => [
        text(
          '留言：',
          `我是${p.village}的${p.name}，打卡的卡号`,
          card(p),
          '一直没到账，我电话',
          phone(p),
          '，麻烦查一下。',
        ),
        text(
          '答复：您好，经核查，因您提供的社保卡未激活导致发放失败，请携带身份证到就近网点激活。咨询',
          code(r, 'landline'),
        ),
      ]),
    };
  },
  (r) => {
    const list = people(r, 5, 1978, 1998);
    return {
      topic: '外国人许可',
      title: '外国人来华工作许可办理情况',
      blocks: [
        table(
          ['序号|姓名（英文）|国籍|护照号|许可证号|单位'],
          list.map((_, i) => [
            String(i + 1),
            r.pick(['JOHN SMITH', 'IVAN PETROV', 'KIM MINSU', 'NGUYEN VAN AN']),
            r.pick(['加拿大', '俄罗斯', '韩国', '越南']),
            leak('passport', `${r.pick(['M', 'C', 'P'])}${r.digits(8)}`),
            alike(`34${r.digits(10)}`),
            '东至广信农化有限公司',
          ]),
        ),
      ],
    };
  },
];
