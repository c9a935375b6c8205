import { isCell, nearName, personInRow } from './context.ts';
import { secretFact } from './mask.ts';
import { nameAtEnd } from './names.ts';
import type { Candidate, Recogniser, View } from './types.ts';

/** Diseases and conditions that aid lists and notices name (catalogue of 大病专项救治, 国卫医发〔2018〕; kinds of 残疾, GB/T 26341). */
const DISEASE =
  /癌|瘤|衰竭|白血病|淋巴病|尿毒症|肾衰|肾病|透析|糖尿病|高血压|冠心病|心脏病|心梗|脑梗|脑出血|中风|瘫|癫痫|精神病|精神分裂|抑郁|躁狂|智障|痴呆|帕金森|艾滋|梅毒|乙肝|丙肝|肝硬化|肝炎|结核|尘肺|矽肺|硅肺|血友病|红斑狼疮|再生障碍|移植|强直性|股骨头坏死|重症|脑瘫|自闭症|孤独症|唇腭裂|骨髓|风湿|类风湿|肺病|慢阻肺|哮喘|截肢|失明|聋|哑|偏瘫|大病|先天性|怀孕|流产|不孕/;
const DISABILITY = /(视力|听力|言语|肢体|智力|精神|多重)(残疾)?\s*[一二三四壹贰叁肆1-4]?级?|[一二三四1-4]级/;
const NOTHING = /^(无|否|健康|良好|正常|一般|较好|未知|[-—/\\]*)$/;

const INTRO =
  /(?:[（(，,：:\s](?:男|女)?[，,\s]{0,24}(?:\d{1,3}周?岁[，,\s]{0,24})?)?(?:同志|老人|同学)?(?:[于在]?(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?)?(?:[，,、]\s{0,24}(?:其|本人|其本人))?(?:因|系|为|现|自幼|长期|不幸|曾|突然|被)?(?:身|罹)?$/;
/** The illness opens a clause; its person was named earlier in the sentence. */
const CLAUSE = /[，,）)\s](?:其|其本人|本人)?(?:因|系|为|现|长期|不幸|曾|后)?(?:身|罹)?$/;
/** 残疾情况：视力残疾. */
const LABEL = /(?:残疾(?:情况|类别|类型|等级)|健康状况|身体状况)\s*[：:]\s*$/;
const SUFFERS = /^(?:患有?|确诊为?|诊断为)\s*([\u4e00-\u9fa5]{0,10})/;
/** 病情：…, and words that say it by themselves. */
const STATED = /^(?:病情|病种|疾病(?:名称)?)[：:]\s*([\u4e00-\u9fa5]{2,16})|^(聋哑人|盲人|智障)/;
const IMPAIRED_IN = /(视力|听力|言语|肢体|智力|精神|多重)残疾|[一二三四1-4]级残疾/;
const IMPAIRED = /^(视力|听力|言语|肢体|智力|精神|多重)残疾(人|[一二三四1-4]级)?/;

/** Illness or disability of a named person: 病历、身体缺陷（残疾类别）, sensitive by 个人信息保护法 第28条. The list of names and sums itself is lawful. */
export const health: Recogniser = {
  kind: 'health',
  priority: 20,
  find(view) {
    const cell = view.topic === 'health' ? inCell(view) : view.topic === 'reason' ? inReason(view) : null;
    if (cell !== null) return [cell];
    if (isCell(view)) return [];
    return (view.triggers.health ?? []).flatMap((at) => inText(view, at) ?? []);
  },
};

function inCell(view: View): Candidate | null {
  const person = personInRow(view);
  const value = view.text.trim();
  const header = (view.segment.label ?? view.segment.header ?? '').replace(/[\s:：]/g, '').slice(0, 14);
  if (person === null || NOTHING.test(value) || value.length > 60) return null;
  const isGraded =
    /残疾|^(类别|类型|等级|级别)$/.test(header) && /^([1-7一二三四]|视力|听力|言语|肢体|智力|精神|多重)/.test(value);
  const isNamed = isGraded || DISEASE.test(value) || DISABILITY.test(value);
  const isIllness = /病种|疾病|病名|诊断|患病/.test(header) && /[\u4e00-\u9fa5]{2}/.test(value);
  const isGeneral = !(isNamed || isIllness) || /致贫/.test(header);
  return {
    kind: 'health',
    noun: nounOf(header, value),
    start: 0,
    end: view.text.length,
    secret: secretFact(person, value),
    confidence: isGeneral ? 'lead' : 'certain',
    why: [`列标题“${header}”`, '同一行有姓名', ...(isNamed ? ['病残用语'] : [])],
  };
}

/** 患胃癌住院治疗 as the reason why a person is helped. */
function inReason(view: View): Candidate | null {
  const person = personInRow(view);
  const value = view.text.trim();
  if (person === null || value.length > 120 || !(DISEASE.test(value) || IMPAIRED_IN.test(value))) return null;
  const header = (view.segment.label ?? view.segment.header ?? '').replace(/[\s:：]/g, '').slice(0, 14);
  return {
    kind: 'health',
    noun: nounOf(header, value),
    start: 0,
    end: view.text.length,
    secret: secretFact(person, value),
    confidence: 'likely',
    why: [`列标题“${header}”`, '同一行有姓名', '病残用语'],
  };
}

function inText(view: View, at: number): Candidate | null {
  const { text } = view;
  const rest = text.slice(at, at + 24);
  const suffers = SUFFERS.exec(rest);
  const isIll = suffers !== null && DISEASE.test(suffers[1] ?? '');
  const impaired = isIll ? null : IMPAIRED.exec(rest);
  const stated = STATED.exec(rest);
  const isStated = stated !== null && (stated[2] !== undefined || DISEASE.test(stated[1] ?? ''));
  const fact = isIll ? suffers[0] : isStated ? stated[0] : impaired?.[2] === '人' ? undefined : impaired?.[0];
  if (fact === undefined) return null;
  const before = text.slice(Math.max(0, at - 24), at);
  const intro = INTRO.exec(before)?.[0] ?? '';
  const isLabelled = LABEL.test(before);
  // A name glued to a disability without any joint may be another word.
  if (intro === '' && !isLabelled && impaired !== null && !/[一二三四1-4]级/.test(fact)) return null;
  const named =
    nameAtEnd(before.slice(0, before.length - intro.length))?.name ??
    (CLAUSE.test(before) || isLabelled ? nearName(view, at) : null);
  if (named === null) return null;
  return {
    kind: 'health',
    noun: isIll || stated?.[1] !== undefined ? '病情' : '残疾情况',
    start: at,
    end: at + fact.length,
    secret: secretFact(named, fact),
    confidence: 'likely',
    why: ['病残用语', '前面有姓名'],
  };
}

function nounOf(header: string, value: string): string {
  return /残/.test(header) || DISABILITY.test(value) ? '残疾情况' : '病情';
}
