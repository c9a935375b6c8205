import { isIP } from 'node:net';

/** Second levels under .cn that anybody's names stand below: gov.cn and its kind, and the provinces. */
const SHARED =
  /^(?:gov|com|org|net|edu|ac|mil|bj|sh|tj|cq|he|sx|nm|ln|jl|hl|js|zj|ah|fj|jx|sd|ha|hb|hn|gd|gx|hi|sc|gz|yn|xz|sn|gs|qh|nx|xj|tw|hk|mo)\.cn$/;

/** The part of a host name that one owner registered: x.gov.cn of zwgk.x.gov.cn. Null for addresses and bare names. */
export function registrableDomain(hostname: string): string | null {
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return null;
  const labels = hostname.toLowerCase().replace(/\.$/, '').split('.');
  if (labels.length < 2) return null;
  const isShared = SHARED.test(labels.slice(-2).join('.'));
  return labels.length < (isShared ? 3 : 2) ? null : labels.slice(isShared ? -3 : -2).join('.');
}

/** Both addresses belong to one owner, as far as their names tell. */
export function isSameSite(a: string, b: string): boolean {
  const [own, other] = [registrableDomain(new URL(a).hostname), registrableDomain(new URL(b).hostname)];
  return own !== null && own === other;
}
