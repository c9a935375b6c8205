import type { Packet } from '../model/packet.ts';
import { STRICT, typeOf } from '../model/problem-types.ts';
import type { Body, Paragraph } from './body.ts';

/**
 * The paper as everybody may read it: without what only units need (demands, contact, problem list and ledger), and without
 * the names of units where people who need most protection are concerned. Nothing is added or said otherwise.
 */
export function makePublicBody(packet: Packet, body: Body): Body {
  const annexes = new Set(body.tables.map(({ name }) => name));
  const demands = body.paragraphs.findIndex(({ kind, text }) => kind === 'heading' && text.endsWith('、工作要求'));
  const kept = demands === -1 ? body.paragraphs : body.paragraphs.slice(0, demands);
  const hidden = new Set(packet.problems.filter(({ fault }) => STRICT.has(fault)).map(({ unit }) => unit));
  return {
    ...body,
    paragraphs: kept.map((paragraph) => toPublic(paragraph, hidden)),
    annexes: body.annexes.filter(({ number, name }) => annexes.has(`附件${number} ${name}`)),
    contact: null,
    copyTo: null,
    charts: null,
  };
}

const TO_ANNEX = /（详见附件3）|，详见附件3/g;
const PRIVACY = typeOf('id-card');

function toPublic(paragraph: Paragraph, hidden: ReadonlySet<string>): Paragraph {
  const text = paragraph.text.replace(TO_ANNEX, '');
  if (paragraph.lead?.includes(PRIVACY) !== true) return { ...paragraph, text };
  const [said = '', units = ''] = text.split('：');
  const named = units
    .replace(/。$/, '')
    .split('、')
    .filter((unit) => !hidden.has(unit.replace(/（\d+处）.*$/, '')));
  return { ...paragraph, text: named.length === 0 || units === '' ? `${said}。` : `${said}：${named.join('、')}。` };
}
