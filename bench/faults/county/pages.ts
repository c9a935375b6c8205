import type { Block, County } from '../model.ts';
import { getColumn } from './entries.ts';
import { pinyin } from './consultations.ts';

const p = (text: string): Block => ({ kind: 'p', text });
const h = (text: string): Block => ({ kind: 'h', text });

/** What the page on debts says. */
export const DEBT =
  '截至上年末，全县地方政府债务限额52.6亿元，其中一般债务限额20.1亿元、专项债务限额32.5亿元；债务余额49.8亿元，控制在限额以内。';

/** Bodies of columns that are pages, and of pages that must say something in particular. */
export function fillPages(county: County): void {
  const { chance, name } = county;
  const phone = `0999-${chance.between(2, 8)}${chance.digits(6)}`;
  for (const entry of getColumn(county, 'county-budget').entries)
    if (entry.title?.includes('债务') === true)
      entry.body = [
        chance.is(50)
          ? p(DEBT)
          : {
              kind: 'table',
              rows: [
                ['项目', '债务限额', '债务余额'],
                ['一般债务', '20.1', '18.9'],
                ['专项债务', '32.5', '30.9'],
              ],
            },
      ];
  getColumn(county, 'guide').body = [
    h('一、公开范围'),
    p(`${name}人民政府依法主动公开职责范围内的政府信息，公民、法人和其他组织可以在网站查阅。`),
    h('二、公开工作机构'),
    p(`机构名称：${name}人民政府办公室`),
    p(`办公地址：${name}城关镇行政中心3楼`),
    p(`联系电话：${phone}`),
    p(`电子邮箱：zwgk@${pinyin(county)}.gov.cn`),
    p('受理时间：工作日 8:30—12:00，14:30—17:30'),
    h('三、监督方式'),
    p('公民认为行政机关不依法履行公开义务的，可以向上级机关举报。'),
  ];
  const requests = getColumn(county, 'requests');
  requests.body = [
    h('一、受理机构'),
    p(`${name}人民政府办公室负责受理，地址：${name}城关镇行政中心，电话：${phone}。`),
    h('二、受理渠道'),
    p('申请人可以当面提交、邮寄或者通过网上在线申请。'),
    h('三、办理流程'),
    p('登记、审核、办理、答复、归档。自收到申请之日起20个工作日内答复。'),
  ];
  requests.files = [{ name: '政府信息公开申请表', ext: 'docx' }];
  getColumn(county, 'catalogue').body = [
    {
      kind: 'table',
      rows: [
        ['序号', '公开事项', '公开内容', '公开时限', '责任单位'],
        ['1', '规范性文件', '县政府及部门制发的行政规范性文件', '20个工作日', '县政府办公室'],
        ['2', '规划计划', '国民经济和社会发展规划', '20个工作日', '县发展和改革委员会'],
        ['3', '社会救助', '低保、特困、临时救助政策和结果', '20个工作日', '县民政局'],
        ['4', '应急预案', '突发公共事件应急预案', '20个工作日', '县应急管理局'],
        ['5', '政府采购', '采购目录、标准和实施情况', '及时', '县财政局'],
      ],
    },
  ];
  // Where the law's columns stand beside the platform, its page of statutory content leads to them.
  const statutory = getColumn(county, 'statutory');
  if (getColumn(county, 'plans').parent !== statutory) {
    statutory.shape = 'page';
    statutory.body = [
      p('根据《中华人民共和国政府信息公开条例》第二十条，本机关主动公开以下政府信息，点击名称查看。'),
      ...['plans', 'statistics', 'staff', 'budget', 'power', 'relief', 'emergency'].map((id) =>
        p(`[[${getColumn(county, id).name}|@${id}]]`),
      ),
    ];
  }
  getColumn(county, 'leaders').body = [
    h('县长'),
    p('王某某，男，汉族，大学学历，现任县委副书记、县人民政府县长，领导县政府全面工作。'),
    h('副县长'),
    p('李某某，女，汉族，研究生学历，现任县委常委、副县长，负责发展改革、财政等方面工作。'),
  ];
  getColumn(county, 'media').body = [
    { kind: 'table', rows: [['账号名称', '平台', '主办单位'], [`${name.slice(0, -1)}发布`, '微信公众号', '县融媒体中心'], [`${name.slice(0, -1)}政务`, '微博', '县政府办公室']] },
    p('扫描二维码关注政务新媒体，获取最新政务信息。'),
  ]; // prettier-ignore
  getColumn(county, 'profile').body = [
    p(`${name}位于${county.province}东南部，隶属${county.city}，辖10个乡镇，常住人口38万人。`),
    p('境内以低山丘陵为主，气候温和，雨量充沛，主要农产品有水稻、油菜和茶叶。'),
  ];
}
