import { useId, useState, type FormEvent } from 'react';
import { Check, CornerUpRight, FileText, MessageSquare, MinusCircle, X, type LucideIcon } from 'lucide-react';
import { NEEDS_WORDS, RULINGS, type Ruling, type Said } from '../review/rulings.ts';
import type { Words } from './words.ts';
import { FormEnds, ReviewerField } from './form-parts.tsx';

const ICONS: Record<Ruling, LucideIcon> = {
  confirm: Check,
  dismiss: X,
  explained: FileText,
  'not-ours': CornerUpRight,
  'not-applicable': MinusCircle,
  note: MessageSquare,
};

interface VerdictBarProps {
  /** The reviewer's own standing word, if any. */
  mine: Ruling | null;
  /** Reviewer's name; '' asks for it before the first ruling. */
  reviewer: string;
  /** The ruling whose words are being asked for. */
  asking: Ruling | null;
  words: Words;
  onAsk: (ruling: Ruling | null) => void;
  onSay: (said: Said, reviewer: string) => void;
}

/** The six rulings by click or by the keys 1 to 6; those that need words open a line for them. */
export function VerdictBar({ mine, reviewer, asking, words, onAsk, onSay }: VerdictBarProps) {
  return (
    <div className="verdicts">
      <div className="verdict-row" role="group" aria-label={words.decide}>
        {RULINGS.map((ruling, at) => {
          const Icon = ICONS[ruling];
          return (
            <button
              key={ruling}
              type="button"
              className="verdict"
              data-verdict={ruling}
              aria-pressed={mine === ruling}
              aria-keyshortcuts={String(at + 1)}
              onClick={() => onAsk(ruling)}
            >
              <Icon size={13} aria-hidden />
              <span>{words.ruled(ruling)}</span>
              <kbd aria-hidden>{at + 1}</kbd>
            </button>
          );
        })}
      </div>
      {asking !== null && (
        <VerdictForm
          key={asking}
          ruling={asking}
          reviewer={reviewer}
          words={words}
          onSay={onSay}
          onCancel={() => onAsk(null)}
        />
      )}
    </div>
  );
}

interface VerdictFormProps {
  ruling: Ruling;
  reviewer: string;
  words: Words;
  onSay: VerdictBarProps['onSay'];
  onCancel: () => void;
}

function VerdictForm({ ruling, reviewer, words, onSay, onCancel }: VerdictFormProps) {
  const [text, setText] = useState('');
  const [name, setName] = useState(reviewer);
  const reasons = useId();
  const needsWords = NEEDS_WORDS.has(ruling);
  const isReady = name.trim() !== '' && (!needsWords || text.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onSay({ verdict: ruling, words: text }, name.trim());
  };
  return (
    <form
      className="verdict-form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {reviewer === '' && <ReviewerField name={name} words={words} isFirst onName={setName} />}
      {(needsWords || ruling !== 'confirm') && (
        <label>
          <span>{words.askFor[ruling]}</span>
          <input
            autoFocus={reviewer !== ''}
            name="words"
            list={reasons}
            maxLength={300}
            required={needsWords}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      )}
      {ruling === 'dismiss' && (
        <datalist id={reasons}>
          {words.reasons.map((reason) => (
            <option key={reason} value={reason} />
          ))}
        </datalist>
      )}
      <FormEnds isReady={isReady} words={words} onCancel={onCancel} />
    </form>
  );
}
