import { makeDocument, SITE } from '../result-parts.ts';

/** A document with all it needs, one without, and one that is not in force any more. */
export const ORDINARY_DOCUMENTS = [
  makeDocument({ url: `${SITE}/zwgk/gfxwj/1.html` }),
  makeDocument({
    url: `${SITE}/zwgk/gfxwj/2.html`,
    title: '青溪县人民政府办公室关于加强农村公路养护管理的实施意见',
    documentNumber: null,
    writtenDate: null,
    publishedDate: '2026-08-14',
    validity: null,
    downloads: [],
    interpretations: [],
  }),
  makeDocument({
    url: `${SITE}/zwgk/gfxwj/3.html`,
    title: '青溪县国有土地上房屋征收与补偿办法',
    documentNumber: '青政规〔2021〕2号',
    writtenDate: '2021-04-06',
    publishedDate: '2021-04-12',
    validity: '失效',
    interpretations: [
      { url: `${SITE}/jd/2.html`, title: '图解:房屋征收与补偿办法' },
      { url: `${SITE}/jd/3.html`, title: '负责人解读:房屋征收与补偿办法' },
    ],
  }),
];
