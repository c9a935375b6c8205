import type { Random } from '../../privacy/random.ts';

/** An invented county; no place has its name, and no site its codes. */
export interface County {
  name: string;
  /** Without 县. */
  short: string;
  /** First character of its document numbers. */
  mark: string;
  domain: string;
  siteIdCode: string;
  icp: string;
  police: string;
  siteName: string;
}

const NAMES = ['岚溪', '沅坪', '柘岭', '芦汀', '桦甸川', '望岫', '泾野', '梅渚', '澄潭', '苍峪'];
const PROVINCES = ['皖', '豫', '黔', '鄂', '赣', '陇', '川', '辽'];
const SITE_NAMES = ['人民政府', '人民政府门户网站', '人民政府网', '政府网', '政务网', '人民政府门户网'];

export function makeCounty(random: Random): County {
  const short = random.pick(NAMES);
  const area = `99${random.digits(4)}`;
  return {
    name: `${short}县`,
    short,
    mark: short.slice(0, 1),
    domain: `www.${random.pick(['lx', 'yp', 'zl', 'lt', 'hdc', 'wx', 'jy', 'mz'])}${random.digits(2)}.example`,
    siteIdCode: `${area}${random.digits(4)}`,
    icp: `${random.pick(PROVINCES)}ICP备${random.digits(8)}号${random.pick(['', '-1', '-2'])}`,
    police: `${area}02${random.digits(6)}`,
    siteName: `${random.pick(['', '', '中国'])}${short}县${random.pick(SITE_NAMES)}`,
  };
}
