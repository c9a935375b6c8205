/** CJK Radicals Supplement as printed by Chromium and others in place of the characters; Unicode gives them no decomposition. */
const SUPPLEMENT = new Map(
  [
    ...'⺁厂⺋㔾⺌小⺍小⺏尢⺐尢⺕彐⺗心⺘扌⺙攵⺝月⺟母⺠民⺡氵⺣灬⺦丬⺧牛⺩王⺫罒⺬示⺭礻⺮竹⺯糹⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹耂⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = '', character = '']) => [radical, character]),
);

const RADICAL = /[\u2e80-\u2eff\u2f00-\u2fdf\ufb00-\ufb06]/;

/** Text of a page with radicals and ligatures as the characters they stand for: ⾝份证 reads 身份证. Length is kept for Chinese. */
export function withoutRadicals(text: string): string {
  if (!RADICAL.test(text)) return text;
  return text.replace(
    /[\u2e80-\u2eff\u2f00-\u2fdf\ufb00-\ufb06]/g,
    (sign) => SUPPLEMENT.get(sign) ?? sign.normalize('NFKC'),
  );
}
