import type { PageFacts } from '../../facts/page-facts.ts';
import { hasScriptedRelation, readPolicyLinks, type PolicyLink } from './policy-links.ts';

/** What the rules of interpretation and of the normative lists need of a document's own page. */
export interface DocumentDetails {
  family: 'document';
  links: PolicyLink[];
  scriptedRelation: boolean;
  /** The page carries its interpretation itself, as a file or under a heading of its own. */
  hasOwnInterpretation: boolean;
  /** A registration number (规范性文件统一编号) marks it as a normative document. */
  isRegistered: boolean;
  isDated: boolean;
  /** 有效性 as the page has it. */
  validityQuote: string | null;
}

/** Links called after an interpretation. */
export const TO_INTERPRETATION = /解读|图解|读懂|看懂|图说|政策问答|》.{0,6}解析/;
const EXPLAINS = /解读|图解|读懂|起草说明/;
const REGISTRATION = /^(规范性文件(统一)?(编号|登记号)|统一登记号|统一编号|规范性文件登记号)$/;

/** Null for pages that are no official document. */
export function readDocument(page: PageFacts): DocumentDetails | null {
  if (page.kind !== 'normative-document') return null;
  return {
    family: 'document',
    links: readPolicyLinks(page, TO_INTERPRETATION),
    scriptedRelation: hasScriptedRelation(page),
    hasOwnInterpretation: page.attachments.some((file) => EXPLAINS.test(file.name)) || hasInterpretationText(page),
    isRegistered: isRegistered(page),
    isDated: page.published !== null && page.places.published?.from !== 'url',
    validityQuote: page.validity === null ? null : (page.places.validity?.quote ?? null),
  };
}

/** The metadata block gives a registration number. */
export function isRegistered({ labels }: Pick<PageFacts, 'labels'>): boolean {
  return labels.some(({ label, value }) => REGISTRATION.test(label) && /\d/.test(value));
}

/** A heading 政策解读 with text of some length after it. */
function hasInterpretationText(page: PageFacts): boolean {
  const main = page.blocks.filter(({ area }) => area === 'main');
  const at = main.findIndex(
    ({ text, tag }) => /^h[1-6]$|^dt$|^strong$/.test(tag) && /^(政策|文件)?(解读|图解)$/.test(text),
  );
  return at >= 0 && main.slice(at + 1).reduce((sum, block) => sum + block.text.length, 0) >= 200;
}
