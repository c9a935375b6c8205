import type { PageFacts } from '../../facts/page-facts.ts';
import { removeSpace } from '../../text/normalise.ts';
import { isOfOthers, readPlace } from './issuers.ts';

const NOT_OWN =
  /^(中共中央|国务院|中华人民共和国|全国)|^(?!关于)[\u4e00-\u9fa5]{2,8}(省|自治区)|办公厅|[\u4e00-\u9fa5]{2,8}部(办公厅|关于|等|、|$)/;
const NATIONAL_NUMBER = /^(国|中|发改|财)[\u4e00-\u9fa5]{0,6}[〔[（(]/;

/** A document of the state, the province, the city or another county: how it was made, and when, is not this county's. */
export function isHandedOn(page: PageFacts): boolean {
  const { title, issuer, documentNumber, meta, footer } = page;
  const place = readPlace({ portal: { name: meta['SiteName'] ?? '' }, home: { footer, title: null } });
  return (
    NOT_OWN.test(removeSpace(title ?? '')) ||
    NOT_OWN.test(removeSpace(issuer ?? '')) ||
    NATIONAL_NUMBER.test(documentNumber ?? '') ||
    /转发/.test(title ?? '') ||
    isOfOthers(page, place)
  );
}
