import { nameInCell } from './names.ts';

/** 姓名：张三, by itself or with more behind it; lists number their people. */
const NAMED =
  /^\s*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）.．、]\s*)?(?:户主|学生|儿童|申请人|残疾人|被处罚人)?(?:姓\s*名|户\s*主|申请人|当事人|被处罚人|来[信电访]人|信访人|投诉人|反映人|举报人|诉求人|写信人|留言人|承租人|权利人|居民|村民|用户|业主)\s*[：:]\s*([\u4e00-\u9fa5·]{2,8})(?=$|[\s，,；;（(])/;
const LABELLED = /^\s*[^：:\d\s]{2,12}\s*[：:]/;
/** A line with one label and its value; running text is longer. */
const LONGEST = 60;

/** Whom a form is about that is written line by line, 姓名：张三 and under it 联系电话：…. */
export interface SubjectReader {
  /** @returns the name that a line above has given; undefined for lines that go on with no form */
  read: (line: string) => string | undefined;
  /** What comes next does not go on with the form. */
  close: () => void;
}

export function createSubjectReader(): SubjectReader {
  let subject: string | undefined;
  return {
    read(line) {
      const named = line.length <= LONGEST ? NAMED.exec(line)?.[1] : undefined;
      if (named !== undefined) subject = nameInCell(named) ?? undefined;
      else if (line.length > LONGEST || !LABELLED.test(line)) subject = undefined;
      return subject;
    },
    close() {
      subject = undefined;
    },
  };
}

/** The same, asked of a line whose lines above are given, nearest first. */
export function subjectOver(line: string, above: Iterable<string>): string | undefined {
  if (line.length > LONGEST || !LABELLED.test(line)) return undefined;
  for (const text of above) {
    if (text.length > LONGEST) return undefined;
    const named = NAMED.exec(text)?.[1];
    if (named !== undefined) return nameInCell(named) ?? undefined;
    if (!LABELLED.test(text)) return undefined;
  }
  return undefined;
}
