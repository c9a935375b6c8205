import { useState, type FormEvent } from 'react';
import type { SheetLine } from '../../../rules/decide/sheet.ts';
import type { Answering } from '../../review/answers.ts';
import type { Words } from '../words.ts';
import { FormEnds, ReviewerField } from '../form-parts.tsx';

interface SheetFormProps {
  line: SheetLine;
  reviewer: string;
  words: Words;
  onAnswer: (answers: readonly Answering[], by: string) => void;
}

const NOT_APPLICABLE = '不适用';

/** How to check, what to keep, and the answer: one for all, or clause by clause. */
export function SheetForm({ line, reviewer, words, onAnswer }: SheetFormProps) {
  const [name, setName] = useState(reviewer);
  const [why, setWhy] = useState('');
  const [given, setGiven] = useState<Record<string, string>>({});
  const questions =
    line.clauses.length === 0 ? [{ id: '', place: line.places.join('；'), text: '', isCounted: false }] : line.clauses;
  const answers = Object.entries(given).filter(([, value]) => value !== '');
  const lacksWhy = answers.some(([, value]) => value === NOT_APPLICABLE) && why.trim() === '';
  const isReady = name.trim() !== '' && answers.length > 0 && !lacksWhy;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const read = answers.map(([id, value]): Answering => {
      const clause = id === '' ? null : id;
      if (value === NOT_APPLICABLE) return { clause, kind: 'not-applicable', why };
      const counted = questions.find((one) => one.id === id)?.isCounted === true;
      return counted
        ? { clause, kind: 'count', count: Number(value), why }
        : { clause, kind: 'choice', choice: value, why };
    });
    onAnswer(read, name.trim());
  };
  return (
    <form className="sheet" onSubmit={submit}>
      <ol className="steps" lang="zh-CN">
        {line.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="quiet" lang="zh-CN">
        {words.site.keep}：{line.evidence}
      </p>
      {questions.map(({ id, place, text, isCounted }) => (
        <fieldset key={id}>
          <legend lang="zh-CN">{text === '' ? place : `${place} ${text}`}</legend>
          {isCounted ? (
            <input
              type="number"
              min={0}
              name={`count-${id}`}
              aria-label={words.site.count}
              value={given[id] ?? ''}
              onChange={(event) => setGiven({ ...given, [id]: event.target.value })}
            />
          ) : (
            [...line.choices, NOT_APPLICABLE].map((choice) => (
              <label key={choice} className="choice" lang="zh-CN">
                <input
                  type="radio"
                  name={`${line.id}-${id}`}
                  value={choice}
                  checked={given[id] === choice}
                  onChange={() => setGiven({ ...given, [id]: choice })}
                />
                {choice}
              </label>
            ))
          )}
        </fieldset>
      ))}
      <label>
        <span>{lacksWhy ? words.askFor['not-applicable'] : words.askFor.note}</span>
        <input name="why" maxLength={300} value={why} onChange={(event) => setWhy(event.target.value)} />
      </label>
      {reviewer === '' && <ReviewerField name={name} words={words} onName={setName} />}
      <FormEnds isReady={isReady} words={words} />
    </form>
  );
}
