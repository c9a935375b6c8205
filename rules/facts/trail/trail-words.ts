/** 当前位置： and its like at the beginning of a line. */
export const STARTS_WITH_MARKER =
  /^[^\u4e00-\u9fa5]{0,4}(?:(您|你|我)?(当前|现在|目前|正在|所在|的)?(您|你)?(所在|所处|的|浏览|访问|查看)?(的)?(位置|栏目|页面)\s*(?:(是|为|在)\s*)?(?:[:：>》＞]|(?=.{0,4}(?:首\s?页|主页)))|(您|你)(现在|当前|正在)?(访问|浏览|查看)的是\s*[:：])/;
export const HOME = /^(网站|返回|本站|门户|站点|政府)?(首\s?页|主页)$|^home$/i;
/** A site's own name stands for its home page where it is the first step. */
export const SITE_NAME = /(人民政府|政府(门户)?网站?|门户网站?|政务网|信息网)$/;
/** What stands between two steps. */
export const SEPARATOR = /(?:(?<!\s)\s+)?(?:>{1,2}|＞+|»|›|→|⇒|::|\/|\\|\||｜|－|—+|-{1,2}(?=\s|$)|·|&gt;)\s*/;
/** The same around a step. */
export const SEPARATORS = /^[\s:：>＞»›/\\|｜→⇒·—－-]+|(?<![\s:：>＞»›/\\|｜→⇒·—－-])[\s:：>＞»›/\\|｜→⇒·—－-]+$/g;
export const ENDS_OPEN = /[>＞»›→⇒/\\|｜]\s*$/;
/** A line of steps without the words before it: the home page and a sign that leads on. */
export const BARE_TRAIL = /^(网站|返回|本站|门户)?(首\s?页|主页)\s*(>|＞|»|›|→|⇒|\/|-|—|－)/;
/** The site's name and an arrow that leads on; behind a hyphen or a stroke stands a slogan as often. */
export const SITE_TRAIL =
  /^[\u4e00-\u9fa5·]{0,20}(?:人民政府|政府(?:门户)?网站?|门户网站?|政务网|信息网)\s*(?:>|＞|»|›|→|⇒)/;
export const ROOT = /^\/(?:(?:index|default)\.\w+)?$/;
