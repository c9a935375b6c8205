import { useEffect, useState, type FormEvent } from 'react';
import { MousePointerClick, SquareDashedMousePointer, TextSelect } from 'lucide-react';
import { handFindingKey, toHandFinding } from '../../rules/decide/hand-finding.ts';
import type { FaultName } from '../../rules/faults.ts';
import type { Finding } from '../../rules/result/audit-result.ts';
import type { PageView } from '../judge/page-view.ts';
import type { PointBy, Pointed } from '../messages.ts';
import type { Said } from '../review/rulings.ts';
import type { PanelActions } from './panel.tsx';
import type { Words } from './words.ts';
import { FormEnds, ReviewerField } from './form-parts.tsx';

const WAYS = [
  ['selection', TextSelect],
  ['click', MousePointerClick],
  ['region', SquareDashedMousePointer],
] as const;

interface HandFormProps {
  view: PageView;
  /** What was selected when the form was opened. */
  first: Pointed | null;
  reviewer: string;
  words: Words;
  actions: PanelActions;
  onFound: (finding: Finding, said: Said, by: string) => void;
  onCancel: () => void;
}

/** A problem that no rule saw: where it is, which duty it breaks and how, and a note. */
export function HandForm({ view, first, reviewer, words, actions, onFound, onCancel }: HandFormProps) {
  const own = words.hand;
  const [pointed, setPointed] = useState(first);
  const [picking, setPicking] = useState<PointBy>('none');
  const [criterion, setCriterion] = useState('');
  const [fault, setFault] = useState('');
  const [note, setNote] = useState('');
  const [name, setName] = useState(reviewer);
  const line = view.findable.find(({ id }) => id === criterion);
  const isReady = line !== undefined && fault !== '' && pointed !== null && name.trim() !== '';

  const point = async (by: PointBy) => {
    setPicking(by);
    const got = await ask(by);
    setPicking((now) => (now === by ? 'none' : now));
    if (got !== null) setPointed(got);
  };
  const { point: ask } = actions;
  // A page that still waits for a click would swallow the next one.
  useEffect(() => () => void ask('none'), [ask]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const hand = {
      criterion,
      fault: fault as FaultName,
      url: view.url,
      pageTitle: view.title === null ? null : await actions.mask(view.title),
      publishedDate: null,
      quote: await actions.mask(pointed.quote),
      place: await actions.mask(pointed.place),
      ...(pointed.region === undefined ? {} : { region: pointed.region }),
      seenAt: view.seenAt,
      bytesHash: view.bytesHash,
    };
    const why = await actions.mask(note.trim());
    const finding = { ...toHandFinding(hand, why, line), key: handFindingKey(hand) };
    onFound(finding, { verdict: 'found', words: why, hand }, name.trim());
  };
  return (
    <form
      className="hand"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => void (event.key === 'Escape' && (event.stopPropagation(), onCancel()))}
    >
      <div className="form-ends">
        {WAYS.map(([by, Icon]) => (
          <button
            key={by}
            type="button"
            className="plain-button"
            aria-pressed={picking === by}
            onClick={() => void point(by)}
          >
            <Icon size={14} aria-hidden /> {own.by[by]}
          </button>
        ))}
      </div>
      <p className={pointed === null ? 'quiet' : 'proof-line hand-quote'} role="status" lang="zh-CN">
        {own.picking[picking] ?? (pointed === null ? own.nothing : null)}
        {own.picking[picking] === undefined && pointed !== null && (
          <>
            <span className="place">{pointed.place}</span>
            {pointed.quote !== '' && <q>{pointed.quote}</q>}
          </>
        )}
      </p>
      <label>
        <span>{words.criterion}</span>
        <select
          name="criterion"
          value={criterion}
          required
          onChange={(event) => {
            setCriterion(event.target.value);
            setFault(view.findable.find(({ id }) => id === event.target.value)?.faults[0] ?? '');
          }}
        >
          <option value="">{own.choose}</option>
          {view.findable.map(({ id, title }) => (
            <option key={id} value={id} lang="zh-CN">
              {title}
            </option>
          ))}
        </select>
      </label>
      {line !== undefined && (
        <label>
          <span>{own.fault}</span>
          <select name="fault" value={fault} onChange={(event) => setFault(event.target.value)}>
            {line.faults.map((one) => (
              <option key={one} value={one}>
                {words.fault(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{own.note}</span>
        <input name="note" maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      {reviewer === '' && <ReviewerField name={name} words={words} onName={setName} />}
      <FormEnds isReady={isReady} words={words} onCancel={onCancel} />
    </form>
  );
}
