import type { Words } from './words.ts';

interface ReviewerFieldProps {
  name: string;
  words: Words;
  /** The first thing that the form asks for. */
  isFirst?: boolean;
  onName: (name: string) => void;
}

/** Who rules: asked for once, with the first ruling. */
export function ReviewerField({ name, words, isFirst = false, onName }: ReviewerFieldProps) {
  return (
    <label>
      <span>{words.reviewer}</span>
      <input
        autoFocus={isFirst}
        name="reviewer"
        maxLength={40}
        value={name}
        onChange={(event) => onName(event.target.value)}
      />
    </label>
  );
}

interface FormEndsProps {
  isReady: boolean;
  words: Words;
  onCancel?: () => void;
}

/** How a form ends: kept, or left. */
export function FormEnds({ isReady, words, onCancel }: FormEndsProps) {
  return (
    <div className="form-ends">
      <button type="submit" className="button" disabled={!isReady}>
        {words.save}
      </button>
      {onCancel !== undefined && (
        <button type="button" className="button" data-quiet onClick={onCancel}>
          {words.cancel}
        </button>
      )}
    </div>
  );
}
