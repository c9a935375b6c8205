import { createChance } from '../chance.ts';
import { addDays, onWeekday } from '../days.ts';
import type { County } from '../model.ts';
import { addEntry, fill, getColumn, prose } from './entries.ts';
import { fillAgencies } from './agencies.ts';
import { COLUMN_PLANS, type ColumnPlan } from './columns.ts';
import { fillConsultations } from './consultations.ts';
import { fillDocuments } from './documents.ts';
import { fillGazette } from './gazette.ts';
import { fillGuides } from './guides.ts';
import { fillLetters } from './letters.ts';
import { fillPages } from './pages.ts';
import { addPlatforms } from './platforms.ts';
import { fillReports } from './reports.ts';
import { TITLES } from './titles.ts';
import { makeUnits } from './units.ts';

const NAMES: Record<'seen' | 'heldOut', readonly string[]> = {
  seen: [
    '青岚县',
    '望泽县',
    '石桐县',
    '云溪县',
    '河阴县',
    '松峪县',
    '安峤县',
    '朔川县',
    '江畬县',
    '平垣县',
    '临汐县',
    '麓平县',
    '澄岭县',
    '嘉渠县',
    '柏川县',
    '沅屏县',
    '枫浦县',
    '砚峰县',
  ],
  heldOut: ['溧岚县', '桐汭县', '遂岩县', '屏洲县'],
};
const DAYS: Record<'seen' | 'heldOut', readonly string[]> = {
  seen: [
    '2026-06-30',
    '2026-03-27',
    '2025-11-14',
    '2026-05-20',
    '2025-12-18',
    '2026-08-14',
    '2026-04-23',
    '2025-10-29',
    '2026-09-16',
    '2026-07-21',
    '2026-02-26',
    '2025-12-03',
  ],
  heldOut: ['2026-06-09', '2026-08-27', '2025-11-26'],
};

/** A county's portal in which everything is in order; the same seed gives the same portal. */
export function makeCounty(seed: number, isHeldOut: boolean): County {
  const chance = createChance(seed, isHeldOut);
  const pool = isHeldOut ? 'heldOut' : 'seen';
  const name = chance.pick(NAMES[pool]);
  const sign = name.slice(0, 1);
  const areaCode = `99${chance.digits(4)}`;
  const code = `${areaCode}${String(chance.between(1, 40)).padStart(4, '0')}`;
  const county: County = {
    seed,
    isHeldOut,
    chance,
    name,
    sign,
    province: '临江省',
    city: '南浦市',
    areaCode,
    asOf: chance.pick(DAYS[pool]),
    units: makeUnits(sign),
    columns: new Map(),
    letters: [],
    identity: {
      siteCode: code,
      metaCode: code,
      icp: `皖ICP备2099${chance.digits(4)}号-1`,
      police: `${areaCode}020${chance.digits(5)}`,
      host: `${name}人民政府办公室`,
      hasErrorReport: true,
      hasConac: true,
      claimsIpv6: false,
      hasAccessibleMode: true,
    },
    planted: [],
    homeLinks: [],
    footHtml: '',
    search: 'works',
    homeDelay: 0,
    nextNumber: 20,
    nextId: 1000 + (seed % 7) * 113,
  };
  addColumns(county);
  for (const plan of COLUMN_PLANS) fillOrdinary(county, plan);
  fillPages(county);
  fillAgencies(county);
  fillDocuments(county);
  fillConsultations(county);
  fillLetters(county);
  fillReports(county);
  fillGazette(county);
  fillGuides(county);
  addPlatforms(county);
  return county;
}

/** Half of the portals keep what the law has them publish below the platform, as its form of 2019 has it. */
const BELOW_PLATFORM = [
  'agencies', 'leaders', 'power', 'plans', 'statistics', 'staff', 'budget', 'audits', 'proposals', 'market', 'health',
  'emergency', 'environment', 'countryside', 'projects', 'resources', 'relief', 'schools', 'jobs', 'insurance', 'food',
  'safety', 'enterprises', 'enforcement', 'fees',
]; // prettier-ignore

function addColumns(county: County): void {
  const { chance, columns, name } = county;
  const isDeep = chance.is(50);
  for (const plan of COLUMN_PLANS) {
    const parent = isDeep && BELOW_PLATFORM.includes(plan.id) ? 'statutory' : plan.parent;
    columns.set(plan.id, {
      id: plan.id,
      name: chance.word(plan.seen, plan.heldOut).replace('@', name.slice(0, -1)),
      parent: parent === null ? null : getColumn(county, parent),
      shape: plan.shape ?? 'list',
      entries: [],
      body: [],
      files: [],
      type: plan.type,
      tags: {},
    });
  }
}

function fillOrdinary(county: County, plan: ColumnPlan): void {
  const titles = TITLES[plan.id];
  if (titles === undefined || plan.count === undefined) return;
  const column = getColumn(county, plan.id);
  for (let index = 0; index < plan.count; index += 1) {
    const day = onWeekday(addDays(county.asOf, -(plan.newest ?? 5) - index * (plan.step ?? 10)));
    const title = fill(titles[index % titles.length] ?? '', county, day);
    addEntry(county, column, { title, day, body: prose(county, day, county.chance.between(2, 4)) });
  }
}
