import type { County } from '../model.ts';

/** What every foot says, piece by piece; families put the pieces in an order and markup of their own. */
export interface FootPieces {
  host: string;
  icp: string;
  police: string;
  code: string;
  conac: string;
  errorReport: string;
  ipv6: string;
  more: string;
}

export function footPieces({ identity, name, areaCode, footHtml }: County): FootPieces {
  const { siteCode, icp, police, host, hasErrorReport, hasConac, claimsIpv6 } = identity;
  return {
    host: host === null ? `版权所有：${name}` : `主办单位：${host}`,
    icp: icp === null ? '' : `<a href="https://beian.miit.gov.cn/" target="_blank">${icp}</a>`,
    police:
      police === null
        ? ''
        : `<a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=${police}">皖公网安备 ${police}号</a>`,
    code: siteCode === null ? '' : `网站标识码：${siteCode}`,
    conac: hasConac
      ? `<script>document.write(unescape("%3Cspan id='_ideConac'%3E%3C/span%3E%3Cscript src='https://dcs.conac.cn/js/99/000/0000/60429971/CA990000000604299710001.js'%3E%3C/script%3E"));</script>`
      : '',
    errorReport: hasErrorReport
      ? `<script id="_jiucuo_" sitecode="${siteCode ?? `${areaCode}0001`}" src="https://zfwzgl.www.gov.cn/exposure/jiucuo.js"></script>`
      : '',
    ipv6: claimsIpv6 ? '<p>本网站支持IPv6</p>' : '',
    more: footHtml,
  };
}

/** Page tags of a head, as `<meta>` elements. */
export function metaTags(tags: readonly (readonly [string, string])[]): string {
  return tags
    .map(([name, content]) => `<meta name="${name}" content="${content.replaceAll('"', '&quot;')}">`)
    .join('\n');
}

/** A link to the accessible mode as sites offer it. */
export function accessibleEntry({ identity }: County, words: string): string {
  return identity.hasAccessibleMode ? `<a href="javascript:void(0)" id="cniil_wza">${words}</a>` : '';
}
