import type { ReactNode } from 'react';
import { CircleHelp, FileX, Hand, LockKeyhole, ShieldBan, Unplug, Wrench, type LucideIcon } from 'lucide-react';
import type { Cause } from '../../rules/causes.ts';
import type { Refusal } from '../tab/refusal.ts';
import type { PanelActions } from './panel.tsx';
import type { Words } from './words.ts';

const ICONS: Record<Refusal, LucideIcon> = {
  'no-tab': FileX,
  'not-web': FileX,
  forbidden: ShieldBan,
  'not-loaded': Unplug,
  'no-access': LockKeyhole,
};

type NoticeProps = { words: Words; actions: PanelActions } & (
  | { refusal: Refusal }
  | { cause: Cause }
  | { failure: string }
);

/** Why there is no result, and the next step. */
export function Notice(props: NoticeProps) {
  const { words, actions } = props;
  if ('refusal' in props) {
    const { refusal } = props;
    return (
      <Sheet name={refusal} Icon={ICONS[refusal]} {...words.refusals[refusal]}>
        {refusal === 'no-access' && <Allow words={words} actions={actions} />}
        {(refusal === 'forbidden' || refusal === 'not-loaded') && <Retry words={words} actions={actions} />}
      </Sheet>
    );
  }
  if ('cause' in props) {
    const { cause } = props;
    const Icon = cause === 'blocked' ? ShieldBan : CircleHelp;
    return (
      <Sheet
        name={cause}
        Icon={Icon}
        title={`${words.sections.unchecked}：${words.cause(cause)}`}
        text={words.advice(cause)}
      >
        <Retry words={words} actions={actions} />
      </Sheet>
    );
  }
  return (
    <Sheet name="failed" Icon={Wrench} {...words.failed}>
      <p className="quiet mono">{props.failure}</p>
      <Retry words={words} actions={actions} />
    </Sheet>
  );
}

interface SheetProps {
  name: string;
  Icon: LucideIcon;
  title: string;
  text: string;
  children: ReactNode;
}

function Sheet({ name, Icon, title, text, children }: SheetProps) {
  return (
    <section className="notice" data-notice={name}>
      <Icon size={28} strokeWidth={1.5} aria-hidden />
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </section>
  );
}

type Next = Pick<NoticeProps, 'words' | 'actions'>;

function Retry({ words, actions }: Next) {
  return (
    <button type="button" className="button" onClick={actions.refresh}>
      {words.retry}
    </button>
  );
}

function Allow({ words, actions }: Next) {
  return (
    <>
      <button type="button" className="button" onClick={actions.allow}>
        <Hand size={14} aria-hidden /> {words.allow}
      </button>
      <p className="quiet">{words.allowHint}</p>
    </>
  );
}
