import { Camera, ScrollText } from 'lucide-react';
import type { Evidence } from '../evidence/evidence.ts';
import type { Words } from './words.ts';

export type CaptureState = 'idle' | 'taking' | 'refused';

interface CaptureButtonsProps {
  state: CaptureState;
  words: Words;
  onTake: (kind: Evidence['kind']) => void;
}

/** Takes a picture of what is in front, for the finding they stand under. */
export function CaptureButtons({ state, words, onTake }: CaptureButtonsProps) {
  return (
    <div className="capture">
      <button
        type="button"
        className="plain-button"
        disabled={state === 'taking'}
        aria-keyshortcuts="c"
        onClick={() => onTake('visible')}
      >
        <Camera size={13} aria-hidden /> {words.capture.visible} <kbd aria-hidden>c</kbd>
      </button>
      <button type="button" className="plain-button" disabled={state === 'taking'} onClick={() => onTake('whole')}>
        <ScrollText size={13} aria-hidden /> {words.capture.whole}
      </button>
      <span role="status" className="quiet">
        {state === 'taking' && words.capture.taking}
        {state === 'refused' && words.capture.refused}
      </span>
    </div>
  );
}
